"""The language is told where there is no doubt, and English has the benefit of it."""

# ruff: noqa: E501 (one literal text a language)

from __future__ import annotations

import pytest

from briefgen.sources.text.language_detection import detect_language

TEXTS = {
    "en": "The council voted on Tuesday to raise the wall by a metre, and the mayor said that it would be done before the winter. "
    "Nobody spoke against the plan, but the bill has not been settled and the government will not say who is to pay for it.",
    "fr": "Le conseil a voté mardi pour que la digue soit relevée d’un mètre, et la maire a dit que les travaux seraient finis avant l’hiver. "
    "Personne ne s’est opposé au projet, mais la facture n’est pas réglée et le gouvernement ne dit pas qui doit payer pour les habitants.",
    "de": "Der Rat hat am Dienstag beschlossen, die Mauer um einen Meter zu erhöhen, und die Bürgermeisterin sagte, dass die Arbeit vor dem "
    "Winter fertig sein werde. Niemand sprach sich gegen den Plan aus, aber die Rechnung ist nicht bezahlt und es ist offen, wer sie bezahlt.",
    "es": "El consejo votó el martes para elevar el muro un metro, y la alcaldesa dijo que las obras estarían listas antes del invierno. "
    "Nadie se opuso al plan, pero la factura no se ha pagado y el gobierno no dice quién tiene que pagar por los vecinos de la ciudad.",
    "it": "Il consiglio ha votato martedì per alzare il muro di un metro, e la sindaca ha detto che i lavori saranno finiti prima dell’inverno. "
    "Nessuno si è opposto al piano, ma il conto non è stato pagato e il governo non dice chi deve pagare per gli abitanti della città.",
    "nl": "De raad heeft dinsdag besloten om de muur met een meter te verhogen, en de burgemeester zei dat het werk voor de winter klaar is. "
    "Niemand sprak zich uit tegen het plan, maar de rekening is niet betaald en de regering zegt niet wie er voor moet betalen van de stad.",
    "ru": "Совет проголосовал во вторник за то, чтобы поднять стену на один метр, и мэр сказала, что работы закончатся до зимы.",
    "uk": "Рада проголосувала у вівторок за те, щоб підняти стіну на один метр, і мерка сказала, що роботи закінчаться до зими.",
    "zh": "市议会星期二投票决定将海堤加高一米,市长说工程将在冬天之前完成。没有人反对这个计划,但是费用还没有解决,政府也没有说由谁来付款。",
    "ja": "市議会は火曜日、堤防を一メートル高くすることを決め、市長は冬までに工事が終わると述べた。反対する人はいなかったが、費用は決まっていない。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_running_prose_has_a_language(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("Le conseil a voté.", None),  # too short to tell
        ("Wall Rises " * 40, None),  # no function words
        # English with a foreign quotation
        (TEXTS["en"] + "\n\n« " + TEXTS["fr"][:120] + " »", "en"),
        (TEXTS["en"] + "\n\n" + TEXTS["fr"], "en"),  # half and half: the doubt is English's
        (
            "José García de la Cruz, of the Partido de la Costa, and Ana de los Ríos of El Puerto: "
            + TEXTS["en"],
            "en",
        ),
    ],
)
def test_english_has_the_benefit_of_the_doubt(text: str, language: str | None) -> None:
    assert detect_language(text) == language
