/// What ties a viewer to a record. A rule of the policy holds for one relation.
public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// Every record, whoever has it.
    case any
    /// The record, or the one that it belongs to, names the viewer's agency as the one that keeps it.
    case ownAgency = "own_agency"
    /// The criminal case, or the victim's, names the viewer's agency as its police, prosecutor or court.
    case assigned
    /// The viewer's agency sent the referral.
    case sender
    /// The viewer's agency is to answer the referral, and consent to it stands (product rule 3).
    case recipient
    /// A person whom the viewer's agency registered, screened, sent on, was sent, serves or hands over.
    case concerned
    /// The viewer's agency asked for this disclosure.
    case disclosed
    /// The record was opened to the viewer in an emergency (`Emergency`).
    case emergency
    /// The viewer, their agency, post or province is excluded from the record: whatever else ties them to it,
    /// it is not there.
    case excluded
}
