extension HTML.StringInterpolation {
    /// A length in the drawing's units, to a tenth.
    mutating func appendInterpolation(at length: Double) {
        text += tenths(length)
    }

    /// A share of the drawing's width or height, `0...1`, as a percentage to a tenth.
    mutating func appendInterpolation(percent share: Double) {
        text += tenths(share * 100)
        text += "%"
    }

    private func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        let sign = rounded < 0 ? "-" : ""
        let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
