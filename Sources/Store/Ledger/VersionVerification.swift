import Domain
import Ledger

/// Compares one stored version of a record with the leaf that wrote it.
struct VersionVerification {
    let register: Register
    let walk: LeafVerification.Walk

    /// - Parameter row: of the register's table or its past, with its leaf's columns as `leaf_…`.
    func run(_ row: Row, _ report: inout LedgerReport) {
        let (id, version) = (row.text("id") ?? "", row.integer("version") ?? -1)
        func wrong(_ what: String) { report.add(.record(register: register.code, id: id, version: version), what) }
        guard let number = row.integer("leaf_number") else { return wrong("no leaf wrote it") }
        if (row.text("leaf_act") == Leaf.Act.create.rawValue) != (version == 1) {
            wrong("leaf \(number) is of another act")
        }
        if version == 1, row.integer("entry") != number { wrong("it was not entered with leaf \(number)") }
        if !same(row, "entered_at", "leaf_at") { wrong("it was not entered when leaf \(number) says") }
        if !same(row, "recorded_by", "leaf_staff") { wrong("it is not by whom leaf \(number) says") }
        let commitment = row.text("leaf_commitment") ?? ""
        if commitment.isEmpty {
            report.uncommitted += 1
        } else if let nonce = row.text("leaf_nonce") {
            report.versions += 1
            guard let nonce = [UInt8](hexadecimal: nonce), nonce.count == Commitment.nonceBytes,
                let stored = content(row),
                Commitment(to: stored.record, recordedAt: stored.recordedAt, nonce: nonce).description
                    .isExactly(commitment)
            else { return wrong("it is not what leaf \(number) committed to: it or its nonce was altered") }
        } else if walk.erased[LeafVerification.Walk.key(register.code, id), default: 0] > number {
            report.uncommitted += 1
        } else {
            wrong("the nonce of leaf \(number)'s commitment is gone and no erasure is written down")
        }
    }

    /// - Returns: nil if the row holds anything that is never written.
    private func content(_ row: Row) -> StoredRecord? {
        guard let stored = StoredRecord(row, register, ceiling: .sealed),
            stored.recordedAt.description.isExactly(row.text("recorded_at") ?? "")
        else { return nil }
        for field in register.fields {
            guard same(Datum(stored.record[field.code]), row[field.code]) else { return nil }
        }
        return stored
    }

    private func same(_ row: Row, _ one: String, _ other: String) -> Bool { same(row[one], row[other]) }

    /// Byte for byte: `==` takes two spellings of one letter for equal.
    private func same(_ one: Datum, _ other: Datum) -> Bool {
        if case .text(let one) = one, case .text(let other) = other { return one.isExactly(other) }
        return one == other
    }
}
