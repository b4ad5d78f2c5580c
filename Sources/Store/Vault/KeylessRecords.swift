import Domain
import Vault

/// Which records a key store has no key for: those that were entered after its copy was made, or stand under a later key
/// of their compartment. It takes no root key, and opens nothing.
public struct KeylessRecords: Sendable, Hashable {
    /// How many, by register; registers that miss none are left out.
    public private(set) var byRegister: [String: Int] = [:]

    public var count: Int { byRegister.values.reduce(0, +) }

    /// `people 3, screenings 1`
    public var list: String {
        byRegister.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    public init(_ connection: any Connection, _ keys: any KeyStore) throws {
        let versions = Dictionary(grouping: try keys.wrappedKeys(), by: \.compartment).mapValues {
            Set($0.map(\.version))
        }
        for register in Register.all where register.hasSealedFields {
            let missing = try Self.missing(register, connection, keys, versions[register.compartment] ?? [])
            if missing > 0 { byRegister[register.code] = missing }
        }
    }

    /// Rows are read in portions, so that memory does not grow with the register.
    private static func missing(
        _ register: Register, _ connection: any Connection, _ keys: any KeyStore, _ versions: Set<Int>
    ) throws -> Int {
        let sealed = register.sealedFields.map(\.code)
        let columns =
            ["id"] + register.fields.map(\.code).filter { ["person", "record"].contains($0) && !sealed.contains($0) }
            + sealed
        let isSealed = sealed.map { "\($0) IS NOT NULL" }.joined(separator: " OR ")
        var (after, missing) = ("", 0)
        while true {
            let rows = try connection.rows(
                SQL(
                    trusted:
                        "SELECT \(columns.joined(separator: ", ")) FROM \(register.code) WHERE (\(isSealed)) AND id > ")
                    + "\(after) ORDER BY id LIMIT \(portion)")
            let subjects = rows.map { row in register.subject(of: row.text("id") ?? "") { row.text($0) } }
            let salts = try keys.salts(of: Array(Set(subjects)))
            for (row, subject) in zip(rows, subjects) {
                switch salts[subject] {
                case nil: missing += 1
                case .destroyed: break
                case .kept:
                    let isLater = sealed.contains { code in
                        row.bytes(code).flatMap(Envelope.keyVersion).map { !versions.contains($0) } ?? false
                    }
                    if isLater { missing += 1 }
                }
            }
            guard rows.count == portion, let last = rows.last?.text("id") else { return missing }
            after = last
        }
    }

    private static let portion = 500
}
