/// Characters that follow each other as on a keyboard, in the alphabet, or as one key held down.
enum GuessableRun {
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "qazwsxedcrfvtgb"].map(Array.init)

    /// - Returns: how many characters from here on are one run, 0 if fewer than three.
    static func length(in text: [Character], at start: Int) -> Int {
        let length = max(steady(text, start), keyboard(text, start))
        return length >= 3 ? length : 0
    }

    /// `aaaa`, `1234`, `dcba`: each one scalar on from the one before, by the same step of -1, 0 or 1.
    private static func steady(_ text: [Character], _ start: Int) -> Int {
        func scalar(_ index: Int) -> Int? {
            let scalars = text[index].unicodeScalars
            return scalars.count == 1 ? Int(scalars.first!.value) : nil
        }
        guard start + 1 < text.count, let first = scalar(start), let second = scalar(start + 1),
            abs(second - first) <= 1
        else { return 0 }
        var end = start + 1
        while end + 1 < text.count, let here = scalar(end), let next = scalar(end + 1), next - here == second - first {
            end += 1
        }
        return end - start + 1
    }

    private static func keyboard(_ text: [Character], _ start: Int) -> Int {
        var longest = 0
        for row in rows + rows.map({ $0.reversed() }) {
            for (index, key) in row.enumerated() where key == text[start] {
                var length = 1
                while start + length < text.count, index + length < row.count,
                    text[start + length] == row[index + length]
                {
                    length += 1
                }
                longest = max(longest, length)
            }
        }
        return longest
    }
}
