from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Play
from kith.guides.models.own import LONGEST_NAME
from kith.ui.fields import words


class NameForm(forms.Form):
    """What a community calls a plan of its own: no two of them the same."""

    name = words(
        _("What you call it"),
        LONGEST_NAME,
        required=True,
        error_messages={"required": _("A plan is found by its name. Write one.")},
    )

    def __init__(self, *args: Any, community: Community, play: Play | None = None, **named: Any):
        super().__init__(*args, **named)
        self.others = Play.objects.of(community)
        if play is not None:
            self.others = self.others.exclude(pk=play.pk)
            self.fields["name"].initial = play.name

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if self.others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("A plan of this name is kept already. Choose another."))
        return name


class KeepForm(NameForm):
    """`press` is new with each page, so that a second arrival keeps nothing more."""

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def clean(self) -> dict[str, Any]:
        """The second of two presses is told what the first one was."""
        said = self.cleaned_data
        typed = " ".join(self.data.get("name", "").split())
        if said.get("press") and self.others.filter(pk=same_press(said["press"], typed)).exists():
            self.errors.pop("name", None)
            said["name"] = typed
        return said

    def keep(self, activity: Activity, community: Community, by: Any) -> Play:
        said = self.cleaned_data
        return Play.keep(
            same_press(said["press"], said["name"]),
            said["name"],
            by,
            community,
            activity.method_key,
            activity.changes,
            activity.language,
        )
