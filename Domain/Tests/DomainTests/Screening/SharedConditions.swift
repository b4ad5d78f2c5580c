import Foundation

@testable import Domain

/// `Domain/Tests/shared-cases/conditions.json`, which the phone's rules are held to as well.
struct SharedConditions: Decodable {
    let conditions: [Written]
    let refused: [Refused]
    let form: Form
    let shown: [Shown]

    struct Written: Decodable {
        let text: String
        let tree: Condition
        let cases: [Case]
    }

    struct Case: Decodable {
        let `in`: Situation
        let holds: Bool?
    }

    struct Refused: Decodable {
        let text: String
        let column: Int
    }

    struct Shown: Decodable {
        let about: String
        let `in`: Situation
        let shows: [String: [String]]
    }

    static func read() throws -> SharedConditions {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared-cases/conditions.json")
        return try JSONDecoder().decode(SharedConditions.self, from: Data(contentsOf: file))
    }

    /// As much of a form as decides what is shown.
    struct Form: Decodable {
        let code: String
        let version: Int
        let contexts: [String]
        let sections: [Section]

        struct Section: Decodable {
            let code: String
            let contexts: [String]
            let show: Condition?
            let questions: [Asked]
        }

        struct Asked: Decodable {
            let code: String
            let children_only: Bool?
            let show: Condition?
        }

        var form: ScreeningForm {
            ScreeningForm(
                code: code, version: version, indicatorSet: "none", contexts: contexts,
                sections: sections.map { section in
                    ScreeningForm.Section(
                        code: section.code, contexts: section.contexts,
                        questions: section.questions.map {
                            Question(
                                code: $0.code, purpose: .prompt(.lead), isAboutChildrenOnly: $0.children_only ?? false,
                                show: $0.show)
                        }, show: section.show)
                })
        }
    }
}

extension Situation: Decodable {
    enum Keys: String, CodingKey { case context, age, answers, sector, site_kind }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        let answers = try values.decodeIfPresent([String: String].self, forKey: .answers) ?? [:]
        self.init(
            context: try values.decodeIfPresent(String.self, forKey: .context),
            age: try values.decodeIfPresent(String.self, forKey: .age).map { AgeStatus(rawValue: $0)! },
            answers: Answers(answers.mapValues { Answer(rawValue: $0)! }),
            sector: try values.decodeIfPresent(String.self, forKey: .sector),
            siteKind: try values.decodeIfPresent(String.self, forKey: .site_kind))
    }
}

extension Condition: Decodable {
    enum Keys: String, CodingKey { case all, any, not, answer, `is`, fact, `in`, child }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        if let all = try values.decodeIfPresent([Condition].self, forKey: .all) {
            self = .all(all)
        } else if let any = try values.decodeIfPresent([Condition].self, forKey: .any) {
            self = .any(any)
        } else if let not = try values.decodeIfPresent(Condition.self, forKey: .not) {
            self = .not(not)
        } else if let code = try values.decodeIfPresent(String.self, forKey: .answer) {
            self = .answer(code, is: Answer(rawValue: try values.decode(String.self, forKey: .is))!)
        } else if let fact = try values.decodeIfPresent(String.self, forKey: .fact) {
            self = .fact(Fact(rawValue: fact)!, in: try values.decode([String].self, forKey: .in))
        } else {
            _ = try values.decode(Bool.self, forKey: .child)
            self = .child
        }
    }
}
