import CProcess
import Foundation

/// What holds for the process from its first moment, before it opens anything.
enum ProcessLimits {
    /// Files are their owner's alone: databases, logs, copies, exports. A crash leaves no file of the memory, which holds
    /// keys and names, and no other process of the same user reads it.
    static func set() {
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0, sinxay_refuse_dumps() == 0 else {
            say("Core files can't be switched off here: \(String(cString: strerror(errno))). Nothing was done.")
            exit(71)
        }
    }
}
