import Domain
import Ledger
import Seeded
import Testing

@Suite struct NoteTests {
    private let now = Instant("2026-01-02T03:04:05.678Z")!
    private let key = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!
    private let witness = SigningKey(name: "oversight.la/w1", kind: .witness, seed: Array(repeating: 9, count: 32))!

    /// The example of Go's `golang.org/x/mod/sumdb/note`, which made the format.
    @Test func aNoteOfAnotherProgramIsReadSignedAndVerified() throws {
        let verifier = try #require(VerifierKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        let line =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        let note = try #require(SignedNote(text + "\n" + line))
        #expect(note.text == text)
        #expect(verifier.finding(in: note) == .holds(at: nil))
        let signer = try #require(
            SigningKey("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"))
        #expect(signer.verifier == verifier)
        let own = SignedNote(text: text, signatures: [try signer.sign(text, at: now)])
        #expect(verifier.finding(in: own) == .holds(at: nil))
    }

    @Test func keysAreWrittenAndReadBack() throws {
        for key in [key, witness] {
            #expect(VerifierKey(key.verifier.description) == key.verifier)
            #expect(SigningKey(key.privateText)?.verifier == key.verifier)
        }
        let text = key.verifier.description
        for broken in [
            "", "a", text + "A", "x" + text, text.replacing("sinxay", with: "sin xay"), String(text.dropLast()),
            witness.privateText,
        ] { #expect(VerifierKey(broken) == nil, "\(broken)") }
        #expect(SigningKey(name: "two words", kind: .log, seed: Array(repeating: 1, count: 32)) == nil)
        #expect(SigningKey(name: "a+b", kind: .log, seed: Array(repeating: 1, count: 32)) == nil)
        #expect(SigningKey(name: "a", kind: .log, seed: [1]) == nil)
    }

    @Test func aWitnessSignsTheTimeWithTheText() throws {
        let checkpoint = Checkpoint(origin: key.verifier.name, size: 0, root: .ofNothing)
        var note = try checkpoint.signed(by: key, at: now)
        note.signatures.append(try witness.sign(note.text, at: now))
        let read = try #require(SignedNote(note.encoded))
        #expect(read == note)
        #expect(key.verifier.finding(in: read) == .holds(at: nil))
        #expect(witness.verifier.finding(in: read) == .holds(at: 1_767_323_045))
        // Another time is another statement.
        var later = read
        var bytes = later.signatures[1].bytes
        bytes[7] ^= 1
        later.signatures[1] = .init(name: witness.verifier.name, keyId: witness.verifier.id, bytes: bytes)
        #expect(witness.verifier.finding(in: later) == .wrong)
        #expect(key.verifier.finding(in: later) == .holds(at: nil))
    }

    @Test func aNoteInWhichAnyByteChangedIsNotBelieved() throws {
        let checkpoint = Checkpoint(origin: key.verifier.name, size: 70, root: SmallTree(count: 70).root(70))
        var note = try checkpoint.signed(by: key, at: now)
        note.signatures.append(try witness.sign(note.text, at: now))
        let whole = Array(note.encoded.utf8)
        for position in whole.indices {
            for bit in 0..<8 {
                var bytes = whole
                bytes[position] ^= 1 << bit
                guard let text = String(validating: bytes, as: UTF8.self), let read = SignedNote(text) else { continue }
                let findings = [key.verifier.finding(in: read), witness.verifier.finding(in: read)]
                #expect(
                    findings != [.holds(at: nil), .holds(at: 1_767_323_045)] || read.signatures.count != 2,
                    "byte \(position), bit \(bit)")
            }
        }
    }

    @Test func brokenNotesAreNotReadAndNothingBreaks() {
        var random = SeededGenerator(seed: 4648)
        let parts = [
            "\n", "\n\n", "— ", "a", "a ", "AAAAAAA=", "AAAAAAAA", "+", "\r", "\u{0}", "é", "e\u{301}", " ", "1",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in parts.randomElement(using: &random)! }
                .joined()
            if let note = SignedNote(text) {
                #expect(note.encoded.isExactly(text))
                #expect(key.verifier.finding(in: note) == .absent)
            }
            if let checkpoint = Checkpoint(text) { #expect(checkpoint.text.isExactly(text)) }
            if let proof = ConsistencyProof(text) { #expect(proof.text.isExactly(text)) }
            _ = VerifierKey(text)
        }
        #expect(SignedNote("a\n\n— a AAAAAAA=\n") != nil)
        #expect(SignedNote(String(repeating: "a\n", count: SignedNote.longest)) == nil)
    }

    @Test(arguments: [
        "", "a\n1\n", "a\n01\n\(root)\n", "a\n-1\n\(root)\n", "a\n1\n\(root)", "a\n1\n\(root)\nmore\n",
        "\n1\n\(root)\n",
    ])
    func aTextThatIsNoCheckpointIsRefused(text: String) { #expect(Checkpoint(text) == nil) }

    private static let root = NodeHash.ofNothing.base64
}
