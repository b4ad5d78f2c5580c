"""The tables, as Sinxay has them: its database is read as it stands."""

from django.db import models


class Table(models.Model):
    id = models.CharField(primary_key=True, max_length=64)

    class Meta:
        abstract = True


def reference(to, column):
    return models.ForeignKey(to, models.PROTECT, null=True, related_name="+", db_column=column)


def plain(column):
    """See plain.py."""
    return models.TextField(null=True, db_column=f"{column}_plain")


class Agency(Table):
    name_en = models.TextField()

    class Meta:
        managed, db_table, app_label = False, "agencies", "bench"


class Post(Table):
    name_en = models.TextField()

    class Meta:
        managed, db_table, app_label = False, "posts", "bench"


class Crossing(Table):
    name_en = models.TextField()

    class Meta:
        managed, db_table, app_label = False, "crossings", "bench"


class Site(Table):
    name_en = models.TextField()

    class Meta:
        managed, db_table, app_label = False, "sites", "bench"


class Staff(Table):
    name = models.TextField()
    role = models.TextField()
    agency = reference(Agency, "agency")

    class Meta:
        managed, db_table, app_label = False, "staff", "bench"


class Person(Table):
    given_name = plain("given_name")
    family_name = plain("family_name")

    class Meta:
        managed, db_table, app_label = False, "people", "bench"


class ScreeningFields(Table):
    version = models.IntegerField()
    recorded_at = models.TextField()
    recorded_by = models.TextField()
    person = reference(Person, "person")
    screened_on = models.TextField()
    context = models.TextField()
    agency = reference(Agency, "agency")
    post = reference(Post, "post")
    staff = reference(Staff, "staff")
    crossing = reference(Crossing, "crossing")
    informal_crossing = models.IntegerField(null=True)
    site = reference(Site, "site")
    arrival = models.TextField(null=True)
    raid = models.TextField(null=True)
    before_charge = models.IntegerField(null=True)
    sector = plain("sector")
    country_of_exploitation = plain("country_of_exploitation")
    age_status = models.TextField()
    language = plain("language")
    interpreter = models.IntegerField(null=True)
    consent = models.IntegerField()
    form = models.TextField()
    form_version = models.IntegerField()
    answers = plain("answers")
    signs = plain("signs")
    result = models.TextField(null=True)
    remark = plain("remark")

    class Meta:
        abstract = True


class Screening(ScreeningFields):
    class Meta:
        managed, db_table, app_label = False, "screenings", "bench"


class PastScreening(ScreeningFields):
    class Meta:
        managed, db_table, app_label = False, "screenings_past", "bench"


class Leaf(models.Model):
    number = models.IntegerField(primary_key=True)
    at = models.TextField()
    staff = models.TextField()
    agency = models.TextField()
    act = models.TextField()
    register = models.TextField()
    record = models.TextField()
    version = models.IntegerField()
    changed = models.TextField()
    hash = models.TextField()
    format = models.IntegerField(default=1)
    purpose = models.TextField(default="")
    commitment = models.TextField(default="")

    class Meta:
        managed, db_table, app_label = False, "ledger", "bench"


class AwarenessEvent(Table):
    version = models.IntegerField(default=1)
    entry = models.IntegerField()
    recorded_at = models.TextField()
    entered_at = models.TextField()
    recorded_by = models.TextField()
    held_on = models.TextField()
    topic = models.TextField()
    organiser = reference(Agency, "organiser")
    province = models.TextField(null=True)
    audience = models.TextField(null=True)
    aimed_at_buyers = models.IntegerField(null=True)
    participants = models.IntegerField(null=True)
    title = models.TextField(null=True)

    class Meta:
        managed, db_table, app_label = False, "awareness_events", "bench"
