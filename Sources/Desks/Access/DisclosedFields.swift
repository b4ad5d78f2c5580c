import Domain
import Store

/// What the recipient of a disclosure reads: exactly the fields that it names, as long as it holds.
public struct DisclosedFields: Sendable {
    public let disclosure: StoredRecord
    public let state: String
    /// Why there is nothing to read; nil while there is.
    public let ending: Disclosures.Ending?
    public let fields: [Field]
    /// The named fields of the record as it is now, and nothing else of it.
    public let values: [String: Value]
}

extension Reading {
    /// Opens a disclosure. The recipient gets the fields' content with it, and each opening leaves a leaf on the
    /// record that they come from as well.
    public func openDisclosure(_ id: String) throws -> DisclosedFields {
        let stored = try open(Register.named("disclosures")!, id)
        let disclosure = stored.record
        let steps = try history(.disclosure, of: id)
        let state = Lifecycle.disclosure.state(after: steps)
        let approval = steps.last { $0.code == "approve" && !$0.withdrawn }
        let consent = try approval?.values["consent"].flatMap { id in
            try wholly(Register.named("consents")!, id.plain)?.record
        }
        let ending = Disclosures.ended(disclosure, state: state, consent: consent, today: today)
        let register = Register.named(disclosure.text("register") ?? "")
        // Asked again at every reading: what is an admission is one whatever was stored.
        let fields = try register.map { try Disclosures.named(disclosure.text("named_fields") ?? "", of: $0) } ?? []
        guard ending == nil, disclosure.text("recipient") == viewer.agency, let register,
            let subject = approval?.values["subject"]?.plain, let source = try wholly(register, subject)?.record,
            source.subject == disclosure.subject
        else {
            return DisclosedFields(disclosure: stored, state: state, ending: ending, fields: fields, values: [:])
        }
        noteOpening(of: source)
        let named = Set(fields.map(\.code))
        return DisclosedFields(
            disclosure: stored, state: state, ending: nil, fields: fields,
            values: source.values.filter { named.contains($0.key) })
    }

    /// What can be disclosed of a person: the records of the register asked for that the viewer may see.
    public func subjects(of disclosure: Record) throws -> [Record] { try shown(disclosable(for: disclosure)) }

    /// The consents that cover a disclosure now, among those that the viewer may see.
    public func consents(for disclosure: Record) throws -> [Record] { try shown(covering(disclosure)) }
}
