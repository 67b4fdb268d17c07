from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from kith.access.pressing import same_press
from kith.activities.models import Activity
from kith.communities.models import Community
from kith.guides.models import Play, Start
from kith.ui.fields import words


class StartForm(forms.Form):
    """One card of *Use this guide*: a topic is chosen already, so that one press starts.

    `topic` is one of those suggested, or "" for something else, which is in `other`.
    """

    press = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    topic = forms.CharField(required=False, max_length=200)
    other = words(_("Your own topic"), 200)
    way = forms.ChoiceField(choices=Activity.WAYS, required=False)
    community = forms.ModelChoiceField(Community.objects.none(), label=_("With"), empty_label=None)

    def __init__(
        self,
        data: Any = None,
        *,
        play: Play,
        convened: models.QuerySet[Community],
        topic: str = "",
    ):
        super().__init__(data, auto_id=f"id_{play.handle}_%s")
        self.play, self.convened = play, convened
        self.fields["community"].queryset = convened  # type: ignore[attr-defined]
        self.fields["community"].initial = play.guide and play.guide.community_id
        if len(convened) < 2:
            del self.fields["community"]
        suggested = play.suggestions
        first = topic if topic in suggested else next(iter(suggested), "")
        self.chosen = self.data.get("topic", "") if self.is_bound else first

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not said.get("topic") and not said.get("other") and "other" not in self.errors:
            self.add_error("other", _("Write what it is about, or choose one of the topics."))
        return said

    def start(self, by: Any) -> Activity:
        """Bring the group together, in a room with a code; or begin in another way."""
        said = self.cleaned_data
        topic, way = said["topic"] or said["other"], said["way"] or Activity.TOGETHER
        community = None if way == Activity.ALONE else said.get("community") or self.convened[0]
        of = (self.play.guide_id, self.play.handle, community and community.pk)
        press = same_press(said["press"], by.pk, *of, topic, way)
        return Start.begin(press, self.play, by, community, topic, way)
