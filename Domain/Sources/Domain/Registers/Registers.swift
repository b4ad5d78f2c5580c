extension Register {
    /// Every register, each after those it refers to: the order of an import and of the tables.
    public static let all: [Register] = [
        places, agencies, crossings, posts, staff, sites,
        people, arrivals, raids, inspections, screenings, Lifecycle.screening.stepRegister,
        batchPeople, Lifecycle.batchPerson.stepRegister,
        referrals, Lifecycle.referral.stepRegister,
        identifications, Lifecycle.identification.stepRegister,
        shelters, services, serviceRequests, removalAlternatives,
        criminalCases, Lifecycle.criminalCase.stepRegister,
        suspects, Lifecycle.suspect.stepRegister,
        caseVictims, sentences, compensationOrders,
        handovers, handoverPeople, calls,
        recruitmentAgencies, recruitmentFees,
        trainings, trainingParticipants, awarenessEvents, committees, budgetLines, progressReports,
        statements, attestations,
        exclusions, consents, disclosures, Lifecycle.disclosure.stepRegister, emergencies,
    ]

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    public static func named(_ code: String) -> Register? { byCode[code] }
}

extension Lifecycle {
    public static let all: [Lifecycle] = [
        screening, batchPerson, referral, identification, criminalCase, suspect, disclosure,
    ]

    /// The lifecycle of a register's records, if they have one.
    public static func of(_ register: Register) -> Lifecycle? { byRegister[register.code] }

    /// The lifecycle that this register of steps keeps.
    public static func kept(in register: Register) -> Lifecycle? { bySteps[register.code] }

    /// The lifecycle whose steps are the codes of this list.
    public static func listing(_ list: String) -> Lifecycle? { byList[list] }

    private static let byList = Dictionary(uniqueKeysWithValues: all.map { ($0.stepList.name, $0) })
    private static let byRegister = Dictionary(all.map { ($0.register, $0) }, uniquingKeysWith: { first, _ in first })
    private static let bySteps = Dictionary(uniqueKeysWithValues: all.map { ($0.stepRegister.code, $0) })
}
