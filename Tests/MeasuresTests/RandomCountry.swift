import Domain
import Foundation
import Store
import Vault

@testable import Measures

/// Records in every register that a measure reads, and changes to them, as chance has it: legal or not, related or not.
/// What is true of the figures of such a country is true of the queries, not of the data.
struct RandomCountry {
    let country: Country
    private var dice: Dice
    /// Ids by register, and what stands under each.
    private(set) var records: [String: [String: Record]] = [:]
    private var made = 0

    /// Those that are referred to come first.
    static let registers: [Register] = {
        let read = Measure.all.reduce(into: Set<Register>()) { $0.formUnion($1.facts.registers) }
        let codes = Set(read.map(\.code)).union(["attestations"])
        // A reference to a register that no measure reads would have to be filled too.
        let needed = codes.union(
            read.flatMap { register in
                register.fields.compactMap { field in
                    if case .reference(let other) = field.kind, field.required { other } else { nil }
                }
            })
        return Register.all.filter { needed.contains($0.code) }
    }()

    /// How many records of a register there are at the beginning.
    private static func count(_ register: Register) -> Int {
        switch register.code {
        case "agencies": 12
        case "places": 4
        case "sites", "crossings": 6
        case "people", "criminal_cases": 20
        case _ where Lifecycle.kept(in: register) != nil: 90
        default: 30
        }
    }

    init(seed: UInt64) async throws {
        country = try await Country.empty()
        dice = Dice(state: seed)
        var rows: [Record] = []
        for register in Self.registers {
            for _ in 0..<Self.count(register) { rows.append(make(register)) }
        }
        try await write(rows.map { .insert($0) })
    }

    enum Change {
        case insert(Record)
        case replace(Record)
    }

    /// A new record, or one more version of one that is there.
    mutating func change() -> Change {
        let register = Self.registers[dice.roll(Self.registers.count)]
        if dice.roll(3) == 0 { return .insert(make(register)) }
        let fields = register.fields.filter { $0.storage == .plain }
        return correct(register, fields[dice.roll(fields.count)])
    }

    /// Some record of the register with something else in this field.
    mutating func correct(_ register: Register, _ field: Field) -> Change {
        let ids = (records[register.code] ?? [:]).keys.sorted()
        let id = ids[dice.roll(ids.count)]
        guard var record = records[register.code]?[id] else { fatalError("\(id) is not there") }
        let old = record.values[field.code]
        for _ in 0..<20 where record.values[field.code] == old { record.values[field.code] = value(field) }
        let change = Change.replace(record)
        record.version += 1
        records[register.code]?[id] = record
        return change
    }

    func write(_ changes: [Change], at moment: Instant = Instant("2022-01-01")!) async throws {
        try await country.database.write { [vault = country.vault] connection in
            let sealer = FieldSealer(vault)
            let writer = try RecordWriter(connection, by: .commandLine, at: moment, sealer)
            for change in changes {
                switch change {
                // Known before what is kept was counted: only the ledger tells that it came later.
                case .insert(let record): try writer.insert(record, recordedAt: Instant("2021-06-01")!)
                case .replace(let record): try writer.replace(record, recordedAt: Instant("2021-06-01")!)
                }
            }
            try sealer.session.keepSalts()
        }
    }

    private mutating func make(_ register: Register) -> Record {
        made += 1
        var values: [String: Value] = [:]
        for field in register.fields {
            if let value = value(field) { values[field.code] = value }
        }
        let record = Record(register, id: "R-\(made)", values)
        records[register.code, default: [:]][record.id] = record
        return record
    }

    private mutating func value(_ field: Field) -> Value? {
        // What is sealed is never counted.
        guard field.required || (field.storage == .plain && dice.roll(4) > 0) else { return nil }
        switch field.kind {
        // One of a kind: no two batches have the same code.
        case .text(let limit) where field.code == "code" && limit == BatchCode.length:
            made += 1
            return .text("T\(made)")
        case .text, .longText: return .text("T\(dice.roll(9))")
        case .integer(let range): return .integer(range.lowerBound + dice.roll(min(range.count, 30)))
        case .money: return .integer(dice.roll(1_000))
        case .day: return .day(Day("2019-10-01")!.adding(days: dice.roll(600)))
        case .yesNo: return .yes(field.code == "withdrawn" ? dice.roll(8) == 0 : dice.roll(2) == 0)
        case .code(let list): return .code(list.codes[dice.roll(list.codes.count)])
        case .codes(let list): return .codes([list.codes[dice.roll(list.codes.count)]])
        case .country: return .code(["LA", "TH", "VN", "CN"][dice.roll(4)])
        case .reference(let register):
            let ids = (records[register] ?? [:]).keys.sorted()
            return ids.isEmpty ? nil : .reference(ids[dice.roll(ids.count)])
        case .answers: return nil
        }
    }
}
