import Testing

@testable import Markup

@Suite struct FormTests {
    @Test func `a control is tied to its label, its hint and its error`() {
        let html = TextField("name", Prompt("Name", hint: "As on paper", error: "Give a name"), value: "Bua").html.text
        #expect(html.contains(#"<label for="field-name"><span>Name</span></label>"#))
        #expect(html.contains(#"<p class="hint" id="field-name-hint">As on paper</p>"#))
        #expect(html.contains(#"<p class="error" id="field-name-error">"#))
        #expect(html.contains(#"id="field-name" name="name" aria-describedby="field-name-hint field-name-error""#))
        #expect(html.contains(#"aria-invalid="true" value="Bua""#))
    }

    @Test func `a control without hint or error describes nothing and is not invalid`() {
        let html = DateField("day", Prompt("Day"), value: "2021-03-14").html.text
        #expect(!html.contains("aria-describedby") && !html.contains("aria-invalid"))
        #expect(html.contains(#"type="date""#) && html.contains(#"value="2021-03-14""#))
    }

    @Test func `the summary of errors leads to each control`() {
        let html = ErrorSummary("Mend this", [.init("Give a day", at: "day"), .init("The server is busy")]).html.text
        #expect(html.contains(##"<li><a href="#field-day">Give a day</a></li>"##))
        #expect(html.contains("<li>The server is busy</li>"))
        #expect(DateField("day", Prompt("Day")).html.text.contains(#"id="field-day""#))
        #expect(ErrorSummary("Mend this", []).html.isEmpty)
    }

    @Test func `a group's name leads to its first answer and only the chosen one is checked`() {
        let options = [Choice("yes", "Yes"), Choice("no", "No")]
        let html = RadioGroup("papers", Prompt("Papers?"), options: options, selected: "no", layout: .keys).html.text
        #expect(html.contains(#"<input type="radio" id="field-papers" name="papers" value="yes">"#))
        #expect(html.contains(#"<input type="radio" id="field-papers-2" name="papers" value="no" checked>"#))
        #expect(html.contains("<legend><span>Papers?</span></legend>"))
    }

    @Test func `a list keeps what was chosen, also inside its sections`() {
        let sections = [
            ChoiceSection("North", [Choice("bk", "Bokeo")]), ChoiceSection("South", [Choice("cp", "Champasak")]),
        ]
        let html = Select("province", Prompt("Province"), groups: sections, selected: "cp", empty: "Choose").html.text
        #expect(html.contains(#"<option value="">Choose</option><optgroup label="North">"#))
        #expect(html.components(separatedBy: " selected").count == 2)
        #expect(html.contains(#"<option value="cp" selected>Champasak</option>"#))
    }

    @Test func `a long text that starts with an empty line keeps it`() {
        let html = TextArea("note", Prompt("Note"), value: "\nsecond line").html.text
        #expect(html.contains(">\n\nsecond line</textarea>"))
    }

    @Test func `a password is never sent back`() {
        #expect(
            !TextField("password", Prompt("Password"), value: "secret", kind: .password).html.text.contains("secret"))
    }

    @Test func `a form asks before it loses answers and carries its hidden fields`() {
        let html = Form(to: "/x", hidden: [HiddenField("token", "a\"b")], unsavedWarning: "Leave?", content: "").html
            .text
        #expect(html.contains(#"<form method="post" action="/x" novalidate data-unsaved="Leave?">"#))
        #expect(html.contains(#"<input type="hidden" name="token" value="a&quot;b">"#))
    }

    @Test func `the count of answers is written into its sentence`() {
        let html = AnswerCounter("{answered} of {total}", answered: 3, total: 12).html.text
        #expect(html.contains("<span>3 of 12</span>"))
        #expect(html.contains(#"data-counter="{answered} of {total}""#))
    }
}
