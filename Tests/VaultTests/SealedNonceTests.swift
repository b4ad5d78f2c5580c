import Domain
import MemoryKeys
import Store
import Testing
import Vault

@Suite struct SealedNonceTests {
    private let nonce = (0..<32).map { UInt8($0 * 7 & 0xFF) }
    private let referral = Record(
        Register.named("referrals")!, id: "R-1", version: 2, ["person": .reference("P-1")])

    @Test func aNonceIsSealedUnderThePersonAndBoundToItsVersion() throws {
        let vault = try Vault.inMemory()
        let sealer = FieldSealer(vault)
        // Of whom a second version is written a first one was.
        _ = try sealer.session.sealingKey(.protection, .person("P-1"))
        let stored = try sealer.sealedNonce(nonce, of: referral)
        #expect(stored != nonce)
        #expect(try sealer.nonce(stored, of: referral) == nonce)
        var other = referral
        other.version = 1
        #expect(throws: (any Error).self) { try sealer.nonce(stored, of: other) }
        try sealer.session.keepSalts()
        try vault.destroy([.person("P-1")], at: Instant("2021-01-01")!)
        #expect(try FieldSealer(vault).nonce(stored, of: referral) == nil)
        #expect(throws: Refusal.erased) { try FieldSealer(vault).sealedNonce(nonce, of: referral) }
    }

    @Test func whereNothingIsSealedTheNonceIsNotEither() throws {
        let sealer = FieldSealer(try .inMemory())
        let place = Record(Register.named("places")!, id: "L-1", [:])
        #expect(try sealer.sealedNonce(nonce, of: place) == nonce)
        #expect(try sealer.nonce(nonce, of: place) == nonce)
    }
}
