import Domain
import Store
import Testing

@testable import Web

/// Pages read beside the writer, which is asked for their leaves and counts alone.
@Suite struct ReadingPageTests {
    /// The tables of leaves and of what somebody looked at; and the counts of figures, which are kept for the next.
    private static let ofSights = [
        "ledger", "ledger_tree", "ledger_nodes", "ledger_commitments", "ledger_lists", "browsing", "listed",
        "figure_counts",
    ]

    private static func tables(_ statement: String) -> Set<String> {
        Set(
            statement.matches(of: /(?:FROM|INTO|UPDATE|JOIN) +([a-z_]+)/).map { String($0.1) })
    }

    @Test func theWriterOfAPageLeavesLeavesAndReadsNoRegister() async throws {
        let watched = Watching()
        let site = try await JusticeSite { database in
            watched.database = WatchedDatabase(database)
            return watched.database!
        }
        let database = try #require(watched.database)
        _ = try await site.get("/", as: .atd)
        for path in [
            "/people/P-0001", "/cases/C-0001", "/referrals/R-0001", "/screenings/S-0001", "/people", "/referrals", "/",
            "/identifications", "/registers/suspects", "/registers/suspects/K-0001/correct", "/data/people/P-0001",
            "/people/P-0001/refer", "/screenings/new?person=P-0001", "/figures/victims_identified",
            "/people/P-0001/trace",
            "/cases/C-0001/suspects/K-0001/steps/arrest",
        ] {
            _ = database.taken()
            let answer = try await site.get(path, as: .atd)
            let statements = database.taken()
            #expect([.ok, .notFound].contains(answer.status), "\(path)")
            #expect(!statements.read.isEmpty)
            let tables = statements.written.reduce(into: Set<String>()) { $0.formUnion(Self.tables($1)) }
            let others = tables.subtracting(Self.ofSights)
            #expect(others.isEmpty, "\(path) asks the writer for \(others.sorted())")
            // However many it shows, the write stays short.
            #expect(statements.written.count <= 40, "\(path): \(statements.written.count)")
        }
    }

    private final class Watching: @unchecked Sendable {
        // Set once, before anything is asked.
        var database: WatchedDatabase?
    }
}
