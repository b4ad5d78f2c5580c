import Store

/// What a scratch database has in it when its test begins: made once in a run, and copied for each test.
public struct Template: Sendable {
    /// Also a part of a database's name on a server: small letters and underscores.
    let name: String
    let fill: @Sendable (any Database) async throws -> Void

    public init(_ name: String, fill: @Sendable @escaping (any Database) async throws -> Void) {
        self.name = name
        self.fill = fill
    }

    /// The present tables, without rows.
    public static let tables = Template("tables") { try await Migrator.run(on: $0) }
}
