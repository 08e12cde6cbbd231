"""Syllables are counted as an ear hears them."""

import re
import shutil
import subprocess

import pytest

from kiosk.readability.syllables import syllables

HEARD = {
    1: "choose you they what time whole share asked told lived changed clothes there where school friend eye "
    "guess quick league once done give have these staff talk form",
    2: "about answer doing people places wanted settled little table being going quiet client every "
    "something sometimes careful lonely movement business ready evening staying poem ruin lion trying "
    "prism create react leaflet equal",
    3: "area idea decided services together important example radio animal consider everyone usual video "
    "however realise engagement employer coercion educate",
    4: "information community experience material conversation consultation politician society",
    5: "organisation communication immediately university",
    6: "responsibility",
}
VOWEL = re.compile(r"eɪ|aɪə?|ɔɪ|aʊə?|əʊ|[iɪeɛaɑɒɔʊuʌəɜɐ]ː?(?:ə(?=ɹ|$))?")


@pytest.mark.parametrize(("count", "words"), HEARD.items())
def test_words_have_as_many_syllables_as_are_heard(count: int, words: str) -> None:
    """Mute letters, vowels that are said apart, endings, words that break every rule."""
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_any_letters_have_a_syllable() -> None:
    assert [syllables(word) for word in ("", "hm", "Nhs", "zzz", "é")] == [1] * 5


@pytest.mark.skipif(
    not shutil.which("espeak-ng"), reason="espeak-ng, which says how words sound, is not here"
)
def test_the_words_of_the_kiosk_have_the_syllables_that_a_voice_gives_them(pack_words: list[str]) -> None:
    """At most one in twenty differs: a voice swallows some that a dictionary has, as in "different"."""
    spoken = subprocess.run(
        ["espeak-ng", "-q", "--ipa", "-v", "en-gb"],
        input="\n".join(pack_words),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    heard = [len(VOWEL.findall(re.sub("[ˈˌ]", "", line))) for line in spoken.splitlines() if line.strip()]
    assert len(heard) == len(pack_words)
    pairs = zip(pack_words, heard, strict=True)
    wrong = [word for word, count in pairs if syllables(word) != count]
    assert len(wrong) <= len(pack_words) / 20, wrong
