import Content
import Domain

extension Language {
    /// A value as it is read; a dash where nothing is known. References come out as their id: pages put the
    /// record's name there (`ReferenceNames`).
    func shown(_ value: Value?, _ field: Field) -> String { value.map { show($0, of: field) } ?? "—" }
}
