import Domain

extension Measure {
    /// A way in which a measure is broken down. Its name stands under `dimension.<code>`.
    public struct Dimension: Sendable, Hashable {
        /// Also the column of the facts.
        public let code: String
        /// Where the texts of its values stand.
        public let values: Values
        /// How much its value tells about a record, for those who drill down.
        public let reveals: Sensitivity
        /// Whether one unit may have several values, written `a;b`; it then counts under each.
        public let isMany: Bool

        public enum Values: Sendable, Hashable {
            /// Under `<prefix>.<value>` in the language files.
            case texts(prefix: String)
            /// ISO 3166-1 alpha-2.
            case countries
            /// Ids of records in that register of reference data, which carry their own names.
            case records(String)
        }

        init(_ code: String, _ values: Values, reveals: Sensitivity = .operational, isMany: Bool = false) {
            self.code = code
            self.values = values
            self.reveals = reveals
            self.isMany = isMany
        }

        /// The value of a row whose fact lacks it: the total is still right, the part is not known.
        public static let unspecified = "unspecified"
    }
}

extension Measure.Dimension {
    static let form = list("form", "form", .personal)
    static let sex = list("sex", "sex", .personal)
    static let finding = list("finding", "marriage_finding", .personal)
    static let citizenship = Self("citizenship", .countries, reveals: .personal)
    static let country = Self("country", .countries)
    static let countryOfExploitation = Self("country_of_exploitation", .countries, reveals: .personal)
    static let age = Self("age", .texts(prefix: "dimension.age"), reveals: .personal)
    static let ageStatus = list("age_status", "age_status", .personal)
    static let child = Self("child", .texts(prefix: "dimension.child"), reveals: .personal)
    static let province = Self("province", .records("places"))
    static let agency = Self("agency", .records("agencies"))
    static let agencyKind = list("agency_kind", "agency_kind")
    static let zone = Self("zone", .records("sites"))
    static let siteKind = list("site_kind", "site_kind")
    static let recruitmentAgency = Self("recruitment_agency", .records("recruitment_agencies"))

    /// A dimension whose values are the codes of a code list.
    static func list(
        _ code: String, _ list: String, _ reveals: Sensitivity = .operational, isMany: Bool = false
    ) -> Self {
        Self(code, .texts(prefix: "code.\(list)"), reveals: reveals, isMany: isMany)
    }
}
