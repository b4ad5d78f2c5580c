"""The same page in Django: one record of the register of screenings, for someone signed in.

What the page of Sinxay does, this does: session and staff from the database, the role's grant, the record with
the names of what it refers to, a leaf in the ledger that is durable before the answer, earlier versions, and the
same text through templates. Serve it with gunicorn (see ../django_side.py).
"""

import hashlib
import os
import pathlib
import secrets
from datetime import datetime, timezone

from django.conf import settings

HERE = pathlib.Path(__file__).parent

settings.configure(
    DEBUG=False, SECRET_KEY="only for the benchmark", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, USE_TZ=True,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["BENCH_DATABASE"], "CONN_MAX_AGE": None,
        # As Sinxay keeps its own: WAL, and every commit durable.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE", "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"},
    }},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [HERE / "templates"]}],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)

import django  # noqa: E402

django.setup()

from django import forms  # noqa: E402
from django.contrib.auth import authenticate, login  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import transaction  # noqa: E402
from django.http import Http404, HttpResponse, HttpResponseRedirect  # noqa: E402
from django.shortcuts import render  # noqa: E402
from django.urls import path  # noqa: E402

import records  # noqa: E402
import texts  # noqa: E402

GRANTS = {"atd": {"screenings": "everything", "awareness_events": "everything"}, "officer": {"screenings": "own agency"}}


def sign_in(request):
    user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
    if user is None:
        return HttpResponse(status=403)
    login(request, user)
    return HttpResponseRedirect("/")


def leave_leaf(viewer, record, now, act="read", register="screenings", changed=""):
    last = records.Leaf.objects.order_by("-number").values_list("number", flat=True).first() or 0
    leaf = records.Leaf(
        number=last + 1, at=now, staff=viewer.id, agency=viewer.agency_id, act=act, register=register,
        record=record.id, version=record.version, changed=changed)
    lines = ["sinxay leaf 1", leaf.number, leaf.at, leaf.staff, leaf.agency, leaf.act, leaf.register, leaf.record,
             leaf.version, leaf.changed]
    text = "".join(f"{line}\n" for line in lines)
    leaf.hash = hashlib.sha256(b"\0" + text.encode()).hexdigest()
    leaf.save(force_insert=True)
    return leaf


def screening(request, id):
    if not request.user.is_authenticated:
        return HttpResponseRedirect("/sign-in")
    viewer = records.Staff.objects.get(id=request.user.username)
    scope = GRANTS.get(viewer.role, {}).get("screenings")
    if scope is None:
        raise Http404
    found = records.Screening.objects.select_related("person", "agency", "post", "staff", "crossing", "site")
    if scope == "own agency":
        found = found.filter(agency=viewer.agency_id)
    with transaction.atomic():
        record = found.filter(id=id).first()
        if record is None:
            raise Http404
        leave_leaf(viewer, record, datetime.now(timezone.utc).isoformat(timespec="milliseconds"))
        past = list(records.PastScreening.objects.filter(id=id).order_by("-version"))
    answer = render(request, "record.html", {
        "t": texts.FOR_TEMPLATES, "path": request.path, "viewer": viewer, "role": texts.text(f"role.{viewer.role}"),
        "record": record, "fields": texts.rows(record), "versions": texts.versions(record, past),
        "navigation": texts.NAVIGATION})
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"
    answer["Cache-Control"] = "no-store"
    return answer


class AwarenessForm(forms.Form):
    held_on = forms.DateField()
    topic = forms.ChoiceField(choices=[(code, code) for code in texts.TOPICS])
    organiser = forms.ModelChoiceField(records.Agency.objects)
    province = forms.CharField(max_length=64, required=False)
    audience = forms.ChoiceField(choices=[(code, code) for code in texts.AUDIENCES], required=False)
    aimed_at_buyers = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")], required=False)
    participants = forms.IntegerField(min_value=0, max_value=10_000_000, required=False)
    title = forms.CharField(max_length=200, required=False)


def awareness_event(request):
    if not request.user.is_authenticated:
        return HttpResponseRedirect("/sign-in")
    viewer = records.Staff.objects.get(id=request.user.username)
    if GRANTS.get(viewer.role, {}).get("awareness_events") is None:
        raise Http404
    form = AwarenessForm(request.POST)
    if not form.is_valid():
        return HttpResponse(form.errors.as_text(), status=422)
    sent, now = form.cleaned_data, datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    with transaction.atomic():
        event = records.AwarenessEvent(
            id="AE-" + secrets.token_hex(5), recorded_at=now, entered_at=now, recorded_by=viewer.id,
            **{**sent, "held_on": sent["held_on"].isoformat(), "aimed_at_buyers": int(sent["aimed_at_buyers"] == "yes")})
        event.entry = leave_leaf(viewer, event, now, "create", "awareness_events", " ".join(sent)).number
        event.save(force_insert=True)
    return HttpResponseRedirect(f"/registers/awareness_events/{event.id}")


urlpatterns = [
    path("", lambda request: HttpResponse("here")),
    path("sign-in", sign_in),
    path("registers/screenings/<str:id>", screening),
    path("registers/awareness_events", awareness_event),
]
application = get_wsgi_application()
