import django.db.models.deletion
from django.db import migrations, models


def name_the_guide(apps, _editor):
    """An activity that was started from a play was started from its guide."""
    starts = apps.get_model("guides", "Start").objects
    for start in starts.filter(play__isnull=False).select_related("play"):
        starts.filter(pk=start.pk).update(guide=start.play.guide_id)


class Migration(migrations.Migration):
    dependencies = [
        ("guides", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="start",
            name="guide",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="starts",
                to="guides.guide",
            ),
        ),
        migrations.RunPython(name_the_guide, migrations.RunPython.noop),
    ]
