"""What every page is made from, and what every page has: numbered choices, commands, a prompt."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kiosk.core.acts import Act, Do
from kiosk.core.flow import Flow, Venue
from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Command, Page, command
from kiosk.core.state import State, Station
from kiosk.core.visit import Visit
from kiosk.core.words import Words

SHOWN_COMMANDS = (Verb.BACK, Verb.HELP, Verb.LEAVE, Verb.MENU)  # at most four, Menu among them


@dataclass(frozen=True, slots=True, repr=False)
class Option:
    """A choice before it has its number."""

    label: str
    act: Act
    state: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Scene:
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
            "prompt": words.prompt.onward if last < 2 else words.prompt.choose.format(last=last),
            "count": words.asking.choices.format(count=last) if last > 1 else "",
        }
        return Page(
            name=name,
            language=self.state.preferences.language,
            direction=words.direction,
            colours=self.state.preferences.colours,
            where=where,
            title=title,
            turn=self.state.turn,
            notice=self.state.notice,
            **fields | more,
        )

    def overlay(self, where: str, title: str, options: Iterable[Option], **more: Any) -> Page:
        """A page that lies over the visit: Back closes it."""
        options = tuple(options)
        if len(options) > 1:
            more.setdefault("prompt", self.words.prompt.choose_back.format(last=len(options)))
        return self.page(str(self.state.top), where, title, options, back=Do.CLOSE, **more)

    def _commands(self, back: Act | None) -> Iterable[Command]:
        for verb in SHOWN_COMMANDS:
            if verb is Verb.BACK and back is None:
                continue
            yield command(verb, self.words)

    def _number(self, options: tuple[Option, ...]) -> tuple[Choice, ...]:
        place = self.words.asking.place
        return tuple(
            Choice(n, option.label, option.act, option.state, place.format(n=n, count=len(options)))
            for n, option in enumerate(options, 1)
        )
