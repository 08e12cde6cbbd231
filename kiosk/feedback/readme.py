"""README.txt of an export, for whoever finds the folder later."""

from collections.abc import Sequence

README = """\
What people said at {place}

Periods: {first} to {last}.
Visits: {visits}. Texts that people wrote: {texts}.
{warnings}
The files
- answers.csv: one row for each visit, one column for each question.
  Open it with a spreadsheet.
- words.csv: what people wrote in their own words.
  Nothing joins it to their answers. This is meant so.
- modes.csv: how often the kiosk was used in which way.
- answers.jsonl, words.jsonl: the same as answers.csv and words.csv,
  for programs. Every text is exactly as it was written.

How to read answers.csv
- A cell holds the key of an answer, as in the pack's flow.toml.
- An empty cell: the question was not asked, or not answered.
- A column with a dot in its name (helps.money): 1 is yes, 0 is no.
- worked_out, said, wanted: the step that the kiosk worked out,
  the step the visitor said instead, the step they want.
- missed: steps below theirs that the visitor answered with No.
- practice: 1 is a visit that was made up to try the kiosk.

How to read words.csv
- share: 1 is "others may read it", 0 is "only the team may read it".
- A ' before = + - or @ was put there so that a spreadsheet
  does not take the text for a formula.

Take care of these files
People gave no names, but a few answers together, or what somebody wrote,
can show who it was. Keep the files where only the team can open them.
Before you pass anything on: take out texts with share 0,
and do not show counts of fewer than 8 people.
The rows are sorted by what is in them. Their order says nothing
about who came when.
"""


def readme(venue: str, first: str, last: str, visits: int, texts: int, warnings: Sequence[str]) -> bytes:
    """The text for an export, with the line ends and the mark that every editor understands."""
    text = README.format(
        place=venue or "this kiosk",
        first=first,
        last=last,
        visits=visits,
        texts=texts,
        warnings="".join(f"\nTake care: {warning}\n" for warning in warnings),
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig", "backslashreplace")
