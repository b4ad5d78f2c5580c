import Crypto
import Foundation

/// Writes a backup file under a name of its own and gives it its name when it is whole, on the disk and read back: what
/// has the name is a backup.
public final class BackupWriter {
    private let path: String
    private let part: String
    private let file: OutputFile
    private let header: BackupHeader
    private var sender: HPKE.Sender
    /// Bytes that wait for their piece to be full.
    private var waiting = Data()
    private var taken = 0
    private var isFinished = false

    public private(set) var length = 0

    /// - Parameter path: of a file that is not there.
    /// - Throws: `FileProblem`.
    public init(_ path: String, _ header: BackupHeader, for key: BackupPublicKey) throws {
        precondition(header.key == key.id)
        guard !FileManager.default.fileExists(atPath: path) else { throw FileProblem.exists(path) }
        self.path = path
        self.header = header
        part = BackupPart.path(of: path)
        BackupPart.removeLeftOvers(beside: path)
        sender = try HPKE.Sender(
            recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: key.bytes),
            ciphersuite: BackupFormat.suite, info: BackupFormat.info(header.text))
        file = try OutputFile(part)
        try file.lock()
        let text = Data(header.text.utf8)
        var opening = Data(BackupFormat.firstLine.utf8)
        withUnsafeBytes(of: UInt32(text.count).bigEndian) { opening.append(contentsOf: $0) }
        opening += text + sender.encapsulatedKey
        opening += try sender.seal(Data(), authenticating: BackupFormat.Mark.header.data)
        try file.write(opening)
    }

    deinit { if !isFinished { unlink(part) } }

    public func write(_ data: Data) throws {
        taken += data.count
        waiting += data
        // The last one has its mark, so a full piece waits until something follows it.
        while waiting.count > BackupFormat.pieceBytes {
            try seal(waiting.prefix(BackupFormat.pieceBytes), .piece)
            waiting = Data(waiting.dropFirst(BackupFormat.pieceBytes))
        }
    }

    /// - Returns: the SHA-256 of the file, in hexadecimal.
    /// - Throws: `FileProblem`; there is no file then.
    public func finish() throws -> String {
        guard taken == header.bytes else { throw FileProblem.otherLength(taken, promised: header.bytes) }
        try seal(waiting, .lastPiece)
        waiting = Data()
        length = file.length
        guard length == BackupFormat.length(header: header.text.utf8.count, sealed: header.bytes) else {
            throw FileProblem.otherLength(length, promised: header.bytes)
        }
        let written = try file.finish()
        guard try InputFile.hash(part) == written else { throw FileProblem.readsBackOtherwise(path) }
        guard !FileManager.default.fileExists(atPath: path) else { throw FileProblem.exists(path) }
        guard rename(part, path) == 0 else { throw FileProblem.failed("rename to", path) }
        isFinished = true
        try OutputFile.syncFolder(of: path)
        return written
    }

    private func seal(_ piece: Data, _ mark: BackupFormat.Mark) throws {
        try file.write(try sender.seal(piece, authenticating: mark.data))
    }
}
