import Domain
import Foundation
import Testing

@testable import Store

@Suite struct FreezeTests {
    /// Writes migration 0001 from the declarations. It is frozen at the first release; until then
    /// `SINXAY_FREEZE=0001 swift test --filter FreezeTests` makes it anew, afterwards only a new migration changes tables.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SINXAY_FREEZE"] == "0001"))
    func migration0001IsWrittenFromTheDeclarations() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let dialect = Dialect(
            integer: "INTEGER", bytes: "BLOB", tableEnd: " STRICT", orderedTableEnd: " STRICT, WITHOUT ROWID")
        for compartment in Compartment.allCases {
            let name = compartment.rawValue
            let statements = Register.all.filter { $0.compartment == compartment }
                .flatMap { RegisterTable.definition(of: $0, in: dialect) }
            let text = """
                extension Migration0001 {
                    /// The registers of \(name) as they were first made. Frozen: see `Migration`.
                    static let \(name) = #\"""
                \(statements.map { $0 + ";" }.joined(separator: "\n").split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
                        \"""#
                }

                """
            let file = root.appendingPathComponent("Sources/Store/Tables/Migration0001\(name.capitalized).swift")
            try Data(text.utf8).write(to: file)
        }
        #expect(Compartment.allCases.count == 5)
    }
}
