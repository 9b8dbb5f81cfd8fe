"""Pages that are no English news: shops, forums, blogs, documentation, offices, in fifteen
languages, each with what is its own text.

Every page is built in the manner of its kind, with what stands around a text there; the gold is
what a reader would copy.
"""

# ruff: noqa: E501 (a page reads better on few lines)

from __future__ import annotations

from collections.abc import Sequence

GERMAN = (
    "Seit dem Frühjahr fahren in Marlow Bay die Boote wieder, und wer früh aufsteht, kann den Fischern beim Entladen zusehen.",
    "Wir waren drei Tage dort und haben in einer kleinen Pension am Hafen gewohnt, die eine alte Frau mit ihrem Enkel führt.",
    "„Im Winter kommt niemand“, sagt sie, „und im Sommer kommen alle auf einmal.“ Das Frühstück gibt es trotzdem das ganze Jahr.",
    "Am besten hat uns der Weg über die Klippen gefallen: zwei Stunden, kaum Steigung, und am Ende steht ein Leuchtturm.",
    "Wer mit Kindern reist, sollte die Gezeiten kennen. Das Wasser kommt schneller zurück, als man glaubt.",
)
RUSSIAN = (
    "Городской совет Марлоу во вторник проголосовал за строительство новой дамбы, сообщила пресс-служба мэрии.",
    "«Нам повезло, что никто не погиб», — сказала мэр Елена Гаррик. По её словам, деньги на ремонт просили ещё пять лет назад.",
    "Стоимость работ пока не раскрывается. Ожидается, что большая часть суммы будет взята в кредит, а остальное выделит правительство.",
    "Жители улиц у набережной говорят, что вода заходила в дома трижды за зиму и что страховые компании отказываются платить.",
    "Окончательное решение совет примет в марте, когда станет известно, утверждён ли государственный грант.",
)
CHINESE = (
    "马洛湾市议会星期二投票决定把海堤加高一米,此前一场风暴在三处冲毁了海堤,港口被淹。",
    "市长加里克在会后表示:“没有人丧生,这是我们的运气。”她说,市政府多年来一直在申请这笔经费。",
    "负责财政的议员拒绝透露工程的总造价,只说大部分资金将来自贷款,其余部分希望由中央政府承担。",
    "住在海堤后面的居民说,今年冬天海水三次进入他们的房屋,保险公司已经不愿意继续承保。",
    "市议会全体会议将于三月就此进行最后表决,届时政府的拨款是否到位仍不清楚。",
)
JAPANESE = (
    "先週の日曜日に、家族でマーロウ湾まで出かけてきました。朝は雨でしたが、着くころには晴れていました。",
    "港のそばに小さな食堂があって、地元の人はみんなここで朝ごはんを食べるそうです。魚のスープがとてもおいしかったです。",
    "そのあと灯台まで歩きました。片道一時間くらいで、坂もゆるやかなので、子どもでも歩けると思います。",
    "灯台の上からは島がよく見えます。案内のおじさんが「冬はもっと遠くまで見えるよ」と教えてくれました。",
    "帰りの電車は一時間に一本しかないので、時刻表を先に調べておくといいですよ。",
)
SPANISH = (
    "El Ayuntamiento de Marlow abre el plazo para solicitar las ayudas a la reparación de viviendas dañadas por el temporal.",
    "Pueden pedirlas los propietarios y los inquilinos cuya vivienda habitual se encuentre en las calles del paseo marítimo.",
    "La solicitud se presentará en el registro municipal, de lunes a viernes, acompañada de las facturas y de dos fotografías.",
    "La cuantía máxima será de seis mil euros por vivienda. El plazo termina el 30 de abril y no podrá prorrogarse.",
    "La resolución se comunicará por escrito en el plazo de tres meses; transcurrido este, se entenderá denegada.",
)
FRENCH = (
    "Cette soupe de poisson se prépare en une heure et se garde deux jours au frais. Elle est encore meilleure le lendemain.",
    "1 kg de poissons de roche", "2 oignons et 3 gousses d’ail", "4 tomates bien mûres", "1 pincée de safran",
    "Faites revenir les oignons et l’ail dans l’huile d’olive, sans les laisser prendre couleur, pendant une dizaine de minutes.",
    "Ajoutez les tomates coupées et le poisson vidé, couvrez d’eau froide et laissez cuire à petits bouillons une demi-heure.",
    "Passez le tout au moulin, puis au tamis fin. Rectifiez l’assaisonnement, ajoutez le safran et servez très chaud.",
)  # fmt: skip
ITALIAN = (
    "Il faro di Marlow fu costruito nel 1871 su uno scoglio che l’alta marea copre due volte al giorno, e fu abitato fino al 1962.",
    "I guardiani erano tre e si davano il cambio ogni otto settimane; nei mesi d’inverno la barca poteva tardare anche venti giorni.",
    "Oggi la lampada è automatica e la torre appartiene a una fondazione, che la apre ai visitatori da maggio a settembre.",
    "Dalla terrazza si vedono l’isola di Osk e, nelle giornate limpide, le montagne dell’altra riva.",
)
KOREAN = (
    "말로만 시의회는 화요일 방파제를 1미터 높이기로 의결했다. 지난달 폭풍으로 방파제 세 곳이 무너지고 항구가 물에 잠겼다.",
    "시장은 “인명 피해가 없었던 것은 운이 좋았기 때문”이라며 몇 년 동안 예산을 요청해 왔다고 밝혔다.",
    "공사비가 얼마나 들지는 공개되지 않았다. 시는 대부분을 차입으로 조달하고 나머지는 정부 보조금으로 충당할 계획이다.",
    "주민들은 겨울 동안 바닷물이 세 번이나 집 안으로 들어왔다며 빠른 착공을 요구하고 있다.",
)
ARABIC = (
    "صوّت مجلس مدينة مارلو يوم الثلاثاء على رفع السور البحري متراً واحداً بعد أن حطمته عاصفة في ثلاثة مواضع وغمرت المياه الميناء.",
    "وقالت رئيسة البلدية إن المدينة كانت محظوظة لأن أحداً لم يمت، وإنها تطلب المال لهذا الغرض منذ سنوات.",
    "ولم تُعلن كلفة الأشغال بعد، لكن المسؤول عن المالية قال إن معظم المبلغ سيأتي من قرض طويل الأجل.",
    "ومن المقرر أن يصوّت المجلس بكامل أعضائه في شهر مارس المقبل بعد أن يتضح موقف الحكومة من المنحة.",
)
SHOP = (
    "The Osk storm lamp is made in one workshop on the harbour, of brass sheet and blown glass, and it has burned on fishing boats since 1931.",
    "It holds half a litre of lamp oil, which lasts for about twenty hours, and it can be hung or stood on a table.",
    "Burns for 20 hours on one filling", "Recommended for indoor and outdoor use", "Related spare parts can be ordered for 30 years", "Credit: design by the Osk workshop, 1931",
    "Every lamp is tested for a night before it is packed. If yours should leak, send it back to us and we will mend it free of charge.",
)  # fmt: skip
FORUM = (
    "Has anybody here sailed into Marlow Bay at night? The pilot book says that the leading lights are out, and I would rather not find the wall with my keel.",
    "I did, two weeks ago. The lights are back, but the red one is hard to tell from the sign of the hotel. Keep well to the east until you see the church.",
    "The harbour office answers on channel 12 until ten in the evening. They will switch the pier lights on for you if you ask them kindly.",
    "Thank you both. I went in on Saturday at eleven and had no trouble at all, the church was the best mark of them.",
)
MANUAL = (
    "The tide table is a plain text file with one line for each day. The program reads it when it starts, and again when it changes.",
    "Copy the table into the folder of the station.", "On the first of January, use the new year’s table.", "Set the zone of the station to that of its harbour, not to your own.",
    "tides read --station marlow table.txt",
    "If a day is missing, the program draws its curve as a broken line. It never guesses a height from the days beside it.",
    "Heights are in metres above the chart’s zero. A negative height is an error unless the station allows it.",
)  # fmt: skip
BANK = (
    "With the Harbour card you pay nothing for the first year, and nothing abroad. Every purchase is insured for ninety days against theft and damage.",
    "The interest on what you do not pay back in time is 1.2 per cent a month. We charge no fee for cash drawn at our own machines.",
    "You can apply if you are eighteen or older, live on the coast, and have had an account with us for six months.",
    "Your application takes ten minutes. We will ask for a proof of income and answer you within three working days.",
)
PRIVACY = (
    "This page tells you which cookies our site sets, what each of them is for, and how you can be rid of them.",
    "We use cookies to keep you signed in. They are deleted when you close the browser, and they hold no name and no address.",
    "We use cookies to count visits. What we count is kept for thirteen months and is never given to anybody else.",
    "We use cookies to remember the harbour you chose. Without them you would have to choose it again each time.",
    "We use cookies to protect our forms. They tell a person from a program and live for one hour.",
    "You can refuse all of them in your browser. The site will still work, but you will have to sign in on every page.",
)
ENCYCLOPEDIA = (
    "Marlow Bay is a harbour town of some 14,000 people on the north coast. It grew around a fishing harbour that is first named in 1288.",
    "The sea wall was built between 1946 and 1951. It is 3.2 kilometres long, and it has been broken by storms in 1953, 1978 and 2031.",
    "Fishing employed every third person until the 1960s. Today most of the town’s income is from visitors and from the repair yard.",
    "A ferry sails to Osk Island twice a day from April to October. The railway reached the town in 1874 and was closed in 1965.",
)

POLISH = (
    "Czy ktoś pływał ostatnio do Marlow? Podobno światła na falochronie znowu nie działają, a w locji nic o tym nie ma.",
    "Byłem tam w sobotę. Światła działają, ale czerwone ginie na tle neonu hotelu. Trzymaj się wschodniej strony, aż zobaczysz kościół.",
    "Bosmanat odpowiada na kanale dwunastym do dziesiątej wieczorem. Jeśli ładnie poprosisz, zapalą lampy na pomoście.",
)
PORTUGUESE = (
    "A lanterna de Osk é feita numa só oficina do porto, em chapa de latão e vidro soprado, e arde nos barcos de pesca desde 1931.",
    "Leva meio litro de óleo, que dura cerca de vinte horas, e pode ser pendurada ou posta sobre uma mesa.",
    "Altura: 31 cm. Peso: 1,2 kg. Garantia de trinta anos para todas as peças.",
    "Cada lanterna é experimentada durante uma noite antes de ser embalada.",
)
JOB = (
    "The port of Marlow Bay is looking for a harbour pilot who knows the north coast and likes to be outdoors in all weathers.",
    "What you will do",
    "Bring ships of up to 5,000 tonnes safely in and out",
    "Keep the log of the tides and the lights",
    "Train two apprentices a year",
    "What you bring",
    "A master’s licence and five years at sea",
    "Good English; some Norse is welcome",
    "We pay 48,000 a year, and the house by the pier goes with the post. Write to us by 30 April.",
)
LIVE = (
    "The first boats are leaving the harbour now. The pilot says that the swell is down to two metres.",
    "“We have been waiting for nine days,” says Per Dahl, who owns three of them.",
    "The road along the beach is open again, the council says, but only for residents.",
    "Power is back in all streets north of the church. The hospital was never without it.",
)
EVENT = (
    "An evening of songs about the sea, sung by the choir of the fishermen’s school and by anybody who wants to join in.",
    "The choir was founded in 1951, when the wall was finished, and it has sung on every first Friday since.",
    "Doors open at seven. There is soup, and the bar is open in the interval. Children come in free.",
)
JAPANESE_NEWS = (
    "マーロウ湾の市議会は火曜日、防潮堤を一メートル高くすることを決めた。嵐で三か所が壊れ、港が水につかったためである。",
    "市長は「だれも亡くならなかったのは幸運だった」と述べ、何年も前から予算を求めてきたと明らかにした。",
    "工事費は公表されていない。大部分は借り入れでまかない、残りは国の補助金を充てる方針だという。",
    "住民は冬のあいだに海水が三度も家に入ったと話し、早い着工を求めている。",
)
TURKISH = (
    "Marlow Koyu belediye meclisi salı günü deniz duvarını bir metre yükseltme kararı aldı. Fırtına duvarı üç yerinden yıkmıştı.",
    "Belediye başkanı, kimsenin ölmemesinin büyük bir şans olduğunu ve yıllardır bu parayı istediğini söyledi.",
    "İşin kaça mal olacağı açıklanmadı. Yetkililer paranın çoğunun krediyle bulunacağını belirtti.",
    "Meclis martta yeniden toplanacak; hükümetin desteğinin o güne kadar onaylanıp onaylanmayacağı bilinmiyor.",
)

HOWTO = (
    "A storm lamp wants cleaning once a month in winter. It takes ten minutes, and the light is twice as bright afterwards.",
    "Let the lamp cool for an hour.",
    "Lift the glass off and wash it in warm water with a drop of vinegar.",
    "Trim the wick straight across, and take its corners off.",
    "“Never fill it to the brim,” says the workshop’s foreman. “Oil needs room when it gets warm.”",
)
REVIEW = (
    "There is a moment in the second act when the whole choir turns its back to us and sings to the sea, and nobody coughs for four minutes.",
    "The songs are old, and the singers are not: the youngest is nine. What they lack in breath they make up for in nerve.",
    "See it if you can. It runs until Friday, and the bus back to town leaves ten minutes after the last song.",
)
FAQ = (
    "When does the ferry sail?",
    "From April to October at nine and at four, and on Fridays at seven in the evening as well.",
    "Can I take my car?",
    "No. The island has one road, and it belongs to the sheep. Bicycles are free.",
    "What if the weather is bad?",
    "The captain decides at eight in the morning. You will get your money back if he stays in port.",
)
RELEASE = (
    "Marlow Bay, 4 March 2031 – The council of Marlow Bay today announced that the sea wall will be raised by one metre.",
    "“This is the largest investment in the town since the war,” said Helen Garrick, mayor of Marlow Bay.",
    "Work is expected to begin in spring. Further details will be announced after the vote of the full council in March.",
    "About Marlow Bay: Marlow Bay is a harbour town of 14,000 people on the north coast.",
    "Contact: Press Office, press@marlow.example",
)
SWEDISH = (
    "Kommunfullmäktige i Marlow beslutade på tisdagen att höja havsmuren med en meter, efter att en storm hade slagit sönder den på tre ställen.",
    "– Vi hade tur som inte förlorade någon, säger borgmästaren, som i flera år har begärt pengar till arbetet.",
    "Vad det kommer att kosta vill kommunen inte säga. Det mesta ska lånas, och resten hoppas man få av staten.",
    "Det slutliga beslutet fattas i mars.",
)
HEBREW = (
    "מועצת העיר מרלו החליטה ביום שלישי להגביה את חומת הים במטר אחד, לאחר שסערה פרצה אותה בשלושה מקומות.",
    "ראשת העיר אמרה כי היה זה מזל שאיש לא נהרג, וכי ביקשה את הכסף לכך במשך שנים.",
    "עלות העבודות לא נמסרה. רוב הסכום יבוא מהלוואה והשאר, כך מקווים בעירייה, מן הממשלה.",
)
NAV = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/uk'>UK</a></li></ul></nav></header>"
FOOT = "<footer><p>© 2031 The Herald. All rights reserved.</p></footer>"


def p(lines: Sequence[str]) -> str:
    return "".join(f"<p>{line}</p>\n" for line in lines)


def li(lines: Sequence[str]) -> str:
    return "".join(f"<li>{line}</li>" for line in lines)


def head(language: str, title: str) -> str:
    return f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'><title>{title}</title></head>"


def links(*names: str) -> str:
    return (
        "<ul>"
        + "".join(f"<li><a href='/{number}'>{name}</a></li>" for number, name in enumerate(names))
        + "</ul>"
    )


KINDS: dict[str, tuple[Sequence[str], str]] = {
    "blog-de": (GERMAN, f"{head('de', 'Drei Tage in Marlow')}<body class='single'><nav>{links('Start', 'Reisen', 'Über mich', 'Impressum')}</nav><div id='primary'><div id='post-17' class='post-17 post hentry category-social-media tag-cookies tag-related'><h1 class='entry-title'>Drei Tage in Marlow</h1><p class='entry-meta'>Von Anna am 4. März 2031</p><div class='entry-content'>{p(GERMAN)}<div class='sharedaddy'><h3>Teilen:</h3>{links('Twitter', 'Facebook')}</div><h3>Ähnliche Beiträge</h3>{links('Zwei Tage in Osk', 'Mit dem Rad ans Meer')}</div></div><div id='comments'><h3>2 Kommentare</h3><ol class='comment-list'><li><p>Toller Bericht, danke dafür! Wir fahren im Mai auch hin.</p></li></ol></div></div><aside class='widget'><h4>Neueste Beiträge</h4>{links('Drei Tage in Marlow', 'Zwei Tage in Osk')}</aside><footer><p>© 2031 Annas Reisen</p></footer></body></html>"),
    "news-ru": (RUSSIAN, f"{head('ru', 'В Марлоу построят дамбу')}<body><div class='header'>{links('Новости', 'Политика', 'Экономика', 'Спорт')}</div><div class='layout'><div class='article'><h1>В Марлоу построят дамбу</h1><div class='article__info'>4 марта 2031, 10:12</div><div class='article__text'>{''.join(f'<div class=article__block><div class=article__text-p><p>{line}</p></div></div>' for line in RUSSIAN)}</div><div class='article__tags'>{links('Марлоу', 'Дамба')}</div></div><div class='sidebar'><div class='list-title'>Главное за день</div>{links('Паром на Оск отменён до мая', 'Порт объявил о ремонте')}</div></div><div class='footer'>© Вестник Марлоу. Все права защищены.</div></body></html>"),
    "news-zh": (CHINESE, f"{head('zh', '海堤将加高')}<body><div class='top-nav'>{links('首页', '新闻', '财经', '体育')}</div><div class='main-content'><h1 class='main-title'>海堤将加高</h1><div class='date-source'>2031年03月04日 10:12 <span>马洛日报</span></div><div class='article' id='artibody'>{''.join(f'<p>　　{line}</p>' for line in CHINESE)}<p class='show_author'>责任编辑:王海</p></div></div><div class='footer'><p>关于我们 | 联系方式</p></div></body></html>"),
    "blog-ja": (JAPANESE, f"{head('ja', 'マーロウ湾へ')}<body><div id='container'><div id='header'><h1><a href='/'>うみべの日記</a></h1></div><div id='main'><div class='entry'><h2 class='entry-title'>マーロウ湾へ</h2><div class='entry-body'>{'<br><br>'.join(JAPANESE)}</div><div class='entry-footer'>2031年3月4日 | <a href='#c'>コメント(2)</a></div></div></div><div id='side'><h3>最近の記事</h3>{links('マーロウ湾へ', '庭の梅が咲きました')}</div></div></body></html>"),
    "office-es": (SPANISH, f"{head('es', 'Ayudas')}<body><table width='760'><tr><td colspan='2'><img src='logo.gif'></td></tr><tr><td width='160' valign='top'><a href='/'>Inicio</a><br><a href='/t'>Trámites</a><br><a href='/c'>Contacto</a></td><td valign='top'><h1>Ayudas por el temporal</h1>{p(SPANISH)}</td></tr><tr><td colspan='2'>Plaza Mayor, 1 · Marlow</td></tr></table></body></html>"),
    "recipe-fr": (FRENCH, f"{head('fr', 'Soupe de poisson')}<body><header>{links('Accueil', 'Recettes', 'Vins')}</header><main><article class='recipe'><h1>Soupe de poisson</h1><p>{FRENCH[0]}</p><h2>Ingrédients</h2><ul class='ingredients'>{li(FRENCH[1:5])}</ul><h2>Préparation</h2><ol class='steps'>{li(FRENCH[5:])}</ol></article></main><aside class='related'><h3>À lire aussi</h3>{links('Rouille', 'Bourride')}</aside><footer>© La Table du port</footer></body></html>"),
    "magazine-it": (ITALIAN, f"{head('it', 'Il faro')}<body><nav><svg class='icon'/>{links('Home', 'Storia', 'Viaggi')}</nav><article><header><h1>Il faro</h1></header>{p(ITALIAN)}</article><footer><svg class='logo'><path d='M0 0h9'/></svg><p>© Rivista del mare</p></footer></body></html>"),
    "policy-ko": (KOREAN, f"{head('ko', '방파제')}<body><div id='gnb'>{links('홈', '정치', '사회', '경제')}</div><section class='social-policy news-view'><h2>방파제 1미터 높인다</h2><div class='view-con'>{'<br><br>'.join(KOREAN)}</div></section><div id='footer'>말로일보</div></body></html>"),
    "news-ar": (ARABIC, f"<!DOCTYPE html><html lang='ar' dir='rtl'><head><meta charset='utf-8'><title>السور البحري</title></head><body><div class='menu'>{links('الرئيسية', 'أخبار', 'رياضة')}</div><div class='story'><h1>رفع السور البحري</h1><div class='story-content'>{p(ARABIC)}</div></div><div class='footer'>جريدة مارلو</div></body></html>"),
    "shop": (SHOP, f"{head('en', 'Storm lamp')}<body><header>{links('Lamps', 'Glass', 'Basket (0)')}</header><main><div class='product'><h1>Osk storm lamp</h1><div class='price'>£48.00</div><button>Add to basket</button><div class='product-description promo-text'>{p(SHOP[:2])}<ul>{li(SHOP[2:6])}</ul>{p(SHOP[6:])}</div></div></main><section class='related-products'><h2>You may also like</h2>{links('Glass chimney', 'Lamp oil')}</section><footer><p>© Osk Lamps</p>{links('Returns', 'Terms')}</footer></body></html>"),
    "forum": (FORUM, f"{head('en', 'Marlow Bay at night')}<body><div id='nav'>{links('Forum', 'Harbours', 'Sign in')}</div><h1>Marlow Bay at night</h1><div class='thread'>" + "".join(f"<div class='post' id='p{number}'><div class='postprofile'><a href='/u'>{name}</a></div><div class='postbody'><div class='content'>{post}</div></div></div>" for number, (name, post) in enumerate(zip(("Keel", "Ann", "Pilot", "Keel"), FORUM, strict=True))) + "</div><div class='footer'>Powered by nothing</div></body></html>"),
    "manual": (MANUAL, f"{head('en', 'Tide tables')}<body><nav class='toc'>{links('Install', 'Tide tables', 'Stations')}</nav><main><h1>Tide tables</h1><p>{MANUAL[0]}</p><ol><li>{MANUAL[1]}<ul><li>{MANUAL[2]}</li></ul></li><li>{MANUAL[3]}</li></ol><pre><code>{MANUAL[4]}</code></pre>{p(MANUAL[5:])}</main><footer>Made with care</footer></body></html>"),
    "bank": (BANK, f"{head('en', 'Harbour card')}<body><header>{links('Accounts', 'Cards', 'Loans')}</header><main><h1>Harbour credit card</h1><div class='credit-card-benefits'>{p(BANK[:2])}</div><div class='credit-card-apply'>{p(BANK[2:])}</div></main><footer>Harbour Bank</footer></body></html>"),
    "privacy": (PRIVACY, f"{head('en', 'Cookies')}<body><header>{links('Home', 'Harbours')}</header><main><div class='page'><h1>Cookies on this site</h1>{p(PRIVACY)}</div></main><footer>The Harbour Guide</footer></body></html>"),
    "form-de": (GERMAN, f"<html><head><title>Marlow</title></head><body><form id='aspnetForm' action='./seite.aspx' method='post'><input type='hidden' name='__VIEWSTATE' value='{'dDwtMTA4' * 40}'><div id='menu'>{links('Start', 'Orte', 'Kontakt')}</div><div id='inhalt'><h2>Drei Tage in Marlow</h2>{'<br><br>'.join(GERMAN)}</div><div id='fuss'>Impressum</div></form></body></html>"),
    "encyclopedia": (ENCYCLOPEDIA, f"{head('en', 'Marlow Bay')}<body><div id='mw-head'>{links('Article', 'Talk', 'History')}</div><div id='content'><h1>Marlow Bay</h1><div id='bodyContent'><table class='infobox'><tr><th>Population</th><td>14,020</td></tr><tr><th>Area</th><td>22 km²</td></tr></table>{p(ENCYCLOPEDIA[:2])}<h2>Economy</h2>{p(ENCYCLOPEDIA[2:])}</div></div><div id='footer'>Text is free</div></body></html>"),
"forum-pl":(POLISH,f"{head('pl','Marlow nocą')}<body><table class='tborder'><tr><td class='thead'>Forum żeglarskie</td></tr></table>"+"".join(f"<table class='tborder' id='post{i}'><tr><td class='alt2' width='175'><b>{n}</b><br>Posty: {i*17+3}</td><td class='alt1'><div id='post_message_{i}'>{t}</div></td></tr></table>" for i, (n, t) in enumerate(zip(("Kil", "Ania", "Bosman"), POLISH, strict=True)))+"</body></html>"),
"shop-pt":(PORTUGUESE,f"{head('pt','Lanterna')}<body><div class='header-social'>{links('Instagram','Facebook')}</div><div id='product-social-share'><h1>Lanterna de Osk</h1><span class='price'>48 €</span></div><div class='tab-content'><div id='description' class='tab-pane active'>{p(PORTUGUESE)}</div><div id='reviews' class='tab-pane'><p>Ainda não há opiniões.</p></div></div><div class='related products'>{links('Vidro','Óleo')}</div></body></html>"),
"job":(JOB,f"{head('en','Harbour pilot')}<body><nav>{links('Jobs','Port')}</nav><main><h1>Harbour pilot</h1><p>{JOB[0]}</p><h2>{JOB[1]}</h2><ul>{li(JOB[2:5])}</ul><h2>{JOB[5]}</h2><ul>{li(JOB[6:8])}</ul><p>{JOB[8]}</p><a class='button' href='/apply'>Apply now</a></main><div class='share-job'><p>Share this job</p>{links('Mail','Print')}</div><footer>Port of Marlow Bay</footer></body></html>"),
"live":(tuple(line for i, t in enumerate(LIVE) for line in (f"1{i}:12", t)),f"{head('en','After the storm: live')}<body><nav>{links('Home','UK')}</nav><article><h1>After the storm: live</h1>"+"".join(f"<div class='live-post'><time datetime='2031-03-04T1{i}:12'>1{i}:12</time><p>{t}</p><div class='share'><button>Share</button></div></div>" for i,t in enumerate(LIVE))+"</article></body></html>"),
"event":(EVENT,f"{head('en','Songs of the sea')}<body><header>{links('Programme','Tickets')}</header><div class='event'><h1>Songs of the sea</h1><div class='event-caption'><img src='choir.jpg'></div><div class='event-text'>{''.join(f'<div>{t}</div>' for t in EVENT)}</div></div><div class='newsletter'><h4>Our programme by mail</h4><form><input name='m'><button>Send</button></form></div><footer>School hall</footer></body></html>"),
"news-ru-inline":(RUSSIAN,f"{head('ru','Дамба')}<body><div class='article'><h1>Дамба</h1>{p(RUSSIAN[:2])}<div class='article__related'><a href='/1'>Паром на Оск отменён до мая</a></div>{p(RUSSIAN[2:4])}<div class='read-more'>Читайте также: <a href='/2'>Порт объявил о ремонте</a></div>{p(RUSSIAN[4:])}</div></body></html>"),
"portal-zh":(CHINESE,f"<html><head><meta http-equiv='Content-Type' content='text/html; charset=utf-8'><title>海堤</title></head><body><div id='nav'>{links('首页','新闻')}</div><div id='content'>{'<br><br>'.join('　　'+t for t in CHINESE)}</div><div id='foot'>版权所有</div></body></html>"),
"news-ja":(JAPANESE_NEWS,f"{head('ja','防潮堤')}<body><header>{links('ホーム','政治','経済')}</header><main><h1>防潮堤を一メートル高く</h1><div class='article-body'>{p(JAPANESE_NEWS)}</div><section class='related-articles'><h2>関連記事</h2>{links('島への船が欠航','港を修理')}</section></main><footer>© マーロウ新聞</footer></body></html>"),
"news-tr":(TURKISH,f"{head('tr','Deniz duvarı')}<body><div class='top-social'>{links('Twitter')}</div><div class='haber'><h1>Deniz duvarı</h1><div class='spot'>{TURKISH[0]}</div><div class='metin'>{p(TURKISH[1:])}</div></div><div class='cookie-notice'>Çerez kullanıyoruz.</div></body></html>"),
"howto":(HOWTO,f"{head('en','How to clean a storm lamp')}<body><div class='cookie-banner'><p>We use cookies to improve your visit.</p><button>Accept</button></div><header class='site-header'>{links('Lamps','Care')}</header><main class='l-main'><div class='c-hero'><h1>How to clean a storm lamp</h1></div><div class='c-rte'><p>{HOWTO[0]}</p><ol>{li(HOWTO[1:4])}</ol><blockquote>{HOWTO[4]}</blockquote></div><div class='c-cta'><h3>Need a new wick?</h3><a href='/w'>To the shop</a></div></main>{FOOT}</body></html>"),
"review":(REVIEW,f"{head('en','Songs of the sea')}<body>{NAV}<div class='review-page'><h1>Songs of the sea</h1><div class='stars rating'>★★★★☆</div><div class='review-text'>{''.join(f'<p class=para><span class=txt>{t}</span></p>' for t in REVIEW)}</div><div class='related-reviews'>{links('The herring','Nine days')}</div></div>{FOOT}</body></html>"),
"faq":(FAQ,f"{head('en','Ferry: questions')}<body>{NAV}<main><h1>Ferry: questions</h1><div class='accordion'>"+"".join(f"<details><summary>{q}</summary><p>{a}</p></details>" for q,a in zip(FAQ[::2], FAQ[1::2], strict=True))+f"</div></main>{FOOT}</body></html>"),
"press":(RELEASE,f"{head('en','Sea wall to be raised')}<body><div class='top'>{links('News','Media')}</div><div class='press-release'><h2>Sea wall to be raised</h2>{''.join(f'<p>{t}</p>' for t in RELEASE)}</div><div class='social-links'>{links('Shout','Tube')}</div></body></html>"),
"news-sv":(SWEDISH,f"{head('sv','Muren höjs')}<body>{links('Hem','Sport')}<article class='article'><header><h1>Muren höjs</h1><p class='article__preamble'>{SWEDISH[0]}</p></header><div class='article__body'>{''.join(f'<p>{t}</p>' for t in SWEDISH[1:])}</div><div class='article__share share'>{links('Dela')}</div></article><div class='teaser-list'><div class='teaser'><a href='/1'><h3>Färjan ställs in</h3></a><p>Färjan till Osk går inte före maj, eftersom dess enda fartyg måste lagas utomlands.</p></div></div></body></html>"),
"news-he":(HEBREW,f"<!DOCTYPE html><html lang='he' dir='rtl'><head><meta charset='utf-8'><title>חומת הים</title></head><body><div class='menu'>{links('חדשות','ספורט')}</div><div class='article-wrap'><h1>חומת הים תוגבה</h1><div class='text14'>{'<br/><br/>'.join(HEBREW)}</div></div><div class='footer'>כל הזכויות שמורות</div></body></html>"),
"react":(ENCYCLOPEDIA,f"{head('en','Wall to rise')}<body><div id='root'><div class='css-1a2b3c'><div class='css-9z8y7x'>{NAV}</div><div class='css-4d5e6f'><h1>Wall to rise</h1>"+"".join(f"<div class='css-{i}k'><!-- --><span>{t[:40]}<!-- -->{t[40:]}</span><!-- --></div>" for i,t in enumerate(ENCYCLOPEDIA))+"</div></div></div><script>window.__DATA__={}</script></body></html>"),
}  # fmt: skip
"""The name of each page, its own text, and the page."""
