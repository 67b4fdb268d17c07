"""How a form's field is drawn: which template, which class, and which sentences describe it."""

from typing import Any

from django.forms import BoundField, widgets

SHAPES: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.RadioSelect, "choices"),  # and CheckboxSelectMultiple, which is one
    (widgets.CheckboxInput, "tick"),
    (widgets.Widget, "words"),
)


def shape(bound: BoundField) -> str:
    """`choices`, `tick` or `words`: the template that draws this field."""
    return next(name for kind, name in SHAPES if isinstance(bound.field.widget, kind))


def ids(bound: BoundField, readers: str) -> dict[str, str]:
    """The ids of the sentences around a field, by what they are; only those that are shown."""
    shown = {"hint": bound.help_text, "readers": readers, "error": bound.errors}
    return {name: f"{bound.auto_id}-{name}" for name, there in shown.items() if there}


def control(bound: BoundField, described: str, lines: int) -> str:
    """The control itself, as Django draws it, with Kith's class and its sentences wired."""
    attributes: dict[str, Any] = {"aria-describedby": described or None}
    widget = bound.field.widget
    if isinstance(widget, widgets.Textarea):
        attributes |= {"class": "input ruled", "data-lines": str(lines)}
    elif not isinstance(widget, widgets.CheckboxInput):
        attributes |= {"class": "input"}
    return bound.as_widget(attrs={key: value for key, value in attributes.items() if value})
