"""The picture goes to a terminal as UTF-8, or nowhere."""

import os

from kiosk.faces.screen.paint import Paint


def test_a_picture_is_one_piece_of_utf8() -> None:
    """Half a character, which no text should hold, becomes a question mark."""
    reading, writing = os.pipe()
    paint = Paint(writing)
    paint.write("▶ 1. St")
    paint.write("art \ud800")
    paint.flush()
    os.close(writing)
    assert os.read(reading, 100).decode() == "▶ 1. Start ?"
    os.close(reading)


def test_a_terminal_that_has_gone_takes_no_harm() -> None:
    """Textual waits for ever on a writer that broke, and the kiosk could not end."""
    reading, writing = os.pipe()
    os.close(reading)
    paint = Paint(writing)
    for _ in range(3):
        paint.write("words")
        paint.flush()
    os.close(writing)
