import CPQ
import Store

/// How to come to a database: the address with its hosts, and what has to hold there.
struct Connector: Sendable {
    /// `postgres://…` or libpq's `key=value` form; several hosts are tried in their order.
    let address: String
    /// Only the host that takes writes; a replica is any other.
    let isWritable: Bool
    /// Off only for what may be lost, such as a test's database.
    let isDurable: Bool

    func connect() throws -> Link {
        var parameters = [
            // Before the address, which may say otherwise.
            ("connect_timeout", "5"), ("keepalives_idle", "15"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("application_name", "sinxay"),
            ("dbname", address),
            ("client_encoding", "UTF8"),
        ]
        if isWritable { parameters.append(("target_session_attrs", "read-write")) }
        let raw = Self.cStrings(parameters.map(\.0)) { keys in
            Self.cStrings(parameters.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let raw else { throw LinkLost(message: "out of memory") }
        guard PQstatus(raw) == CONNECTION_OK else {
            defer { PQfinish(raw) }
            throw LinkLost(message: Link.trimmed(PQerrorMessage(raw)))
        }
        let link = Link(raw)
        try look(at: link)
        return link
    }

    /// - Throws: `PostgresRefusal`.
    private func look(at link: Link) throws {
        guard link.serverVersion >= 150_000 else { throw PostgresRefusal.version(link.serverVersion) }
        let found = try link.rows(
            """
            SELECT current_setting('synchronous_commit') AS synchronous_commit, current_setting('fsync') AS fsync,
              current_setting('full_page_writes') AS full_page_writes, pg_encoding_to_char(encoding) AS encoding,
              CASE WHEN datlocprovider = 'i' THEN 'ICU' ELSE datcollate END AS text_order
            FROM pg_database WHERE datname = current_database()
            """
        ).first
        if isDurable {
            let commit = found?.text("synchronous_commit") ?? ""
            // `remote_write` and `local` would let a failover lose what was acknowledged.
            guard ["on", "remote_apply"].contains(commit) else {
                throw PostgresRefusal.setting("synchronous_commit", commit)
            }
            for name in ["fsync", "full_page_writes"] {
                let value = found?.text(name) ?? ""
                guard value == "on" else { throw PostgresRefusal.setting(name, value) }
            }
        }
        let encoding = found?.text("encoding") ?? ""
        guard encoding == "UTF8" else { throw PostgresRefusal.encoding(encoding) }
        let order = found?.text("text_order") ?? ""
        guard ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(order) else { throw PostgresRefusal.order(order) }
        // To compile a query takes longer than all but the longest take to run.
        try link.perform(
            """
            SET standard_conforming_strings = on; SET statement_timeout = 0; SET lock_timeout = 0;
            SET jit = off;
            SET idle_in_transaction_session_timeout = '120s';
            SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3
            """)
    }

    private static func cStrings<Answer>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
    ) -> Answer {
        let copies = texts.map { text in
            let bytes = text.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (index, byte) in bytes.enumerated() { copy[index] = byte }
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
