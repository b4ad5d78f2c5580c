import Testing

@testable import Domain

/// Every lifecycle has a sound table.
@Suite struct LifecycleTableTests {
    @Test func eachReceiverIsAFieldOfItsRecord() {
        for lifecycle in Lifecycle.all {
            for rule in lifecycle.steps {
                for field in rule.receivers { #expect(Register.named(lifecycle.register)?.field(field) != nil) }
            }
        }
    }

    @Test(arguments: Lifecycle.all) func noStateIsADeadEndThatNoStepReaches(lifecycle: Lifecycle) {
        let reached = Set([lifecycle.initial] + lifecycle.steps.map(\.to))
        #expect(reached == Set(lifecycle.states))
    }
}
