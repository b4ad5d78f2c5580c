extension CodeList {
    // MARK: People
    static let sex = CodeList("sex", ["female", "male", "other", "unknown"])
    static let ageBasis = CodeList("age_basis", ["documented", "stated", "estimated", "in_doubt"])
    static let language = CodeList(
        "language", ["lao", "tha", "zho", "vie", "mya", "khm", "eng", "hmn", "kjg", "other"])

    // MARK: Places and agencies
    static let placeLevel = CodeList("place_level", ["province", "district"])
    public static let siteKind = CodeList(
        "site_kind",
        [
            "special_economic_zone", "plantation", "railway", "construction", "factory", "mine", "venue", "casino",
            "quarantine_centre", "other",
        ])
    public static let agencyKind = CodeList(
        "agency_kind",
        [
            "anti_trafficking_department", "police", "immigration_police", "prosecutor", "court", "womens_union",
            "labour_ministry", "foreign_ministry", "mission", "health_ministry", "ministry", "labour_inspectorate",
            "village_authority", "ngo", "secretariat", "oversight", "foreign_authority", "trade_union", "border_army",
        ])
    public static let level = CodeList("level", ["central", "province", "district", "village", "abroad"])
    static let role = CodeList("role", Role.allCases.map(\.rawValue))

    // MARK: Screening and referral
    public static let screeningContext = CodeList(
        "screening_context",
        [
            "returnee", "quarantine", "raid", "work_site", "venue", "domestic_work", "mission", "child", "marriage",
            "scam_compound", "hotline", "other",
        ])
    public static let sector = CodeList(
        "sector",
        [
            "agriculture", "plantation", "fishing", "construction", "railway", "manufacturing", "garment", "mining",
            "domestic_work", "hospitality", "entertainment", "commercial_sex", "online_scam", "marriage", "other",
        ])
    static let ageStatus = CodeList("age_status", ["adult", "child", "in_doubt"])
    static let screeningResult = CodeList(
        "screening_result", ["trafficking", "exploitation", "no_indication", "insufficient"])
    static let referralPurpose = CodeList(
        "referral_purpose",
        ["identification", "services", "child_protection", "civil_registration", "labour_remedy", "return", "other"])

    // MARK: Identification
    static let act = CodeList("act", ["recruitment", "transportation", "transfer", "harbouring", "receipt"])
    static let means = CodeList(
        "means",
        [
            "threat_of_force", "use_of_force", "coercion", "abduction", "fraud", "deception", "abuse_of_power",
            "abuse_of_vulnerability", "payments_for_consent",
        ])
    static let purpose = CodeList(
        "purpose",
        [
            "prostitution_of_others", "other_sexual_exploitation", "forced_labour", "slavery", "similar_to_slavery",
            "servitude", "organ_removal", "forced_marriage", "forced_begging", "forced_criminality", "other",
        ])
    static let form = CodeList(
        "form",
        [
            "sex_trafficking", "child_sex_trafficking", "labour_trafficking", "fraudulent_marriage",
            "forced_marriage", "other_exploitation", "unspecified",
        ])
    public static let marriageFinding = CodeList(
        "marriage_finding",
        [
            "sexual_exploitation", "labour_or_servitude", "slavery_like", "fraud_without_indicators",
            "insufficient_information",
        ])

    // MARK: Protection
    static let serviceKind = CodeList(
        "service_kind",
        [
            "shelter", "legal", "medical", "psychosocial", "education", "vocational_training", "financial",
            "reintegration", "job_placement", "interpretation",
        ])
    static let requestOutcome = CodeList("request_outcome", ["provided", "waiting", "unmet", "declined"])
    static let protectionMeasure = CodeList(
        "protection_measure", ["curtain", "video_link", "written_statement", "closed_session", "escort", "none"])
    static let alternativeOutcome = CodeList("alternative_outcome", ["offered", "granted", "refused", "declined"])

    // MARK: Justice
    static let suspectRole = CodeList(
        "suspect_role", ["recruiter", "broker", "transporter", "exploiter", "harbourer", "buyer", "other"])
    static let cooperation = CodeList(
        "cooperation", ["none", "information", "joint_investigation", "transfer", "extradition"])

    // MARK: Cooperation, hotline, migration, prevention
    static let direction = CodeList("direction", ["received", "sent"])
    static let handedOver = CodeList("handed_over", ["victim", "suspect"])
    static let callSubject = CodeList(
        "call_subject",
        ["trafficking", "domestic_violence", "migration", "labour_grievance", "information", "wrong_number", "other"])
    static let feeCategory = CodeList(
        "fee_category",
        [
            "recruitment_fee", "medical", "insurance", "skills_test", "training", "equipment", "travel",
            "administrative",
            "forced_savings", "illegitimate",
        ])
    static let trainingTopic = CodeList(
        "training_topic",
        [
            "referral_guidelines", "identification", "penal_code", "complicity", "child_sex_tourism", "consular",
            "covid_task_force", "general",
        ])
    static let awarenessTopic = CodeList(
        "awareness_topic", ["trafficking", "safe_migration", "child_sex_tourism", "marriage", "demand", "hotline"])
    static let audience = CodeList(
        "audience", ["general_public", "villages", "schools", "tourism_businesses", "migrants", "officials", "buyers"])
    static let statementKind = CodeList("statement_kind", ["range", "estimate", "other_body", "at_least"])
    static let attestation = CodeList("attestation", ["complete", "none", "not_collected", "not_applicable"])
}
