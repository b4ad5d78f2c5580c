import Backup
import Crypto
import Desks
import Foundation

/// The file of a certificate. It is there, on the disk and still empty, before anything is erased: an erasure that nobody
/// has in writing would be a matter of belief. It never replaces a file.
struct CertificateFile {
    private let path: String
    private let file: OutputFile

    /// - Throws: `CommandProblem` if there is such a file, or none can be made.
    init(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandProblem("There is a file \(path) already. Nobody was erased: name another with --certificate.")
        }
        self.path = path
        do {
            file = try OutputFile(path)
            _ = try file.finish()
            try OutputFile.syncFolder(of: path)
        } catch {
            throw CommandProblem("Nobody was erased: the certificate has no place. \(error)")
        }
    }

    func finish(_ text: String) throws {
        do {
            try file.write(Data(text.utf8))
            _ = try file.finish()
        } catch {
            // Half a certificate would look like one.
            abandon()
            throw error
        }
    }

    func abandon() { unlink(path) }
}

extension Erasure.Done {
    /// A text for the person who asked for the erasure. Its last line is the SHA-256 of the lines before it; the leaf in the
    /// ledger says the same.
    var certificate: String {
        let text = """
            Sinxay: certificate of erasure
            \(kind == .person ? "person" : "suspect"): \(id)
            at: \(at)
            ledger leaf: \(leaf)
            keys destroyed: \(subjects.count)
            \(subjects.map { "  \($0)" }.joined(separator: "\n"))
            What was sealed under these keys can't be read any more, in the data or in any copy of it.

            """
        let hash = SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return text + "sha256: \(hash)\n"
    }
}
