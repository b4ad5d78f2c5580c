extension Measure {
    /// The two hotlines (S15).
    static let hotlines: [Measure] = [
        Measure(
            "atd_hotline_calls_per_month", "calls_per_month", .perMonth, owners: ["anti_trafficking_department"],
            date: "calls.called_on", opens: "calls", restsOn: ["calls"], answeredBy: ["anti_trafficking_department"],
            sources: ["F49", "criterion 2"],
            per: .call, facts: calls("anti_trafficking_department")),
        Measure(
            "atd_hotline_calls_unanswered", "calls", owners: ["anti_trafficking_department"], date: "calls.called_on",
            opens: "calls", restsOn: ["calls"], answeredBy: ["anti_trafficking_department"],
            sources: ["F49", "G23", "criterion 2"], hasUnknowns: true,
            per: .call, facts: calls("anti_trafficking_department", holds: "1 - t.answered")),
        Measure(
            "atd_hotline_calls_followed_up", "calls", owners: ["anti_trafficking_department"], date: "calls.called_on",
            opens: "calls", restsOn: ["calls"], answeredBy: ["anti_trafficking_department"],
            sources: ["G23", "criterion 2"], hasUnknowns: true,
            per: .call,
            facts: calls(
                "anti_trafficking_department",
                holds:
                    "CASE WHEN t.answered = 1 AND t.followed_up_on IS NOT NULL THEN 1 "
                    + "WHEN t.answered >= 0 THEN 0 END")),
        Measure(
            "lwu_hotline_calls", "calls", owners: ["womens_union"], date: "calls.called_on",
            by: [.list("subject", "call_subject")], opens: "calls", restsOn: ["calls"], answeredBy: ["womens_union"],
            sources: ["F50", "criterion 2"], per: .call, facts: calls("womens_union", columns: ", t.subject")),
        Measure(
            "lwu_hotline_trafficking_calls", "calls", owners: ["womens_union"], date: "calls.called_on",
            opens: "calls", restsOn: ["calls"], answeredBy: ["womens_union"], sources: ["F50", "G22", "criterion 2"],
            hasUnknowns: true,
            per: .call, facts: calls("womens_union", holds: "t.trafficking")),
        Measure(
            "lwu_hotline_referrals", "calls", owners: ["womens_union"], date: "calls.called_on",
            opens: "calls", restsOn: ["calls"], answeredBy: ["womens_union"], sources: ["F50", "G22", "criterion 2"],
            reveals: .personal,
            per: .call, facts: calls("womens_union") + " AND t.referral IS NOT NULL"),
    ]

    private static func calls(_ kind: String, columns: String = "", holds: String? = nil) -> String {
        """
        SELECT t.id AS unit, t.id AS record, t.called_on AS on_date\(columns)\(holds.map { ", \($0) AS holds" } ?? "")
        FROM {calls} t
        WHERE t.called_on >= {first} AND t.called_on <= {last}
          AND t.agency IN (SELECT a.id FROM {agencies} a WHERE a.kind = '\(kind)')
        """
    }
}
