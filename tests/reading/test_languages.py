"""Further languages: whole ones, drafts, and what a translation was made from."""

from pathlib import Path

import pytest

from kiosk.book.book import read_pack
from kiosk.book.translation import Progress, accept, progress
from kiosk.editing.proofreading import proofread, words_files
from kiosk.reading.fault import Fault, Faulty, Lack
from tests.second_language import CODE, bilingual, change, write_words

DRAFT = {"language": "Xish", "direction": "ltr", "draft": True, "choice": {"yes": "Xes"}}


def draft(folder: Path) -> Path:
    """A pack of which the second language has hardly begun."""
    bilingual(folder)
    write_words(folder, DRAFT)
    return folder


def told(folder: Path, kind: type[Fault] = Fault) -> list[str]:
    """What is said about the second language."""
    found = [each for each in proofread(folder) if each.file.stem == CODE and type(each) is kind]
    assert all(each.mend for each in found)
    return [f"{each.place} {each.wrong}" for each in found]


def test_a_whole_language_is_offered(tmp_path: Path) -> None:
    pack = read_pack(bilingual(tmp_path / "pack"))
    assert tuple(pack.words) == ("en", CODE)
    assert told(tmp_path / "pack") == []


def test_a_draft_is_offered_only_where_drafts_are_wanted(tmp_path: Path) -> None:
    folder = draft(tmp_path / "pack")
    assert tuple(read_pack(folder).words) == ("en",)
    assert tuple(read_pack(folder, drafts=True).words) == ("en", CODE)


def test_what_a_draft_lacks_is_said_in_the_first_language(tmp_path: Path) -> None:
    words = read_pack(draft(tmp_path / "pack"), drafts=True).words
    assert words[CODE].choice["yes"] == "Xes"
    assert words[CODE].choice["no"] == words["en"].choice["no"]
    assert words[CODE].start == words["en"].start
    assert words[CODE].language == "Xish"


def test_a_draft_with_faults_does_not_stop_a_kiosk_that_wants_no_drafts(tmp_path: Path) -> None:
    folder = draft(tmp_path / "pack")
    change(folder / "words" / f"{CODE}.toml", '"Xes"', '"Xes {gap}"')
    assert tuple(read_pack(folder).words) == ("en",)
    with pytest.raises(Faulty, match="gap"):
        read_pack(folder, drafts=True)


def test_the_first_language_is_no_draft(tmp_path: Path) -> None:
    folder = bilingual(tmp_path / "pack")
    change(folder / "words" / "en.toml", 'direction = "ltr"', 'direction = "ltr"\ndraft = true')
    with pytest.raises(Faulty, match=r"en\.toml, draft: is a draft"):
        read_pack(folder)


def test_what_a_draft_lacks_is_counted_and_is_no_fault(tmp_path: Path) -> None:
    folder = draft(tmp_path / "pack")
    assert told(folder) == []
    lacking = told(folder, Lack)[0]
    count = len(words_files(folder)[0].strings)
    assert lacking.startswith("draft lacks ")
    assert 0 < int(lacking.split()[2]) < count


def test_a_language_that_is_no_draft_is_whole(tmp_path: Path) -> None:
    """What the kiosk could do without, such as a line of help, is missed too."""
    folder = bilingual(tmp_path / "pack")
    file = folder / "words" / f"{CODE}.toml"
    kept = [line for line in file.read_text("utf-8").splitlines() if '"note"."help"' not in line]
    file.write_text("\n".join(kept), "utf-8")
    assert read_pack(folder).words[CODE].question["note"].help == ""
    assert told(folder) == ["question.note.help is missing."]


def test_what_changes_in_the_first_language_makes_a_translation_stale_until_it_is_accepted(
    tmp_path: Path,
) -> None:
    folder = bilingual(tmp_path / "pack")
    first, other = words_files(folder)
    assert accept(folder, first, other) > 100
    assert told(folder, Lack) == []
    change(folder / "words" / "en.toml", '"Do you help to dig?"', '"Do you dig?"')
    assert told(folder, Lack) == [
        "question.g4.title is stale: it was made from “Do you help to dig?”, and that is now “Do you dig?”."
    ]
    accept(folder, *words_files(folder))
    assert told(folder, Lack) == []


def test_a_translation_that_was_never_accepted_is_told_once(tmp_path: Path) -> None:
    found = told(bilingual(tmp_path / "pack"), Lack)
    assert len(found) == 1
    assert "translations that nobody has called right yet." in found[0]


def test_lines_of_a_body_may_be_cut_in_another_way() -> None:
    first = {"a.body[1]": "One.", "a.body[2]": "Two."}
    assert progress(first, {"a.body[1]": "Un. Deux."}, {"a.body": "One. Two."}) == Progress((), {}, ())
    assert progress(first, {"a.body[1]": "Un."}, {"a.body": "One."}).stale == {
        "a.body": ("One.", "One. Two.")
    }


def test_each_language_has_hard_words_and_letters_of_its_own() -> None:
    first = {"glossary.service.term": "service", "keyboard.sign..": "dot", "spoken.mm": "millimetres"}
    assert progress(first, {}, {}) == Progress((), {}, ())


def test_another_language_is_measured_by_length_alone(tmp_path: Path) -> None:
    folder = bilingual(tmp_path / "pack")
    long = "go " * 21
    file = folder / "words" / f"{CODE}.toml"
    lines = file.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith('"question"."note"."help"'))
    lines[at] = f'"question"."note"."help" = "commence {long}."'
    file.write_text("\n".join(lines), "utf-8")
    assert [each.partition(" words")[0] for each in told(folder)] == [
        "question.note.help has a sentence of 22"
    ]
    assert "commence" not in "".join(told(folder, Lack))
