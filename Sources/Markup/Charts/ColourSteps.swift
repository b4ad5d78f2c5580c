/// Five ranges of equal width from one up to the largest number; zero is a step of its own.
struct ColourSteps {
    private let width: Double
    private let count: Int

    init(_ numbers: [Double]) {
        let most = numbers.max() ?? 0
        width = max(1, (most / 5).rounded(.up))
        count = max(1, min(5, Int((most / width).rounded(.up))))
    }

    /// `0` for zero, else `1...5`.
    func step(_ number: Double) -> Int {
        number <= 0 ? 0 : min(5, spread(Int(((number / width).rounded(.up))) - 1))
    }

    var ranges: [(step: Int, text: String)] {
        (0..<count).map { index in
            let (low, high) = (Int(width) * index + 1, Int(width) * (index + 1))
            return (spread(index), low == high ? "\(low)" : "\(low)–\(high)")
        }
    }

    /// With fewer than five ranges, the colours still reach from the lightest to the darkest.
    private func spread(_ index: Int) -> Int {
        count > 1 ? 1 + index * 4 / (count - 1) : 3
    }
}
