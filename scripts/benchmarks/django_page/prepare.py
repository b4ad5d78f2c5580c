"""Takes a database of Sinxay and adds Django's own tables and one account: `prepare.py STAFF-ID PASSPHRASE`."""

import sys

import page  # noqa: F401  (configures Django)
from django.contrib.auth.models import User
from django.core.management import call_command

call_command("migrate", verbosity=0)
User.objects.create_user(sys.argv[1], password=sys.argv[2])
