"""The parts of Kith as tags. `{% load ui %}` first; the page `/ui` shows each in every state.

    {% icon "leaf" %}                                      an inline drawing, hidden from readers
    {% drawing "table" %}                                  a larger one: table, slip
    {% button "Keep it" %}                                 submits; kind: plain, quiet, alert
    {% button "Start together" size="full" %}              size: large, full, square
    {% button "Print" kind="plain" icon="print" type="button" %}
    {% button "Give a vote" size="square" icon="plus" name="to" value=group.pk %}   label is aria
    {% button "Use this guide" href=url size="large" %}    a link that looks like a button
    {% field form.words lines=5 readers=sentence %}        label, hint, readers, control, error
    {% field form.until look="ticks" %}                    choices are chips, or ticks
    {% readers "Only you, until you share it." %}          who will read; above every box
    {% avatar person.name size="large" %}                  initials; href= makes it a link
    {% badge "Open until Friday" state="open" %}           state: open, rest, alert or none
    {% method "more-or-less" "Reflect on practice" %}      a method's icon and name, in its pencil
    {% hung "What we will try" tag="h2" id="try" %}        a label in the margin
    {% entry "What we will try" id="try" %}…{% endentry %} a section with its label in the margin
    {% panel %}…{% endpanel %}                             a sheet; kind="wash" for a tinted one
    {% card lane="less" by="Raven" id="card-7" %}…{% endcard %}   words that somebody said
    {% fold "All steps" open=True %}…{% endfold %}         opens and closes, with no JavaScript
    {% message "alert" %}…{% endmessage %}                 done, note, moved, cut, alert
    {% empty "Nothing is being tried yet" %}…{% endempty %}   what would be here, and how
    {% tally 7 unused=2 %}                                 marks alone; figure=True adds the figure
    {% difference "old words" "new words" %}               what was taken away, and what was added
    {% ruler 5 0.4 %}                                      five minutes, four tenths of them left
    {% clock 160 %}                                        2:40, seconds to m:ss
    {% theme_choice %}                                     light, dark, or as the device has it

Further names become attributes of a button, their underscores hyphens: `hx_post=url`,
`aria_pressed="true"`, `disabled=True`. Text is escaped. No tag takes or makes a `style`.
"""

from typing import Any

from django import template
from django.forms import BoundField
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kith.ui import fields, names, strokes, themes
from kith.ui.differences import differences
from kith.ui.icons import ICONS

register = template.Library()

MESSAGE_ICONS = {"done": "done", "moved": "forward", "cut": "cut-line", "alert": "alert"}
LEVELS = {"success": "done", "warning": "alert", "error": "alert"}


def draw(part: str, **context: Any) -> SafeString:
    return render_to_string(f"ui/components/{part}.html", context)


@register.simple_tag
def icon(name: str) -> SafeString:
    if name not in ICONS:
        raise template.TemplateSyntaxError(f"There is no icon “{name}”.")
    return format_html(
        '<svg class="icon" data-icon="{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        name,
        mark_safe(ICONS[name]),  # noqa: S308  ours, above
    )


@register.simple_tag
def drawing(name: str) -> SafeString:
    return render_to_string(f"ui/drawings/{name}.html")


@register.inclusion_tag("ui/components/button.html")
def button(
    label: str, *, kind: str = "", size: str = "", icon: str = "", href: str = "", **attributes: Any
) -> dict[str, Any]:
    if size == "square":
        attributes["aria-label"] = label
    attributes |= {"href": href} if href else {"type": attributes.get("type", "submit")}
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return locals() | {"tag": "a" if href else "button", "attributes": flatatt(named)}


@register.simple_tag
def field(
    bound: BoundField, *, readers: str = "", lines: int = 3, look: str = "chips"
) -> SafeString:
    ids = fields.ids(bound, readers)
    described = " ".join(ids.values())
    control = fields.control(bound, described, lines)
    return draw(fields.shape(bound), **locals())


@register.inclusion_tag("ui/components/readers.html")
def readers(text: str, *, id: str = "") -> dict[str, str]:
    return {"text": text, "id": id}


@register.inclusion_tag("ui/components/avatar.html")
def avatar(name: str, *, size: str = "", href: str = "", label: str = "") -> dict[str, Any]:
    return locals() | {"initials": names.initials(name), "tint": names.tint(name)}


@register.inclusion_tag("ui/components/badge.html")
def badge(text: str, *, state: str = "") -> dict[str, str]:
    return {"text": text, "state": state}


@register.inclusion_tag("ui/components/method.html")
def method(key: str, name: str) -> dict[str, str]:
    return {"key": key, "name": name, "icon_name": key if key in ICONS else "method"}


@register.inclusion_tag("ui/components/hung.html")
def hung(label: str, *, tag: str = "p", id: str = "") -> dict[str, str]:
    return {"label": label, "tag": tag if tag in {"h2", "h3"} else "p", "id": id}


@register.simple_block_tag
def entry(
    content: str, label: str, *, id: str, method: str = "", tight: bool = False
) -> SafeString:
    return draw("entry", **locals())


@register.simple_block_tag
def panel(content: str, *, kind: str = "", method: str = "") -> SafeString:
    return draw("panel", **locals())


@register.simple_block_tag
def card(content: str, *, lane: str = "", by: str = "", id: str = "", lang: str = "") -> SafeString:
    return draw("card", **locals())


@register.simple_block_tag
def fold(content: str, label: str, *, open: bool = False) -> SafeString:
    return draw("fold", **locals())


@register.simple_block_tag
def message(content: str, kind: str = "note") -> SafeString:
    kind = LEVELS.get(kind, kind)
    return draw("message", content=content, kind=kind, icon_name=MESSAGE_ICONS.get(kind, "note"))


@register.simple_block_tag
def empty(content: str, label: str, *, drawing: str = "slip") -> SafeString:
    return draw("empty", **locals())


@register.inclusion_tag("ui/components/tally.html")
def tally(count: int, *, unused: int = 0, figure: bool = False) -> dict[str, Any]:
    marks, width = strokes.tally(count, unused)
    return locals()


@register.inclusion_tag("ui/components/difference.html")
def difference(before: str, after: str) -> dict[str, Any]:
    return {"pieces": differences(before, after)}


@register.inclusion_tag("ui/components/ruler.html")
def ruler(minutes: float, left: float) -> dict[str, Any]:
    ticks, begin = strokes.ruler(minutes, left)
    return locals()


@register.inclusion_tag("ui/components/clock.html")
def clock(seconds: float, *, look: str = "clock") -> dict[str, Any]:
    minutes, rest = divmod(max(int(seconds), 0), 60)
    return {"time": f"{minutes}:{rest:02}", "look": look}


@register.simple_tag(takes_context=True)
def theme(context: template.Context) -> str:
    return themes.chosen(context)


@register.inclusion_tag("ui/components/theme-choice.html", takes_context=True)
def theme_choice(context: template.Context) -> dict[str, Any]:
    return {
        "chosen": themes.chosen(context),
        "request": context.get("request"),
        "csrf_token": context.get("csrf_token"),
    }
