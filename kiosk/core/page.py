"""A page: all that a visitor meets at one place, as a plain value. Faces draw it; voices say it."""

from dataclasses import replace

from kiosk.core.acts import Act
from kiosk.core.keyboard import Keyboard, LetterKey
from kiosk.core.keys import KeyMap, Verb
from kiosk.core.state import Code
from kiosk.core.value import Value
from kiosk.core.words import Words


class Choice(Value):
    """One thing to choose by its number; `state` and `place` are words ("chosen", "2 of 5")."""

    number: int
    label: str
    act: Act
    state: str = ""
    place: str = ""

    @property
    def shown(self) -> str:
        """As it stands on a screen or a line: "2. Sometimes, chosen"."""
        return f"{self.number}. {self.label}" + (f", {self.state}" if self.state else "")

    @property
    def spoken(self) -> str:
        """As it is said: "2. Sometimes. chosen."."""
        return sentence(f"{self.number}. {self.label}") + (f" {sentence(self.state)}" if self.state else "")

    @property
    def focused(self) -> str:
        """As it is said when the focus comes to it: "2. Sometimes. 2 of 5."."""
        return f"{self.spoken} {self.place}".strip()


class Command(Value):
    """One of at most four commands: a key, a word, and how it is said."""

    key: str
    label: str
    said: str
    verb: Verb

    @property
    def shown(self) -> str:
        """As it stands on a screen: "B Back"."""
        return f"{self.key} {self.label}"

    @property
    def spoken(self) -> str:
        """As it is said: "B for back."."""
        return sentence(self.said)

    @property
    def focused(self) -> str:
        """As it is said when the focus comes to it."""
        return self.spoken


Offer = Choice | Command | LetterKey


def offer_part(offer: Offer) -> str:
    """The name of the part of a page in which an offer stands."""
    match offer:
        case Choice(number=number):
            return f"choice.{number}"
        case Command(key=key):
            return f"command.{key}"
        case LetterKey():
            return "keys"


def command(verb: Verb, words: Words, keys: KeyMap) -> Command:
    """The command that asks for a verb, worded in one language."""
    key, told = keys.key_of(verb), words.command[verb]
    return Command(key, told.label, told.spoken.format(key=words.key.get(key, key)), verb)


class Mark(Value):
    """A word beside one rung of the picture: "You are here"."""

    rung: int
    label: str


class Picture(Value):
    """The ladder: rungs from the lowest up, and marks; `words` say what the marks show.

    `main`: it is what this page is about, so it is drawn even where there is little room.
    """

    rungs: tuple[str, ...]
    marks: tuple[Mark, ...] = ()
    words: tuple[str, ...] = ()
    main: bool = False


class Typing(Value):
    """Words being written; `limit` counts code points, `left` says in words how many may still come.

    `keyboard` is the one on the screen, where there is one.
    """

    text: str
    limit: int
    left: str
    keyboard: Keyboard | None = None


class Page(Value):
    """One page, whole. `name` is its stable name; `how` says how to answer; `prompt` ends it in plain lines.

    `onward` is what "go on" does and `back` what "back" does; None where they do nothing.
    `focus` is the choice (counted from 0) that has the focus when the page opens.
    `more` says that there is more below, in a part of a page.
    `pace` is for how many seconds scanning stays at an offer; 0 where nothing is scanned. `taps`: offers are
    drawn large enough for fingers. `dark` is all that a screen shows to a visitor who only listens; nothing
    of it tells what they do. `secret`: digits are of a PIN, so no key is ever told back; `pad` has them, for
    those who have no keys. `too_small` is all that one shows on which no page has room.
    `explains` are the keys of the hard words on it. `code` is for phones: the body has its address in words.
    """

    name: str
    language: str
    direction: str
    colours: str
    size: str
    where: str
    title: str
    how: str
    prompt: str
    body: tuple[str, ...] = ()
    picture: Picture | None = None
    notice: str = ""
    count: str = ""
    choices: tuple[Choice, ...] = ()
    commands: tuple[Command, ...] = ()
    typing: Typing | None = None
    onward: Act | None = None
    back: Act | None = None
    focus: int = 0
    turn: int = 0
    more: str = ""
    pace: float = 0.0
    taps: bool = False
    dark: str = ""
    secret: bool = False
    pad: Keyboard | None = None
    too_small: str = ""
    explains: tuple[str, ...] = ()
    code: Code | None = None

    @property
    def keyboard(self) -> Keyboard:
        """The keyboard on the screen; an empty one where there is none."""
        return (self.typing and self.typing.keyboard) or self.pad or Keyboard()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """Everything that can be pressed, in reading order."""
        return self.choices + self.keyboard.keys + self.commands

    @property
    def text(self) -> tuple[str, ...]:
        """The body and what the picture says, in reading order."""
        return self.body + (self.picture.words if self.picture else ())

    def speech(self) -> tuple[tuple[str, str], ...]:
        """All of the page in the order it is said, as (part, words) pairs; parts name what is being said."""
        said = [("notice", self.notice), ("where", self.where), ("title", self.title)]
        said += [(f"body.{at}", text) for at, text in enumerate(self.text)]
        said += [("typing", self.typing.text), ("left", self.typing.left)] if self.typing else []
        said += [(f"keys.{at}", ", ".join(names)) for at, names in enumerate(self.keyboard.said)]
        said += [("count", self.count)]
        said += [(offer_part(choice), choice.spoken) for choice in self.choices]
        said += [("more", self.more), ("how", self.how)]
        said += [(offer_part(command), command.spoken) for command in self.commands]
        return tuple((part, sentence(words)) for part, words in said if words)

    def without_notice(self) -> "Page":
        """The same page before anything was told on it."""
        return replace(self, notice="")


def sentence(words: str) -> str:
    """Ends words so that a voice makes a pause after them."""
    return words if words.endswith((".", "?", "!", ":", "…")) else f"{words}."
