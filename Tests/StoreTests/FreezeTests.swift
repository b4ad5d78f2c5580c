import Domain
import Foundation
import Testing

@testable import Store

@Suite struct FreezeTests {
    private static let dialect = Dialect(
        integer: "INTEGER", bytes: "BLOB", tableEnd: " STRICT", orderedTableEnd: " STRICT, WITHOUT ROWID")

    /// Writes migration 0001 from the declarations. It is frozen at the first release; until then
    /// `SINXAY_FREEZE=0001 swift test --filter FreezeTests` makes it anew, afterwards only a new migration changes tables.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SINXAY_FREEZE"] == "0001"))
    func migration0001IsWrittenFromTheDeclarations() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for compartment in Compartment.allCases {
            let name = compartment.rawValue
            let registers = Register.all.filter {
                $0.compartment == compartment && !Migration0005.codes.contains($0.code)
            }
            let text = """
                extension Migration0001 {
                    /// The registers of \(name) as they were first made. Frozen: see `Migration`.
                    static let \(name) = #\"""
                \(statements(of: registers, in: Self.dialect))
                        \"""#
                }

                """
            let file = root.appendingPathComponent("Sources/Store/Tables/Migration0001\(name.capitalized).swift")
            try Data(text.utf8).write(to: file)
        }
        #expect(Compartment.allCases.count == 5)
    }

    /// Likewise the registers that came with migration 0005: `SINXAY_FREEZE=0005`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SINXAY_FREEZE"] == "0005"))
    func migration0005IsWrittenFromTheDeclarations() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let registers = Register.all.filter { Migration0005.codes.contains($0.code) }
        let text = """
            /// The registers of access as they were first made. Frozen: see `Migration`.
            enum Migration0005 {
                static let registers = #\"""
            \(statements(of: registers, in: Self.dialect))
                    \"""#
            }

            """
        try Data(text.utf8).write(
            to: root.appendingPathComponent("Sources/Store/Tables/Migration0005Registers.swift"))
        #expect(registers.count == Migration0005.codes.count)
    }

    private func statements(of registers: [Register], in dialect: Dialect) -> String {
        registers.flatMap { RegisterTable.definition(of: $0, in: dialect) }.map { $0 + ";" }.joined(separator: "\n")
            .split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")
    }
}
