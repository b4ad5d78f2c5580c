import Domain

/// How far screening reached in a period: screenings held, against the people who were there.
///
/// It holds counts only: of all records for the secretariat and oversight, of their own agency's for everyone else.
public struct Coverage: Sendable {
    public let period: Period
    public let audience: FigureAudience
    let screenings: [Screenings]
    public let inspections: [Inspections]
    public let raids: [Raids]
    public let arrivals: [Arrivals]
    /// The last day up to the period's end on which anyone was screened at a site.
    public let lastScreened: [String: Day]
    /// The same of inspections.
    public let lastInspected: [String: Day]

    /// Screenings that are alike in all this.
    public struct Screenings: Sendable {
        /// Of the site, else the crossing, the post or the agency.
        public let province: String?
        public let site: String?
        public let crossing: String?
        public let post: String?
        /// `2021-05`.
        public let month: String
        public let sex: String
        public let ageStatus: String
        /// Crossed elsewhere than at an official crossing.
        public let isInformal: Bool
        let number: Int

        /// Women, men, children, others: as inspections and arrivals count them. Age in doubt is a child's (rule 5).
        public var group: Group {
            if ageStatus != "adult" { return .children }
            return sex == "female" ? .women : sex == "male" ? .men : .others
        }
    }

    public enum Group: String, Sendable, CaseIterable {
        case women, men, children, others
    }

    public struct Inspections: Sendable {
        public let site: String
        public let month: String
        public let number: Int
        public let present: Int
        public let interviewed: Int
        public let women: Int
        public let men: Int
        public let children: Int
    }

    public struct Raids: Sendable {
        public let site: String
        public let month: String
        public let number: Int
        public let found: Int
    }

    /// Groups that came home, by what they had worked in.
    public struct Arrivals: Sendable {
        public let sector: String?
        public let month: String
        public let returnees: Int
        public let women: Int
        public let men: Int
        public let children: Int
        let screened: Int
    }

    /// The months in which someone was screened at one of these sites.
    public func screenings(at sites: Set<String>) -> [String] {
        Array(Set(screenings.filter { $0.site.map(sites.contains) == true }.map(\.month)))
    }

    /// How many screenings there are like that.
    public func screened(_ those: (Screenings) -> Bool = { _ in true }) -> Int {
        screenings.reduce(0) { $0 + (those($1) ? $1.number : 0) }
    }

    /// How many people of such groups were screened.
    public func screenedOnArrival(_ those: (Arrivals) -> Bool = { _ in true }) -> Int {
        arrivals.reduce(0) { $0 + (those($1) ? $1.screened : 0) }
    }

    /// Whether a leaf is left before the counts are shown. A sum is small only if one of its parts is.
    public var leavesLeaf: Bool {
        let counts =
            screenings.map(\.number) + raids.map(\.found) + arrivals.flatMap { [$0.returnees, $0.screened] }
            + inspections.map(\.present)
        return counts.contains { audience.leavesLeaf(SmallCount($0)) }
    }

    /// People who were there when the state came: present at inspections, or found in raids.
    public func present(at those: (String) -> Bool) -> Int {
        inspections.reduce(0) { $0 + (those($1.site) ? $1.present : 0) }
            + raids.reduce(0) { $0 + (those($1.site) ? $1.found : 0) }
    }
}

extension Coverage.Inspections {
    /// - Returns: nil for those whom nobody counts apart.
    public func number(of group: Coverage.Group) -> Int? { Coverage.number(of: group, women, men, children) }
}

extension Coverage.Arrivals {
    /// - Returns: nil for those whom nobody counts apart.
    public func number(of group: Coverage.Group) -> Int? { Coverage.number(of: group, women, men, children) }
}

extension Coverage {
    fileprivate static func number(of group: Group, _ women: Int, _ men: Int, _ children: Int) -> Int? {
        switch group {
        case .women: women
        case .men: men
        case .children: children
        case .others: nil
        }
    }
}
