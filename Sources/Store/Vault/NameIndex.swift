import Domain
import Vault

/// The blind index of names: which records have a part of a name that sounds so, without the name.
struct NameIndex {
    let connection: any Connection
    let session: VaultSession

    /// The tokens of a new record; they are written with those of others (`NameTokens`).
    func add(_ sealed: SealedRecord, entry: Int) throws {
        guard !sealed.tokens.isEmpty else { return }
        try connection.ending.names.add(sealed.tokens, sealed.record, entry: entry, connection)
    }

    /// After a correction.
    func replace(_ old: Record, with new: Record, entry: Int) throws {
        guard let version = try version(new.register) else { return }
        let (before, after) = (keys(old), keys(new))
        // Of a name that can't be read nobody knows the tokens.
        if old.register.nameFields.contains(where: { old.unreadable[$0.code] != nil }) {
            try forget(old.register, old.id)
            return try add(after, new, entry: entry, version: version)
        }
        if before == after { return }
        try connection.ending.names.write(connection)
        for live in try session.liveVersions(of: old.register.compartment) {
            try remove(before, old, entry: entry, version: live)
        }
        try add(after, new, entry: entry, version: version)
    }

    /// From an older key to the present one.
    func move(_ record: Record, entry: Int) throws {
        guard let version = try version(record.register) else { return }
        let keys = keys(record)
        for live in try session.liveVersions(of: record.register.compartment) where live != version {
            try remove(keys, record, entry: entry, version: live)
        }
        try remove(keys, record, entry: entry, version: version)
        try add(keys, record, entry: entry, version: version)
    }

    /// Adds the pairs of its parts to a record's tokens, whether or not some are there.
    func pair(_ record: Record, entry: Int) throws {
        guard let version = try version(record.register) else { return }
        let pairs = NameKey.pairs(record.register.nameFields.compactMap { record.text($0.code) })
        try remove(pairs, record, entry: entry, version: version)
        let tokens = try session.tokens(pairs, register: record.register, version: version).values
        try connection.ending.names.add(Array(Set(tokens)), record, entry: entry, connection)
    }

    /// When the name is no longer to be read: everything under the record, whatever it was.
    func forget(_ register: Register, _ id: String) throws {
        try connection.ending.names.write(connection)
        try connection.run("DELETE FROM name_tokens WHERE register = \(register.code) AND record = \(id)")
    }

    private func version(_ register: Register) throws -> Int? {
        register.nameFields.isEmpty ? nil : try session.currentVersion(of: register.compartment)
    }

    private func keys(_ record: Record) -> Set<NameKey> {
        NameKey.stored(record.register.nameFields.compactMap { record.text($0.code) })
    }

    private func add(_ keys: Set<NameKey>, _ record: Record, entry: Int, version: Int) throws {
        let tokens = Set(try session.tokens(keys, register: record.register, version: version).values)
        try connection.ending.names.add(Array(tokens), record, entry: entry, connection)
        try connection.ending.names.write(connection)
    }

    private func remove(_ keys: Set<NameKey>, _ record: Record, entry: Int, version: Int) throws {
        for token in try session.tokens(keys, register: record.register, version: version).values {
            try connection.run(
                SQL(
                    trusted:
                        "DELETE FROM name_tokens WHERE register = ? AND token = ? AND entry = ? AND record = ?",
                    [.text(record.register.code), .integer(token), .integer(Int64(entry)), .text(record.id)]))
        }
    }
}
