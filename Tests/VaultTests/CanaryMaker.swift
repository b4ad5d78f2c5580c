import Domain
import Foundation
import Seeded

/// Makes a record of every register with every field filled, sealed texts with values that occur nowhere else.
struct CanaryMaker {
    struct Row {
        let register: Register
        let id: String
        var raw: [String: String]
    }

    private var random: SeededGenerator
    private(set) var canaries: Set<String> = []
    /// Where each canary stands.
    private(set) var place: [String: (register: String, code: String)] = [:]
    /// `register.field` of every sealed field that got a value.
    private(set) var filled: Set<String> = []

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Seven of each register, and a step for each record that takes steps.
    mutating func rows(round: Int) -> [Row] {
        var rows: [Row] = []
        for register in Register.all {
            let count = isMany(register) ? 7 : 1
            for number in 0..<count {
                var row = Row(
                    register: register, id: "\(register.prefix)-\(register.code)-\(round)-\(number)", raw: [:])
                for field in register.fields {
                    row.raw[field.code] = value(field, register, round: round, number: number, id: row.id)
                }
                fit(&row)
                rows.append(row)
                if let next = conviction(after: row) { rows.append(next) }
            }
        }
        return rows
    }

    /// A sentence rests on a conviction.
    private func conviction(after charge: Row) -> Row? {
        guard charge.register.code == "suspect_steps" else { return nil }
        var next = Row(register: charge.register, id: charge.id + "-convicted", raw: charge.raw)
        next.raw["step"] = "convict"
        return next
    }

    /// The next version of what has sealed fields and takes no steps.
    mutating func corrections(of rows: [Row]) -> [Row] {
        var corrected: [Row] = []
        for row in rows where !row.register.sealedFields.isEmpty && Lifecycle.kept(in: row.register) == nil {
            var next = row
            for field in row.register.sealedFields where isText(field) {
                next.raw[field.code] = canary(field, row.register)
            }
            corrected.append(next)
        }
        return corrected
    }

    /// Whether there are seven of it: where something of it is sealed, or of the steps that it takes.
    private func isMany(_ register: Register) -> Bool {
        !register.sealedFields.isEmpty || Lifecycle.of(register)?.stepRegister.sealedFields.isEmpty == false
    }

    private func isText(_ field: Field) -> Bool {
        switch field.kind {
        case .text, .longText: true
        default: false
        }
    }

    private mutating func canary(_ field: Field, _ register: Register) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let text = "Canary" + String((0..<24).map { _ in letters.randomElement(using: &random)! })
        canaries.insert(text)
        place[text] = (register.code, field.code)
        return text
    }

    private mutating func value(
        _ field: Field, _ register: Register, round: Int, number: Int, id: String
    ) -> String? {
        if field.storage == .vault { filled.insert("\(register.code).\(field.code)") }
        switch field.kind {
        case .text, .longText: return field.storage == .vault ? canary(field, register) : "x"
        case .integer(let range): return String(range.lowerBound + 1)
        case .money: return "1000"
        case .day: return field.code == "birth_date" ? "1999-02-03" : "2021-05-0\(1 + number % 3)"
        case .yesNo: return "yes"
        case .code(let list), .codes(let list): return list.codes.first
        case .country: return "LA"
        case .answers: return "D1-01=yes"
        case .reference(let other):
            guard let referred = Register.named(other) else { return nil }
            if other == register.code { return nil }
            return "\(referred.prefix)-\(other)-\(round)-\(isMany(referred) ? number : 0)"
        }
    }

    /// What the rules between fields ask for.
    private func fit(_ row: inout Row) {
        row.raw["withdrawn"] = nil
        if Lifecycle.kept(in: row.register) != nil { row.raw["taken_on"] = "2021-05-20" }
        switch row.register.code {
        case "suspect_steps": row.raw["step"] = "charge"
        case "sentences", "compensation_orders":
            for field in row.register.fields where field.kind == .day { row.raw[field.code] = "2021-05-20" }
        case "attestations": row.raw["measure"] = nil
        // The first role is an officer's.
        case "agencies": row.raw["kind"] = "police"
        case "raids", "arrivals": row.raw["code"] = Self.code(of: row.id)
        case "batch_people": row.raw["arrival"] = nil
        // Other kinds of agency charge and judge.
        case "criminal_cases": for code in ["prosecutor", "court"] { row.raw[code] = nil }
        // A decision for a child is another kind of agency's.
        case "handover_people":
            row.raw["child"] = "no"
            for code in ["best_interests_on", "best_interests_by"] { row.raw[code] = nil }
        case "inspections": row.raw["people_present"] = "9"
        case "exclusions": for code in ["criminal_case", "agency", "post", "province"] { row.raw[code] = nil }
        case "disclosures":
            row.raw["named_fields"] = "given_name"
            row.raw["register"] = "people"
        case "recruitment_agencies", "staff", "committees", "sites", "crossings", "shelters", "services", "trainings",
            "statements", "budget_lines", "progress_reports", "referrals":
            for field in row.register.fields where field.kind == .day { row.raw[field.code] = "2021-05-01" }
        default: break
        }
    }

    /// A batch's code that no other record has.
    private static func code(of id: String) -> String {
        var rest = id.utf8.reduce(7) { ($0 &* 131 &+ Int($1)) & 0xFFFF_FFFF }
        return String(
            (0..<BatchCode.length).map { _ in
                defer { rest /= BatchCode.alphabet.count }
                return BatchCode.alphabet[rest % BatchCode.alphabet.count]
            })
    }

    static func write(_ rows: [Row], to folder: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (register, rows) in Dictionary(grouping: rows, by: \.register) {
            let columns = register.fields.map(\.code)
            let lines = rows.map { row in ([row.id] + columns.map { row.raw[$0] ?? "" }).joined(separator: ",") }
            let text = ([(["id"] + columns).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(register.code).csv"))
        }
        return folder
    }

    /// Those that stand in the bytes, as they are or in base64.
    static func found(_ canaries: Set<String>, in data: Data) -> Set<String> {
        // The beginning that all share, at each of the three offsets of base64.
        let encoded = ["Q2FuYXJ5", "NhbmFye", "DYW5hcn"].filter { data.firstRange(of: Data($0.utf8)) != nil }
        var found = Set(encoded)
        var rest = data[...]
        while let range = rest.firstRange(of: Data("Canary".utf8)) {
            let text = String(decoding: rest[range.lowerBound...].prefix(30), as: UTF8.self)
            if canaries.contains(text) { found.insert(text) }
            rest = rest[range.upperBound...]
        }
        return found
    }
}
