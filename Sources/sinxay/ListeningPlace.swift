import Foundation

/// Whether a server could listen at an address: asked before anything long begins, and answered in a sentence.
struct ListeningPlace {
    let host: String
    let port: Int

    /// - Throws: `CommandProblem` that says why not.
    func check() throws {
        guard (1...65535).contains(port) else {
            throw CommandProblem("\(port) is no port: name one from 1 to 65535 with --port.")
        }
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw CommandProblem("\(host) is no address. Name one of this machine's with --host.")
        }
        defer { freeaddrinfo(found) }
        let listener = socket(first.pointee.ai_family, first.pointee.ai_socktype, first.pointee.ai_protocol)
        guard listener >= 0 else { throw problem() }
        defer { close(listener) }
        // As the server itself does: one that has just ended is not in the way.
        var yes: CInt = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        guard bind(listener, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else { throw problem() }
    }

    private func problem() -> CommandProblem {
        switch errno {
        case EADDRINUSE:
            CommandProblem(
                "Port \(port) at \(host) is taken by another program. End that one, or name another with --port.")
        case EADDRNOTAVAIL:
            CommandProblem("\(host) is no address of this machine. Name one of its own with --host.")
        case EACCES:
            CommandProblem(
                "Port \(port) is for the root user alone. Name one from 1024 on with --port, and let a proxy or the firewall lead there."
            )
        default:
            CommandProblem("Nothing can listen at \(host), port \(port): \(String(cString: strerror(errno))).")
        }
    }
}
