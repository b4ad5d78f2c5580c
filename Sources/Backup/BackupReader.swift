import Crypto
import Foundation

/// Reads a backup file; nothing of it is handed out that was not sealed in its place.
public final class BackupReader {
    public let header: BackupHeader
    private let text: String
    private let file: InputFile
    private let encapsulated: Data
    private let seal: Data

    /// Reads what is open to everyone.
    /// - Throws: `BackupProblem`, `FileProblem`.
    public init(_ path: String) throws {
        file = try InputFile(path)
        let line = try file.read(BackupFormat.firstLine.utf8.count)
        guard line == Data(BackupFormat.firstLine.utf8) else {
            let words = String(decoding: line, as: UTF8.self)
            guard words.hasPrefix(BackupFormat.name) else { throw BackupProblem.notABackup }
            throw BackupProblem.unknownFormat(String(words.split(separator: "\n")[0]))
        }
        let count = try file.read(4).reduce(0) { $0 << 8 | Int($1) }
        guard count <= BackupHeader.longest else { throw BackupProblem.notABackup }
        let bytes = try file.read(count)
        guard bytes.count == count, let text = String(data: bytes, encoding: .utf8), let header = BackupHeader(text)
        else { throw BackupProblem.notABackup }
        self.header = header
        self.text = text
        encapsulated = try file.read(BackupFormat.encapsulatedBytes)
        seal = try file.read(BackupFormat.tagBytes)
    }

    /// Hands out what was backed up, in order, a piece at a time.
    ///
    /// The file was whole only if this returns: until then what was handed out is the true beginning of something.
    /// - Throws: `BackupProblem`, `FileProblem`, and what `body` throws.
    public func pieces(
        _ needed: BackupHeader.Holds, with key: BackupPrivateKey, _ body: (Data) throws -> Void
    ) throws {
        guard header.holds == needed else { throw BackupProblem.holds(header.holds, needed: needed) }
        guard header.key == key.publicKey.id else {
            throw BackupProblem.otherKey(needed: header.key, given: key.publicKey.id)
        }
        guard
            var recipient = try? HPKE.Recipient(
                privateKey: key.key, ciphersuite: BackupFormat.suite, info: BackupFormat.info(text),
                encapsulatedKey: encapsulated),
            (try? recipient.open(seal, authenticating: BackupFormat.Mark.header.data)) == Data()
        else { throw BackupProblem.headerAltered }
        // Now the header is to be believed, and so is the length that it promises.
        let length = BackupFormat.length(header: text.utf8.count, sealed: header.bytes)
        guard file.length >= length else { throw BackupProblem.cutShort(bytes: file.length, needed: length) }
        guard file.length == length else { throw BackupProblem.tooLong(bytes: file.length, needed: length) }
        let count = BackupFormat.pieces(header.bytes)
        for number in 1...count {
            let isLast = number == count
            let size = isLast ? header.bytes - (count - 1) * BackupFormat.pieceBytes : BackupFormat.pieceBytes
            let sealed = try file.read(size + BackupFormat.tagBytes)
            let mark = isLast ? BackupFormat.Mark.lastPiece : .piece
            guard let piece = try? recipient.open(sealed, authenticating: mark.data), piece.count == size else {
                throw BackupProblem.altered(piece: number)
            }
            try body(piece)
        }
    }
}
