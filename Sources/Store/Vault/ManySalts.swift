import Domain
import Vault

/// The salts of many subjects, from the table that both key stores have.
public enum ManySalts {
    /// - Parameter rows: asks the key store's own database.
    public static func of(_ subjects: [Subject], _ rows: (SQL) throws -> [Row]) throws -> [Subject: Salt] {
        let names = Dictionary(subjects.map { ($0.description, $0) }, uniquingKeysWith: { first, _ in first })
        var salts: [Subject: Salt] = [:]
        try Portions.each(Set(names.keys)) { some in
            for row in try rows("SELECT subject, salt FROM salts WHERE subject IN (" + some + ")") {
                guard let subject = row.text("subject").flatMap({ names[$0] }) else { continue }
                salts[subject] = row.bytes("salt").map(Salt.kept) ?? .destroyed
            }
        }
        return salts
    }
}
