import Domain

/// Checks that each condition of a form asks only about questions before it, and that what is weighed is always asked.
struct FormConditions {
    let sections: [ScreeningForm.Section]
    let places: FormPlaces

    func check() {
        let all = Set(sections.flatMap(\.questions).map(\.code))
        var before: Set<String> = []
        for section in sections {
            let place = places.byCode["§" + section.code]
            if section.show != nil || !section.contexts.isEmpty, section.questions.contains(where: \.isWeighed) {
                place?.refuse("a section with weighed questions is always asked: the score would lack them")
            }
            if let show = section.show { check(show, owner: nil, before, all, place) }
            for question in section.questions {
                if let show = question.show {
                    check(show, owner: question.code, before, all, places.byCode[question.code])
                }
                before.insert(question.code)
            }
        }
    }

    private func check(
        _ condition: Condition, owner: String?, _ before: Set<String>, _ all: Set<String>, _ place: StrictNode?
    ) {
        for code in condition.questions.sorted() where !before.contains(code) {
            if code == owner {
                place?.refuse("the condition of \(code) depends on \(code) itself")
            } else if all.contains(code) {
                place?.refuse("the condition depends on \(code), which is asked later")
            } else {
                place?.refuse("the condition depends on \(code), which the form does not ask")
            }
        }
    }
}

extension Question {
    /// Whether it has a part in the score: an indicator or an act.
    fileprivate var isWeighed: Bool { dimension != nil || isAct }
}
