import Domain
import Synchronization

/// One row of an answer.
public struct Row: Sendable {
    public let columns: Columns
    public let values: [Datum]

    public init(_ columns: Columns, _ values: [Datum]) {
        self.columns = columns
        self.values = values
    }

    /// `.null` for a column that the statement did not ask for.
    public subscript(column: String) -> Datum { columns.position[column].map { values[$0] } ?? .null }

    public func text(_ column: String) -> String? { self[column].text }
    public func integer(_ column: String) -> Int? { self[column].integer }
    public func bytes(_ column: String) -> [UInt8]? { self[column].bytes }
    public func real(_ column: String) -> Double? { self[column].real }

    /// The names of an answer's columns, made once and shared by its rows.
    public final class Columns: Sendable {
        public let names: [String]
        let position: [String: Int]
        private let registers = Mutex<[String: [Int?]]>([:])

        public init(_ names: [String]) {
            self.names = names
            position = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }

        /// Where each field of a register stands, in the order of its declaration; nil for one that was not asked for.
        /// Looked up once for an answer's columns and not for each field of each row.
        func positions(of register: Register) -> [Int?] {
            registers.withLock { known in
                if let positions = known[register.code] { return positions }
                let positions = register.fields.map { position[$0.code] }
                known[register.code] = positions
                return positions
            }
        }
    }
}
