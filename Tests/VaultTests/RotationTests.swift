import Desks
import Domain
import Foundation
import Store
import Synchronization
import Testing
import Vault

@Suite struct RotationTests {
    private struct Killed: Error {}

    /// Stopped before its first step, its second and so on, and begun again each time, until it comes through.
    @Test func aRotationKilledAtEveryStepLeavesEverythingReadableAndFoundTwiceOver() async throws {
        let test = try await VaultOffice()
        try await test.settle(people: 5)
        try await test.office.write(as: .commandLine) { work in
            try work.correct(
                Register.named("people")!, "P-2", version: 1,
                ["given_name": "Amphone", "sex": "female", "age_basis": "stated", "citizenship": "LA"])
            try work.take("decline", .referral, of: "R-1", ["taken_on": "2021-05-02", "reason": "She went home"])
        }
        try await Erasure(test.office).erase(.person, "P-3")
        let before = try await test.everything()
        for round in 1...2 {
            var killedAt = 0
            while true {
                let place = killedAt
                let counter = Mutex(0)
                let office = try test.openedAgain()
                let rotation = KeyRotation(office, batch: 2) { _ in
                    let number = counter.withLock { count in
                        defer { count += 1 }
                        return count
                    }
                    if number == place { throw Killed() }
                }
                let isThrough = (try? await rotation.rotate(.protection)) != nil
                let later = try test.openedAgain()
                #expect(try await test.everything(in: later) == before, "round \(round), killed at \(place)")
                for (words, ids) in [("amphone", ["P-2"]), ("ອຳພອນ", ["P-2"]), ("vongsa bouavanh", ["P-1"])] {
                    #expect(try await test.found(words, in: later) == ids, "\(words), killed at \(place)")
                }
                if isThrough { break }
                killedAt += 1
            }
            #expect(killedAt > 20)
            let keys = try test.keys.wrappedKeys().filter { $0.compartment == .protection }
            #expect(keys.map(\.version) == Array(1...(round + 1)))
            #expect(keys.map(\.isRetired) == Array(repeating: true, count: round) + [false])
        }
        #expect(try await versions(test) == [3])
    }

    /// The server goes on while the command line changes keys: what it writes stands under the new one.
    @Test func anOfficeThatWasOpenBeforeWritesUnderTheNewKey() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        let server = test.office
        let commandLine = try test.openedAgain()
        _ = try commandLine.vault.beginRotation(of: .protection, at: Instant("2021-06-02")!)
        try await server.write(as: .commandLine) { work in
            try work.create(
                Register.named("people")!,
                ["given_name": "Latsamy", "sex": "female", "age_basis": "stated", "citizenship": "LA"], id: "P-NEW")
        }
        try await KeyRotation(commandLine).rotate(.protection)
        #expect(try await versions(test) == [2])
        #expect(try await test.found("latsami") == ["P-NEW"])
        #expect(try await test.found("ລັດສະໝີ", in: commandLine) == ["P-NEW"])
        #expect(try await test.find("people", "P-1")?.record.text("given_name") == "Bouavanh")
    }

    @Test func anotherCompartmentIsLeftAlone() async throws {
        let test = try await VaultOffice()
        try await test.settle()
        try await KeyRotation(test.office).rotate(.justice)
        #expect(try await versions(test) == [1])
    }

    /// The versions of keys that names stand under, erased people's left out.
    private func versions(_ test: VaultOffice) async throws -> Set<Int> {
        try await test.database.read { connection in
            let rows = try connection.rows(
                "SELECT given_name FROM people WHERE id <> 'P-3' UNION ALL SELECT given_name FROM people_past")
            return Set(rows.compactMap { $0.bytes("given_name").flatMap(Envelope.keyVersion) })
        }
    }
}
