"""Finds where a sentence hides who does something: "you were asked"."""

import re

_BE = "am|is|are|was|were|be|been|being|isn[’']t|aren[’']t|wasn[’']t|weren[’']t"
_BETWEEN = "not|never|always|also|only|just|now|still|all|both|often|soon|yet|been|being"
_ASKED = "I|you|he|she|it|we|they|people|staff"  # "Were you asked?"
_IRREGULAR = (
    "born|bought|broken|brought|built|caught|chosen|cut|done|drawn|driven|eaten|fed|felt|forgotten|found|given|"
    "heard|held|hidden|hit|hurt|kept|known|laid|led|left|lent|let|lost|made|meant|met|paid|put|read|rung|run|"
    "said|seen|sent|set|shown|shut|sold|spent|spoken|taken|taught|told|thought|thrown|understood|won|written"
)
_STATES = (  # they look like it, and say how something is
    "allowed|based|bored|closed|concerned|confused|disabled|excited|finished|indeed|interested|involved|limited|"
    "married|mixed|need|needed|pleased|red|related|retired|saved|scared|shared|speed|supposed|tired|used|worried"
)
_PASSIVE = re.compile(
    rf"\b(?:{_BE})(?:\s+(?:{_ASKED}))?(?:\s+(?:{_BETWEEN}|\w+ly))*"
    rf"\s+((?!(?:{_STATES})\b)(?:{_IRREGULAR}|\w{{2,}}ed))\b(?!-)",
    re.IGNORECASE,
)
_AT_AN_END = ("done", "left")  # "when you are done," says how it is; "is done to people" hides who does it


def passive(sentence: str) -> str:
    """The words that hide who does it, or nothing."""
    for found in _PASSIVE.finditer(sentence):
        goes_on = re.match(r"\s+\w", sentence[found.end() :])
        if found[1].lower() not in _AT_AN_END or goes_on:
            return found[0]
    return ""
