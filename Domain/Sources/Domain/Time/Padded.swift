extension String {
    /// Appends a number with zeros before it, up to a width.
    mutating func append(padded number: Int, to width: Int) {
        let digits = String(number)
        for _ in 0..<max(0, width - digits.utf8.count) { self += "0" }
        self += digits
    }
}
