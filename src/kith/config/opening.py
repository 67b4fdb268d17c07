"""Opening the house: its tables, what kind of place it is, and the first people in it."""

from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from kith.config.first_convenor import link_for_first_convenor
from kith.config.place import REAL, VILLAGE, Place
from kith.config.refusal import Unusable
from kith.guides.models import Guide
from kith.people.models import Person


def open_house(place: Place, empty: bool, name: str, email: str) -> str:
    """Bring everything to where it can be served. → the path of a link that signs the first
    convenor in, or "". Each part is done whole or not at all, so that a start that was cut off is
    simply done again.
    """
    if empty:
        place.become(REAL)
    _bring_tables_up_to_date()
    if not place.kind and Person.objects.exists():
        raise Unusable(
            f"The database has people in it, but {place.folder} does not say who they are; put its "
            "place.json back, or say by --empty that they are real."
        )
    place.become(place.kind or VILLAGE)
    Guide.ship()
    if place.kind == REAL:
        return link_for_first_convenor(name, email)
    _load_the_village()
    return ""


def _bring_tables_up_to_date() -> None:
    """Asks first, because migrating with nothing to do costs a second of every start."""
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)
    except OperationalError as reason:
        why = str(reason).strip().splitlines()[0]
        raise Unusable(f"The database cannot be used: {why}") from None


def _load_the_village() -> None:
    if not Person.objects.exists():
        with transaction.atomic():
            call_command("village")
