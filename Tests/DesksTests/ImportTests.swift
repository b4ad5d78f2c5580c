import Domain
import Foundation
import Testing

@testable import Desks

@Suite struct ImportTests {
    private static let header = "id,given_name,sex,birth_date,age_basis,citizenship\n"
    private static let good = "P-1,Mali,female,,stated,LA\n"

    private static func people(_ rows: String) -> (String, Data) { ("people.csv", Data((header + good + rows).utf8)) }

    struct Broken: Sendable, CustomTestStringConvertible {
        let name: String
        let file: (String, Data)
        let row: Int?
        let column: String?
        let key: String
        var testDescription: String { name }
    }

    static let broken: [Broken] = [
        .init(
            name: "a bad date", file: people("P-2,M,female,01/02/2000,stated,LA\n"), row: 3, column: "birth_date",
            key: "problem.not_a_day"),
        .init(
            name: "a date ahead", file: people("P-2,M,female,2999-01-01,stated,LA\n"), row: 3, column: "birth_date",
            key: "problem.in_the_future"),
        .init(
            name: "an unknown code", file: people("P-2,M,woman,,stated,LA\n"), row: 3, column: "sex",
            key: "problem.unknown_code"),
        .init(
            name: "a formula in a date", file: people("P-2,M,female,=NOW(),stated,LA\n"), row: 3, column: "birth_date",
            key: "problem.not_a_day"),
        .init(
            name: "a missing value", file: people("P-2,,female,,stated,LA\n"), row: 3, column: "given_name",
            key: "problem.missing"),
        .init(
            name: "a broken rule", file: people("P-2,M,female,,documented,LA\n"), row: 3, column: "age_basis",
            key: "problem.rule.age_needs_basis"),
        .init(
            name: "a repeated id", file: people("P-1,M,female,,stated,LA\n"), row: 3, column: "id",
            key: "problem.import.repeated_id"),
        .init(name: "no id", file: people(",M,female,,stated,LA\n"), row: 3, column: "id", key: "problem.missing"),
        .init(
            name: "an id in Lao", file: people("ປ-2,M,female,,stated,LA\n"), row: 3, column: "id",
            key: "problem.not_an_id"),
        .init(
            name: "half a row", file: people("P-2,M,fem"), row: 3, column: nil,
            key: "problem.import.wrong_number_of_cells"),
        .init(
            name: "an unclosed quote", file: people("P-2,\"M,female,,stated,LA\n"), row: 3, column: "given_name",
            key: "problem.import.unclosed_quote"),
        .init(
            name: "a stray quote", file: people("P-2,Ma\"li,female,,stated,LA\n"), row: 3, column: "given_name",
            key: "problem.import.stray_quote"),
        .init(
            name: "text after a quote", file: people("P-2,\"Ma\"li,female,,stated,LA\n"), row: 3, column: "given_name",
            key: "problem.import.stray_quote"),
        .init(
            name: "marks that run on",
            file: people("P-2,M\(String(repeating: "\u{315}\u{300}", count: 40)),female,,stated,LA\n"),
            row: 3, column: "given_name", key: "problem.too_many_marks"),
        .init(
            name: "a NUL byte", file: people("P-2,M\u{0},female,,stated,LA\n"), row: 3, column: "given_name",
            key: "problem.control_character"),
        .init(
            name: "a cell without end",
            file: people("P-2," + String(repeating: "M", count: 100_001) + ",female,,stated,LA\n"), row: 3,
            column: "given_name", key: "problem.import.cell_too_long"),
        .init(
            name: "Latin-1",
            file: ("people.csv", Data((header + good + "P-2,Caf").utf8) + [0xE9] + Data(",female,,stated,LA\n".utf8)),
            row: 3, column: "given_name", key: "problem.import.not_utf8"),
        .init(
            name: "UTF-16 with its mark", file: ("people.csv", (header + good).data(using: .utf16)!), row: 1,
            column: nil, key: "problem.import.not_utf8"),
        .init(
            name: "a missing column", file: ("people.csv", Data("id,given_name,sex,age_basis\n".utf8)), row: 1,
            column: "citizenship", key: "problem.import.missing_column"),
        .init(
            name: "an unknown column",
            file: ("people.csv", Data("id,given_name,sex,age_basis,citizenship,nickname\n".utf8)), row: 1,
            column: "nickname", key: "problem.import.unknown_column"),
        .init(
            name: "a column twice", file: ("people.csv", Data("id,given_name,sex,age_basis,citizenship,sex\n".utf8)),
            row: 1, column: "sex", key: "problem.import.repeated_column"),
        .init(name: "an empty file", file: ("people.csv", Data()), row: nil, column: nil, key: "problem.import.empty"),
        .init(
            name: "blank lines only", file: ("people.csv", Data("\n\r\n\n".utf8)), row: nil, column: nil,
            key: "problem.import.empty"),
        .init(
            name: "no register", file: ("clubs.csv", Data("id\n".utf8)), row: nil, column: nil,
            key: "problem.import.unknown_register"),
        .init(
            name: "a reference to nobody",
            file: ("services.csv", Data("id,person,provider,kind,started_on\nV-1,P-9,A-LWU,legal,2021-05-01\n".utf8)),
            row: 2, column: "person", key: "problem.no_such_record"),
        .init(
            name: "a step of nothing",
            file: ("screening_steps.csv", Data("id,record,step,taken_on\nSS-1,S-9,complete,2021-05-01\n".utf8)), row: 2,
            column: "record", key: "problem.no_such_record"),
        .init(
            name: "a step without its day",
            file: ("screening_steps.csv", Data("id,record,step,taken_on\nSS-1,S-0,complete,\n".utf8)), row: 2,
            column: "taken_on", key: "problem.missing"),
        .init(
            name: "an unknown step",
            file: ("screening_steps.csv", Data("id,record,step,taken_on\nSS-1,S-0,erase,2021-05-01\n".utf8)), row: 2,
            column: "step", key: "problem.unknown_code"),
        .init(
            name: "steps out of order",
            file: ("screening_steps.csv", Data("id,record,step,taken_on\nSS-1,S-0,refer,2021-05-01\n".utf8)), row: 2,
            column: "step", key: "refusal.wrong_state"),
        .init(
            name: "a step ahead",
            file: ("screening_steps.csv", Data("id,record,step,taken_on\nSS-1,S-0,complete,2022-05-01\n".utf8)), row: 2,
            column: "taken_on", key: "refusal.in_the_future"),
        .init(
            name: "a step of an unknown agency",
            file: (
                "screening_steps.csv", Data("id,record,step,taken_on,agency\nSS-1,S-0,complete,2021-05-01,A-NO\n".utf8)
            ), row: 2, column: "agency", key: "problem.no_such_record"),
        .init(
            name: "a stale correction",
            file: (
                "people.csv", Data("id,version,given_name,sex,age_basis,citizenship\nP-0,7,M,female,stated,LA\n".utf8)
            ), row: 2, column: "version", key: "refusal.stale"),
        .init(
            name: "a correction of nobody",
            file: (
                "people.csv", Data("id,version,given_name,sex,age_basis,citizenship\nP-9,1,M,female,stated,LA\n".utf8)
            ), row: 2, column: "id", key: "problem.no_such_record"),
        .init(
            name: "an id that is there", file: ("people.csv", Data((header + "P-0,M,female,,stated,LA\n").utf8)),
            row: 2, column: "id", key: "problem.import.repeated_id"),
        .init(
            name: "recorded tomorrow",
            file: (
                "people.csv",
                Data("id,given_name,sex,age_basis,citizenship,recorded_at\nP-2,M,female,stated,LA,2021-06-02\n".utf8)
            ), row: 2, column: "recorded_at", key: "problem.import.in_the_future"),
        .init(
            name: "recorded sometime",
            file: (
                "people.csv",
                Data("id,given_name,sex,age_basis,citizenship,recorded_at\nP-2,M,female,stated,LA,sometime\n".utf8)
            ), row: 2, column: "recorded_at", key: "problem.import.not_a_moment"),
        .init(
            name: "a file of commas", file: ("people.csv", Data(repeating: UInt8(ascii: ","), count: 50_000)), row: 1,
            column: nil, key: "problem.import.too_many_cells"),
    ]

    private static func office() async throws -> TestOffice {
        let test = try await TestOffice.withAgencies()
        try await test.write(as: .commandLine) { work in
            try work.create(WorkTests.people, WorkTests.person, id: "P-0")
            try work.create(
                WorkTests.screenings, WorkTests.screening.merging(["person": "P-0", "agency": "A-IMM"]) { $1 },
                id: "S-0")
        }
        return test
    }

    @Test(arguments: broken) func aBrokenFileIsNamedAndLeavesEverythingAsItWas(broken: Broken) async throws {
        let test = try await Self.office()
        let before = try await test.everything()
        // A good file before it and one after it are refused along with it.
        let first = try test.file("sites.csv", "id,name_en,kind,province\nW-9,Mine,mine,LA-VT\n")
        let last = try test.file("calls.csv", "id,called_on,agency\nT-1,2021-05-01,A-ATD\n")
        let problems = try await test.load([first, try test.file(broken.file.0, bytes: broken.file.1), last])
        let problem = try #require(problems.first)
        #expect(problem.file == broken.file.0)
        #expect(problem.row == broken.row)
        if let column = broken.column { #expect(problem.column == column) }
        #expect(problem.key == broken.key)
        #expect(try await test.everything() == before)
    }

    @Test func theLastRowOfTheLastFileTakesEverythingAlong() async throws {
        let test = try await Self.office()
        let before = try await test.everything()
        let people = try test.file(
            "people.csv", Self.header + (1...500).map { "P-\($0),M,female,,stated,LA\n" }.joined())
        let calls = try test.file("calls.csv", "id,called_on,agency\nT-1,2021-05-01,A-ATD\nT-2,2021-05-01,A-NONE\n")
        let problems = try await test.load([people, calls])
        #expect(problems.map(\.row) == [3])
        #expect(try await test.everything() == before)
    }

    @Test func windowsLineEndsAMarkAndGuardedFormulasAreReadAsMeant() async throws {
        let test = try await Self.office()
        let text =
            "\u{FEFF}"
            + (Self.header + "P-1,\"'=1+1\",female,,stated,LA\r\n\"P-2\",\"Ma,\"\"li\"\"\",female,,stated,LA")
            .replacingOccurrences(of: "citizenship\n", with: "citizenship\r\n")
        #expect(try await test.load([try test.file("people.csv", text)]).isEmpty)
        #expect(try await test.find("people", "P-1")?.text("given_name") == "=1+1")
        #expect(try await test.find("people", "P-2")?.text("given_name") == "Ma,\"li\"")
        let written = try await test.export(WorkTests.people)
        #expect(written.contains("P-1,'=1+1,"))
        #expect(written.contains("P-2,\"Ma,\"\"li\"\"\","))
    }

    @Test func aFilesRecordsReferToEachOtherInAnyOrder() async throws {
        let test = try await Self.office()
        let header = "id,name_lo,name_en,level,province\n"
        let forward = try test.file("places.csv", header + "D-1,ດ,District,district,LA-X\nLA-X,ກ,Province,province,\n")
        #expect(try await test.load([forward]).isEmpty)
        let nowhere = try test.file("places.csv", header + "D-2,ດ,District,district,LA-Y\nLA-Z,ກ,Province,province,\n")
        let problems = try await test.load([nowhere])
        #expect(problems.map(\.row) == [2])
        #expect(problems.map(\.column) == ["province"])
    }

    @Test func aRowWithAVersionCorrectsThatVersionAndKeepsWhatItLeavesOut() async throws {
        let test = try await Self.office()
        let file = "id,version,given_name,sex,age_basis,citizenship\nP-0,1,Malee,female,stated,LA\n"
        #expect(try await test.load([try test.file("people.csv", file)]).isEmpty)
        let after = try #require(try await test.find("people", "P-0"))
        #expect(after.version == 2)
        #expect(after.text("given_name") == "Malee")
        #expect(after.integer("birth_year") == 1999)
    }

    @Test(arguments: [true, false]) func noiseOfAnySizeIsRefusedWithoutBeingKept(hasLines: Bool) async throws {
        let test = try await Self.office()
        let before = try await test.everything()
        let path = try test.file("people.csv", Self.header)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        var piece = Data("noise, and more of it".utf8)
        if hasLines { piece.append(UInt8(ascii: "\n")) }
        let block = Data((0..<50_000).flatMap { _ in piece })
        for _ in 0..<100 { try handle.write(contentsOf: block) }
        try handle.close()
        let memory = Self.peakMemory()
        let problems = try await test.load([path])
        #expect(problems.first?.file == "people.csv")
        #expect(!problems.isEmpty && problems.count <= Import.mostProblems)
        #expect(Self.peakMemory() - memory < 50_000, "kilobytes")
        #expect(try await test.everything() == before)
    }

    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
