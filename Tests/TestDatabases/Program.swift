import Foundation

/// Another program, run to its end.
///
/// Not by Foundation's `Process`: that of Swift 6.3.1 reads beyond its buffer where a thousand files are open, as they
/// are in a test run, and now and then dies of it (swift-corelibs-foundation, pull request 5472).
public enum Program {
    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    /// - Parameter words: the program, which is looked for along the PATH, and its arguments.
    /// - Returns: what it wrote on standard output.
    /// - Throws: `Failed` unless it ended with status 0.
    @discardableResult
    public static func run(_ words: String...) throws -> String {
        let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        guard let pipe = popen(command, "re") else { throw Failed(description: "\(command) could not be started") }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            output += buffer[..<count]
        }
        let status = pclose(pipe)
        guard status == 0 else { throw Failed(description: "\(command) ended with \(status)") }
        return String(decoding: output, as: UTF8.self)
    }
}
