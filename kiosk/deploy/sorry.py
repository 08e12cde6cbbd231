"""What stands on the screen while there is no kiosk."""

from collections.abc import Callable

from kiosk.core.words.places import BrokenWords
from kiosk.deploy.ending import Ending
from kiosk.running.stopping import CONTENT_AT_FAULT, DATA_AT_FAULT

# Said where not even the pack can be read.
NO_WORDS = BrokenWords(
    starting="Sorry. The kiosk stopped. It starts again by itself.",
    sorry=("If you saw 'saved', your answers are saved. If not, we cannot be sure. Please tell staff.",),
    title="This kiosk does not work just now. It is not your fault.",
    again="It tries again each minute.",
    staff="For staff: {fault}.",
)
TO_DO = {
    CONTENT_AT_FAULT: "the words or the settings are at fault. Type: kiosk check",
    DATA_AT_FAULT: "the folder of answers is at fault. Type: kiosk doctor",
}


def sorry(words: Callable[[], BrokenWords], ended: Ending, out_of_order: bool) -> tuple[str, ...]:
    """Starting again; or, where that was in vain several times, out of order, with a line for staff."""
    try:
        told = words()
    except Exception:  # whatever is wrong with the pack, visitors must not face an empty screen
        told = NO_WORDS
    if not out_of_order:
        return (told.starting,)
    fault = TO_DO.get(ended.code, str(ended))
    return (told.title, *told.sorry, told.again, told.staff.format(fault=fault))
