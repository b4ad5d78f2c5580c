/// The six dimensions of the ILO/EC operational indicators (2009). Three are means at recruitment,
/// one is the exploitation, two are means at the place of exploitation.
public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case deceptiveRecruitment = "deceptive_recruitment"
    case coerciveRecruitment = "coercive_recruitment"
    case recruitmentByAbuseOfVulnerability = "recruitment_by_abuse_of_vulnerability"
    case exploitation
    case coercionAtDestination = "coercion_at_destination"
    case abuseOfVulnerabilityAtDestination = "abuse_of_vulnerability_at_destination"

    /// 1 to 6, as in the published list: indicator D4-01 is the first of dimension 4.
    public var number: Int { Dimension.allCases.firstIndex(of: self)! + 1 }

    /// Deception, force or abuse of vulnerability when the person was recruited.
    public static let recruitmentMeans: Set<Dimension> = [
        .deceptiveRecruitment, .coerciveRecruitment, .recruitmentByAbuseOfVulnerability,
    ]
}
