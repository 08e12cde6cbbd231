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
- datapackage.json: the codebook, for programs and for people who count.
  It has the question and the words of every answer for each column,
  and a hash of each file: a changed file is found by it.

How to read answers.csv
- A cell holds the key of an answer; datapackage.json has it in words.
- An empty cell: the question was not asked, or not answered.
- A column with a dot in its name (helps.money): 1 is yes, 0 is no.
  Empty: it was not asked, or too little was answered to work it out.
  For a share, divide by the cells that are not empty.
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
Do not pass this folder on, and publish nothing from it as it is.
For numbers that may be published: kiosk export --summary.
Texts with share 0 are for the team only.
The rows are sorted by what is in them. Their order says nothing
about who came when.
"""

SUMMARY = """\
Numbers from {place}

Periods: {first} to {last}.

These numbers may be published. Nobody can be found in them:
- * stands for 1 to 7 people. Other numbers are rounded to the nearest 5.
- Groups of fewer than 10 responses are left out.
- There are no totals, and no sum from which a small number could be
  worked out: such a cell is empty. Please add none to it.
- missed, flags and helps are of those who were asked.
  The cell is empty where nobody was.
- Visits that were made up to try the kiosk are not in it.

How to read summary.csv
Each line is one number: of the people in one group (by, group),
how many (visits) gave what is in about, key and label.
- step: the step they say they are on, else the one worked out.
- band: the same in bands of steps.
- gap: from the step they are on to the one they want, in steps.
- corrected: they named a higher or lower step than the kiosk worked out.
- missed: steps below theirs that were answered with No.
- flags: asked but never told what came of it (not_told),
  asked without power to change anything (tokenistic), and other marks.
- helps: what would help. People can choose more than one.
"""


def place(venue: str) -> str:
    """What a venue is called where it has no name."""
    return venue or "this kiosk"


def readme(venue: str, first: str, last: str, visits: int, texts: int, warnings: Sequence[str]) -> bytes:
    """The text for an export."""
    text = README.format(
        place=place(venue),
        first=first,
        last=last,
        visits=visits,
        texts=texts,
        warnings="".join(f"\nTake care: {warning}\n" for warning in warnings),
    )
    return _file(text)


def summary_readme(venue: str, first: str, last: str) -> bytes:
    """The text for a summary."""
    return _file(SUMMARY.format(place=place(venue), first=first, last=last))


def _file(text: str) -> bytes:
    """With the line ends and the mark that every editor understands."""
    return text.replace("\n", "\r\n").encode("utf-8-sig", "backslashreplace")
