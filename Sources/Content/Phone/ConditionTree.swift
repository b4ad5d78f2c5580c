import Domain

/// A condition as the phone reads it: a small tree (`Field/rules/condition.js`).
struct ConditionTree: Encodable {
    let condition: Condition

    init(_ condition: Condition) { self.condition = condition }

    private enum Key: String, CodingKey { case all, any, not, answer, `is`, fact, `in`, child }

    func encode(to encoder: any Encoder) throws {
        var tree = encoder.container(keyedBy: Key.self)
        switch condition {
        case .answer(let code, let expected):
            try tree.encode(code, forKey: .answer)
            try tree.encode(expected.rawValue, forKey: .is)
        case .fact(let fact, let codes):
            try tree.encode(fact.rawValue, forKey: .fact)
            try tree.encode(codes, forKey: .in)
        case .child: try tree.encode(true, forKey: .child)
        case .not(let inner): try tree.encode(ConditionTree(inner), forKey: .not)
        case .all(let parts): try tree.encode(parts.map(ConditionTree.init), forKey: .all)
        case .any(let parts): try tree.encode(parts.map(ConditionTree.init), forKey: .any)
        }
    }
}
