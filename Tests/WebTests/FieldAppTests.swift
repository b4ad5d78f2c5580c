import Foundation
import HTTPTypes
import TestDatabases
import Testing

@testable import Web

/// The program for phones as the server gives it out.
@Suite(.sameOnBothDatabases) struct FieldAppTests {
    private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Every script under `Field/`, by its path there.
    private static let scripts: [String: String] = {
        let folder = home + "/Field"
        var found: [String: String] = [:]
        for name in FileManager.default.subpaths(atPath: folder) ?? [] where name.hasSuffix(".js") {
            found[name] = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return found
    }()

    @Test func whatTheServiceWorkerKeepsIsThereForAnybody() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let worker = try await visitor.get("/field/sw.js", as: nil)
            #expect(worker.headers[HTTPField.Name("Service-Worker-Allowed")!] == "/field")
            let line = try #require(worker.body.split(separator: "\n").first)
            #expect(line.hasPrefix("const shell = {version: \""))
            let files = line.matches(of: /"(\/field[^"]*)"/).map { String($0.output.1) }
            #expect(files.count > 50)
            for file in files {
                let answer = try await visitor.get(file, as: nil)
                #expect(answer.status == .ok, "\(file)")
                #expect(answer.headers[.eTag] != nil, "\(file)")
                #expect(answer.headers[.cacheControl] == "no-cache", "\(file)")
            }
            for script in Self.scripts.keys where script != "sw.js" {
                #expect(files.contains("/field/app/" + script), "\(script)")
            }
        }
    }

    @Test func itsPageHasAPolicyOfItsOwnAndTheOthersKeepTheirs() async throws {
        let country = try await SmallCountry()
        let name = HTTPField.Name("Content-Security-Policy")!
        try await country.visited { visitor in
            let page = try await visitor.get("/field", as: nil)
            #expect(page.headers[name] == FieldFiles.policy)
            #expect(try await visitor.get("/sign-in", as: nil).headers[name] == SafeHeaders<SiteContext>.policy)
        }
        for loose in ["unsafe", "http:", "https:", "*", "data:", "blob:"] {
            #expect(!FieldFiles.policy.contains(loose), "\(loose)")
        }
    }

    @Test func nothingButThePhonesFilesIsGivenOut() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            let paths = [
                "", "sw.js", "index.html", "../Package.swift", "..%2FPackage.swift", "app", "app/", "nothing.js",
            ]
            for path in paths {
                let answer = try await visitor.get("/field/app/" + path, as: nil)
                #expect(answer.status == .notFound, "\(path)")
            }
        }
    }

    @Test func onlyWhoScreensIsLedThere() async throws {
        let country = try await SmallCountry()
        try await country.visited { visitor in
            for (user, isLed) in [("kham", true), ("noy", true), ("bounmy", false), ("thip", false), ("keo", false)] {
                let page = try await visitor.get("/", as: user)
                #expect(page.body.contains("href=\"/field\"") == isLed, "\(user)")
            }
        }
    }

    /// `t("home.title")` is `phone.home.title`.
    @Test func everyWordOfThePhoneStandsInBothLanguages() async throws {
        let content = try await SmallCountry().site.content
        var keys: Set<String> = []
        for (name, script) in Self.scripts where !name.hasPrefix("rules/") {
            for match in script.matches(of: /\bt\("([a-z_.\-]+)"/) where !match.output.1.hasSuffix(".") {
                keys.insert("phone.\(match.output.1)")
            }
        }
        #expect(keys.count > 180)
        for code in ["en", "lo"] {
            let missing = keys.filter { content.languages[code]?.texts[$0] == nil }
            #expect(missing.isEmpty, "\(code): \(missing.sorted())")
        }
    }

    /// Phones of 2019 do not read newer syntax, and a script that does not parse is a blank page.
    @Test func phonesOf2019ReadEveryScript() throws {
        let newer = [
            "?.": try Regex(#"\?\.[A-Za-z_(\[]"#), "??": try Regex(#"\?\?"#),
            "private": try Regex(#"this\.#|^\s*#[a-z]"#), "||=": try Regex(#"(\|\||&&)="#),
            "numbers": try Regex(#"\d_\d"#), "await": try Regex(#"(?m)^(const .*= )?await "#),
            "static": try Regex(#"static \{"#), "at": try Regex(#"\.(at|replaceAll|hasOwn|structuredClone)\("#),
        ]
        #expect(Self.scripts.count > 50)
        for (name, script) in Self.scripts {
            for (feature, pattern) in newer {
                #expect(script.firstMatch(of: pattern) == nil, "\(name): \(feature)")
            }
        }
    }
}
