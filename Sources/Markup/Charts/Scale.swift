/// Round steps for an axis that starts at zero.
struct Scale {
    /// Largest last, zero first; whole numbers.
    let ticks: [Double]

    /// Four steps or fewer, each 1, 2 or 5 times a power of ten.
    init(upTo largest: Double) {
        var step = 1.0
        let multiples = [2.0, 2.5, 2.0]
        var turn = 0
        while step * 4 < largest {
            step *= multiples[turn % 3]
            turn += 1
        }
        let count = max(1, Int((largest / step).rounded(.up)))
        ticks = (0...count).map { Double($0) * step }
    }

    /// How far down from the top a number lies, `0` at the top tick and `1` at zero.
    func share(_ number: Double) -> Double {
        1 - number / (ticks.last ?? 1)
    }
}
