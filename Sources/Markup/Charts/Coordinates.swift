extension HTML.StringInterpolation {
    /// A length in the drawing's units, to a tenth.
    mutating func appendInterpolation(at length: Double) {
        bytes += tenths(length).utf8
    }

    /// A share of the drawing's width or height, `0...1`, as a percentage to a tenth.
    mutating func appendInterpolation(percent share: Double) {
        bytes += tenths(share * 100).utf8
        append("%")
    }

    private func tenths(_ value: Double) -> String {
        let rounded = Int((value * 10).rounded())
        let sign = rounded < 0 ? "-" : ""
        let (whole, rest) = abs(rounded).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
