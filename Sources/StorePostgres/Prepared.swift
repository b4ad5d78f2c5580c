import CPQ
import Store

/// A statement that a connection has prepared.
final class Prepared {
    let name: String
    let parameterTypes: [Oid]
    let columns: Row.Columns
    /// Of the columns.
    let types: [Oid]

    /// - Parameter described: libpq's description of the prepared statement.
    init(name: String, described: OpaquePointer) {
        self.name = name
        parameterTypes = (0..<PQnparams(described)).map { PQparamtype(described, $0) }
        let places = 0..<PQnfields(described)
        columns = Row.Columns(places.map { PQfname(described, $0).map { String(cString: $0) } ?? "" })
        types = places.map { PQftype(described, $0) }
    }

    /// The first row of a result in binary format.
    func row(_ result: OpaquePointer, _ number: CInt = 0) throws -> Row {
        var values: [Datum] = []
        values.reserveCapacity(types.count)
        for (place, type) in types.enumerated() {
            let column = CInt(place)
            guard PQgetisnull(result, number, column) == 0, let start = PQgetvalue(result, number, column) else {
                values.append(.null)
                continue
            }
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, number, column)))
            values.append(try WireType.datum(bytes, type))
        }
        return Row(columns, values)
    }
}
