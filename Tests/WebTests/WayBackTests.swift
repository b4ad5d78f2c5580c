import TestDatabases
import Testing

@testable import Web

@Suite(.sameOnBothDatabases) struct WayBackTests {
    @Test(
        arguments: [
            "/", "/sign-in", "/join", "/account/prove", "/people", "/people?q=%E0%BA%84&page=2", "/people/P-0001",
            "/batches/AB12?number=3#number", "/registers/services/new?person=P-1&back=/people/P-1", "/field",
            "/registers/people/P%2B1", "/cases/C-1/suspects/S-1/steps/charge",
        ])
    func aPageOfTheSiteIsAWayBack(path: String) { #expect(WayBack(path).address == path) }

    @Test(
        arguments: [
            "", "people", "//", "//evil.example", "///evil.example", "/\\evil.example", "\\/evil.example",
            "/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example", "/\u{0}/evil.example", "/\u{B}/x",
            "/\u{7F}/x",
            "/%09/evil.example", "/%0a/evil.example", "/%00", "/%2f/evil.example", "/%2Fevil.example",
            "/%5cevil.example",
            "/people/%2fevil", "/people/%5cevil", "/people/%0d%0aa", "/people?q=%0d%0aa", "/people?q=%5c",
            "/people?%zz",
            "/people#%00", "/./evil", "/../evil", "/people/.", "/people/..", "/people/%2e%2e", "/people/%2E",
            "/people/",
            "/people//P-1", "https://evil.example/", "https:/people", "//sinxay.example/people",
            "/people@evil.example/x",
            "@evil.example", " /people", "/people ", "/people P", "/\u{2215}evil", "/\u{FF0F}evil", "/\u{2028}/evil",
            "/people/\u{E81}", "/peo\u{301}ple", "/assets/app.css", "/assets/fonts/a.woff2", "/sign-out",
            "/account/passphrase",
            "/language/lo", "/language/lo?back=//evil.example", "/field/app/main.js", "/field/sw.js", "/field/pack",
            "/field/forms.json", "/nowhere", "/people/P-1/nowhere", "javascript:alert(1)", "data:text/html,x",
            "/?a\u{0}",
        ])
    func anythingElseIsTheFirstPage(text: String) { #expect(WayBack(text) == .home) }

    /// A link through the sign-in puts no file of people on a machine that others use.
    @Test(arguments: ["/registers/people/export", "/data/people", "/figures/download.csv", "/ledger/export"])
    func aFileIsAWayBackOnlyWhereItWasAskedFor(path: String) {
        #expect(WayBack(path) == .home)
        #expect(WayBack(path, isToFile: true).address == path)
    }

    @Test func aLongOneIsTheFirstPage() {
        #expect(WayBack("/people?q=" + String(repeating: "a", count: 3000)) == .home)
        #expect(WayBack("/people?q=" + String(repeating: "%CC%95%CC%80", count: 20_000)) == .home)
    }

    /// Whatever stands in it, a browser that drops tabs and takes `\` for `/` stays where it is.
    @Test func noTextLeadsElsewhere() {
        let parts = [
            "/", "\\", "\t", "\n", "people", "..", ".", "%2f", "%5C", "%09", "@", ":", "?", "#", "evil.example", " ",
        ]
        // Every four of them.
        for number in 0..<(parts.count * parts.count * parts.count * parts.count) {
            var (text, rest) = ("/", number)
            for _ in 0..<4 {
                text += parts[rest % parts.count]
                rest /= parts.count
            }
            let address = WayBack(text).address
            let isOurs = address == "/" || ["/people", "/?", "/#"].contains { address.hasPrefix($0) }
            let isPlain = !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
            if !isOurs || !isPlain || address.hasPrefix("//") { Issue.record("\(text.debugDescription)") }
        }
    }

    @Test func whatIsPutIntoARedirectStaysInItsPlace() {
        func to(_ part: String) -> String { ("/people/\(part)" as LocalPath).description }
        #expect(to("P-0001") == "/people/P-0001")
        #expect(to("/evil.example") == "/people/%2Fevil.example")
        #expect(to("a\r\nSet-Cookie: b") == "/people/a%0D%0ASet-Cookie%3A%20b")
        #expect(to("a?b#c&d\\") == "/people/a%3Fb%23c%26d%5C")
        #expect(to("ກ") == "/people/%E0%BA%81")
        #expect(("/\("/evil.example")" as LocalPath).description == "/%2Fevil.example")
        #expect(("/sign-in?back=\("/people?q=a")" as LocalPath).description == "/sign-in?back=/people%3Fq%3Da")
        #expect(LocalPath(WayBack("/people?q=a")).description == "/people?q=a")
    }
}
