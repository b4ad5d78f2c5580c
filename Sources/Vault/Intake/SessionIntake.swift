import Domain

extension VaultSession {
    /// The key that phones are to seal to from now on.
    public func intakeKey() throws -> IntakeKey {
        try intakeKey(version: currentVersion(of: IntakeKey.compartment))
    }

    /// The key of this name, present or past.
    /// - Returns: nil if this installation never had it.
    public func intakeKey(_ id: String) throws -> IntakeKey? {
        guard let version = IntakeKey.version(of: id),
            let secret = try state.withLock({ try keys(&$0).key(IntakeKey.compartment, version) })
        else { return nil }
        let key = try IntakeKey(from: secret, version: version)
        return key.id == id ? key : nil
    }

    private func intakeKey(version: Int) throws -> IntakeKey {
        guard let secret = try state.withLock({ try keys(&$0).key(IntakeKey.compartment, version) }) else {
            throw VaultProblem.missingKey(IntakeKey.compartment, version: version)
        }
        return try IntakeKey(from: secret, version: version)
    }
}

extension Vault {
    /// Every intake key there was, the newest first: to list them.
    public func intakeKeys() throws -> [IntakeKey] {
        let session = session()
        return try inventory().keys.filter { $0.compartment == IntakeKey.compartment }.map(\.version)
            .sorted(by: >).compactMap { version in
                try session.state.withLock { try session.keys(&$0).key(IntakeKey.compartment, version) }
                    .map { try IntakeKey(from: $0, version: version) }
            }
    }
}
