import Testing

@testable import Domain

@Suite struct DeclarationTests {
    @Test(arguments: Register.all) func aRegisterRefersOnlyToEarlierOnesOrItself(register: Register) throws {
        let position = try #require(Register.all.firstIndex(of: register))
        let earlier = Set(Register.all[...position].map(\.code))
        for field in register.fields {
            if case .reference(let other) = field.kind { #expect(earlier.contains(other), "\(field.code)") }
        }
    }

    @Test(arguments: Register.all) func custodyNamesFieldsThatLeadToAgencies(register: Register) throws {
        switch register.custody {
        case .common, .persons: break
        case .agencies(let codes):
            #expect(!codes.isEmpty)
            for code in codes { #expect(register.field(code)?.kind == .reference("agencies"), "\(code)") }
        case .parent(let code, let parent):
            #expect(register.field(code)?.kind == .reference(parent))
            #expect(register.field(code)?.required == true)
        case .shared(let agency, let code, let parent):
            #expect(register.field(agency)?.kind == .reference("agencies"))
            #expect(register.field(agency)?.required == true)
            #expect(register.field(code)?.kind == .reference(parent))
            #expect(register.field(code)?.required == true)
        }
    }

    @Test(arguments: Register.all) func summaryFieldsAreFieldsAndComeOnce(register: Register) {
        #expect(!register.summary.isEmpty)
        for code in register.summary { #expect(register.field(code) != nil, "\(code)") }
        #expect(Set(register.summary).count == register.summary.count)
    }

    @Test(arguments: Register.all) func codesAreSnakeCaseAndUnique(register: Register) {
        #expect(isSnakeCase(register.code))
        #expect(Set(register.fields.map(\.code)).count == register.fields.count)
        let system: Set<String> = [
            "id", "version", "entry", "recorded_at", "entered_at", "recorded_by", "superseded_at",
        ]
        for field in register.fields {
            #expect(isSnakeCase(field.code), "\(field.code)")
            #expect(!system.contains(field.code), "\(field.code) is a column of every register")
            #expect(register.field(field.code) == field)
            if case .code(let list) = field.kind { checkCodes(of: list) }
            if case .codes(let list) = field.kind { checkCodes(of: list) }
        }
        #expect(register.field("no_such_field") == nil)
    }

    @Test func registersAndTheirPrefixesAreUnique() {
        let registers = Register.all
        #expect(Set(registers.map(\.code)).count == registers.count)
        let made = registers.filter { Lifecycle.kept(in: $0) == nil }
        #expect(Set(made.map(\.prefix)).count == made.count)
        for register in registers { #expect(Register.named(register.code) == register) }
        #expect(Register.named("no_such_register") == nil)
    }

    @Test(arguments: Register.all) func everyFieldHasASensitivityThatFitsItsRegister(register: Register) {
        for field in register.fields { #expect(Sensitivity.allCases.contains(field.sensitivity)) }
        // What tells something of a person stands only where opening a record is noted, or behind a code.
        let tells = register.fields.contains { $0.sensitivity >= .protected }
        let openings: Set<String> = ["calls", "raids"]
        if tells, !openings.contains(register.code) { #expect(register.sensitive) }
    }

    @Test func rulesAreAboutFieldsOfTheirRegister() throws {
        for rule in RecordRules.all {
            let register = try #require(Register.named(rule.register))
            #expect(register.field(rule.field) != nil, "\(rule.name)")
        }
    }

    @Test func everyLifecycleHasItsRegisters() {
        for lifecycle in Lifecycle.all {
            #expect(Register.named(lifecycle.register) != nil)
            #expect(Register.all.contains(lifecycle.stepRegister))
            #expect(Lifecycle.kept(in: lifecycle.stepRegister)?.code == lifecycle.code)
            #expect(Register.named(lifecycle.register).flatMap { Lifecycle.of($0) }?.code == lifecycle.code)
        }
    }

    private func isSnakeCase(_ code: String) -> Bool {
        guard let first = code.unicodeScalars.first, ("a"..."z").contains(first), !code.contains("__") else {
            return false
        }
        return code.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
            && code.last != "_"
    }

    private func checkCodes(of list: CodeList) {
        #expect(!list.codes.isEmpty)
        #expect(Set(list.codes).count == list.codes.count, "\(list.name)")
        for code in list.codes { #expect(isSnakeCase(code) || list.name == "language", "\(list.name).\(code)") }
    }
}
