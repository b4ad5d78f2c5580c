import Domain
import Store

/// S06 to S09: cases, suspects and what courts decide.
extension Work {
    private static let cases = Register.named("criminal_cases")!

    /// Opens a case: its record and the first step of its investigation, or neither.
    ///
    /// - Parameter raw: the fields of `criminal_cases`, and `taken_on`, the day it was opened (today if empty).
    @discardableResult
    public func openCase(_ raw: [String: String]) throws -> Record {
        let record = try make(Self.cases, raw)
        var step = ["form": record.text("form") ?? ""]
        step["taken_on"] = raw["taken_on"]
        try take("open", .criminalCase, of: record.id, step)
        return record
    }

    /// A step of a suspect of this case; of no other, whatever the address says.
    @discardableResult
    public func take(
        _ step: String, ofSuspect suspect: String, inCase id: String, _ raw: [String: String]
    ) throws -> Record {
        _ = try self.suspect(suspect, inCase: id)
        return try take(step, .suspect, of: suspect, raw)
    }
}

extension Looking {
    /// - Throws: not found, if the viewer may not see the suspect or the suspect is not of this case.
    func suspect(_ suspect: String, inCase id: String) throws -> Record {
        guard let record = try reader.find(Register.named("suspects")!, suspect)?.record,
            record.text("criminal_case") == id
        else {
            throw DeskProblem.refused(.notFound)
        }
        return record
    }
}
