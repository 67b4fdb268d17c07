"""How a form's field is drawn: which template, which class, and which sentences describe it."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms import BoundField, widgets
from django.utils.translation import gettext_lazy as _

TOO_LONG = _("At most %(limit_value)d characters fit here; this has %(show_value)d.")

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


def words(label: Any, at_most: int, tall: bool = False, **named: Any) -> forms.CharField:
    """A field for words. A browser knows no limit: it would cut off what is pasted, and not say."""
    return forms.CharField(
        label=label,
        required=named.pop("required", False),
        widget=forms.Textarea if tall else forms.TextInput,
        validators=[MaxLengthValidator(at_most, TOO_LONG)],
        **named,
    )
