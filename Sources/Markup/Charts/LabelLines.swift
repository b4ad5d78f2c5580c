/// Breaks a label in two, since text in a drawing does not wrap by itself.
enum LabelLines {
    /// One line, or two broken at the space nearest the middle when the label is longer than `limit` letters.
    static func split(_ label: String, limit: Int) -> [String] {
        guard label.count > limit else { return [label] }
        let middle = label.count / 2
        let spaces = label.indices.filter { label[$0] == " " }
        let nearest = spaces.min { one, other in
            abs(label.distance(from: label.startIndex, to: one) - middle)
                < abs(label.distance(from: label.startIndex, to: other) - middle)
        }
        guard let nearest else { return [label] }
        return [String(label[..<nearest]), String(label[label.index(after: nearest)...])]
    }
}
