/// What a member of staff is signed in as. A role is given by administrators; nobody changes their own.
public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Frontline: immigration and provincial police, village authorities, quarantine staff, labour inspectors.
    case officer
    /// Anti-Trafficking Department, centre: the only one that formally identifies.
    case atd
    /// Lao Women's Union: services, shelter, hotline.
    case lwu
    /// Ministry of Labour and Social Welfare.
    case mlsw
    /// Ministry of Foreign Affairs and missions abroad.
    case mofa
    case ngo
    case prosecutor
    case court
    /// National Secretariat: plan, budget, training, the annual figures.
    case secretariat
    /// Independent: verifies the log, sees figures, no case.
    case oversight
    /// Accounts only; sees no case.
    case administrator
}
