/// Something that a declaration leaves unsaid, or says of a field that can't be so. A program with one does not start:
/// erasure, exclusion and the wall to justice rest on what fields say.
public struct UnsoundDeclaration: Error, Hashable, Sendable, CustomStringConvertible {
    public let register: String
    /// Nil where it is about the register as a whole.
    public let field: String?
    public let what: String

    public var description: String { "\(register)\(field.map { ".\($0)" } ?? ""): \(what)" }
}

/// Whether the declarations of registers hold together. `sinxay serve` asks before anything else, `sinxay check` and a
/// test do too.
public enum Soundness {
    /// Everything that is wrong, in the order of the registers.
    public static func problems(
        in registers: [Register] = Register.all, grants: (Role, Register) -> Grant = Policy.grant
    ) -> [UnsoundDeclaration] {
        let byCode = Dictionary(registers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return registers.flatMap { register in
            subject(of: register) + links(of: register) { byCode[$0] } + wall(of: register, grants)
                + register.fields.flatMap { words(of: $0, in: register) { byCode[$0] } }
        }
    }

    /// Of which register a record names people: those who are erased, excluded from and sealed under their own keys.
    private static let people = "people"

    private static func subject(of register: Register) -> [UnsoundDeclaration] {
        let subjects = register.fields.filter { $0.says.contains(.subject) }
        let names = register.fields.first { $0.kind == .reference(people) }
        if let names, subjects.isEmpty {
            return [register.unsound(names, "names a person, and no field says that the record is about one")]
        }
        if subjects.count > 1 { return [register.unsound(nil, "is about more than one")] }
        guard let subject = subjects.first, subject.kind != .reference(people) else { return [] }
        // A step is sealed under its record's own key, which erasure finds by the record.
        guard let owner = register.historyOf, subject.kind == .reference(owner) else {
            return [register.unsound(subject, "is no reference to a person, nor to the record of a step")]
        }
        return []
    }

    /// SQL asks by custody, by subject and by what leads to a person or a case; sealed, none of them would be found, and
    /// nothing hidden.
    private static func links(
        of register: Register, _ named: (String) -> Register?
    ) -> [UnsoundDeclaration] {
        let custody: [String] =
            switch register.custody {
            case .common, .persons: []
            case .agencies(let fields): fields
            case .parent(let field, _): [field]
            case .shared(let agency, let field, _): [agency, field]
            }
        let hanging = Exclusions.roots.flatMap { Exclusions.found(from: register, to: $0.register, named) }.map(\.field)
        let asked = custody.compactMap { register.field($0) } + hanging + [register.subjectField].compactMap { $0 }
        return Set(asked.filter { $0.storage == .vault }).sorted { $0.code < $1.code }.map {
            register.unsound($0, "decides who sees the record, and is sealed: a link says so")
        }
    }

    /// What a person told crosses on no way, and the justice sector reads of protection only what says that it may.
    private static func wall(of register: Register, _ grants: (Role, Register) -> Grant) -> [UnsoundDeclaration] {
        guard [.protection, .labour].contains(register.compartment) else { return [] }
        let ceiling = Role.justice.map { grants($0, register) }.filter { $0.read > .nothing }.map(\.ceiling).max()
        guard let ceiling else { return [] }
        return register.fields.filter { $0.sensitivity <= ceiling && !$0.says.contains(.forJustice) }.map {
            register.unsound($0, "would be read by justice, and does not say that it may")
        }
    }

    private static func words(
        of field: Field, in register: Register, _ named: (String) -> Register?
    ) -> [UnsoundDeclaration] {
        var problems: [String] = []
        func refuse(_ word: Field.Says, unless isSo: Bool, _ what: String) {
            if field.says.contains(word), !isSo { problems.append(what) }
        }
        let isTold = field.says.contains(.told)
        refuse(.disclosable, unless: !isTold, "was told by a person, and is never disclosed")
        refuse(.disclosable, unless: field.sensitivity < .sealed, "is sealed, and is never disclosed")
        refuse(
            .disclosable, unless: Disclosures.registers.contains(register.code),
            "is of a register that nothing is disclosed of")
        refuse(.forJustice, unless: !isTold, "was told by a person, and is never for justice")
        refuse(
            .computed, unless: field.says.isDisjoint(with: [.onForm, .early, .fromPhone]), "is computed, and asked for")
        refuse(.mayLieAhead, unless: field.kind == .day, "is no day, and can't lie ahead")
        refuse(.due, unless: field.says.contains(.mayLieAhead), "is due, and may not lie ahead")
        refuse(.lookedUp, unless: field.storage == .plain, "is looked up, and sealed")
        refuse(
            .searched, unless: field.isText && field.storage == .vault,
            "is no sealed name, and can't be searched as one")
        refuse(.onForm, unless: register.writing != .form, "is on the form as every field of its register")
        refuse(.early, unless: register.writing == .desk, "is early on a form that has it at any time")
        refuse(.early, unless: !field.says.contains(.onForm), "is on the form at any time, and early alone")
        refuse(.fromPhone, unless: register.writing == .desk, "comes from phones as every field of its register")
        let isNumber = if case .integer = field.kind { true } else { false }
        refuse(.year, unless: isNumber, "is no number, and no year")
        let other = if case .reference(let code) = field.kind { code } else { String?.none }
        refuse(.link, unless: other != nil, "is no reference, and no link")
        if let among = field.among, other.flatMap(named)?.offers(among) != true {
            problems.append("is chosen by codes that the other register has not")
        }
        return problems.map { register.unsound(field, $0) }
    }
}

extension Field {
    fileprivate var isText: Bool { if case .text = kind { true } else { false } }
}

extension Register {
    fileprivate func unsound(_ field: Field?, _ what: String) -> UnsoundDeclaration {
        UnsoundDeclaration(register: code, field: field?.code, what: what)
    }

    fileprivate func offers(_ among: Field.Among) -> Bool {
        guard case .code(let list)? = field(among.field)?.kind else { return false }
        return among.codes.isSubset(of: list.codes)
    }
}
