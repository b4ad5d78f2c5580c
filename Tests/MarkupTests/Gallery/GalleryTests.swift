import Foundation
import Testing

@testable import Markup

@Suite struct GalleryTests {
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
