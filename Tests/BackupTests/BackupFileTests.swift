import Domain
import Foundation
import Ledger
import Seeded
import Testing

@testable import Backup

/// A folder that goes with its test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/sinxay-backup-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}

@Suite struct BackupFileTests {
    private let folder: Folder
    private let key = BackupPrivateKey()

    init() throws { folder = try Folder() }

    private static let piece = BackupFormat.pieceBytes

    private func bytes(_ count: Int, seed: UInt64 = 1) -> Data {
        var random = SeededGenerator(seed: seed)
        var data = Data(capacity: count + 8)
        while data.count < count { withUnsafeBytes(of: random.next()) { data.append(contentsOf: $0) } }
        return data.prefix(count)
    }

    private func header(_ count: Int, _ holds: BackupHeader.Holds = .keys) -> BackupHeader {
        BackupHeader(
            holds: holds, madeAt: Instant("2026-01-02T03:04:05.678Z")!, bytes: count, key: key.publicKey.id, proof: nil)
    }

    private func made(_ data: Data, _ name: String = "backup", parts: Int = 300_001) throws -> String {
        let path = folder.file(name)
        let writer = try BackupWriter(path, header(data.count), for: key.publicKey)
        var rest = data[...]
        while !rest.isEmpty {
            try writer.write(Data(rest.prefix(parts)))
            rest = rest.dropFirst(parts)
        }
        _ = try writer.finish()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == writer.length)
        return path
    }

    private func read(_ path: String, _ key: BackupPrivateKey? = nil) throws -> Data {
        var data = Data()
        try BackupReader(path).pieces(.keys, with: key ?? self.key) { data += $0 }
        return data
    }

    private func put(_ data: Data, _ name: String = "altered") throws -> String {
        let path = folder.file(name)
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test(arguments: [0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 12_345])
    func whatWasBackedUpComesBackAndNothingElseIsLeft(count: Int) throws {
        let data = bytes(count)
        let path = try made(data)
        #expect(try read(path) == data)
        #expect(folder.names == ["backup"])
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }

    @Test func aFileHoldsNothingReadableButItsHeader() throws {
        let path = try made(Data(repeating: UInt8(ascii: "K"), count: 100_000))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data("KKKK".utf8)) == nil)
        // And two of the same are not alike.
        let (one, other) = (try Data(contentsOf: URL(fileURLWithPath: path)), try made(bytes(100_000), "other"))
        #expect(try one.suffix(100_000) != Data(contentsOf: URL(fileURLWithPath: other)).suffix(100_000))
    }

    @Test func anotherKeyOpensNothing() throws {
        let other = BackupPrivateKey()
        let problem = BackupProblem.otherKey(needed: key.publicKey.id, given: other.publicKey.id)
        #expect(throws: problem) { try read(made(bytes(10)), other) }
    }

    @Test func dataIsNotTakenForKeys() throws {
        let path = try made(bytes(10))
        #expect(throws: BackupProblem.holds(.keys, needed: .data)) {
            try BackupReader(path).pieces(.data, with: key) { _ in }
        }
    }

    @Test func everyBitCounts() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: made(bytes(3000))))
        var random = SeededGenerator(seed: 7)
        // All of the header, the key and the header's seal, and some of what follows.
        for place in Array(0..<300) + (0..<100).map({ _ in Int.random(in: 300..<whole.count, using: &random) }) {
            var altered = whole
            altered[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            let path = try put(altered)
            #expect(throws: BackupProblem.self, "byte \(place)") { try read(path) }
        }
    }

    @Test func aFileThatWasCutShortIsSaidToBe() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: made(bytes(2 * Self.piece + 500))))
        let opening = whole.count - 2 * (Self.piece + 16) - 516
        // Also at the ends of pieces, where all that is left is well sealed.
        for count in [
            whole.count - 1, whole.count - 516, opening + Self.piece + 16, opening + 2 * (Self.piece + 16), opening,
        ] {
            let path = try put(whole.prefix(count))
            #expect(throws: BackupProblem.cutShort(bytes: count, needed: whole.count)) { try read(path) }
        }
        for count in [0, 10, 16, 19, 60, opening - 1] {
            let path = try put(whole.prefix(count))
            #expect(throws: BackupProblem.self, "\(count)") { try read(path) }
        }
        let longer = try put(whole + Data([0]))
        #expect(throws: BackupProblem.tooLong(bytes: whole.count + 1, needed: whole.count)) { try read(longer) }
    }

    @Test func piecesInAnotherOrderAreFoundWhereTheyStand() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: made(bytes(3 * Self.piece + 500))))
        let sealed = Self.piece + 16
        let opening = whole.count - 3 * sealed - 516
        func piece(_ number: Int) -> Data { Data(whole.dropFirst(opening + (number - 1) * sealed).prefix(sealed)) }
        let (start, end) = (whole.prefix(opening), whole.suffix(516))
        let swapped = try put(start + piece(1) + piece(3) + piece(2) + end)
        #expect(throws: BackupProblem.altered(piece: 2)) { try read(swapped) }
        let twice = try put(start + piece(1) + piece(2) + piece(2) + end)
        #expect(throws: BackupProblem.altered(piece: 3)) { try read(twice) }
        // Of another backup of the same under the same key, made at the same moment.
        let other = try Data(contentsOf: URL(fileURLWithPath: made(bytes(3 * Self.piece + 500), "other")))
        let mixed = try put(start + piece(1) + other.dropFirst(opening + sealed))
        #expect(throws: BackupProblem.altered(piece: 2)) { try read(mixed) }
        let headed = try put(start + other.dropFirst(opening))
        #expect(throws: BackupProblem.altered(piece: 1)) { try read(headed) }
    }

    @Test func anAlteredHeaderIsFoundBeforeAnythingElse() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: made(bytes(10))))
        let later = String(decoding: whole.prefix(200), as: UTF8.self)
        #expect(later.contains("made 2026-01-02"))
        let place = whole.range(of: Data("made 2026".utf8))!
        var altered = whole
        altered.replaceSubrange(place, with: Data("made 2027".utf8))
        let path = try put(altered)
        #expect(throws: BackupProblem.headerAltered) { try read(path) }
        let format = try put(Data("sinxay backup 2\nwho knows what".utf8))
        #expect(throws: BackupProblem.unknownFormat("sinxay backup 2")) { try read(format) }
        let other = try put(Data("PK an archive of something else".utf8))
        #expect(throws: BackupProblem.notABackup) { try read(other) }
    }

    @Test func aBackupNeverReplacesAnother() throws {
        let path = try made(bytes(10))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: FileProblem.self) { try BackupWriter(path, header(10), for: key.publicKey) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func whatIsNotFinishedHasNoNameAndLeavesNothing() throws {
        do {
            let writer = try BackupWriter(folder.file("backup"), header(2_000_000), for: key.publicKey)
            try writer.write(bytes(1_999_999))
            #expect(!folder.names.contains("backup"))
            #expect(throws: FileProblem.self) { try writer.finish() }
        }
        #expect(folder.names.isEmpty)
    }

    @Test func keysAreReadAsTheyAreWrittenAndNoHalfForTheOther() {
        let key = BackupPrivateKey()
        #expect(BackupPrivateKey(key.text)?.publicKey == key.publicKey)
        #expect(BackupPublicKey(key.publicKey.text + "\n ") == key.publicKey)
        #expect(BackupPublicKey(key.text) == nil)
        #expect(BackupPrivateKey(key.publicKey.text) == nil)
        #expect(BackupPublicKey("sinxay backup key 1\npublic AAAA\n") == nil)
        #expect(key.publicKey.id.count == 16 && BackupPrivateKey().publicKey.id != key.publicKey.id)
    }

    @Test func aHeaderIsReadInOneWayOnly() throws {
        let log = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!
        let now = Instant("2026-01-02T03:04:05.678Z")!
        let note = try Checkpoint(origin: "example.la/sinxay", size: 3, root: .ofNothing).signed(by: log, at: now)
        let header = BackupHeader(
            holds: .data, madeAt: now, bytes: 5, key: "0123456789abcdef",
            proof: .init(tables: "0006-sign-in", leaves: 4, root: .ofNothing, checkpoint: note))
        #expect(BackupHeader(header.text) == header)
        for (old, new) in [
            ("bytes 5", "bytes 05"), ("bytes 5", "bytes -5"), ("bytes 5", "bytes 9223372036854775807"),
            ("leaves 4", "leaves +4"), ("holds data", "holds keys"), ("checkpoint ", "checkpoint 1"),
            ("made ", "made  "),
        ] {
            #expect(BackupHeader(header.text.replacing(old, with: new)) == nil, "\(new)")
        }
        #expect(BackupHeader(header.text + "\n") == nil)
        #expect(BackupHeader("") == nil)
    }

    /// The next backup takes it away, also one of another name; nothing else in the folder.
    @Test func aBackupThatWasKilledLeavesNothingForLong() throws {
        let alive = try BackupWriter(folder.file("alive"), header(10), for: key.publicKey)
        func left(_ name: String, _ bytes: Data) throws {
            #expect(FileManager.default.createFile(atPath: folder.file(name), contents: bytes))
        }
        let head = Data(BackupFormat.firstLine.utf8)
        try left(".first.backup.999999.part", head + Data(count: 100))
        try left(".second.999998.part", Data())
        let others = [".notes.part", ".notes.12x.part", "first.999999.part", ".kept.999997.part"]
        for name in others { try left(name, name.hasPrefix(".kept") ? Data("a film".utf8) : head) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.file(".link.999996.part"), withDestinationPath: folder.file(others[0]))
        let part = try #require(folder.names.first { $0.hasPrefix(".alive.") })

        _ = try made(bytes(10), "next")
        #expect(Set(folder.names) == Set(others + [part, ".link.999996.part", "next"]))
        // One that is being written is left alone, and comes to its end.
        try alive.write(bytes(10))
        _ = try alive.finish()
        #expect(folder.names.contains("alive") && !folder.names.contains(part))
    }
}
