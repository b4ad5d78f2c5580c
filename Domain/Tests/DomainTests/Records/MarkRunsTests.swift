import Domain
import Testing

@Suite struct MarkRunsTests {
    private func text(_ marks: [UInt32], times: Int) -> String {
        var scalars = String.UnicodeScalarView("a".unicodeScalars)
        for number in 0..<times { scalars.append(Unicode.Scalar(marks[number % marks.count])!) }
        return String(scalars)
    }

    @Test(
        arguments: [
            [0x301], [0x315, 0x300], [0xEC8, 0xEB8], [0xE48, 0xE38], [0x5B0, 0x5C1], [0x64B, 0x651],
            [0x1D165, 0x1D16D],
            [0x20D0], [0x93C, 0x94D],
        ])
    func asManyMarksAsAScriptMightWriteAndNoMore(marks: [UInt32]) {
        #expect(MarkRuns.areShort(text(marks, times: MarkRuns.longest)))
        #expect(!MarkRuns.areShort(text(marks, times: MarkRuns.longest + 1)))
        #expect(!MarkRuns.areShort("ສະບາຍດີ " + text(marks, times: 70_000)[...]))
        // Counted on each letter by itself.
        let letter = text(marks, times: MarkRuns.longest)
        #expect(MarkRuns.areShort(String(repeating: letter, count: 100)))
    }

    @Test(
        arguments: [
            "", "Khamphone", "ທ້າວ ຄຳພອນ ສີສະຫວັດ", "นางสาวสมหญิง", "Nguyễn Thị Hương", "စောဖော့", "李小红",
            "👩‍👩‍👧‍👦", "क्षत्रिय", "שָׁלוֹם",
        ])
    func namesOfEveryScriptPass(name: String) {
        #expect(MarkRuns.areShort(name))
        #expect(MarkRuns.areShort(String(repeating: name, count: 200)))
    }
}
