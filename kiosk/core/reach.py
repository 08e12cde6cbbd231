"""Questions that nobody ever comes to."""

from collections.abc import Iterator

from kiosk.core.faults import FlowFault
from kiosk.core.flow import Flow, Venue
from kiosk.core.roads import edges

_EVERYTHING = Venue(("one", "another"), roles=True)


def out_of_reach(flow: Flow) -> Iterator[FlowFault]:
    """Questions that no visit ever comes to; the flow must have no other faults. Walks every edge: slow."""
    reached = {edge.question for edge in edges(flow, _EVERYTHING)}
    for question in flow:
        if question.key not in reached:
            yield FlowFault(
                f"question {question.key}", "can never be reached.", "No answers lead to it: see ask_if."
            )
