"""What is asked when an activity goes on in another way, gets its times, or is shared into."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kith.activities.models import Activity, Span, Step
from kith.activities.models.span import LONGEST_SPAN
from kith.activities.ways import Way
from kith.communities.models import Community

MOMENT = "%Y-%m-%dT%H:%M"


class WayForm(forms.Form):
    """`community` is asked for where an activity has none yet; one of theirs is taken as meant."""

    way = forms.ChoiceField(choices=[(key, key) for key in Way.known])
    community = forms.ModelChoiceField(Community.objects.none(), required=False, empty_label=None)

    def __init__(self, *args: Any, by: Any, **named: Any):
        super().__init__(*args, **named)
        convened = Community.objects.convened_by(by)
        self.fields["community"].queryset = convened  # type: ignore[attr-defined]
        self.first = convened.first()

    def go_on(self, activity: Activity, by: Any) -> None:
        community = self.cleaned_data["community"] or self.first
        activity.go_on(self.cleaned_data["way"], by=by, community=community)


class TimesForm(forms.ModelForm):
    class Meta:
        model = Span
        fields = ("opens", "reveals", "ends")
        widgets = {
            name: forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT)
            for name in fields
        }

    def __init__(self, *args: Any, **named: Any):
        super().__init__(*args, **named)
        for field in self.fields.values():
            field.input_formats = [MOMENT]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        opens, reveals, ends = (said.get(name) for name in ("opens", "reveals", "ends"))
        if ends and ends <= timezone.now():
            self.add_error("ends", _("That time is over. To end it now, close the activity."))
        if opens and ends and not opens < ends <= opens + LONGEST_SPAN:
            self.add_error("ends", _("It ends after it opens, and within three months."))
        if opens and reveals and ends and not opens <= reveals <= ends:
            self.add_error("reveals", _("Cards are shown between the beginning and the end."))
        return said


class SharingForm(forms.Form):
    """`words` are ids of what was written alone; `into` is one of the activities that are open."""

    words = forms.TypedMultipleChoiceField(
        error_messages={"required": _("Tick what you want to share.")}
    )
    into = forms.ChoiceField()

    def __init__(self, *args: Any, activity: Activity, by: Any, **named: Any):
        super().__init__(*args, **named)
        self.cards = list(activity.kept_by(by))
        self.promises = list(activity.promises_kept_by(by))
        self.places = [Place(one) for one in Activity.objects.to_share_with(activity, by)]
        kept = [thing.pk for thing in (*self.cards, *self.promises)]
        self.fields["words"].choices = [(str(pk), pk) for pk in kept]  # type: ignore[attr-defined]
        self.fields["into"].choices = [(str(place.pk), place) for place in self.places]  # type: ignore[attr-defined]

    @property
    def ticked(self) -> list[str]:
        return self.data.getlist("words") if self.is_bound else []  # type: ignore[attr-defined]

    def chosen_place(self) -> Activity:
        return next(p.activity for p in self.places if str(p.pk) == self.cleaned_data["into"])


class Place:
    """An activity that words can be brought into, and who reads them there."""

    def __init__(self, activity: Activity):
        self.activity, self.pk = activity, activity.pk

    @property
    def written_steps(self) -> list[Step]:
        return [step for step in self.activity.plan if step.behaviour.hides_words()]

    @property
    def is_anonymous(self) -> bool:
        return any(step.anonymous for step in self.written_steps)

    @property
    def is_shown(self) -> bool:
        return all(step.is_revealed() for step in self.written_steps)
