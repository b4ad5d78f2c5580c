/// What someone wants to write: raw text by field code, from a form, a CSV row or JSON, read against the register.
public struct Draft: Sendable {
    public struct Problem: Error, Hashable, Sendable {
        /// nil when it concerns the record as a whole.
        public let field: String?
        public let what: FieldProblem

        public init(field: String?, _ what: FieldProblem) {
            self.field = field
            self.what = what
        }
    }

    /// Reads every field and applies the register's rules between fields.
    /// - Returns: the values, or every problem found (never only the first).
    public static func read(
        _ raw: [String: String], for register: Register
    ) -> Result<[String: Value], Problems> {
        var values: [String: Value] = [:]
        values.reserveCapacity(register.fields.count)
        var problems: [Problem] = []
        for field in register.fields {
            do throws(FieldProblem) {
                values[field.code] = try field.read(raw[field.code] ?? "")
            } catch {
                problems.append(Problem(field: field.code, error))
            }
        }
        if problems.isEmpty {
            problems = RecordRules.broken(by: values, in: register)
        }
        return problems.isEmpty ? .success(values) : .failure(Problems(all: problems))
    }

    public struct Problems: Error, Sendable {
        public let all: [Problem]
        public init(all: [Problem]) { self.all = all }
    }
}
