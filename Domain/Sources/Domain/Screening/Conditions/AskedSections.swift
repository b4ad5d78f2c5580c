extension ScreeningForm {
    /// The sections to show in a situation, without what is known to be out of place there: sections of other contexts,
    /// questions about children where the person is none, questions whose condition does not hold.
    ///
    /// What is not known hides nothing. A question that is not shown and was not answered counts as answered no for
    /// the conditions after it; one that was answered keeps its answer, whatever is shown.
    public func sections(in situation: Situation) -> [Section] {
        var known = situation
        // A context that the form does not serve tells nothing.
        if let context = known.context, !contexts.contains(context) { known.context = nil }
        var shown: [Section] = []
        for section in sections {
            let isOut = section.isOut(of: known)
            var asked: [Question] = []
            for question in section.questions {
                if !isOut, question.isAsked(in: known) {
                    asked.append(question)
                } else if known.answers[question.code] == .unknown {
                    known.answers[question.code] = .no
                }
            }
            if !asked.isEmpty { shown.append(section.with(asked)) }
        }
        return shown
    }

    /// The same where no answers are known yet.
    public func sections(in context: String?, age: AgeStatus) -> [Section] {
        sections(in: Situation(context: context, age: age))
    }
}

extension ScreeningForm.Section {
    fileprivate func isOut(of situation: Situation) -> Bool {
        if let context = situation.context, !contexts.isEmpty, !contexts.contains(context) { return true }
        return show?.truth(in: situation) == .no
    }

    fileprivate func with(_ asked: [Question]) -> ScreeningForm.Section {
        asked.count == questions.count
            ? self : ScreeningForm.Section(code: code, contexts: contexts, questions: asked, show: show, words: words)
    }
}

extension Question {
    fileprivate func isAsked(in situation: Situation) -> Bool {
        if isAboutChildrenOnly, let age = situation.age, !age.isTreatedAsChild { return false }
        return show?.truth(in: situation) != .no
    }
}
