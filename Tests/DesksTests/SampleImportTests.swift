import Domain
import Foundation
import Seeded
import Store
import TestCountry
import Testing

@testable import Desks

@Suite struct SampleImportTests {
    private static let sample = Home.path + "/Samples/laos-2020"

    @Test func theSampleIsLoadedAndComesBackByteForByteThroughAnotherDatabase() async throws {
        let test = try await TestOffice(at: "2023-01-01")
        let problems = try await test.load([Self.sample])
        try #require(problems.isEmpty, "\(problems.prefix(5))")
        let exported = try await test.everything()
        #expect(exported["people"].map { $0.split(separator: "\n").count }! > 900)
        let copy = try await TestOffice(at: "2023-01-01")
        let folder = copy.folder + "/exported"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (code, text) in exported {
            // What is sealed to others is said to be so, and refused as a value: it comes from who has it.
            let text = text.replacing(/\(sealed to [^)]*\)/, with: "Known to them.")
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(code).csv"))
        }
        let again = try await copy.load([folder])
        try #require(again.isEmpty, "\(again.prefix(5))")
        let returned = try await copy.everything()
        for register in Register.all { #expect(returned[register.code] == exported[register.code], "\(register.code)") }
    }

    /// Steps that were withdrawn, references that go forward after a correction, text that is hard on a CSV.
    @Test func whatWasCorrectedAndWithdrawnComesBackAsWell() async throws {
        let test = try await TestOffice.withAgencies()
        let hard = WorkTests.person.merging([
            "given_name": ",\u{301}\"\u{302} 'x", "family_name": "'=1", "safe_contact": "-1, \"two\"",
        ]) { $1 }
        let screening = try await test.write(as: .kham) {
            try $0.screen(.new(hard), WorkTests.screening, answers: Answers(["D1-01": .yes]))
        }
        let steps = try await test.office.read(as: .kham) {
            try $0.steps(.screening, of: screening.id).map(\.record.id)
        }
        let taken = try await test.write(as: .kham) { try $0.take("refer", .screening, of: screening.id) }
        try await test.write(as: .kham) {
            try $0.withdraw(taken.id, .screening, of: screening.id, reason: "not sent\nafter all")
        }
        try await test.write(as: .kham) { try $0.withdraw(steps[0], .screening, of: screening.id, reason: "not over") }
        try await test.write(as: .kham) { try $0.take("complete", .screening, of: screening.id) }
        try await test.write(as: .commandLine) { work in
            let places = Register.named("places")!
            try work.create(places, ["name_lo": "ກ", "name_en": "Later", "level": "province"], id: "LA-Z")
            try work.correct(
                places, "LA-VT", version: 1,
                ["name_lo": "ວຽງຈັນ", "name_en": "Vientiane", "level": "district", "province": "LA-Z"])
        }
        let exported = try await test.everything()
        let copy = try await TestOffice()
        let folder = copy.folder + "/exported"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (code, text) in exported { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(code).csv")) }
        let problems = try await copy.load([folder])
        #expect(problems.isEmpty, "\(problems)")
        #expect(try await copy.everything() == exported)
    }

    /// 2,000 files with a few bytes changed: each is loaded whole or not at all, and none ends the program.
    @Test(arguments: 0..<8) func aChangedFileIsLoadedWholeOrNotAtAll(part: Int) async throws {
        let test = try await TestOffice()
        var random = SeededGenerator(seed: UInt64(part))
        let places = Register.named("places")!
        let whole = try String(contentsOfFile: Self.sample + "/places.csv", encoding: .utf8)
        let rows = whole.split(separator: "\n").prefix(6).joined(separator: "\n")
        var (loaded, refused, standing) = (0, 0, 0)
        for number in 0..<250 {
            // Ids of their own, so that what is sound can be loaded beside the files before it.
            var bytes = Array(rows.replacing("LA-", with: "M\(number)-").utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(Array("\",\n\r'=\u{0}é".utf8).randomElement(using: &random)!, at: place)
                }
            }
            let path = try test.file("places.csv", bytes: Data(bytes))
            do {
                let taken = try await Import(test.office).run([path])
                loaded += 1
                standing += taken["places"] ?? 0
            } catch let problem as ImportRefused {
                refused += 1
                #expect(problem.problems.allSatisfy { $0.file == "places.csv" })
            }
            let there = try await test.office.read(as: .commandLine) { try $0.countAll(RecordQuery(places)) }
            #expect(there == standing)
        }
        #expect(loaded + refused == 250)
        #expect(refused > 50)
        #expect(loaded > 0)
    }
}
