"""Faces draw pages and hand back presses; they hold no rule, no route and no sentence."""
