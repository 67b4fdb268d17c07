"""Who may do what in an activity."""

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from kith.access import Rule, permit
from kith.activities.kinds_of_texts import Restate
from kith.communities import roles
from kith.communities.permissions import only_a_convenor


def is_convened_by(who, activity):
    """A convenor of the activity's community, or its starter while still a member."""
    if roles.convenes(who, activity.community_id):
        return True
    still_belongs = activity.community_id is None or roles.belongs(who, activity.community_id)
    return activity.starter_id == getattr(who, "pk", "") and still_belongs


def has_a_seat(who, activity):
    seat = activity.seat_of(who) if who else None
    return seat is not None and not seat.is_removed()


def who_convenes(activity):
    if activity.community:
        return only_a_convenor(activity.community)
    return now("Only %(name)s can do this.") % {"name": activity.starter}


def of_its_activity(rule):
    """The same rule, asked of something that belongs to an activity."""
    return Rule(
        lambda who, thing: rule.why_not(who, thing.activity) is None,
        lambda thing: rule.refusal(thing.activity) if callable(rule.refusal) else rule.refusal,
    )


def wrote(who, card):
    return type(card).objects.written_by(who).filter(pk=card.pk).exists()


under_way = Rule(
    lambda who, activity: not activity.is_over(),
    _("This activity is closed. Nothing can be added to it; its record is there to read."),
)
over = Rule(
    lambda who, activity: activity.is_closed(),
    _("This activity is still under way. There is nothing to open again."),
)
has_opened = Rule(
    lambda who, activity: activity.has_opened(),
    _("This is not open yet. The page says when it opens."),
)
over_time = Rule(
    lambda who, activity: activity.manner.has_times,
    _("This activity is not done over time, so it has no times."),
)
lets_others_in = Rule(
    lambda who, activity: not activity.manner.is_private,
    _("This is somebody’s own, and nobody else takes part in it."),
)
may_bring_others = Rule(
    lambda who, activity: not activity.manner.is_private or roles.convenes_somewhere(who),
    _("Only a convenor can do this with others. You can share your words instead."),
)
wrote_alone = Rule(
    lambda who, activity: activity.has_kept(who),
    _("There is nothing here that you wrote alone and have not shared."),
)
convenes = Rule(is_convened_by, who_convenes)
takes_part = Rule(has_a_seat, _("Join this activity first; then you can add to it."))
not_begun = Rule(
    lambda who, activity: not activity.is_settled(),
    _("The group has begun, so the plan stays as it is."),
)
may_join = Rule(
    lambda who, activity: roles.belongs(who, activity.community_id) or has_a_seat(who, activity),
    _("Join with the code on the screen."),
)
does_not_convene = Rule(
    lambda who, seat: not (seat.person and is_convened_by(seat.person, seat.activity)),
    _("Whoever convenes cannot be asked to leave. Their part in it ends with their role."),
)
is_shown = Rule(
    lambda who, card: card.step.is_revealed(),
    _("This card is not shown yet, so there is nothing to withhold."),
)
typed_for_the_room = Rule(
    lambda who, card: card.from_room and is_convened_by(who, card.activity),
    _("Only whoever convenes can change what was typed for the room."),
)
written_by_them = Rule(wrote, _("Only whoever wrote this card can change it."))
promised_by_them = Rule(
    lambda who, promise: (
        promise.written_by_id and promise.written_by == promise.activity.seat_of(who)
    ),
    _("Only the one who wrote it, or whoever convenes, can change it."),
)

is_on_paper = Rule(
    lambda who, activity: activity.is_on_paper(),
    _("This activity is not on paper: there are no notes to type in."),
)
speaks_then = Rule(
    lambda who, turn: turn.participant == turn.activity.seat_of(who),
    _("Only the one whose turn it is, or whoever convenes, can put it off."),
)

holds_it = Rule(
    lambda who, said: said.lane == Restate.AGAIN and said.about and wrote(who, said.about),
    _("Only whoever wrote the card can say whether this is what they mean."),
)

permit(
    {
        "activity.join": under_way & may_join,
        "activity.screen": under_way & convenes & lets_others_in,
        "activity.renew_code": under_way & convenes & lets_others_in,
        "activity.plan": under_way & convenes & not_begun,
        "activity.move": under_way & convenes,
        "activity.go_on": under_way & convenes & may_bring_others,
        "activity.set_times": under_way & convenes & over_time,
        "activity.share": wrote_alone,
        "activity.extend": under_way & convenes,
        "activity.pause": under_way & convenes,
        "activity.lock": under_way & convenes,
        "activity.group": under_way & convenes,
        "activity.budget": under_way & convenes,
        "activity.give_turns": under_way & convenes,
        "activity.pair": under_way & convenes,
        "activity.close": under_way & convenes,
        "activity.reopen": over & convenes,
        "activity.contribute": under_way & takes_part & has_opened,
        "activity.react": under_way & takes_part & has_opened,
        "activity.speak_for_the_room": under_way & convenes,
        "activity.count_hands": under_way & convenes,
        "activity.type_in": under_way & convenes & is_on_paper,
        "activity.vote": under_way & takes_part & has_opened,
        "activity.answer": under_way & takes_part & has_opened,
        "activity.conclude": under_way & convenes,
        "activity.tick": under_way & takes_part,
        "activity.stay": under_way & takes_part,
        "activity.promise": under_way & takes_part & has_opened,
        "activity.bring": under_way & convenes,
        "activity.restate": under_way & takes_part & has_opened,
        "activity.allow_replies": under_way & convenes,
        "passage.hang": of_its_activity(under_way) & of_its_activity(convenes),
        "passage.put_away": of_its_activity(under_way) & of_its_activity(convenes),
        "restatement.answer": of_its_activity(under_way) & of_its_activity(takes_part) & holds_it,
        "participant.remove": of_its_activity(under_way)
        & of_its_activity(convenes)
        & does_not_convene,
        "card.reword": of_its_activity(under_way)
        & (typed_for_the_room | of_its_activity(takes_part) & written_by_them),
        "card.withdraw": of_its_activity(under_way) & (typed_for_the_room | written_by_them),
        "card.withhold": of_its_activity(under_way) & of_its_activity(convenes) & is_shown,
        "turn.pass": of_its_activity(under_way)
        & (of_its_activity(convenes) | of_its_activity(takes_part) & speaks_then),
        "commitment.change": of_its_activity(under_way)
        & (of_its_activity(convenes) | of_its_activity(takes_part) & promised_by_them),
    }
)
