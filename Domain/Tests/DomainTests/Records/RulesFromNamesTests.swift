import Foundation
import Testing

@testable import Domain

/// No rule follows from what a field is called, nor from a list of fields kept beside their declarations: what is not in
/// the list is then open, and nobody notices (docs/decisions/0037-said-at-the-field.md). Reads the sources.
@Suite struct RulesFromNamesTests {
    private struct Source {
        let path: String
        let text: String

        /// Where registers and lifecycles are declared.
        var declares: Bool {
            path.hasPrefix("Domain/")
                && ["Register(\n", "= Lifecycle(\n", "= CodeList("].contains(where: text.contains)
        }
        /// A page of an area names the fields that it shows, and none besides. General pages are of no area.
        var isPageOfAnArea: Bool {
            path.hasPrefix("Sources/Web/Pages/")
                && !["Registers", "Steps"].contains { path.hasPrefix("Sources/Web/Pages/\($0)/") }
        }
        /// Neither declares fields, nor is it of an area, nor history (migrations name what there was), nor content, whose
        /// files have words of their own.
        var isGeneral: Bool {
            !declares && !isPageOfAnArea && !path.contains("/Tables/Migration")
                && !path.hasPrefix("Sources/Content/")
        }
    }

    /// Lists that a table of an area truly has of its own fields, as they are written.
    private static let allowed: [String: [String]] = [
        // Rules between named fields of one register.
        "Domain/Sources/Domain/Records/RecordRules.swift": ["women men children"],
        // The columns of indexes that figures are counted from.
        "Sources/Store/Tables/FigureIndex.swift": [
            "entry person kind provider", "entry purpose from_agency", "record taken_on entry step withdrawn",
            "taken_on entry step record withdrawn", "screened_on agency site", "person age_status",
            "person before_charge age_status",
            "purpose to_agency made_on", "form child",
            "entry person agency context result age_status site crossing informal_crossing",
        ],
        // The review of an emergency.
        "Sources/Desks/Access/EmergencyDesk.swift": ["finding review"],
        // Who has done something with an emergency.
        "Sources/Store/Access/ExclusionScope.swift": ["asked_by approved_by reviewed_by"],
        // The fields that stay early once a referral rests on a screening; consent is given for a purpose, and both stand
        // once they were sent.
        "Sources/Desks/Office/Mendable.swift": ["raid arrival", "purpose consent"],
        // The two fields that a screening fills in of a number.
        "Sources/Desks/Areas/BatchDesk.swift": ["person screening"],
        // What two people are compared by.
        "Sources/Desks/Areas/Duplicates.swift": ["sex birth_date birth_year"],
        // When the rule about returns is asked of a record once more.
        "Sources/Desks/Areas/ReturnSafeguards.swift": [
            "handover handed person child consent_to_return best_interests_on best_interests_by", "direction handed_on",
        ],
        // Parts of an operation's body.
        "Sources/Desks/Field/OperationBatches.swift": [
            "reason taken_on", "code number step reason taken_on", "code number",
        ],
    ]

    /// Comparisons with what is a field's code by chance.
    private static let chance: [String: [String]] = [
        // A breakdown of figures.
        "Sources/Publishing/FigureTexts.swift": [".code != \"form\""],
        // An input that says which step is taken.
        "Sources/Web/Frame/TypedFields.swift": ["code == \"step\""],
    ]

    @Test func noRuleFollowsFromTheBeginningOrTheEndOfACode() throws {
        let ends = /\.(?:hasSuffix|hasPrefix)\("([a-z0-9_]*[a-z_][a-z0-9_]*)"\)/
        // A separator makes a format of its own: "batch:", "/registers/", ".csv".
        let found = try Self.sources().flatMap { source in
            source.text.matches(of: ends).map { "\(source.path): \($0.output.0)" }
        }
        #expect(found == [])
        // `code.hasSuffix(ending)`, `code.contains("consent")`, `code.split(…)`.
        let parts = /\b(?:code|field)\.(?:hasSuffix|hasPrefix|contains|suffix|prefix|split|dropLast|dropFirst)\((?!\d)/
        let taken = try Self.sources().flatMap { source in
            source.text.matches(of: parts).map { "\(source.path): \($0.output)" }
        }
        #expect(taken == [])
    }

    @Test func noListOfFieldsStandsBesideTheirDeclarations() throws {
        let codes = Self.codes
        let lists = /\[\s*((?:"\w+"\s*,\s*)+"\w+")\s*,?\s*\]/
        var used: [String: Set<String>] = [:]
        for source in try Self.sources() where source.isGeneral {
            for match in source.text.matches(of: lists) {
                let list = match.output.1.matches(of: /"(\w+)"/).map { String($0.output.1) }
                // One that is no field tells that the list is of something else.
                guard list.filter(codes.contains).count * 2 > list.count, list.allSatisfy(Self.isField) else {
                    continue
                }
                let written = list.joined(separator: " ")
                used[source.path, default: []].insert(written)
                let isAllowed = Self.allowed[source.path]?.contains(written) ?? false
                #expect(isAllowed, "\(source.path): [\(written)]")
            }
        }
        for (path, lists) in Self.allowed {
            #expect(Set(lists) == used[path], "\(path) is allowed a list that it has no longer")
        }
    }

    @Test func nothingGeneralAsksWhatAFieldIsCalled() throws {
        let codes = Self.codes.subtracting(Register.all.map(\.code))
        let compared = /(?:\.code|\bfield|\bcode|\bkey)\s*[=!]=\s*"(\w+)"/
        let chosen = /switch\s+(?:\w+\.)*(?:code|field|key)\s*\{\s*case\s+"(\w+)"/
        let looked = /\bregister\.field\("(\w+)"\)/
        for source in try Self.sources() where source.isGeneral {
            for match in source.text.matches(of: compared) where codes.contains(String(match.output.1)) {
                let isChance = Self.chance[source.path]?.contains(String(match.output.0)) ?? false
                #expect(isChance, "\(source.path): \(match.output.0)")
            }
            for match in source.text.matches(of: chosen) where codes.contains(String(match.output.1)) {
                #expect(source.path == "Sources/Store/Tables/FigureIndex.swift", "\(source.path): \(match.output.0)")
            }
            guard !source.path.hasPrefix("Sources/Web/Pages/Steps/") else { continue }
            for match in source.text.matches(of: looked) {
                Issue.record("\(source.path): \(match.output.0)")
            }
        }
    }

    @Test func theSourcesAreThere() throws {
        let sources = try Self.sources()
        #expect(sources.count > 300 && sources.contains { $0.path == "Sources/Store/Records/Scope.swift" })
        #expect(Self.codes.count > 150)
    }

    // MARK: Reading

    private static let codes = Set(Register.all.flatMap(\.fields).map(\.code))

    /// `entry` and its like are columns of every register.
    private static func isField(_ code: String) -> Bool {
        codes.contains(code) || ["id", "version", "entry", "recorded_at"].contains(code)
    }

    private static let folders =
        ["Domain/Sources"]
        + ["Store", "StoreSQLite", "StorePostgres", "Desks", "Measures", "Publishing", "Content", "Web"].map {
            "Sources/" + $0
        }

    /// All of these folders' files without their comments.
    private static func sources() throws -> [Source] {
        let root = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { place, _ in place.deletingLastPathComponent() }
        return try folders.flatMap { folder in
            let base = root.appendingPathComponent(folder)
            let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)?.allObjects ?? []
            return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
                let lines = try String(contentsOf: file, encoding: .utf8)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
                let path = folder + file.path.dropFirst(base.path.count)
                return Source(path: path, text: lines.joined(separator: "\n"))
            }
        }.sorted { $0.path < $1.path }
    }
}
