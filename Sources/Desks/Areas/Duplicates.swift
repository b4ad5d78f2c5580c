import Domain
import Store
import Vault

/// People who may be one and the same: their names sound alike and their ages agree.
public enum Duplicates {
    /// Years of birth that people state differ by so much without meaning anything.
    static let years = 2

    /// - Parameters:
    ///   - reader: only people whom its viewer may see are looked at; of others nothing is said, not even that there
    ///     are any.
    ///   - most: so many at most, the last entered first.
    /// - Returns: of each the names, the sex, and when they were born.
    public static func of(_ person: Record, _ reader: RecordReader, most: Int = 5) throws -> [Record] {
        let own = parts(person)
        guard !own.isEmpty, let given = person.text("given_name") else { return [] }
        var query = RecordQuery(person.register)
        query.words = [given, person.text("family_name")].compactMap { $0 }.joined(separator: " ")
        query.limit = 50
        query.only = ["sex", "birth_date", "birth_year"]
        var same: [Record] = []
        for other in try reader.list(query).map(\.record) where other.id != person.id && same.count < most {
            if isAlike(person, own, other) { same.append(other) }
        }
        return same
    }

    /// Two parts of the name and about the year; or a single name, and the very year.
    private static func isAlike(_ person: Record, _ own: Set<NameKey>, _ other: Record) -> Bool {
        if let one = person["sex"], let two = other["sex"], one != two, one != .code("unknown"), two != .code("unknown")
        {
            return false
        }
        let shared = own.intersection(parts(other)).count
        guard let one = year(person), let two = year(other) else { return shared >= 2 }
        return shared >= 2 ? abs(one - two) <= years : shared == 1 && own.count == 1 && one == two
    }

    private static func parts(_ person: Record) -> Set<NameKey> {
        NameKey.parts(person.register.nameFields.compactMap { person.text($0.code) })
    }

    private static func year(_ person: Record) -> Int? {
        person.day("birth_date")?.year ?? person.integer("birth_year")
    }
}
