import Foundation

/// Files that the user whom Sinxay runs as has to own, and nobody else may read.
enum OwnFile {
    /// - Throws: `CommandProblem` if the file is there and can't be read and written.
    static func checkUsable(_ path: String, in folder: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK | W_OK) != 0 else { return }
        let (owner, me) = (name(status.st_uid), name(geteuid()))
        guard status.st_uid != geteuid() else {
            throw CommandProblem("\(path) can't be read or written by \(me), whose it is: chmod u+rw '\(path)'")
        }
        throw CommandProblem(
            """
            \(path) belongs to \(owner), and Sinxay runs as \(me): nothing could be saved. Run it as \(owner), or give \(me) \
            what is there: chown -R \(me) '\(folder)'
            """)
    }

    /// - Parameter path: of a file that is there or is to be made; logs and locks stand beside it.
    /// - Throws: `CommandProblem` if nothing can be made in its folder, or in the nearest one above that is there.
    static func checkFolder(of path: String) throws {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            // In a folder that can't be entered nothing seems to be there: the folder above tells.
            folder.deleteLastPathComponent()
        }
        var status = stat()
        guard stat(folder.path, &status) == 0, access(folder.path, W_OK | X_OK) != 0 else { return }
        let me = name(geteuid())
        throw CommandProblem(
            """
            Nothing can be made in \(folder.path), which belongs to \(name(status.st_uid)): Sinxay runs as \(me) and makes \
            \(path) there, with its logs and locks. Give that folder to it: chown \(me) '\(folder.path)'. Or name \
            another place.
            """)
    }

    /// - Throws: `CommandProblem` if a secret that is there can't be read, or can be read by others.
    static func checkSecret(_ path: String) throws {
        try checkReadable(path)
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
        throw CommandProblem(
            "Others may read or write \(path). Make it yours alone: \(giving(path, status))chmod 600 '\(path)'")
    }

    /// - Throws: `CommandProblem` if the file is there and can't be read, with its owner and the command that mends it.
    static func checkReadable(_ path: String) throws {
        var status = stat()
        guard access(path, R_OK) != 0, errno == EACCES else { return }
        let me = name(geteuid())
        guard stat(path, &status) == 0 else {
            throw CommandProblem(
                "\(me), whom Sinxay runs as, may not enter the folder of \(path). Let it in, or name another file.")
        }
        guard status.st_uid != geteuid() else {
            throw CommandProblem("\(path) can't be read by \(me), whose it is: chmod 600 '\(path)'")
        }
        throw CommandProblem(
            """
            \(path) belongs to \(name(status.st_uid)), and Sinxay runs as \(me), who can't read it. Run it as \
            \(name(status.st_uid)), or give \(me) the file: chown \(me) '\(path)'
            """)
    }

    /// A command that gives a file to this user, before one that only its owner can run; nothing where it is theirs.
    private static func giving(_ path: String, _ status: stat) -> String {
        status.st_uid == geteuid() || geteuid() == 0 ? "" : "chown \(name(geteuid())) '\(path)' && "
    }

    /// Takes a file from everyone but its owner: one that an earlier Sinxay made, or that came by a copy.
    static func tighten(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
        guard chmod(path, 0o600) == 0 else {
            throw CommandProblem("Others may read \(path). Take that from them first: chmod 600 '\(path)'")
        }
    }

    private static func name(_ user: uid_t) -> String {
        getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "user \(user)"
    }
}
