"""What day the words mean: an article's date, a sentence in it, and what is told of it.

Each answer is what a careful reader would say: a day, a range, "open" where the words leave a
choice (the event is told without a date), "none" where they tell no event. Two events of one
sentence stand with a semicolon between.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.findings.actors import find_actors
from briefgen.findings.timeline import find_events
from briefgen.language.reading import Reading

SENTENCES: dict[str, dict[str, str]] = {
    # Thursday
    "2027-06-17": {
        "The strike began the day before yesterday.": "2027-06-15",
        "The pact will be signed the day after tomorrow.": "2027-06-19",
        "The minister resigned yesterday morning.": "2027-06-16",
        "Police arrested the mayor last night.": "2027-06-16",
        "The bank will meet tonight.": "2027-06-17",
        "The court ruled this morning.": "2027-06-17",
        "The council met earlier today.": "2027-06-17",
        "Ministers will sign the accord tomorrow evening.": "2027-06-18",
        "The minister will publish the plan on Friday week.": "2027-06-25",
        "Parliament returns a week on Monday.": "2027-06-28",
        "The hearing will be held a week today.": "2027-06-24",
        "The board will meet tomorrow week.": "2027-06-25",
        "The board will meet a fortnight today.": "2027-07-01",
        "The board will meet two weeks from today.": "2027-07-01",
        "Parliament returns two weeks on Monday.": "2027-07-05",
        "The port closed a week ago today.": "2027-06-10",
        "The port closed a year ago today.": "2026-06-17",
        "The council voted on Tuesday of last week to close the depot.": "2027-06-08",
        "The bank raised the rate on Wednesday last week.": "2027-06-09",
        "The court will rule on Thursday of next week.": "2027-06-24",
        "The court will rule on Thursday next week.": "2027-06-24",
        "The court will rule on Friday this week.": "2027-06-18",
        "The council voted last week on Monday.": "2027-06-07",
        "The bank met in March last year.": "2026-03",
        "The treaty was signed in November last year.": "2026-11",
        "The treaty was signed in November of last year.": "2026-11",
        "The bridge will open in February next year.": "2028-02",
        "The bridge opened in March this year.": "2027-03",
        "The port closed on the Friday before the storm.": "open",
        "The council will vote on the Monday after Easter.": "open",
        "The committee met every Tuesday.": "none",
        "The committee meets on Tuesdays.": "none",
        "The fair opens each Sunday.": "none",
        "The port closed on the Monday.": "open",
        "The port reopened the following Friday.": "open",
        "The company had closed the mine the previous Tuesday.": "open",
        "The talks will run from Monday to Wednesday.": "2027-06-21/2027-06-23",
        "The talks ran from Monday to Wednesday.": "2027-06-14/2027-06-16",
        "The summit will be held between Monday and Wednesday.": "2027-06-21/2027-06-23",
        "Judges will meet on Monday and Tuesday.": "2027-06-21/2027-06-22",
        "Judges will meet on Monday and Friday.": "open",
        "The bank will decide on Monday or Tuesday.": "open",
        "The summit will be held from 12 to 14 July.": "2027-07-12/2027-07-14",
        "The summit will be held from June 30 to July 2.": "2027-06-30/2027-07-02",
        "The summit will be held from July 12 to 14.": "2027-07-12/2027-07-14",
        "The fair will be held from 30 December to 2 January.": "2027-12-30/2028-01-02",
        "The army closed the bridge on Sunday night.": "2027-06-13",
        "The ferry sank in the early hours of Monday.": "2027-06-14",
        "The minister resigned late on Tuesday.": "2027-06-15",
        "Rebels attacked the base early Wednesday.": "2027-06-16",
        "Rebels attacked the base on the night of Monday.": "2027-06-14",
        "The ferry sank in the night of Monday to Tuesday.": "2027-06-14/2027-06-15",
        "Talks collapsed in the night between Tuesday and Wednesday.": "2027-06-15/2027-06-16",
        "Rebels attacked the base overnight.": "open",
        "Ministers said Good Friday would be a holiday.": "none",
        "The march recalls Bloody Sunday.": "none",
        "The club Sheffield Wednesday was fined.": "none",
        "Shops opened early on Black Friday.": "none",
        "The bank met on Monday 4 June 2027.": "open",
        "The court ruled on Tuesday, 13 April 2027.": "2027-04-13",
        "The court ruled on Tuesday, April 13.": "2027-04-13",
        "The court ruled on Friday, April 13.": "open",
        "The bank meets on Thursday, 8 July.": "2027-07-08",
        "The vote was to be held yesterday but was put off to Friday.": "2027-06-18",
        "The vote was put off to Friday.": "2027-06-18",
        "The hearing was adjourned until Monday.": "2027-06-21",
        "The launch was postponed to September.": "2027-09",
        "The vote was postponed from Tuesday.": "none",
        "The mayor resigned three weeks ago.": "open",
        "The deal was signed three days ago.": "2027-06-14",
        "The deal was signed three years ago.": "2024",
        "The deal was signed twenty years ago.": "open",
        "The deal was signed 30 years ago.": "open",
        "The law lapses in three days' time.": "2027-06-20",
        "The law lapses in two weeks' time.": "open",
        "The council will vote in two weeks.": "open",
        "The court will rule within ten days.": "open",
        "The report must be published by the end of the month.": "2027-06",
        "The plant will close by the end of the year.": "2027",
        "The court will rule by the end of the week.": "2027-06-14/2027-06-20",
        "The plant will close at the end of next month.": "2027-07",
        "The bank will decide this week.": "2027-06-14/2027-06-20",
        "The mayor resigned last week.": "2027-06-07/2027-06-13",
        "Parliament returns next week.": "2027-06-21/2027-06-27",
        "The bridge collapsed at the weekend.": "2027-06-12/2027-06-13",
        "Voters will elect a mayor this weekend.": "2027-06-19/2027-06-20",
        "The bridge collapsed last weekend.": "2027-06-12/2027-06-13",
        "The fair opens next weekend.": "open",
        "Output rose in Q2.": "none",
        "The company raised prices in the second quarter.": "none",
        "The council cut spending in the last fiscal year.": "none",
        "The state raised taxes in 2025-26.": "none",
        "The port opened in the summer.": "none",
        "The port opened in the summer of 2019.": "2019",
        "The port will open next spring.": "open",
        "The court ruled on 12 March.": "2027-03-12",
        "The court will rule on the 14th.": "open",
        "The law takes effect on 21/07/2027.": "2027-07-21",
        "The law takes effect on 2027-07-21.": "2027-07-21",
        "The law takes effect on 03/04/2027.": "open",
        "The law took effect on 03.04.2027.": "2027-04-03",
        "The court ruled on the first Monday of June.": "2027-06-07",
        "Voters will elect a mayor on the first Tuesday in November.": "2027-11-02",
        "Launched in June, the operation has closed four roads.": "2027-06",
        "The port, launched in June, has closed.": "none",
        "The operation is set to open in September.": "2027-09",
        "The station is due to open in April.": "2028-04",
        "The bridge will open by early 2028.": "2028",
        "The plant will close in late 2027.": "2027",
        "The plant closed in mid-June.": "2027-06",
        "The council sold the land between 2019 and 2023.": "2019/2023",
        "The road was closed from March to May.": "2027-03/2027-05",
        "The road has been closed since Monday.": "none",
        "The road was closed after Monday.": "none",
        "The report must be published by Friday.": "2027-06-18",
        "Owners have until Monday to appeal.": "2027-06-21",
        "The next day police arrested the mayor.": "none",
        "Two days later the mayor resigned.": "none",
        "The mayor resigned two days after the vote.": "none",
        "The mayor resigned that week.": "none",
        "Prices rose over the past three months.": "none",
        "The bank cut its growth forecast for next year.": "none",
        "Both figures leave out overtime and Sunday pay.": "none",
        "Members will decide at Friday's meeting.": "2027-06-18",
        "The union welcomed Monday's vote.": "none",
        "The vote is on Friday.": "2027-06-18",
        "The deadline is 1 September.": "2027-09-01",
        "Lodestar filed plans Wednesday for a new mine.": "2027-06-16",
        "The new fare applies from Monday.": "2027-06-21",
        "The port reopened on Friday the 13th.": "open",
        "The council will vote on Friday the 18th.": "2027-06-18",
        "Clerks vote tomorrow and Saturday.": "2027-06-18/2027-06-19",
        "The company said it had closed the mine on Monday.": "2027-06-14",
        "The company said it would close the mine on Monday.": "2027-06-21",
        "The company was expected to close the mine on Monday.": "open",
        "The mayor resigned last October.": "2026-10",
        "The mayor resigned last March.": "open",
        "The tax ends next February.": "2028-02",
        "Iris Klee, who resigned on Tuesday, denied the charge.": "2027-06-15",
        "The contracts that were to have been signed in June have lapsed.": "none",
        "An agreement signed last month has lapsed.": "none",
        "The 2016 election brought a new council.": "none",
        "If the council votes on Monday, the road will close.": "none",
        "The council's decision comes into force at midnight today.": "2027-06-17",
        "The verdict is expected next Friday.": "open",
        "The inquiry will open on Monday next.": "2027-06-21",
        "The result will be announced on Friday morning.": "2027-06-18",
        "Voters go to the polls on Friday.": "2027-06-18",
        "The company had been due to publish its accounts on Monday.": "open",
        "The bank, which cut rates on Monday, expects growth.": "2027-06-14",
        '"The road is unsafe," the mayor said on Tuesday after the bridge closed.': "none",
        "Workers will strike today and Friday.": "2027-06-17/2027-06-18",
        "Three people were killed when a train hit a bus on Sunday.": "2027-06-13",
        "The trial will be held from 6 to 10 September.": "2027-09-06/2027-09-10",
        "The hearing, once planned for Friday, will now be held on Tuesday.": "2027-06-22",
        "Parliament dissolved the commission in December.": "2026-12",
        "The lease expires in December.": "2027-12",
        "The lease expires at the end of December.": "2027-12",
        "The UK will leave the union on 31 October.": "2027-10-31",
        "The minister said he had met the envoy the week before.": "none",
        "The government will ban diesel cars from 2030.": "2030",
        "The reactor will be closed by 2029.": "2029",
        "A court in Lund on Wednesday sentenced the mayor to six years in prison.": "2027-06-16",
        "On Wednesday evening, rebels seized the airport.": "2027-06-16",
        "The committee will publish its report later this week.": "2027-06-14/2027-06-20",
        "The committee will publish its report early next month.": "2027-07",
        "The firm closed two mines late last year.": "2026",
        "Talks resume on Friday after a week of strikes.": "2027-06-18",
        "Ministers signed the pact last month, and a payment is due in July.": "2027-05;2027-07",
        "Shares in the firm have risen 4% so far this year.": "none",
        "The paper's Sunday edition sold out.": "none",
        "Tickets for Saturday are sold out.": "none",
        "He has led the party since last June.": "none",
        "He will have served ten years by then.": "none",
        "The deadline for bids is 2 July.": "2027-07-02",
        "Bids must be filed by 28 June.": "2027-06-28",
        "Bids must be filed no later than 28 June.": "2027-06-28",
        "The senate voted 51-49 Wednesday to confirm the judge.": "2027-06-16",
        "Two soldiers died Wednesday when a shell hit their post.": "2027-06-16",
        "The strike, which began last Friday, has closed nine ports.": "2027-06-11",
        "The ceasefire is due to expire at midnight on 30 June.": "2027-06-30",
        "The general election will be held in six days' time.": "2027-06-23",
        "Voters will decide on 5 November whether to leave the pact.": "2027-11-05",
        "The council was to vote on Tuesday on the plan.": "open",
        "The council is to vote on Tuesday on the plan.": "2027-06-22",
        "The council is expected to vote on Tuesday on the plan.": "2027-06-22",
        "The fair was held from 8 to 12 June.": "2027-06-08/2027-06-12",
        "The fair was held in early June.": "2027-06",
        "The road was built between 2025 and 2027.": "2025/2027",
        "If ministers sign the pact on Monday, the strike will end.": "none",
        "Unless the firm pays by Friday, workers will strike.": "none",
        "Workers will strike on Friday unless the firm pays.": "2027-06-18",
        "The premier flew to Oslo on Monday to sign the pact.": "2027-06-14",
        "The premier will fly to Oslo on Monday to sign the pact.": "2027-06-21",
        "The union called a strike for Monday.": "open",
        "The Pope will visit Lund this Sunday.": "2027-06-20",
        "The regulator fined the bank this Monday.": "2027-06-14",
        "The new tax takes effect two weeks from Monday.": "2027-07-05",
        "Talks on the dam will resume on Monday, the ministry said.": "2027-06-21",
        "Prices have risen so far this month.": "none",
    },
    # Monday
    "2027-06-14": {
        "The army closed the bridge on Sunday.": "2027-06-13",
        "Ministers met on Monday.": "2027-06-14",
        "Ministers met last Friday.": "2027-06-11",
        "Ministers will meet this Friday.": "2027-06-18",
        "Ministers will meet next Friday.": "open",
        "Ministers will meet next Monday.": "2027-06-21",
        "Ministers met on Friday of last week.": "2027-06-11",
        "Ministers will meet next week.": "2027-06-21/2027-06-27",
        "The bridge collapsed over the weekend.": "2027-06-12/2027-06-13",
        "The strike began the day before yesterday.": "2027-06-12",
        "The talks will run from Monday to Wednesday.": "2027-06-14/2027-06-16",
    },
    # Sunday
    "2027-06-20": {
        "The council voted on Tuesday of last week to close the depot.": "open",
        "Parliament returns next week.": "open",
        "The council voted on Wednesday to close the depot.": "2027-06-16",
        "The mayor resigned last week.": "open",
        "The court will rule on Thursday of next week.": "open",
        "The minister will publish the plan on Friday week.": "2027-07-02",
    },
    # Saturday
    "2027-06-19": {
        "The minister will publish the plan a week today.": "2027-06-26",
        "Voters will elect a mayor this weekend.": "2027-06-19/2027-06-20",
        "The fair opens next weekend.": "2027-06-26/2027-06-27",
        "Police arrested the mayor last night.": "2027-06-18",
    },
    # no date
    "": {
        "The council voted on Tuesday to close the depot.": "open",
        "The council voted on 15 June 2027 to close the depot.": "2027-06-15",
        "The council closed the depot in June 2027.": "2027-06",
    },
    # Wednesday
    "2027-12-29": {
        "The bank meets on Friday, 7 January.": "2028-01-07",
        "The road will be closed from January to March.": "2028-01/2028-03",
    },
    # Saturday
    "2028-01-01": {
        "The mayor resigned yesterday.": "2027-12-31",
        "The mayor resigned last week.": "2027-12-20/2027-12-26",
    },
    # Monday
    "2028-01-10": {
        "The tax ended last month.": "2027-12",
        "The tax ended last year.": "2027",
    },
    # Monday
    "2027-01-04": {
        "The court ruled on Wednesday, 30 December.": "2026-12-30",
    },
    # Tuesday
    "2027-01-05": {
        "The court ruled on 12 December.": "2026-12-12",
    },
    # Tuesday
    "2027-06-15": {
        "The talks will run from Monday to Wednesday.": "open",
    },
    # Friday
    "2027-06-18": {
        "The minister will publish the plan on Friday week.": "open",
    },
    # Monday
    "2027-12-20": {
        "The court will rule on 9 January.": "2028-01-09",
    },
    # Thursday
    "2027-12-30": {
        "The tax ends next month.": "2028-01",
    },
    # Sunday
    "2028-01-02": {
        "Workers walked out on Tuesday and Wednesday.": "2027-12-28/2027-12-29",
    },
    # Monday
    "2028-01-03": {
        "The mayor resigned on December 28.": "2027-12-28",
    },
    # Thursday
    "2028-03-02": {
        "The court ruled on 29 February.": "2028-02-29",
    },
}


@pytest.mark.parametrize(
    ("published", "sentence", "told"),
    [
        (published, sentence, told)
        for published, sentences in SENTENCES.items()
        for sentence, told in sentences.items()
    ],
)
def test_what_day_is_told(
    make_reading: Callable[..., Reading], published: str, sentence: str, told: str
) -> None:
    reading = make_reading(sentence, published=published or None)
    found = find_events(reading, find_actors(reading))
    assert ";".join(event.when or "open" for event in found) == told.replace("none", "")
