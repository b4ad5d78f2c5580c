import Domain
import Seeded
import Testing

@testable import Store

/// A narrowed list is what the whole list has of it, and a count is as many, whichever way the statement walks.
@Suite struct NarrowedTests {
    /// From the few people of an agency, and from the records of all.
    @Test(arguments: [(1, 2000, false), (2, 0, false), (3, 2000, true), (4, 0, true)] as [(UInt64, Int, Bool)])
    func aNarrowedListIsThatPartOfTheWholeListAndCountedAsSuch(seed: UInt64, few: Int, excluded: Bool) async throws {
        let test = try await RandomCountry.make(seed: seed)
        if excluded { try await Self.exclude(test) }
        for (role, agency) in Role.allCases.flatMap({ role in RandomCountry.agencies.map { (role, $0) } }) {
            let viewer = Viewer(staff: "U", name: "U", role: role, agency: agency, province: nil)
            try await test.database.read { connection in
                let reader = RecordReader(
                    connection, for: viewer, at: .testNow, FieldSealer(test.vault), fewPeople: few)
                for register in Register.all {
                    let whole = try reader.list(Self.all(of: register))
                    let about = Comment(rawValue: "\(role) \(agency) \(register.code)")
                    try Self.compareReferences(register, whole, reader, about)
                    try Self.compareStates(register, whole, reader, about)
                    try Self.compareNames(register, whole, reader, about)
                }
            }
        }
    }

    private static func all(of register: Register) -> RecordQuery {
        var query = RecordQuery(register)
        query.limit = 1000
        return query
    }

    private static func compareReferences(
        _ register: Register, _ whole: [StoredRecord], _ reader: RecordReader, _ about: Comment
    ) throws {
        let ceiling = Policy.grant(reader.viewer, register).ceiling
        for field in register.fields where field.storage == .plain && field.sensitivity <= ceiling {
            guard case .reference = field.kind else { continue }
            for value in Set(whole.compactMap { $0.record[field.code] }) {
                var query = all(of: register)
                query.equals = [field.code: value]
                let expected = whole.filter { $0.record[field.code] == value }.map(\.record.id)
                #expect(try reader.list(query).map(\.record.id) == expected, about)
                #expect(try reader.count(query) == RecordCount(expected.count), about)
                #expect(try reader.count(query, upTo: 1) == RecordCount(1, isMore: expected.count > 1), about)
            }
            var query = all(of: register)
            query.equals = [field.code: .reference("NOBODY")]
            #expect(try reader.count(query) == RecordCount(0), about)
        }
    }

    private static func compareStates(
        _ register: Register, _ whole: [StoredRecord], _ reader: RecordReader, _ about: Comment
    ) throws {
        guard let lifecycle = Lifecycle.of(register) else { return }
        let standing = try reader.standing(all(of: register))
        #expect(standing.map(\.stored.record.id) == whole.map(\.record.id), about)
        let expected = Dictionary(grouping: standing, by: \.state).mapValues { RecordCount($0.count) }
        #expect(try reader.countByState(RecordQuery(register)) == expected, about)
        #expect(
            try reader.countByState(RecordQuery(register), upTo: 1)
                == expected.mapValues { RecordCount(1, isMore: $0.number > 1) }, about)
        for states in [Set(lifecycle.states.prefix(2)), Set(lifecycle.states)] {
            var query = all(of: register)
            query.states = StateFilter(lifecycle, in: states)
            let number = standing.count { states.contains($0.state) }
            #expect(try reader.list(query).count == number, about)
            #expect(try reader.count(query) == RecordCount(number), about)
            #expect(try reader.countByState(query) == expected.filter { states.contains($0.key) }, about)
        }
    }

    private static func compareNames(
        _ register: Register, _ whole: [StoredRecord], _ reader: RecordReader, _ about: Comment
    ) throws {
        guard register.code == "people" else { return }
        let mayAsk = register.nameFields.allSatisfy {
            $0.sensitivity <= Policy.grant(reader.viewer, register).ceiling
        }
        let named = Set(register.nameFields.map(\.code))
        for words in ["Nalee", "Keo", "Keo Inthisone", "Bounmy Thepvongsa", "Somebody"] {
            let asked = words.split(separator: " ").map(String.init)
            let expected = whole.filter { stored in
                let names = [stored.record.text("given_name"), stored.record.text("family_name")]
                return mayAsk && asked.allSatisfy(names.contains)
            }.map(\.record.id)
            for sex in [nil, "female", "male"] as [String?] {
                var query = all(of: register)
                query.words = words
                if let sex { query.equals = ["sex": .code(sex)] }
                let some = sex == "male" ? [] : expected
                #expect(try reader.list(query).map(\.record.id) == some, about)
                #expect(try reader.count(query) == RecordCount(some.count), about)
                #expect(try reader.countAll(query) == some.count, about)
                for looks in 1...3 {
                    // However few are looked at, no more are told than there are, and none are said to be all that are not.
                    let told = try reader.count(query, lookingAt: looks)
                    #expect(told.isMore ? told.number <= some.count : told.number == some.count, about)
                }
                query.limit = 3
                var leafed: [String] = []
                repeat {
                    query.offset = leafed.count
                    let page = try reader.page(query)
                    leafed += page.records.map(\.record.id)
                    #expect(page.count == RecordCount(some.count), about)
                    guard !page.records.isEmpty else { break }
                } while leafed.count < some.count
                #expect(leafed == some, about)
                (query.limit, query.offset) = (1000, 0)
                query.only = ["sex"]
                let parts = try reader.list(query)
                #expect(parts.map(\.record.id) == some, about)
                #expect(parts.allSatisfy { Set($0.record.values.keys).isSubset(of: named.union(["sex"])) }, about)
                query.descending = false
                query.limit = 1
                #expect(try reader.list(query).map(\.record.id) == some.suffix(1), about)
            }
        }
    }

    /// One agency from a person, another from a case.
    private static func exclude(_ test: TestDatabase) async throws {
        try await test.write { writer in
            for (agency, field, record) in [("A-1", "person", "P-1"), ("A-2", "criminal_case", "C-2")] {
                try writer.insert(
                    try .made(
                        "exclusions", "X-\(agency)",
                        ["agency": agency, field: record, "reason": "kin", "made_by": "A-1"]))
            }
        }
    }

    @Test func ofTwoWordsTheRarerIsTheOneWithFewNamesOrWhoseLastNamesGoFurtherBack() {
        let (none, few, many) = (
            NameSearch.Frequency(names: 0, first: 0), NameSearch.Frequency(names: 200, first: 900),
            NameSearch.Frequency(names: 201, first: 10)
        )
        // Under two keys at once a common word is counted twice as far.
        let common = NameSearch.Frequency(names: 402, first: 800)
        #expect([common, many, few, none].sorted() == [none, few, many, common])
        #expect([none, few, many, common].sorted() == [none, few, many, common])
    }
}
