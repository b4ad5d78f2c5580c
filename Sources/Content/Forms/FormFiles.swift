import Domain

/// Reads all forms of a content folder: first those that lend sections, then those that include them.
enum FormFiles {
    static func read(_ folder: ContentFolder, texts: Set<String>) -> [ScreeningForm] {
        var sets: [String: IndicatorSet] = [:]
        for file in folder.files(in: "indicators") {
            let name = name(of: file)
            sets[name] = folder.read(file).flatMap { IndicatorSet($0, name: name) }
        }
        var lenders: [String: ScreeningForm] = [:]
        func form(_ node: StrictNode, _ name: String) -> FormFile {
            FormFile(file: node, name: name, sets: sets, lenders: lenders, texts: texts)
        }
        for file in folder.files(in: "forms/shared") {
            let name = name(of: file)
            lenders[name] = folder.read(file).flatMap { form($0, name).shared() }
        }
        let nodes = folder.files(in: "forms").compactMap { file in folder.read(file).map { (name(of: file), $0) } }
        var forms: [ScreeningForm] = []
        for (name, node) in nodes where !includes(node) {
            guard let found = form(node, name).form() else { continue }
            lenders[name] = found
            forms.append(found)
        }
        for (name, node) in nodes where includes(node) { forms += form(node, name).form().map { [$0] } ?? [] }
        FormChoice.refuseAlike(forms, folder.problems)
        return forms.sorted { ($0.code, $0.version) < ($1.code, $1.version) }
    }

    private static func includes(_ file: StrictNode) -> Bool {
        guard let sections = file.node["sections"]?.sequence else { return false }
        return sections.contains { $0.mapping?["include"] != nil }
    }

    private static func name(of file: String) -> String {
        String(file.split(separator: "/").last!.dropLast(".yaml".count))
    }
}
