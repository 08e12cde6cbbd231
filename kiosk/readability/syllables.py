"""How many syllables an English word has: by its vowels, and by a list of words that break the rules."""

import re

_BREAKERS = {
    1: "aisle clothes eye eyes quay queue",
    2: "argue argued average business chocolate every evening forest hundred lion maybe naked people period "
    "quiet react reuse sacred safety something somewhere wednesday wicked",
    3: "comfortable element elements everyone everything everywhere forever vegetable whatever "
    "whenever wherever",
}
_KNOWN = {word: count for count, words in _BREAKERS.items() for word in words.split()}

_MUTE_U = re.compile(r"(?<=q)u(?=[aeiouy])|(?<=g)u(?=[aei])|(?<=[gq])ue(?=s?$)")  # quick, guide, unique
_MUTE_END = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouylr]l)e$"  # time, whole; not table
    r"|(?<![td])(?<![^aeiouylr]l)ed$"  # asked; not wanted, settled
    r"|(?<![sxzcg])(?<!sh)(?<!ch)(?<![^aeiouylr]l)es$"  # times; not places, tables
)
_FIRST_PARTS = (
    "care face fire fore here home life like make name place side some space there time where whole"
)
_MUTE_INSIDE = re.compile(
    r"(?:(?<=[aeiouy][bcdfgklmnprstvz])|(?<=n[cg]))e(?=(?:ly|ments?|ness|less|ful|fully|work|time|one|line)$)"
    rf"|(?:(?<=^{')|(?<=^'.join(word[:-1] for word in _FIRST_PARTS.split())}))e(?=[bcdfghklmnpstvw][a-z])"
)
_VOWELS = re.compile("[aeiouy]+")
_APART = re.compile(  # vowels side by side that are said apart, and words like rhythm and prism
    r"(?<![cstg])i(?=a(?!ge)|o(?!u?r)|um)(?<![ln]i(?=on))|i(?=at|o$)|(?<=[ct])i(?=um)"  # material, media
    r"|(?<![cst])(?<!fr)i(?=e[nrt]|est)|(?<=sc)i(?=en)|(?<=c)i(?=ety)|(?<=pr)i(?=or)"  # client, society
    r"|e(?=o(?!n|p|us)|um)|(?<=cr)e(?=at(?!u))|(?<=^r)e(?=al)|(?<=[aeiouy]r|id)e(?=a)"  # video, create, area
    r"|(?<!rs)u(?=a|ou)|u(?=en|el|in|id$|ity)|o(?=e[mt]|er[cs])"  # usual, ruin, poem
    r"|[aeouy](?=ing)|[^aeiou]y(?=[ao])|[aeo]y(?=[aeo])"  # trying, royal
    r"|(?:th|s)(?=ms?$)"
)


def syllables(word: str) -> int:
    """Syllables of one word without signs in it; at least 1."""
    word = word.lower()
    if word in _KNOWN:
        return _KNOWN[word]
    spoken = re.sub("^y|(?<=ic)al(?=ly$)", "", _MUTE_U.sub("", word))
    spoken = _MUTE_INSIDE.sub("", _MUTE_END.sub("", spoken))
    return max(1, len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)))
