import Foundation
import Store
import StorePostgres

/// Makes databases on the test server: copies of one that has what a template puts in it.
actor ScratchServer {
    private static let one = Mutexed()

    private let address: String
    private var templates: [String: Task<String, any Error>] = [:]
    private var made = 0
    /// Unlike those of another run.
    private let run = UUID().uuidString.prefix(8).lowercased()

    static func shared(_ address: String) -> ScratchServer { one.server(address) }

    init(_ address: String) { self.address = address }

    func make(_ template: Template?) async throws -> String {
        guard let template else { return try new(from: "template0") }
        return try new(from: try await source(template))
    }

    private func source(_ template: Template) async throws -> String {
        if let task = templates[template.name] { return try await task.value }
        let task = Task { [run] in
            let name = "sinxay_\(template.name)_\(run)"
            try command("CREATE DATABASE \(name) TEMPLATE template0 LOCALE 'C.UTF-8'")
            let database = try PostgresDatabase(ScratchDatabase.address(name), readers: 1, isDurable: false)
            try await template.fill(database)
            try database.close()
            try command(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
            return name
        }
        templates[template.name] = task
        return try await task.value
    }

    private func new(from source: String) throws -> String {
        made += 1
        let name = "sinxay_test_\(run)_\(made)"
        let order = source == "template0" ? " LOCALE 'C.UTF-8'" : ""
        try command("CREATE DATABASE \(name) TEMPLATE \(source)\(order)")
        return name
    }

    private func command(_ sql: String) throws { try Administration.run(sql, at: address) }

    /// Not waited for.
    static func drop(_ name: String, of address: String) {
        Thread.detachNewThread {
            try? Administration.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", at: address)
        }
    }
}

private final class Mutexed: @unchecked Sendable {
    private let lock = NSLock()
    private var server: ScratchServer?

    func server(_ address: String) -> ScratchServer {
        lock.withLock {
            let server = server ?? ScratchServer(address)
            self.server = server
            return server
        }
    }
}
