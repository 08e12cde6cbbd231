"""Reading aloud: what of each page, press, move and news is said, as far as the visitor wants to hear it."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.effects import Effect, Hear, Invite
from kiosk.core.hearing import Utterance, passed, told, typed, utterances
from kiosk.core.idle import TOLD_AT
from kiosk.core.keyboard import LetterKey
from kiosk.core.pack import Pack
from kiosk.core.page import Page, offer_part
from kiosk.core.pages.scene import Scene
from kiosk.core.preferences import Preferences
from kiosk.core.scan import Group
from kiosk.core.settings import voice_changed
from kiosk.core.state import State, Station
from kiosk.core.value import Value
from kiosk.core.words import Words
from kiosk.session.narrator import Narrator, Spot
from kiosk.session.voicing import FOCUS, HELP, NOTICE, PAGE, REPEAT, Gone, Ready, Voice


class Moment(Value):
    """What a visitor has before them: the part of a page that is shown; `aloud`: it is read to them."""

    page: Page
    preferences: Preferences
    aloud: bool


class ReadAloud:
    """Compares what was before a press with what comes after it, and has the difference said."""

    def __init__(self, voice: Voice, pack: Pack) -> None:
        self._voice = voice
        self._pack = pack
        self._narrator = Narrator(voice)
        self._trying = False  # the visitor has asked for the voice to be tried again

    def start(self, wake: Callable[[], None]) -> None:
        """Gets the voice ready."""
        self._voice.start(wake)

    def heard_of_voice(self, state: State, station: Station) -> tuple[State, Station]:
        """Goes on reading; a voice that has come or gone is told to whoever listens or has asked for it."""
        for news in self._narrator.take_in(self._voice.news()):
            languages = news.languages if isinstance(news, Ready) else frozenset[str]()
            voiced = tuple(code for code in self._pack.words if code.split("-")[0] in languages)
            station = replace(station, why_silent=news.why if isinstance(news, Gone) else "")
            if self._trying or voiced != station.voiced:
                station = replace(station, voiced=voiced)
                state = voice_changed(Scene(state, self._pack, station), self._trying)
            self._trying = False
        return state, station

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._narrator.speaking

    @property
    def spot(self) -> Spot | None:
        """The shown word that is heard just now."""
        return self._narrator.spot

    def pressed(self, before: Moment, after: Moment, effects: tuple[Effect, ...]) -> None:
        """Says what a press did."""
        settings = after.preferences
        invitation = next((each.text for each in effects if isinstance(each, Invite)), "")
        self._narrator.speed, self._narrator.volume = settings.speed, settings.volume
        if Hear.TRY_AGAIN in effects:
            self._trying = True
            self._voice.retry()
        if after.aloud:
            self._say_what_changed(before, after, effects)
        elif before.aloud and after.page.notice:  # turned off: told in sound too (ACCESSIBILITY row 25)
            self._tell(before.page, after.page.notice)
        elif invitation:
            self._tell(after.page, invitation)
        else:
            self._narrator.hush()

    def moved(self, moment: Moment, focused: Group, letter: int | None = None) -> None:
        """Says what the focus, or the mark of scanning, has come to; nothing: the writing field.

        There it may be before a letter, counted from 0.
        """
        if not moment.aloud:
            return
        page, words = moment.page, self._words(moment.page)
        if letter is not None:
            self._narrator.read([told("typing", passed(page, letter, words), page.language, words)], FOCUS)
        elif not focused:
            written = page.typing.text if page.typing else ""
            self._narrator.read([told("typing", written or page.how, page.language, words)], FOCUS)
        elif len(focused) == 1:
            part = offer_part(focused[0])
            self._narrator.read([told(part, focused[0].focused, page.language, words)], FOCUS)
        else:
            first, *_, last = (each.said for each in focused if isinstance(each, LetterKey))
            row = words.keyboard.row.format(first=first, last=last) if first != last else first
            self._narrator.read([told("keys", row, page.language, words)], FOCUS)

    def changed(self, moment: Moment) -> None:
        """Says a page that has come by itself, once the sentence that is being said has ended."""
        if moment.aloud:
            self._narrator.read_later(self._all(moment.page), PAGE)

    def asked(self, moment: Moment, left: int) -> None:
        """Asks whether anybody is there; after the first time only how long is left, and what to do.

        For more there may be no time (ACCESSIBILITY 49).
        """
        page = moment.page
        if left == TOLD_AT[0]:
            self.changed(moment)
        elif moment.aloud:
            short = [("body.0", page.body[0]), ("how", page.how)]
            words = self._words(page)
            self._narrator.read([told(part, text, page.language, words) for part, text in short], NOTICE)

    def part_with(self, moment: Moment) -> None:
        """Whoever listened hears that it is over, and that nothing is read any more."""
        if moment.aloud:
            page, words = moment.page, self._words(moment.page)
            self._narrator.farewell(told(NOTICE, words.notice.started_again, page.language, words))

    def forget(self) -> None:
        """Says nothing more, and nothing of what was said can be heard again."""
        self._trying = False
        self._narrator.forget()

    def close(self) -> None:
        """Ends the voice."""
        self._voice.close()

    def _say_what_changed(self, before: Moment, after: Moment, effects: tuple[Effect, ...]) -> None:
        page, narrator = after.page, self._narrator
        same = before.aloud and before.page.without_notice().speech() == page.without_notice().speech()
        if Hear.LAST in effects:
            narrator.last()
        elif Hear.PAUSE in effects:
            narrator.pause(self._notice(page), NOTICE)
        elif Hear.GO_ON in effects:
            narrator.go_on()
        elif Hear.ASIDE in effects and (same or _keeps_still(before, after)):
            narrator.put_in(self._notice(page), NOTICE)
        elif not before.aloud or _met_anew(before.page, page) or Hear.ASIDE in effects:
            narrator.read(self._all(_without_old_news(before.page, page)), REPEAT if same else PAGE)
        elif page.secret and not page.notice and page.count != before.page.count:
            self._tell(page, page.count)
        elif page.typing and (text := typed(before.page, page, self._words(page))):
            self._tell(page, text)
        elif page.notice:
            narrator.read([self._notice(page)], HELP if page.name == HELP else NOTICE)
        else:
            narrator.hush()

    def _tell(self, page: Page, text: str) -> None:
        self._narrator.read([told(NOTICE, text, page.language, self._words(page))], NOTICE)

    def _notice(self, page: Page) -> Utterance:
        return told(NOTICE, page.notice, page.language, self._words(page))

    def _all(self, page: Page) -> tuple[Utterance, ...]:
        return utterances(page, self._words(page))

    def _words(self, page: Page) -> Words:
        return self._pack.words[page.language]


def _met_anew(before: Page, after: Page) -> bool:
    return (before.name, before.turn, before.language) != (after.name, after.turn, after.language)


def _keeps_still(before: Moment, after: Moment) -> bool:
    """Whether what was set is all that changed; in another size of text another part may be shown."""
    sizes = before.preferences.size, after.preferences.size
    return before.aloud and sizes[0] == sizes[1] and not _met_anew(before.page, after.page)


def _without_old_news(before: Page, after: Page) -> Page:
    """On the next part of a page stands what was told on the part before, and has been heard."""
    known = (before.name, before.notice) == (after.name, after.notice)
    return after.without_notice() if known else after
