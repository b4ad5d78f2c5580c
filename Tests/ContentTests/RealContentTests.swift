import Content
import Domain
import Testing

@Suite("The content of this repository")
struct RealContentTests {
    let content = try! Content.load(from: RealContent.path)

    @Test("has every text in Lao and English, with the same arguments")
    func isComplete() {
        let problems = content.check()
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }
}
