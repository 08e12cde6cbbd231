"""Block letters: every letter has a shape, and no word is lost between the words and the cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.pack import Pack
from kiosk.faces.screen.big_letters import LADDER, LEAST_LETTERS, BlockLetters, fitting, glyphs
from kiosk.faces.screen.fonts.make_glyphs import MARK, table
from tests.faces.strings import strings_of

ENGLISH = "abcdefghijklmnopqrstuvwxyz"
WELSH = "abcdefghijlmnoprstuwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ"
POLISH = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżqvx"
SIGNS = "0123456789.,:;?!'\"()/+-–—‘’“”…&%£€@"
BDF = """FONT_ASCENT 5
FONT_DESCENT 1
ENCODING 72
DWIDTH 6 0
BBX 6 5 0 0
BITMAP
88
88
F8
88
88
ENDCHAR
ENCODING 46
DWIDTH 6 0
BBX 3 3 1 -1
BITMAP
40
E0
40
ENDCHAR
ENCODING 58
DWIDTH 6 0
BBX 6 4 0 0
BITMAP
30
00
30
30
ENDCHAR
ENCODING 117
DWIDTH 6 0
BBX 6 3 0 0
BITMAP
50
50
70
ENDCHAR
ENCODING 250
DWIDTH 6 0
BBX 6 5 0 0
BITMAP
20
00
50
50
70
ENDCHAR
ENCODING 119
DWIDTH 6 0
BBX 6 3 0 0
BITMAP
88
A8
50
ENDCHAR
ENCODING 32
DWIDTH 6 0
BBX 6 0 0 0
BITMAP
ENDCHAR
ENCODING 1488
DWIDTH 6 0
BBX 6 1 0 0
BITMAP
FC
ENDCHAR
"""

W_LIKE_T = """ENCODING 87
DWIDTH 6 0
BBX 6 3 0 0
BITMAP
E0
40
40
ENDCHAR
"""

a_size = st.sampled_from(LADDER)
words = st.text(ENGLISH + WELSH.upper() + POLISH + SIGNS + " ", max_size=120)
each_size = pytest.mark.parametrize("letters", LADDER, ids=lambda letters: letters.name)


def ink(rows: list[str]) -> str:
    """What is drawn, without the blank cells."""
    return "".join("".join(rows).split())


@each_size
def test_every_letter_of_english_welsh_and_polish_is_drawn_and_no_two_alike(letters: BlockLetters) -> None:
    alphabet = sorted(set(ENGLISH + WELSH + POLISH + (ENGLISH + WELSH + POLISH).upper() + SIGNS))
    shapes = {letter: tuple(letters.drawn([letter])) for letter in alphabet}
    assert all(letter in glyphs(letters.name) and ink(list(shapes[letter])) for letter in alphabet)
    alike = {one for one in shapes for other in shapes if one != other and shapes[one] == shapes[other]}
    assert alike <= set("-–—"), alike


@each_size
def test_a_letter_without_a_shape_is_drawn_without_its_accents(letters: BlockLetters) -> None:
    assert letters.can("ǎ") and letters.drawn(["ǎ"]) == letters.drawn(["a"])
    assert letters.drawn(letters.lines("a\u0301", 40)) == letters.drawn(["á"])


@each_size
def test_letters_of_another_script_are_said_to_have_no_shape_and_are_never_drawn_as_nothing(
    letters: BlockLetters,
) -> None:
    assert not letters.can("ا") and not letters.can("👍") and letters.can("Łódź? Ŵyneb…")
    assert ink(letters.drawn(["ا"])) == ink(letters.drawn(["?"]))


@given(letters=a_size, text=words, width=st.integers(12, 160))
def test_wrapping_loses_no_letter_and_no_line_is_too_wide(
    letters: BlockLetters, text: str, width: int
) -> None:
    """ACCESSIBILITY 9: the lines are words still, and hold all of them in order."""
    lines = letters.lines(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    drawn = letters.drawn(lines)
    assert len(drawn) == letters.height * len(lines)
    assert all(len(row) <= width for row in drawn)


@given(letters=a_size, width=st.integers(60, 160))
def test_only_a_word_wider_than_a_line_is_cut(letters: BlockLetters, width: int) -> None:
    text = "Someone who speaks for me came along"
    assert [word for line in letters.lines(text, width) for word in line.split()] == text.split()


@each_size
def test_the_mark_moves_no_word(letters: BlockLetters) -> None:
    """ACCESSIBILITY 6: an offer that has the focus stands where it stood, with a mark before it."""
    lines = letters.offer_lines("2. A better time or place", 100)
    with_mark, without = letters.offer(lines, True), letters.offer(lines, False)
    mark = letters.offer_width("")
    assert [row[mark:] for row in with_mark] == [row[mark:] for row in without]
    assert ink([row[:mark] for row in with_mark]) and not ink([row[:mark] for row in without])
    assert all(len(row) <= 100 for row in with_mark)


@each_size
def test_what_is_said_of_a_size_is_true_of_its_shapes(letters: BlockLetters) -> None:
    capital = [row for row in glyphs(letters.name)["H"][1] if row]
    text = "Which step would you like to be on? You can pick a lower step."
    assert len(capital) == letters.capital
    assert {(len(rows) + 1) // 2 for _, rows in glyphs(letters.name).values()} == {letters.height}
    assert letters.offer_width(text) - letters.offer_width("") == pytest.approx(
        letters.width * len(text), rel=0.05
    )


@given(columns=st.integers(1, 300), rows=st.integers(1, 100))
def test_only_sizes_that_leave_enough_to_read_at_once_are_offered(columns: int, rows: int) -> None:
    for letters in fitting(columns, rows):
        assert letters.height * 3 <= rows
        assert letters.width * LEAST_LETTERS <= columns


def test_every_string_of_the_pack_has_shapes(pack: Pack) -> None:
    for text in strings_of(pack.words["en"]):
        assert all(letters.can(text) for letters in LADDER), text


def test_a_table_is_made_from_a_bitmap_font() -> None:
    """Blank columns go, the gap stays; a plus for a full stop becomes a dot; ẃ is put together; ▶ is made."""
    assert list(table(BDF.splitlines())) == [
        "20:4:0,0,0,0,0,0\n",
        "2e:3:0,0,0,3,3,0\n",
        "3a:3:0,3,0,3,3,0\n",
        "48:6:11,11,1f,11,11,0\n",
        "75:4:0,0,5,5,7,0\n",
        "77:6:0,0,11,15,a,0\n",
        "fa:4:2,0,5,5,7,0\n",
        "1e83:6:4,0,11,15,a,0\n",
        f"{MARK:x}:4:1,3,7,3,1,0\n",
    ]


def test_a_very_narrow_font_has_its_m_and_w_from_another() -> None:
    """As high as its other letters; W with its accents is put together anew."""
    narrow = BDF.replace("ENCODING 119", "ENCODING 87").replace("ENCODING 117", "ENCODING 85")
    wider = BDF.replace("ENCODING 72", "ENCODING 77") + W_LIKE_T
    made = list(table(narrow.replace("ENCODING 250", "ENCODING 218").splitlines(), wider.splitlines()))
    assert "4d:6:11,11,1f,11,11,0\n" in made
    assert "57:4:0,0,7,2,2,0\n" in made
    assert "1e82:4:4,0,7,2,2,0\n" in made
