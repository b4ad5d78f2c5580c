/// What a country's law and rules fix in numbers: penalties, deadlines, the rate used for dollar values.
/// It comes from `Content/law/`; a law that changes is a file that changes.
public struct Law: Sendable, Hashable {
    /// ISO 3166-1 alpha-2.
    public let country: String
    /// How far the country's clocks are ahead of UTC; it has one time zone and no summer time.
    public let hoursFromUTC: Int
    public let penalties: [Penalty]
    public let exchange: ExchangeRate
    public let deadlines: Deadlines

    public init(
        country: String, hoursFromUTC: Int, penalties: [Penalty], exchange: ExchangeRate, deadlines: Deadlines
    ) {
        self.country = country
        self.hoursFromUTC = hoursFromUTC
        self.penalties = penalties
        self.exchange = exchange
        self.deadlines = deadlines
    }

    /// The day that people in the country write at a moment.
    public func day(at moment: Instant) -> Day { moment.adding(seconds: hoursFromUTC * 3600).day }

    /// The range for an offence under this article; nil if the law file does not have it.
    /// - Parameter child: whether a victim was under 18.
    public func penalty(article: String, child: Bool) -> Penalty? {
        penalties.first { $0.article == article && $0.child == child }
    }

    /// A range of punishment.
    public struct Penalty: Sendable, Hashable {
        public let article: String
        /// Whether it is the range for a child victim.
        public let child: Bool
        public let prisonMonths: ClosedRange<Int>
        /// Whole kip.
        public let fine: ClosedRange<Int>

        public init(article: String, child: Bool, prisonMonths: ClosedRange<Int>, fine: ClosedRange<Int>) {
            self.article = article
            self.child = child
            self.prisonMonths = prisonMonths
            self.fine = fine
        }

        /// Whether a sentence lies within the range. No fine counts as zero.
        public func allows(prisonMonths months: Int, fine kip: Int) -> Bool {
            prisonMonths.contains(months) && fine.contains(kip)
        }
    }

    /// Whole kip for one US dollar, and who says so.
    public struct ExchangeRate: Sendable, Hashable {
        public let kipPerDollar: Int
        public let source: String

        public init(kipPerDollar: Int, source: String) {
            self.kipPerDollar = kipPerDollar
            self.source = source
        }

        /// US dollars rounded to the nearest ten, as the annual report gives them.
        public func dollars(kip: Int) -> Int {
            let tens = kipPerDollar * 10
            return (kip + tens / 2) / tens * 10
        }
    }

    /// Configured, not law: no Lao legal value was found for any of them.
    public struct Deadlines: Sendable, Hashable {
        /// Days for the receiving agency to acknowledge a referral.
        public let referralAcknowledgedDays: Int
        /// Days of recovery and reflection, at the least.
        public let reflectionDays: Int
        /// Hours for a child to reach child protection.
        public let childProtectionHours: Int

        public init(referralAcknowledgedDays: Int, reflectionDays: Int, childProtectionHours: Int) {
            self.referralAcknowledgedDays = referralAcknowledgedDays
            self.reflectionDays = reflectionDays
            self.childProtectionHours = childProtectionHours
        }
    }
}
