/// The eleven ILO indicators of forced labour. They are shown beside the result and never scored.
public enum ForcedLabourSign: String, Sendable, Hashable, CaseIterable {
    case abuseOfVulnerability = "abuse_of_vulnerability"
    case deception
    case restrictionOfMovement = "restriction_of_movement"
    case isolation
    case physicalAndSexualViolence = "physical_and_sexual_violence"
    case intimidationAndThreats = "intimidation_and_threats"
    case retentionOfIdentityDocuments = "retention_of_identity_documents"
    case withholdingOfWages = "withholding_of_wages"
    case debtBondage = "debt_bondage"
    case abusiveConditions = "abusive_conditions"
    case excessiveOvertime = "excessive_overtime"
}
