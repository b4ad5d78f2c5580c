import Domain

/// The registers of the protection path, which its pages speak of by name.
enum Kept {
    static let people = Register.named("people")!
    static let screenings = Register.named("screenings")!
    static let referrals = Register.named("referrals")!
    static let identifications = Register.named("identifications")!
    static let services = Register.named("services")!
    static let requests = Register.named("service_requests")!
    static let handovers = Register.named("handovers")!
    static let handoverPeople = Register.named("handover_people")!
    static let agencies = Register.named("agencies")!
    static let cases = Register.named("criminal_cases")!
}
