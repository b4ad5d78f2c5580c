import Foundation

/// What the machine did not do with a file.
public struct FileProblem: Error, CustomStringConvertible {
    public let description: String

    static func exists(_ path: String) -> FileProblem {
        FileProblem(description: "There is a file \(path) already. A backup never replaces another.")
    }

    /// With what the system says is the reason.
    static func failed(_ act: String, _ path: String) -> FileProblem {
        FileProblem(description: "Can't \(act) \(path): \(String(cString: strerror(errno))).")
    }

    static func otherLength(_ bytes: Int, promised: Int) -> FileProblem {
        FileProblem(description: "\(bytes) bytes came where \(promised) were expected. No backup was made.")
    }

    static func readsBackOtherwise(_ path: String) -> FileProblem {
        FileProblem(description: "\(path) does not read back as it was written: the disk is not to be trusted.")
    }
}
