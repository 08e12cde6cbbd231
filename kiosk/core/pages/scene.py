"""What every page is made from, and what every page has: numbered choices, commands, a prompt."""

from collections.abc import Iterable
from typing import Any

from kiosk.core.acts import Act, Do
from kiosk.core.flow import Flow, Venue
from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Command, Page, command
from kiosk.core.preferences import PACES
from kiosk.core.state import State, Station
from kiosk.core.value import Value
from kiosk.core.visit import Visit
from kiosk.core.words import Words

NAMED = (
    *(Verb.CHOOSE, Verb.NEXT, Verb.ONWARD, Verb.BACK, Verb.MENU, Verb.HELP),
    *(Verb.READ_ALOUD, Verb.AGAIN, Verb.PAUSE, Verb.SCREEN_OFF),
)
"""Verbs whose keys a sentence may name."""


class Option(Value):
    """A choice before it has its number."""

    label: str
    act: Act
    state: str = ""


class Scene(Value):
    """One visitor at one venue with one pack."""

    state: State
    pack: Pack
    station: Station

    @property
    def words(self) -> Words:
        """The strings of the visitor's language."""
        return self.pack.words[self.state.preferences.language]

    @property
    def flow(self) -> Flow:
        """The flow of the pack."""
        return self.pack.flow

    @property
    def venue(self) -> Venue:
        """What of the flow this venue takes part in."""
        return self.station.venue

    @property
    def pace(self) -> float:
        """Seconds for which scanning stays at one offer; 0 where nothing is scanned."""
        return PACES[self.state.preferences.pace] if self.station.focuses else 0.0

    @property
    def voiced(self) -> bool:
        """Whether this language can be read aloud just now."""
        return self.state.preferences.language in self.station.voiced

    @property
    def aloud(self) -> bool:
        """Whether pages are read aloud."""
        return self.voiced and self.state.preferences.aloud

    @property
    def why_silent(self) -> str:
        """Why nothing is read aloud: there is no voice at all, or none for this language."""
        notice = self.words.notice
        other = notice.no_voice_for.format(language=self.words.language)
        return other if self.station.voiced else notice.no_voice

    @property
    def visit(self) -> Visit:
        """The visit so far."""
        return self.state.visit

    def page(self, name: str, where: str, title: str, options: Iterable[Option] = (), **more: Any) -> Page:
        """A page with numbered choices, commands and how to answer; `more` overrides any field."""
        words, numbered = self.words, self._number(tuple(options))
        back: Act | None = more.get("back")
        if "onward" not in more and len(numbered) == 1:
            more["onward"] = numbered[0].act
        last = len(numbered)
        fields: dict[str, Any] = {
            "choices": numbered,
            "commands": tuple(self._commands(back)),
            "how": words.prompt.how_onward if last < 2 else words.prompt.how_choose.format(last=last),
            "prompt": self.with_keys(words.prompt.onward if last < 2 else words.prompt.choose, last=last),
            "count": words.asking.choices.format(count=last) if last > 1 and not self.station.brief else "",
        }
        return Page(
            name=name,
            language=self.state.preferences.language,
            direction=words.direction,
            colours=self.state.preferences.colours,
            size=self.state.preferences.size,
            where=where,
            title=title,
            turn=self.state.turn,
            notice=self.state.notice,
            pace=self.pace,
            taps=self.station.pointer,
            too_small=words.prompt.too_small,
            dark=self._dark,
            **fields | more | self._scanned(),
        )

    def overlay(self, where: str, title: str, options: Iterable[Option], **more: Any) -> Page:
        """A page that lies over the visit: Back closes it."""
        options = tuple(options)
        if len(options) > 1:
            more.setdefault("prompt", self.with_keys(self.words.prompt.choose_back, last=len(options)))
        return self.page(str(self.state.top), where, title, options, back=Do.CLOSE, **more)

    def with_keys(self, text: str, **gaps: object) -> str:
        """A sentence with the keys of this station in its gaps."""
        keys = {verb.value: self.key_name(verb) for verb in NAMED}
        return text.format(**keys, **gaps)

    def key_name(self, verb: Verb) -> str:
        """The key of a verb, as it is printed on a keyboard or called in the visitor's language."""
        key = self.station.keys.key_of(verb)
        return key if len(key) == 1 else self.words.key.get(key, key)

    @property
    def _dark(self) -> str:
        off = self.aloud and self.state.preferences.dark
        return self.with_keys(self.words.notice.screen_off) if off else ""

    def _commands(self, back: Act | None) -> Iterable[Command]:
        keys = self.station.keys
        return (command(verb, self.words, keys) for verb in self._shown(back) if verb is not None)

    def _shown(self, back: Act | None) -> tuple[Verb | None, ...]:
        """The four commands that matter most here; Menu leads to the others too."""
        listen = Verb.READ_ALOUD if self.voiced and not self.aloud else None
        comfort = Verb.LARGER if self.station.sizes else Verb.LEAVE
        return (
            listen if back is None else Verb.BACK,
            Verb.AGAIN if self.aloud else comfort,
            Verb.HELP,
            Verb.MENU,
        )

    def _scanned(self) -> dict[str, str]:
        """Where offers are scanned, one way to answer is all there is."""
        return {"how": self.words.prompt.how_scanning} if self.pace else {}

    def _number(self, options: tuple[Option, ...]) -> tuple[Choice, ...]:
        place = self.words.asking.place
        return tuple(
            Choice(n, option.label, option.act, option.state, place.format(n=n, count=len(options)))
            for n, option in enumerate(options, 1)
        )
