import Domain
import Store

/// A criminal case with all that belongs to it, as far as the viewer may see it.
public struct CaseFile: Sendable {
    public let stored: StoredRecord
    public let state: String
    /// Every step, withdrawn ones too, the oldest first.
    public let steps: [StoredRecord]
    /// The steps that the viewer could take now.
    public let available: [StepRule]
    public let suspects: [Suspect]
    public let victims: [Victim]
    /// Whether a victim was under 18, or may have been, when the case was reported: the law then asks more.
    public let hasChildVictim: Bool

    public var record: Record { stored.record }

    /// One suspect, with a state apart from the case's.
    public struct Suspect: Sendable {
        public let record: Record
        public let state: String
        public let steps: [StoredRecord]
        public let available: [StepRule]
        public let sentences: [Record]
        public let compensation: [Record]

        /// What was imposed counts only while there is one; measures ask the same.
        public var hasConviction: Bool {
            steps.contains { $0.record.text("step") == "convict" && !$0.record.isYes("withdrawn") }
        }

        /// S08: a conviction asks for a decision, whether or not a victim asked for one.
        public var lacksCompensationDecision: Bool { state == "convicted" && compensation.isEmpty }
    }

    /// A victim's part in the case.
    public struct Victim: Sendable {
        public let record: Record
        /// nil if the person's own record is not the viewer's to see.
        public let person: Record?
    }
}
