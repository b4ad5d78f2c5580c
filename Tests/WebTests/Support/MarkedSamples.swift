import Domain
import Foundation
import TestCountry

@testable import Desks

/// The sample country with a mark of its own in every protected text: a mark that is met in an answer says of which
/// record it is.
struct MarkedSamples: Sendable {
    struct Place: Sendable, Hashable {
        let register: String
        let record: String
        let field: String
        /// Whose leaf tells of it: the record itself, or the record whose step it is.
        let owner: RecordKey
    }

    let folder: String
    private(set) var places: [Int: Place] = [:]

    init() throws {
        folder = NSTemporaryDirectory() + "marked-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let samples = Home.path + "/Samples/laos-2020"
        for file in try FileManager.default.contentsOfDirectory(atPath: samples).sorted() where file.hasSuffix(".csv") {
            try mark(Register.named(String(file.dropLast(4)))!, from: samples + "/" + file, to: folder + "/" + file)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// What is marked: a text about a person. What is sealed to recipients, nobody reads here.
    static func isMarked(_ field: Field) -> Bool {
        switch field.kind {
        case .text, .longText: field.isProtected && field.sensitivity < .sealed
        default: false
        }
    }

    private mutating func mark(_ register: Register, from: String, to: String) throws {
        var lines = ""
        var header: [String] = []
        var rows: [[String]] = []
        try CSVReader.read(from) { _, cells in
            if header.isEmpty { header = cells } else { rows.append(cells) }
            return true
        }
        lines += header.map(CSVCell.written).joined(separator: ",") + "\n"
        for var row in rows {
            for (place, code) in header.enumerated() {
                guard let field = register.field(code), Self.isMarked(field) else { continue }
                row[place] = mark(field, of: row, header, register)
            }
            lines += row.map(CSVCell.written).joined(separator: ",") + "\n"
        }
        try lines.write(toFile: to, atomically: true, encoding: .utf8)
    }

    private mutating func mark(_ field: Field, of row: [String], _ header: [String], _ register: Register) -> String {
        let number = places.count
        let id = row[header.firstIndex(of: "id")!]
        var owner = RecordKey(register: register.code, id: id)
        if let lifecycle = Lifecycle.kept(in: register) {
            owner = RecordKey(register: lifecycle.register, id: row[header.firstIndex(of: "record")!])
        }
        places[number] = Place(register: register.code, record: id, field: field.code, owner: owner)
        return "zq\(number)qz"
    }

    /// The marks in a text.
    func found(in text: String) -> Set<Place> {
        var found: Set<Place> = []
        for match in text.matches(of: /zq([0-9]+)qz/) {
            if let number = Int(match.1), let place = places[number] { found.insert(place) }
        }
        return found
    }
}
