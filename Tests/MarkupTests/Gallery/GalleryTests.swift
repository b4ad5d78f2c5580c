import Foundation
import Testing

@testable import Markup

@Suite struct GalleryTests {
    @Test(arguments: EscapingTests.attacks.filter { $0.contains("<") })
    func `no component lets a hostile text through`(attack: String) {
        let page = Gallery(language: "en", attack: attack).page.html.text
        // As long and with the same spaces, since a long label is broken into two lines.
        let harmless = String(attack.map { "<>\"'&".contains($0) ? "x" : $0 })
        let honest = Gallery(language: "en", attack: harmless).page.html.text
        #expect(!page.contains(attack))
        #expect(page.count { $0 == "<" } == honest.count { $0 == "<" })
        #expect(page.count { $0 == "\"" } == honest.count { $0 == "\"" })
    }

    /// With `GALLERY_DIR` set, the gallery is also written there, to be looked at beside a copy of the assets.
    @Test(arguments: ["en", "lo"])
    func `the gallery holds nothing the content security policy forbids`(language: String) throws {
        let page = Gallery(language: language).page.html.text
        for forbidden in ["style=", "<style", " onclick", " onload", " onerror", "javascript:", "http://", "https://"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.contains("<script src=\"assets/sinxay.js\" defer></script>"))
        if let folder = ProcessInfo.processInfo.environment["GALLERY_DIR"] {
            try page.write(toFile: "\(folder)/\(language).html", atomically: true, encoding: .utf8)
        }
    }
}
