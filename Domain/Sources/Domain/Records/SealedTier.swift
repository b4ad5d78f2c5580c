extension Field {
    /// Whether it is sealed to recipients, beside the key of whom it is about.
    public var isForRecipients: Bool { sensitivity == .sealed && storage == .vault }
}

extension Record {
    /// The agencies that a record's sealed fields are sealed to: those that its custody names.
    public var recipients: [String] {
        guard case .agencies(let fields) = register.custody else { return [] }
        var agencies: [String] = []
        for field in fields {
            if let agency = text(field), !agencies.contains(agency) { agencies.append(agency) }
        }
        return agencies
    }
}

extension Policy {
    /// Whether a role's members can be recipients of what is sealed in a compartment: it may read some field of the
    /// sealed tier there.
    public static func holdsSealed(_ role: Role, _ compartment: Compartment) -> Bool {
        Register.all.contains { register in
            let grant = grant(role, register)
            return register.compartment == compartment && !register.recipientFields.isEmpty && grant.read > .nothing
                && grant.ceiling == .sealed
        }
    }

    /// The compartments of which a role's members can be recipients.
    public static func sealedCompartments(_ role: Role) -> [Compartment] {
        Compartment.sealing.filter { holdsSealed(role, $0) }
    }
}
