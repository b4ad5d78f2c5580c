import Desks
import Domain
import Store
import Testing
import Vault

/// Writes that share a transaction share the ledger's tree too, and each has names of its own to write.
@Suite struct SharedTransactionTests {
    private struct Unwanted: Error {}

    @Test func aWriteThatIsUndoneTakesItsLeafAndItsNamesAndThoseOfNobodyElse() async throws {
        let test = try await VaultOffice()
        let office = test.office
        let raw = ["given_name": "Mala", "sex": "female", "age_basis": "stated", "citizenship": "LA"]
        let kept = await withTaskGroup(of: Int?.self) { group in
            for number in 1...120 {
                group.addTask {
                    let written: Void? = try? await office.write(as: .commandLine) { work in
                        try work.create(Register.named("people")!, raw, id: "P-\(number)")
                        if number.isMultiple(of: 3) { throw Unwanted() }
                    }
                    return written.map { number }
                }
            }
            return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
        }
        #expect(kept == Set((1...120).filter { !$0.isMultiple(of: 3) }))
        var query = RecordQuery(Register.named("people")!)
        query.words = "Mala"
        query.limit = 200
        let found = try await office.read(as: .commandLine) { [query] in try $0.list(query).map(\.record.id) }
        #expect(Set(found) == Set(kept.map { "P-\($0)" }))
        let vault = office.vault
        let report = try await test.database.read { try LedgerVerifier(logKeys: []).run($0, FieldSealer(vault)) }
        #expect(report.problems == [])
        #expect(try await test.database.read { try $0.integer("SELECT count(*) FROM ledger") } == kept.count)
    }
}
