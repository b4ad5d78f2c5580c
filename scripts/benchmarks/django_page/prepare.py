"""Takes a database of Sinxay and adds Django's own tables and one account: `prepare.py STAFF-ID PASSPHRASE`."""

import os
import sys

import page  # noqa: F401  (configures Django)
import plain
from django.contrib.auth.models import User
from django.core.management import call_command

plain.write(os.environ["BENCH_DATABASE"])
call_command("migrate", verbosity=0)
User.objects.create_user(sys.argv[1], password=sys.argv[2])
