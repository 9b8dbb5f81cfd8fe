"""Tables, lists and mailboxes give each of their articles; one bad record never stops the rest."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import time
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import SourceError
from briefgen.findings import find_all
from briefgen.language.pipeline import read as parse
from briefgen.model import Article
from briefgen.sources import read_article, read_articles

WALL = (
    "The council of Marlow Bay voted on Tuesday to raise the sea wall by a metre, it"
    " announced.\n\n“Nobody will be asked to pay twice,” said Helen Garrick, the mayor, at the café"
    " by the harbour, when the vote had been taken."
)
FERRY = (
    "The ferry to Osk Island will not sail before May, the port of Marlow Bay said on"
    ' Friday.\n\n"We have no ship for it," said Tomas Adeyemi, who runs the port, and who had asked'
    " the council for one in the autumn."
)
RECORDS = [
    {
        "title": "Wall to rise",
        "date": "2031-03-04",
        "url": "https://herald.example/wall",
        "outlet": "The Herald",
        "author": "Ann Lee",
        "text": WALL,
    },
    {
        "title": "No ferry",
        "date": "5 March 2031",
        "url": "https://herald.example/ferry",
        "outlet": "The Herald",
        "author": "By Tom Fry and Jo Ek",
        "text": FERRY,
    },
]


def table(
    records: list[dict[str, str]] = RECORDS, delimiter: str = ",", encoding: str = "utf-8"
) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(records[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records)
    return file.getvalue().encode(encoding)


def lines(records: list[dict[str, str]] = RECORDS) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def mailbox(*bodies: str) -> bytes:
    return b"".join(
        "From ann@marlow.example Tue Mar  4 10:12:00 2031\nFrom: Ann Lee"
        f" <ann@marlow.example>\nSubject: News {number}\nDate: Tue, 04 Mar 2031 10:12:00"
        " +0000\nMIME-Version: 1.0\nContent-Type: text/plain;"
        f" charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n\n".encode()
        for number, body in enumerate(bodies, 1)
    )


def read(data: bytes, path: str) -> list[Article]:
    return [one for one in read_articles(data, path=path) if isinstance(one, Article)]


@pytest.mark.parametrize(
    ("data", "path", "form"),
    [
        (table(), "a.csv", "CSV"),
        (table(), "-", "CSV"),
        (table(delimiter=";"), "a.csv", "CSV"),
        (table(delimiter="\t"), "a.tsv", "CSV"),
        (table(encoding="utf-8-sig"), "a.txt", "CSV"),
        (table(encoding="cp1252"), "a.csv", "CSV"),
        (table(encoding="utf-16"), "a.csv", "CSV"),
        (
            table(
                [
                    {"Headline" if k == "title" else k.upper(): v for k, v in record.items()}
                    for record in RECORDS
                ]
            ),
            "a.csv",
            "CSV",
        ),
        (lines(), "a.jsonl", "JSON"),
        (lines(), "a.txt", "JSON"),
        (lines().replace(b"\n", b"\r\n\r\n"), "a.ndjson", "JSON"),
        (json.dumps(RECORDS).encode(), "a.json", "JSON"),
        (json.dumps(RECORDS, indent=2).encode(), "-", "JSON"),
        (json.dumps({"status": "ok", "articles": RECORDS}).encode(), "a.json", "JSON"),
    ],
)
def test_each_record_is_an_article(data: bytes, path: str, form: str) -> None:
    wall, ferry = read(data, path)
    assert (wall.text, wall.title, wall.published, wall.url) == (
        WALL,
        "Wall to rise",
        "2031-03-04",
        "https://herald.example/wall",
    )
    assert (ferry.text, ferry.outlet, ferry.authors, ferry.published) == (
        FERRY,
        "The Herald",
        ("Tom Fry", "Jo Ek"),
        "2031-03-05",
    )
    assert [(one.id, one.path, one.form, one.language) for one in (wall, ferry)] == [
        ("S1", f"{path}#1", form, "en"),
        ("S2", f"{path}#2", form, "en"),
    ]
    assert wall.sha256 == ferry.sha256


def test_a_record_of_markup_is_read_as_a_page() -> None:
    page = "".join(f"<p>{part}</p>" for part in WALL.split("\n\n"))
    assert read(lines([{**RECORDS[0], "text": page}]), "a.jsonl")[0].text == WALL + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "text, and then the date,\nand nothing else.",
        "[Editor's note: the wall.]\nIt rose.",
        "{He said}: the wall rose.\n",
        WALL,
    ],
)
def test_prose_is_no_table(text: str) -> None:
    assert read(text.encode(), "a.txt")[0].form == "text"


def test_a_mailbox_gives_the_newest_part_of_each_mail() -> None:
    wall, ferry = read(
        mailbox(f"{WALL}\n\n>From the harbour\nit rose.", f"{FERRY}\n\n-- \nAnn"), "a.mbox"
    )
    assert (wall.text, ferry.text) == (f"{WALL}\n\nFrom the harbour\nit rose.\n", FERRY + "\n")
    assert [(one.path, one.title, one.published, one.form) for one in (wall, ferry)] == [
        ("a.mbox#1", "News 1", "2031-03-04", "e-mail"),
        ("a.mbox#2", "News 2", "2031-03-04", "e-mail"),
    ]
    assert read(mailbox(WALL).replace(b"\n", b"\r\n"), "a.txt")[0].form == "e-mail"
    assert (
        read(b"From the harbour one sees the wall.\n\nFrom: here\n" + WALL.encode(), "a.txt")[
            0
        ].form
        == "text"
    )


@pytest.mark.parametrize(
    ("data", "path", "good", "bad"),
    [
        (table([RECORDS[0], {**RECORDS[1], "text": ""}]), "a.csv", 1, ["E102 a.csv#2"]),
        (
            table([RECORDS[0], {**RECORDS[1], "text": "wall " * 210_000}]),
            "a.csv",
            1,
            ["E119 a.csv#2"],
        ),
        (table()[:-9], "a.csv", 1, ["E119 a.csv#2"]),  # cut off inside a quoted cell
        (
            table() + b'a,"b"c,d\n' + table([RECORDS[0]]).split(b"\n", 1)[1],
            "a.csv",
            3,
            ["E119 a.csv#3"],
        ),
        (lines() + b"{\n" + lines(), "a.jsonl", 4, ["E119 a.jsonl#3"]),
        (lines()[:-9], "a.jsonl", 1, ["E119 a.jsonl#2"]),
        (lines([*RECORDS, {"text": "wall " * 210_000}]), "a.jsonl", 2, ["E106 a.jsonl#3"]),
        (b"[1, " + lines([RECORDS[0]]) + b"]", "a.json", 1, ["E119 a.json#1"]),
        (lines() + b"[" * 100_000 + b"\n", "a.jsonl", 2, ["E119 a.jsonl#3"]),
        (lines([{"text": "<p></p>"}, RECORDS[0]]), "a.jsonl", 1, ["E109 a.jsonl#1"]),
        (mailbox(WALL, "", FERRY), "a.mbox", 2, ["E102 a.mbox#2"]),
    ],
)
def test_one_bad_record_never_stops_the_rest(
    data: bytes, path: str, good: int, bad: list[str]
) -> None:
    found = read_articles(data, path=path, id_from=5)
    assert [one.id for one in found if isinstance(one, Article)] == [
        f"S{5 + i}" for i in range(good)
    ]
    assert [str(one).split(": ")[0] for one in found if isinstance(one, SourceError)] == bad


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        (b"name,price\nwall,61\n", "a.csv", "E118"),
        (WALL.encode(), "a.csv", "E118"),
        (b'{"schema": "briefgen/1", "title": "Wall"}', "a.json", "E118"),
        (b'"title"x,text\na,b\n', "a.csv", "E119"),
        (b"[]", "a.json", "E119"),
        (b'{"text": ', "a.json", "E119"),
        (b"[" * 100_000, "a.json", "E119"),
        (b"title,text\n", "a.csv", "E102"),
        (b"title,text\n" + bytes(300), "a.csv", "E103"),
        (b"\x89PNG\r\n", "a.csv", "E127"),
        (b"title,text\n" + b"a,b\n" * 13_000_000, "a.csv", "E106"),
        (mailbox(WALL) + b"a\n" * 25_000_000, "a.mbox", "E106"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, path: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_articles(data, path=path)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b'title,text\n"' + b"a\n" * 400_000,
        b'{"\n' * 300_000,
        b"From a\nb:\n\n" * 20_000,
        b"title,text\n" + b'"' * 900_001,
    ],
)
@pytest.mark.timing
def test_hostile_dumps_take_no_time(data: bytes) -> None:
    started = time.process_time()
    with contextlib.suppress(SourceError):
        read_articles(data, path="a.txt")
    assert time.process_time() - started < 10


def test_an_article_of_many_is_read_again_by_its_path() -> None:
    assert read_article(lines(), path="in/a.jsonl#2", id="S7").text == FERRY
    assert read_article(lines(), path="in/a.jsonl", id="S7").text == WALL
    assert read_article(WALL.encode(), path="a#2", id="S1").path == "a#2"
    with pytest.raises(SourceError, match=r"E119 a\.jsonl#3"):
        read_article(lines() + b"{\n", path="a.jsonl#3", id="S1")


def test_articles_of_one_file_are_numbered_on_and_repeated_ones_left_out(tmp_path: Path) -> None:
    for name, data in {
        "a.jsonl": lines([*RECORDS, RECORDS[0]]),
        "b.txt": FERRY.encode() + b" ",
        "c.jsonl": lines(),
        "d.jsonl": lines(),
    }.items():
        (tmp_path / name).write_bytes(data)
    gathered = pipeline.gather([str(tmp_path)])
    name = str(tmp_path) + "/"
    assert [(one.id, one.path.removeprefix(name)) for one in gathered.articles] == [
        ("S1", "a.jsonl#1"),
        ("S2", "a.jsonl#2"),
        ("S3", "b.txt"),
    ]
    assert [tuple(path.removeprefix(name) for path in pair) for pair in gathered.duplicates] == [
        ("a.jsonl#3", "a.jsonl#1"),
        ("c.jsonl#1", "a.jsonl#1"),
        ("c.jsonl#2", "a.jsonl#2"),
        ("d.jsonl", "c.jsonl"),
    ]
    assert [one.id for one in pipeline.read(tmp_path / "c.jsonl", WALL.encode())] == [
        "S1",
        "S2",
        "S3",
    ]


def test_a_brief_of_a_dump_is_verified_against_its_file(tmp_path: Path) -> None:
    from briefgen.briefs import compose

    (tmp_path / "a.jsonl").write_bytes(lines())
    brief = compose(
        [pipeline.analyse(article) for article in pipeline.gather([str(tmp_path)]).articles]
    )
    assert [source.path for source in brief.sources] == [
        f"{tmp_path}/a.jsonl#1",
        f"{tmp_path}/a.jsonl#2",
    ]
    assert pipeline.verify_against(brief, tmp_path) == []
    (tmp_path / "a.jsonl").write_bytes(lines(RECORDS[::-1]))
    assert [problem.code for problem in pipeline.verify_against(brief, tmp_path)] == [
        "file-changed",
        "file-changed",
    ]


@pytest.mark.parametrize(
    ("data", "path"), [(table(), "a.csv"), (lines(), "a.jsonl"), (mailbox(WALL, FERRY), "a.mbox")]
)
def test_every_finding_stands_in_the_text(data: bytes, path: str) -> None:
    for article in read(data, path):
        findings = find_all(parse(article))
        assert findings.quotes
        assert [article.passage(quote.span) for quote in findings.quotes] == [
            quote.text for quote in findings.quotes
        ]
