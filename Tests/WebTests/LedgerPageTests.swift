import Domain
import Foundation
import Ledger
import Store
import TestCountry
import Testing

@testable import Web

@Suite struct LedgerPageTests {
    private let log = SigningKey(name: "example.la/sinxay", kind: .log, seed: Array(repeating: 7, count: 32))!

    @Test("Those who keep a person's record see who opened it; an officer only what their own agency did")
    func trace() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            for language in ["en", "lo"] {
                _ = try await visitor.get("/people/\(way.person)", as: "noy", in: language)
                let noy = try await visitor.get("/people/\(way.person)", as: "noy", in: language)
                let (title, opened) = language == "en" ? ("Who opened", "Opened") : ("ໃຜໄດ້ເປີດ", "ເປີດເບິ່ງ")
                #expect(noy.body.contains(title))
                #expect(noy.body.contains(opened))
                #expect(noy.body.contains("Kham"))
                #expect(noy.body.contains(">Noy<"))
                #expect(!noy.body.contains("⟦"))
                let kham = try await visitor.get("/people/\(way.person)", as: "kham", in: language)
                #expect(kham.body.contains(title))
                #expect(!kham.body.contains(">Noy<"))
            }
            let whole = try await visitor.get("/people/\(way.person)/trace", as: "noy")
            #expect(whole.status == .ok)
            #expect(whole.body.contains(">Kham<") && whole.body.contains(">Noy<"))
        }
    }

    @Test("Whoever may not open the record does not see its trace either")
    func traceOfOthers() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            for member in Cast.all where !["kham", "khamla", "noy"].contains(member.user) {
                let answer = try await visitor.get("/people/\(way.person)/trace", as: member.user)
                #expect(answer.status == .notFound, "\(member.user)")
                #expect(!answer.body.contains("Kham"))
            }
        }
    }

    @Test("The department sees a person of another agency and not what that agency did with the record")
    func notInCustody() async throws {
        let country = try await SmallCountry()
        let person = try await country.write(as: "kham") { work in
            try work.create(Register.named("people")!, SmallCountry.malai).id
        }
        try await country.visited { visitor in
            let page = try await visitor.get("/people/\(person)", as: "noy")
            #expect(page.status == .ok)
            #expect(!page.body.contains("id=\"trace\""))
            let trace = try await visitor.get("/people/\(person)/trace", as: "noy")
            #expect(trace.status == .ok)
            #expect(!trace.body.contains("Kham"))
        }
    }

    @Test("Oversight sees the ledger and nobody else does")
    func ledger() async throws {
        let country = try await SmallCountry()
        let way = try await country.malaiIsReferred()
        try await country.visited { visitor in
            for member in Cast.all {
                for path in ["/ledger", "/ledger/checkpoint", "/ledger/export"] {
                    let answer = try await visitor.get(path, as: member.user)
                    #expect(answer.status == (member.role == .oversight ? .ok : .notFound), "\(member.user) \(path)")
                    // Counts and pseudonyms; no name of a person or of staff (but the reader's own, at the top).
                    if path == "/ledger" { #expect(!answer.body.contains(way.person)) }
                    if member.role == .oversight {
                        #expect(!answer.body.contains("Malai") && !answer.body.contains("Kham"))
                    }
                }
            }
            for language in ["en", "lo"] {
                for days in ["", "?days=7", "?days=365", "?days=0", "?days=x"] {
                    let page = try await visitor.get("/ledger\(days)", as: "keo", in: language)
                    #expect(page.status == .ok)
                    #expect(!page.body.contains("⟦"))
                    #expect(page.body.contains(language == "en" ? "Agency A-IMM" : "ອົງການ A-IMM"))
                }
            }
        }
    }

    @Test("A checkpoint that oversight downloads verifies the ledger that it downloads")
    func downloads() async throws {
        let country = try await SmallCountry()
        _ = try await country.malaiIsReferred()
        let (log, now) = (log, country.office.clock())
        let note = try await country.office.database.write { try CheckpointStore($0).make(with: log, at: now) }
        try await country.visited { visitor in
            let page = try await visitor.get("/ledger", as: "keo")
            #expect(page.body.contains("example.la/sinxay"))
            let checkpoint = try await visitor.get("/ledger/checkpoint", as: "keo")
            #expect(checkpoint.body == note.encoded)
            let export = try await visitor.get("/ledger/export", as: "keo")
            #expect(export.body.hasPrefix("sinxay ledger 1\n"))
            #expect(export.body.hasSuffix("end\n"))
            #expect(export.body.contains("\nU-KEO\nA-OVER\nexport\nledger\n"))
            #expect(!export.body.contains("Malai"))
        }
        let verifier = LedgerVerifier(
            logKeys: [log.verifier], outside: [.init(name: "kept", text: note.encoded)])
        let vault = country.office.vault
        let report = try await country.office.database.read { try verifier.run($0, FieldSealer(vault)) }
        #expect(report.problems == [])
    }

    @Test("Signing out leaves a leaf, once, of whose session it was")
    func signOut() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for _ in 0..<2 { _ = try await visitor.post("/sign-out", as: "kham") }
            _ = try await visitor.post("/sign-out", as: nil)
        }
        let leaves = try await country.office.database.read { connection in
            try connection.rows("SELECT staff, agency, record FROM ledger WHERE act = 'sign_out'").map(\.values)
        }
        #expect(leaves == [[.text("U-KHAM"), .text("A-IMM"), .text("U-KHAM")]])
    }

    @Test("Every act has a name in every language", arguments: Leaf.Act.allCases)
    func names(act: Leaf.Act) async throws {
        let country = try await SmallCountry()
        for language in country.site.content.pageLanguages {
            #expect(language.texts["leaf_act.\(act.rawValue)"] != nil, "\(language.code) \(act)")
        }
    }
}
