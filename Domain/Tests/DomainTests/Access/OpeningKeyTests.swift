import Synchronization
import Testing

@testable import Domain

@Suite struct OpeningKeyTests {
    @Test func itIsUnwrappedOnceAndOnlyWhenSomethingIsOpenedWithIt() {
        let unwrapped = Atomic(0)
        let key = OpeningKey {
            unwrapped.add(1, ordering: .relaxed)
            return [7]
        }
        #expect("\(key)" == "(opening key)")
        #expect(unwrapped.load(ordering: .relaxed) == 0)
        #expect(key.bytes == [7])
        #expect(key.bytes == [7])
        #expect(unwrapped.load(ordering: .relaxed) == 1)
    }

    @Test func whatCantBeUnwrappedOpensNothing() { #expect(OpeningKey { nil }.bytes == nil) }
}
