import Domain
import Foundation
import Seeded
import Store
import Synchronization
import TestDatabases
import Testing
import Vault

@testable import Desks

/// A thousand values through every sealed field of every register; none of them is to be found in what a thief gets.
@Suite struct CanaryTests {
    @Test(.disabled(if: ScratchDatabase.isPostgres))
    func noSealedValueStandsReadableInFilesBackupsOrExportsOfThoseNotEntitled() async throws {
        let test = try await VaultOffice()
        var maker = CanaryMaker(seed: 1000)
        // Versions that are made, corrected, imported; steps that are taken.
        var made: [(register: Register, id: String)] = []
        for round in 0..<10 {
            let rows = maker.rows(round: round)
            let folder = test.folder + "/csv-\(round)"
            if round % 2 == 0 {
                try await Import(test.office).run([try CanaryMaker.write(rows, to: folder)])
                try FileManager.default.removeItem(atPath: folder)
            } else {
                try await test.office.write(as: .commandLine) { work in
                    for row in rows {
                        if let lifecycle = Lifecycle.kept(in: row.register) {
                            try work.take(row.raw["step"]!, lifecycle, of: row.raw["record"]!, row.raw, stepId: row.id)
                        } else {
                            try work.create(row.register, row.raw, id: row.id)
                        }
                    }
                }
            }
            made += rows.map { ($0.register, $0.id) }
            let corrections = maker.corrections(of: rows)
            try await test.office.write(as: .commandLine) { work in
                for row in corrections { try work.correct(row.register, row.id, version: 1, row.raw) }
            }
        }
        let canaries = maker.canaries
        #expect(canaries.count >= 1000)
        let sealed = Set(
            Register.all.flatMap { register in register.sealedFields.map { "\(register.code).\($0.code)" } })
        #expect(maker.filled == sealed, "\(sealed.subtracting(maker.filled).sorted()) is never filled")

        // They are all there for whoever may read them …
        let everything = Set(try await test.everything().values)
        let toRecipients = canaries.filter { canary in
            maker.place[canary].flatMap { place in Register.named(place.register)?.field(place.code) }?.isForRecipients
                == true
        }
        #expect(toRecipients.count >= 100)
        #expect(canaries.subtracting(toRecipients).allSatisfy { everything.contains($0) })
        // What is sealed to recipients is not, since nobody of them is signed in …
        #expect(toRecipients.isDisjoint(with: everything))
        // … and nowhere else.
        try Backup.vacuum(test.path, into: test.folder + "/data/backup.sqlite")
        let files = try FileManager.default.subpathsOfDirectory(atPath: test.folder)
        #expect(files.contains { $0.hasSuffix("test.sqlite-wal") } && files.contains { $0.hasSuffix("backup.sqlite") })
        for file in files {
            guard let data = FileManager.default.contents(atPath: test.folder + "/" + file) else { continue }
            #expect(CanaryMaker.found(canaries, in: data).isEmpty, "in \(file)")
        }
        for role in Role.allCases {
            let viewer = Viewer(staff: "U", name: "U", role: role, agency: "A-NONE", province: nil)
            for register in Register.all where Policy.grant(viewer, register).read > .nothing {
                let ceiling = Policy.grant(viewer, register).ceiling
                let entitled = Policy.grant(viewer, register).read == .everything
                let hidden = canaries.filter { canary in
                    guard entitled, let field = maker.place[canary], field.register == register.code else {
                        return true
                    }
                    return register.field(field.code)!.sensitivity > ceiling
                }
                guard Policy.mayExport(register) else {
                    await #expect(throws: DeskProblem.self) { try await exported(register, as: viewer, test.office) }
                    continue
                }
                let text = try await exported(register, as: viewer, test.office)
                #expect(CanaryMaker.found(Set(hidden), in: Data(text.utf8)).isEmpty, "\(role) \(register.code)")
            }
        }
    }

    private func exported(_ register: Register, as viewer: Viewer, _ office: Office) async throws -> String {
        let lines = Mutex("")
        try await Export(office, as: viewer).run(register) { line in lines.withLock { $0 += line } }
        return lines.withLock { $0 }
    }
}
