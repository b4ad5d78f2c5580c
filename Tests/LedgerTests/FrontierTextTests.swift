import Ledger
import Seeded
import Testing

@Suite struct FrontierTextTests {
    private let tree = SmallTree(count: 70)

    private func frontier(_ size: Int) -> Frontier {
        var frontier = Frontier()
        for leaf in tree.leaves.prefix(size) { frontier.append(leaf) }
        return frontier
    }

    @Test func whatIsWrittenReadsAsTheSameFrontier() {
        for size in 0...70 {
            let written = frontier(size)
            #expect(Frontier(size: size, text: written.text) == written)
            #expect(written.text == written.roots.map(\.description).joined(separator: " "))
        }
    }

    @Test func anyOtherTextIsNone() {
        let text = frontier(7).text
        #expect(Frontier(size: 7, text: text) != nil)
        #expect(Frontier(size: 6, text: text) == nil)
        for other in ["", " ", text + " ", " " + text, text.uppercased(), text + "0", String(text.dropLast())] {
            #expect(Frontier(size: 7, text: other) == nil, "\(other)")
        }
        var random = SeededGenerator(seed: 20)
        for _ in 0..<1000 {
            var bytes = Array(text.utf8)
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...127, using: &random)
            let altered = String(decoding: bytes, as: UTF8.self)
            // Another digit gives another frontier; nothing else is read, and nothing as what it is not.
            if let read = Frontier(size: 7, text: altered) { #expect(read.text == altered) }
        }
    }
}
