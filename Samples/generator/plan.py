"""The shape of a plan: every count of a sample, declared in one file under `plans/`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Cases:
    """Criminal cases alike in form and ending.

    `opened` and `judged` are years counted from the plan's year (-1 is the year before). `suspects` and
    `convicted` hold one number a case. A case that is referred at all is referred in the year it was opened.
    Endings: not_opened, under_investigation, suspended, completed, pending, insufficient, returned,
    returned_again (referred a second time in the year after), charged, judged, transferred.
    """
    opened: int
    form: str
    ending: str
    suspects: tuple
    convicted: tuple = ()
    judged: int = 0
    compensation: tuple = ()     # a case: what each convicted defendant owes its first victim
    opened_on: date | None = None
    ended_on: date | None = None
    cooperation: str = "none"
    abroad: str | None = None    # country of cooperation
    victims: int | None = None   # of each case; None for one to three
    foreign_victims: bool = False
    site: str | None = None
    exploited_in: str | None = None
    official: bool = False       # the first suspect of each case is an official
    appealed: bool = False       # the first case: one of the convicted appeals, undecided in the sample's time

    @property
    def referred(self):
        return self.ending in ("pending", "insufficient", "returned", "returned_again", "charged", "judged")


@dataclass(frozen=True)
class Victims:
    """Victims identified in the reporting period, by form. `countries` is where they were exploited."""
    form: str
    women: int
    girls: int
    men: int
    boys: int
    countries: dict
    foreign: int = 0             # of the women: citizens of another country

    @property
    def total(self):
        return self.women + self.girls + self.men + self.boys


@dataclass(frozen=True)
class Batch:
    """People of one raid or of one group that came home, by what became of their numbers; the others wait."""
    on: date
    place: str                   # the site of the raid, or the country they came from
    people: int
    screened: int                # before any charge
    charged: int = 0             # of these, afterwards
    charged_unscreened: int = 0
    screened_late: int = 0       # of those
    declined: int = 0
    left: int = 0
    let_go: int = 0              # first offenders
    sector: str | None = None
    by: str = "POL"              # which local agency raided


@dataclass(frozen=True)
class Visit:
    """An inspection of a site: who was there, and how many of them were screened."""
    on: date
    site: str
    women: int
    men: int
    children: int
    foreigners: int
    screened: int

    @property
    def present(self):
        return self.women + self.men + self.children


@dataclass(frozen=True)
class Plan:
    code: str
    country: object
    year: int
    last_recorded: date
    cases: tuple
    prison_years: tuple          # shortest and longest term imposed in the year
    fines: tuple                 # law: adult low, high, child low, high
    article: str
    victims: tuple
    clients_before: tuple        # (form, adults, children) who received women's union services the year before
    identified_between: int      # identified between the two years' periods (January to March)
    received: dict               # country: (victims, of them children)
    received_unidentified: dict  # country: how many of these are not identified in the period
    screened: dict               # context: people screened besides victims, reporting period
    screened_before: int
    screened_foreign: int        # citizens of other countries, met by an NGO at home
    returnees: tuple             # (country, total, batches, sector, whether quarantined and never screened)
    police_trained: tuple        # (province or None, participants)
    calls_per_month: int
    calls_varied: tuple          # twelve differences from the mean, sum zero
    recruitment_agencies: int
    recruitment_operating: int
    official_crossings: int
    informal_crossings: int
    budgeted: tuple              # agencies
    budget: int
    statements: tuple            # (subject, kind, text, low, high, unit, from, to, place, agency part, source)
    attestations: tuple          # (register or measure, says, agency part, from, to, remark)
    awareness: tuple             # (day, topic, province, audience, participants, title)
    trainings: tuple             # (day, days, topic, organiser part, province, ((kind, level, number), …), title)
    report: str                  # the name of the national plan of action
    raids: tuple = ()            # Batch
    numbered: tuple = ()         # Batch: groups that came home, asked by number
    visits: tuple = ()           # Visit
    informal: tuple = ()         # (informal crossing, from which day, people screened)

    @property
    def reporting(self):
        """1 April to 31 March."""
        return date(self.year, 4, 1), date(self.year + 1, 3, 31)
