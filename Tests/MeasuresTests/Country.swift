import Desks
import Domain
import Foundation
import MemoryKeys
import Store
import TestCountry
import TestDatabases
import Vault

@testable import Measures

/// A database for one test: empty, or with one of the samples in it.
struct Country {
    let scratch: ScratchDatabase
    let vault: Vault
    let home: String

    var database: any Database { scratch.database }

    static let laos2020 = Task { try await loaded("laos-2020", home: "LA") }
    static let elsewhere2022 = Task { try await loaded("elsewhere-2022", home: "AQ") }

    /// Tables without records.
    static func empty(home: String = "LA") async throws -> Country {
        Country(scratch: try await ScratchDatabase(), vault: try .inMemory(), home: home)
    }

    /// A sample, through the import that everyone uses. Changed only within a copy.
    static func loaded(_ sample: String, home: String) async throws -> Country {
        let country = try await empty(home: home)
        let office = Office(
            database: country.database, vault: country.vault, content: try Home.content(),
            clock: { Instant("2023-01-01")! }, random: { 1 })
        try await Import(office).run([Home.path + "/Samples/\(sample)"])
        return country
    }

    func figures(
        _ period: String, asOf moment: Instant? = nil, _ measures: [Measure] = Measure.all
    ) async throws -> [Figure] {
        let (home, period) = (home, Period(period)!)
        return try await database.read {
            try Calculator($0, home: home).figures(for: period, asOf: moment, measures: measures)
        }
    }

    /// The total of a measure, or one row of its breakdown.
    func figure(
        _ code: String, _ breakdown: String = "", _ period: String, asOf moment: Instant? = nil
    ) async throws -> Figure? {
        try await figures(period, asOf: moment, [Measure.named(code)!])
            .first { ($0.breakdown?.description ?? "") == breakdown }
    }

    func drill(
        _ code: String, _ breakdown: String = "", _ period: String, for viewer: Viewer = .commandLine, limit: Int = 50
    ) async throws -> DrillDown {
        let (home, period) = (home, Period(period)!)
        return try await database.read {
            try Calculator($0, home: home).drill(
                Measure.named(code)!, period, breakdown: Figure.Breakdown(breakdown), for: viewer, at: .afterAll,
                limit: limit)
        }
    }

    /// Through the door of pages and reports.
    func asked<Answer: Sendable>(
        by viewer: Viewer, _ work: @Sendable @escaping (FigureDesk) throws -> Answer
    ) async throws -> Answer {
        let home = home
        return try await database.read { try work(FigureDesk($0, for: viewer, at: .afterAll, home: home)) }
    }

    /// Writes records past every rule: each test makes only what it counts.
    func write(at moment: String = "2020-01-01", _ rows: [(register: String, id: String, fields: String)]) async throws
    {
        try await database.write { [vault] connection in
            let sealer = FieldSealer(vault)
            let writer = try RecordWriter(connection, by: .commandLine, at: Instant(moment)!, sealer)
            for row in rows { try writer.insert(Country.record(row.register, row.id, row.fields)) }
            try sealer.session.keepSalts()
        }
    }

    func correct(at moment: String, _ register: String, _ id: String, version: Int = 1, _ fields: String) async throws {
        try await database.write { [vault] connection in
            let sealer = FieldSealer(vault)
            var record = try Country.record(register, id, fields)
            record.version = version
            try RecordWriter(connection, by: .commandLine, at: Instant(moment)!, sealer).replace(record)
            try sealer.session.keepSalts()
        }
    }

    /// `sex: female, citizenship: LA` read as a form would.
    private static func record(_ code: String, _ id: String, _ fields: String) throws -> Record {
        let register = Register.named(code)!
        var values: [String: Value] = [:]
        for pair in fields.split(separator: ",") {
            let halves = pair.split(separator: ":", maxSplits: 1)
            let name = halves[0].drop { $0 == " " }
            values[String(name)] = try register.field(String(name))!.read(halves[1])
        }
        return Record(register, id: id, values)
    }
}

extension Instant {
    /// Later than all that the samples tell of.
    static let afterAll = Instant("2023-01-01")!
}
