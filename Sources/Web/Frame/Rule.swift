import Desks
import Domain

/// Who may come through a route at all. What they then see of a record is asked again, at the record.
public enum Rule: Sendable {
    /// Anybody: the sign-in page, the style sheet. Nothing about a person.
    case anybody
    case signedIn
    /// One's own account: open also while the second factor is not set up.
    case ownAccount
    /// Asking for a lost second factor to be taken away, and confirming it.
    case factorResets
    /// Roles to whose agency something can be sealed.
    case sealedAccess
    /// Roles whose grant lets them read something of the register.
    case reads(String)
    case makes(String)
    case corrects(String)
    /// Roles that take some step of the lifecycle.
    case steps(String)
    /// Roles that see the annual figures.
    case figures
    /// Roles that see who opened and changed records of the register.
    case traces(String)
    /// Oversight alone: the ledger, of which it sees acts and no case.
    case oversight
    /// Roles with this duty.
    case duty(Duty)
    /// The register is named in the path (`:register`); the handler asks the policy for it.
    case readsNamedRegister

    var isForOwnAccount: Bool { if case .ownAccount = self { true } else { false } }

    /// Whether the rule names only what exists; the server does not start otherwise.
    var isSound: Bool {
        switch self {
        case .reads(let code), .makes(let code), .corrects(let code), .traces(let code): Register.named(code) != nil
        case .steps(let code): Lifecycle.all.contains { $0.code == code }
        case .anybody, .signedIn, .ownAccount, .factorResets, .sealedAccess, .figures, .oversight, .duty,
            .readsNamedRegister:
            true
        }
    }

    /// The register that a route lists or opens; nil where it concerns none.
    func register(named: String?) -> Register? {
        switch self {
        case .reads(let code), .makes(let code), .corrects(let code), .traces(let code): Register.named(code)
        case .readsNamedRegister: named.flatMap { Register.named($0) }
        case .anybody, .signedIn, .ownAccount, .factorResets, .sealedAccess, .steps, .figures, .oversight, .duty: nil
        }
    }

    func admits(_ viewer: Viewer, register named: String?) -> Bool {
        func grant(_ code: String) -> Grant {
            Register.named(code).map { Policy.grant(viewer, $0) } ?? .nothing
        }
        return switch self {
        case .anybody, .signedIn, .ownAccount: true
        case .factorResets: SignIn.mayAsk(viewer) || SignIn.mayConfirm(viewer)
        case .sealedAccess: !Policy.sealedCompartments(viewer.role).isEmpty
        case .reads(let code): grant(code).read > .nothing
        case .makes(let code): grant(code).create
        case .corrects(let code): grant(code).correct > .nothing
        case .steps(let code):
            Lifecycle.all.contains { $0.code == code && $0.steps.contains { $0.roles.contains(viewer.role) } }
        case .figures: Policy.maySeeFigures(viewer.role)
        case .traces(let code): Register.named(code).map { Policy.trace(viewer, $0) > .nothing } ?? false
        case .oversight: viewer.role == .oversight
        case .duty(let duty): Policy.may(viewer.role, duty)
        case .readsNamedRegister: named.map { grant($0).read > .nothing } ?? false
        }
    }
}
