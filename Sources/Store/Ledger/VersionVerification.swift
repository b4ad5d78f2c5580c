import Domain
import Ledger
import Vault

/// Compares one stored version of a record with the leaf that wrote it.
struct VersionVerification {
    let register: Register
    let walk: LeafVerification.Walk
    let sealer: FieldSealer?

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
            switch (try? opened(row, nonce)) ?? .altered {
            case .closed: report.uncommitted += 1
            case .noKey where walk.erased[key(row), default: 0] > number: report.uncommitted += 1
            case .noKey: report.withoutKey += 1
            case .erased:
                // Its key is gone. Whoever destroyed it had to write that down.
                if walk.erased[key(row), default: 0] > number {
                    report.uncommitted += 1
                } else {
                    wrong("the key that opens it is gone and no erasure is written down")
                }
            case .version(let stored, let nonce):
                report.versions += 1
                let found = Commitment(to: stored.record, recordedAt: stored.recordedAt, nonce: nonce)
                if !found.description.isExactly(commitment) { wrong(altered(number)) }
            case .altered:
                report.versions += 1
                wrong(altered(number))
            }
        } else if walk.erased[LeafVerification.Walk.key(register.code, id), default: 0] > number {
            report.uncommitted += 1
        } else {
            wrong("the nonce of leaf \(number)'s commitment is gone and no erasure is written down")
        }
    }

    private enum Opened {
        case version(StoredRecord, nonce: [UInt8])
        /// Its subject's key was destroyed.
        case erased
        /// Nobody gave the keys.
        case closed
        /// The key store that was given has no key for it.
        case noKey
        /// The row holds something that is never written, or what is sealed does not open.
        case altered
    }

    private func opened(_ row: Row, _ written: String) throws -> Opened {
        guard let bytes = [UInt8](hexadecimal: written) else { return .altered }
        // Without keys what is sealed stays closed; of a register that has no sealed fields everything can be read.
        guard sealer != nil || register.sealedFields.isEmpty else { return .closed }
        guard let stored = try StoredRecord(row, register, ceiling: .sealed, sealer),
            stored.recordedAt.description.isExactly(row.text("recorded_at") ?? "")
        else { return .altered }
        for field in register.fields where field.storage == .plain {
            guard same(Datum(stored.record[field.code]), row[field.code]) else { return .altered }
        }
        let nonce: [UInt8]?
        do { nonce = sealer == nil ? bytes : try sealer?.nonce(bytes, of: stored.record) } catch VaultProblem.noKey {
            return .noKey
        }
        guard let nonce else { return .erased }
        let unreadable = Set(stored.record.unreadable.values)
        if unreadable == [.noKey] { return .noKey }
        guard nonce.count == Commitment.nonceBytes, stored.erased.isEmpty, unreadable.isEmpty else { return .altered }
        return .version(stored, nonce: nonce)
    }

    private func altered(_ number: Int) -> String {
        "it is not what leaf \(number) committed to: it or its nonce was altered"
    }

    /// Under which the erasure of the row's subject was noted.
    private func key(_ row: Row) -> String {
        let subject = register.subject(of: row.text("id") ?? "") { row.text($0) }.description
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        return LeafVerification.Walk.key(parts[0], parts[1])
    }

    private func same(_ row: Row, _ one: String, _ other: String) -> Bool { same(row[one], row[other]) }

    /// Byte for byte: `==` takes two spellings of one letter for equal.
    private func same(_ one: Datum, _ other: Datum) -> Bool {
        if case .text(let one) = one, case .text(let other) = other { return one.isExactly(other) }
        return one == other
    }
}
