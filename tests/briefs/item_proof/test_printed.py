"""What is printed stands in its passages, but for what stands in square brackets."""

from __future__ import annotations

import pytest

from briefgen.briefs.item_proof.printed import stands_in

PASSAGE = "She will resign, she said,\nin May; the port [of Brenn] closes."

STANDS = [
    "She will resign, she said, in May",
    "[Lena Ortega] will resign",
    "She will resign […] in May",
    "[S]he said, in May",
    "[T]he port [of Brenn] closes.",
    "resign […] said […] closes",
    "[“]She will resign[”]",
]
DOES_NOT = [
    "She will not resign",
    "in May […] She will resign",
    "he will resign",  # the end of a word is no word
    "She will resig",
    "[X]he said, in May",  # a capital of another letter
    "[Lena Ortega resigned]",  # nothing of the source
    "",
    "the port of Brenn closes",
    "She will  resign; in May",
]


@pytest.mark.parametrize("text", STANDS)
def test_it_stands(text: str) -> None:
    assert stands_in(text, [PASSAGE])


@pytest.mark.parametrize("text", DOES_NOT)
def test_it_does_not_stand(text: str) -> None:
    assert not stands_in(text, [PASSAGE])


def test_pieces_of_several_passages_stand_in_their_order() -> None:
    passages = ["The port closes.", "Ortega resigned."]
    assert stands_in("The port closes. […] Ortega resigned.", passages)
    assert not stands_in("Ortega resigned. […] The port closes.", passages)
    # nothing shows that the two were put together
    assert not stands_in("The port closes. Ortega resigned.", passages)


def test_brackets_of_the_source_stand_as_it_has_them() -> None:
    passage = "The roof fell in and “[i]t felt [like] the end of the [sic] world.”"
    assert stands_in(passage, [passage])
    assert stands_in("“[i]t felt [like] the end", [passage])
    assert stands_in("[“][I]t felt", ["it felt"])
    assert not stands_in("[i]t fell", [passage])


@pytest.mark.parametrize("character", ["\ue000", "\x00", "\U0010ffff", "\\", "(", "^"])
def test_a_character_that_is_no_letter_stands_for_nothing_but_itself(character: str) -> None:
    passage = f"the port {character} closes"
    assert stands_in(f"[T]he port {character} closes", [passage])
    assert not stands_in(f"[T]he port {character}closes", [passage])
