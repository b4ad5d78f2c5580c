import Domain
import Foundation
import Testing

@testable import Store

/// Data from every version on. No release has been made yet: until then `SINXAY_FREEZE=upgrades swift test --filter
/// UpgradeTests` may write the kept installation anew. From the first release on, each release adds the installation
/// that it makes to Tests/Upgrades, and none is changed again.
@Suite struct UpgradeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Upgrades")
    /// 0001 and 0002 came together: no Sinxay ever had tables without a ledger.
    private static let earlier = Migration.all.map(\.name).filter { $0 >= "0002" }
    private static let kept =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
        .filter { $0.hasSuffix(".sql") && !$0.hasSuffix(".keys.sql") }.sorted() ?? []

    private func full() async throws -> SmallInstallation {
        let installation = try SmallInstallation()
        try await Migrator.run(on: installation.database)
        try await installation.fill()
        return installation
    }

    @Test(arguments: earlier) func dataOfAnEarlierSinxayComesThroughAnUpgrade(migration: String) async throws {
        let full = try await full()
        let old = try await full.projected(through: migration)
        let later = Array(Migration.all.map(\.name).trimmingPrefix { $0 != migration }.dropFirst())
        #expect(try await Migrator.run(on: old.database) == later)
        #expect(try await Migrator.run(on: old.database).isEmpty)
        #expect(try await old.everything() == full.everything())
        #expect(try await old.added() == full.added())
        #expect(try await old.tables() == full.tables())
        try await check(old, hasCommitments: migration >= "0003", hasNames: migration >= "0004")
    }

    @Test(arguments: kept) func aKeptInstallationComesThroughAnUpgrade(name: String) async throws {
        func text(_ name: String) throws -> String {
            try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        }
        let old = try SmallInstallation(data: text(name), keys: text(name.replacing(".sql", with: ".keys.sql")))
        try await Migrator.run(on: old.database)
        let full = try await full()
        #expect(try await old.everything() == full.everything())
        #expect(try await old.added() == full.added())
        #expect(try await old.tables() == full.tables())
        #expect(try await old.pairNames() == ["people"])
        #expect(try await old.pairNames() == [])
        try await check(old, hasCommitments: true, hasNames: true)
    }

    @Test func anInstallationIsKept() { #expect(!Self.kept.isEmpty) }

    private func check(_ old: SmallInstallation, hasCommitments: Bool, hasNames: Bool) async throws {
        let report = try await old.verified()
        #expect(report.problems == [])
        #expect(report.leaves == 16)
        // Of those of the erased person nothing can be known any longer.
        #expect(report.versions == (hasCommitments ? 11 : 0))
        #expect(report.uncommitted == (hasCommitments ? 2 : 13))
        #expect(report.checkpoints == (hasCommitments ? 1 : 0))
        let everything = try await old.everything()
        #expect(everything.contains("people P-1 3 given_name: Bounmee"))
        #expect(everything.contains("people P-1 1 given_name: Bounmy"))
        #expect(everything.contains("people P-2 1 given_name is erased"))
        #expect(everything.contains("referrals R-0 1 message: Message 0"))
        if hasNames {
            #expect(try await old.found("Bounmee") == ["P-1"])
            #expect(try await old.found("Noy") == [])
        }
        let account = try await old.database.read { try AccountStore($0).find(username: "dala") }
        #expect(account?.staff == "U-DALA")
        // And it goes on from there.
        try await old.workOn()
        let after = try await old.verified()
        #expect(after.problems == [])
        #expect(after.leaves == 18)
        #expect(after.checkpoints == report.checkpoints + 1)
        #expect(try await old.found("Sengdao") == ["P-0"])
        #expect(try await old.everything().contains("people P-0 1 given_name: Malai"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["SINXAY_FREEZE"] == "upgrades"))
    func theInstallationOfThisVersionIsKept() async throws {
        let dump = try await full().dump()
        let name = Migration.all.last!.name
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        for (suffix, text) in [("sql", dump.data), ("keys.sql", dump.keys)] {
            try text.write(
                to: Self.folder.appendingPathComponent("\(name).\(suffix)"), atomically: true, encoding: .utf8)
        }
        #expect(dump.data.contains("CREATE TABLE"))
    }
}
