extension Field {
    /// What a declaration says of its field, in words that hold wherever the field is met. No rule follows from a field's
    /// code, and none from a list of codes kept elsewhere.
    ///
    /// Each word opens something, so that a field of which nothing is said is closed: it crosses no wall, finds nobody,
    /// and takes nothing from a form or a phone. `told` and `computed` open nothing; they close for good.
    public struct Says: OptionSet, Sendable, Hashable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Names whom the record is about: under whose key its fields are sealed, with whom it is erased
        /// (`Register.subjectField`).
        public static let subject = Says(rawValue: 1 << 0)
        /// The id of a record, which names nobody: it stands readable, so that the tables hold together.
        public static let link = Says(rawValue: 1 << 1)
        /// What a person told or admitted, and what was made of it. It never crosses to justice, whatever the basis.
        public static let told = Says(rawValue: 1 << 2)
        /// Justice can ask for it, and protection can let it go (`Disclosures`).
        public static let disclosable = Says(rawValue: 1 << 3)
        /// Justice reads it where a grant opens the register to its roles.
        public static let forJustice = Says(rawValue: 1 << 4)
        /// A day that may lie ahead: a term, a deadline, a plan. Any other has happened.
        public static let mayLieAhead = Says(rawValue: 1 << 5)
        /// A name by which people are searched, however it is spelt (`Register.nameFields`).
        public static let searched = Says(rawValue: 1 << 6)
        /// Is on the general form of a register that has a desk (`Writing`).
        public static let onForm = Says(rawValue: 1 << 7)
        /// Is on that form while nothing rests on it, for the agency that made the record.
        public static let early = Says(rawValue: 1 << 13)
        /// Is corrected on a page of its own, not on the general form.
        public static let onPage = Says(rawValue: 1 << 14)
        /// A phone sends it to a register that has a desk.
        public static let fromPhone = Says(rawValue: 1 << 8)
        /// Follows from other fields.
        public static let computed = Says(rawValue: 1 << 9)
        /// Somebody asks for the record by it, as by its id: a code on a card.
        public static let lookedUp = Says(rawValue: 1 << 11)
        /// The day by which somebody is to answer.
        public static let due = Says(rawValue: 1 << 12)
        /// A number that is a year, and no quantity.
        public static let year = Says(rawValue: 1 << 10)

        /// Every word with its name, in the order of the documentation.
        public static let all: [(name: String, word: Says)] = [
            ("subject", .subject), ("link", .link), ("told", .told), ("disclosable", .disclosable),
            ("for justice", .forJustice), ("may lie ahead", .mayLieAhead), ("searched", .searched),
            ("on form", .onForm), ("early", .early), ("on page", .onPage), ("from phone", .fromPhone),
            ("computed", .computed), ("looked up", .lookedUp),
            ("due", .due), ("year", .year),
        ]
    }

    /// Which part of a record's name a field is. A record without any is called by its id.
    public enum Title: String, Sendable, CaseIterable {
        /// In Latin letters; several are written one after the other.
        case latin
        /// In the country's own script.
        case local
    }

    /// The records that can stand in a reference: a court is no prosecutor, a district no province.
    public struct Among: Sendable, Hashable {
        /// The field of the other register that tells.
        public let field: String
        public let codes: Set<String>

        public static let provinces = Among(field: "level", codes: ["province"])
        public static let districts = Among(field: "level", codes: ["district"])
        public static let zones = Among(field: "kind", codes: ["special_economic_zone"])
        public static let police = Among(
            field: "kind", codes: ["anti_trafficking_department", "police", "immigration_police"])
        public static let prosecutors = Among(field: "kind", codes: ["prosecutor"])
        public static let courts = Among(field: "kind", codes: ["court"])
        public static let ministries = Among(
            field: "kind", codes: ["ministry", "labour_ministry", "foreign_ministry", "health_ministry"])

        public func contains(_ record: Record) -> Bool { record.text(field).map(codes.contains) ?? false }
    }
}
