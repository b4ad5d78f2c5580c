import Foundation

/// A file of 32 random bytes that only its owner may read, kept outside the data folder and its backups.
enum SecretFile {
    /// The key; made, if there is none yet.
    static func key(at path: String) throws -> [UInt8] {
        let files = FileManager.default
        if let bytes = files.contents(atPath: path) {
            let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0o777
            guard mode & 0o077 == 0 else {
                throw CommandProblem("Others may read \(path). Make it yours alone: chmod 600")
            }
            guard bytes.count == 32 else { throw CommandProblem("\(path) is no key.") }
            return Array(bytes)
        }
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        guard files.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw CommandProblem("\(path) can't be written.")
        }
        return bytes
    }
}
