import Domain

/// What an officer did on a phone, opened.
public struct FieldOperation: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case screening, referral, place, batch
        case batchPerson = "batch_person"
    }

    /// As it was written: a newer phone may know kinds that this server does not.
    public let kind: String
    public let author: String
    public let device: String
    /// What only the author's phone knows.
    public let token: String
    public let madeAt: Instant
    /// Begun and not brought to an end: it goes back to its author.
    public let isUnfinished: Bool
    /// The operation that was returned and that this one takes the place of.
    public let mends: String?
    public let body: [String: JSON]

    /// - Returns: nil for what is no operation.
    public init?(_ plain: [UInt8]) {
        guard let json = try? JSONReader.read(plain), let members = json.members,
            let kind = members["kind"]?.text, Self.isKind(kind), let author = members["author"]?.text,
            Record.isId(author), let device = members["device"]?.text, Record.isId(device),
            let token = members["token"]?.text, token.utf8.count <= 128,
            let madeAt = members["made_at"]?.text.flatMap({ Instant($0) }), let body = members["body"]?.members
        else { return nil }
        var mends: String?
        switch members["mends"] {
        case nil, .null?: break
        case .text(let id)? where FieldEnvelope.isId(id): mends = id
        default: return nil
        }
        self.kind = kind
        self.author = author
        self.device = device
        self.token = token
        self.madeAt = madeAt
        isUnfinished = members["unfinished"]?.isYes == true
        self.mends = mends
        self.body = body
    }

    private static func isKind(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
    }
}
