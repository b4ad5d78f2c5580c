import Markup

extension Gallery {
    func texts(_ title: String, _ description: String) -> ChartTexts {
        ChartTexts(title: title, description: description, table: say("The numbers as a table", "ຕົວເລກເປັນຕາຕະລາງ"))
    }

    var missing: Amount { .missing(say("not collected", "ຍັງບໍ່ໄດ້ເກັບກຳ")) }
    var people: String { say("People", "ຄົນ") }

    var charts: HTML {
        "\(ChartGrid("\(bars)\(years)\(shares)\(months)\(pipeline)\(map)\(pyramid)\(matrix)"))"
    }

    private var bars: BarChart {
        BarChart(
            id: "bars",
            texts(
                say("Victims by form of exploitation", "ຜູ້ຖືກເຄາະຮ້າຍ ຕາມຮູບແບບການຂູດຮີດ"),
                say("2021. Forced marriage is the largest part.", "ປີ 2021. ການບັງຄັບແຕ່ງງານມີຫຼາຍທີ່ສຸດ.")),
            partTitle: say("Form", "ຮູບແບບ"), numberTitle: people,
            bars: [
                .init(say("Forced marriage", "ການບັງຄັບແຕ່ງງານ"), .count(61)),
                .init(say("Sex trafficking", "ການຄ້າປະເວນີ"), .count(32)),
                .init(say("Forced labour", "ການບັງຄັບໃຊ້ແຮງງານ"), .count(18)),
                .init(say("Removal of organs", "ການເອົາອະໄວຍະວະ"), .count(0)),
                .init(say("Forced crime", "ການບັງຄັບໃຫ້ກະທຳຜິດ"), missing),
            ])
    }

    private var years: GroupedBarChart {
        GroupedBarChart(
            id: "years",
            texts(
                say("Cases, year on year", "ຄະດີ, ທຽບແຕ່ລະປີ"),
                say("Convictions rose, investigations fell.", "ການຕັດສິນລົງໂທດເພີ່ມຂຶ້ນ, ການສືບສວນຫຼຸດລົງ.")),
            partTitle: say("Step", "ຂັ້ນຕອນ"), series: ["2019", "2020", "2021"],
            groups: [
                .init(say("Investigated", "ສືບສວນ"), [.count(26), .count(41), .count(23)]),
                .init(say("Charged", "ຟ້ອງ"), [.count(12), missing, .count(9)]),
                .init(say("Convicted", "ຕັດສິນລົງໂທດ"), [.count(11), .count(0), .count(15)]),
            ])
    }

    private var shares: ShareBar {
        ShareBar(
            id: "shares",
            texts(
                say("Who was screened", "ໃຜຖືກຄັດກອງ"),
                say("Two in three were women or girls.", "ສອງໃນສາມເປັນແມ່ຍິງ ຫຼື ເດັກຍິງ.")),
            partTitle: say("Group", "ກຸ່ມ"), numberTitle: people, shareTitle: say("Share", "ສັດສ່ວນ"),
            parts: [
                .init(say("Women", "ແມ່ຍິງ"), .count(180)), .init(say("Girls", "ເດັກຍິງ"), .count(64)),
                .init(say("Men", "ຜູ້ຊາຍ"), .count(92)), .init(say("Boys", "ເດັກຊາຍ"), .count(21)),
                .init(say("Not known", "ບໍ່ຮູ້"), missing),
            ])
    }

    private var months: LineChart {
        let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let lao = ["ມ.ກ.", "ກ.ພ.", "ມ.ນ.", "ມ.ສ.", "ພ.ພ.", "ມິ.ຖ.", "ກ.ລ.", "ສ.ຫ.", "ກ.ຍ.", "ຕ.ລ.", "ພ.ຈ.", "ທ.ວ."]
        let calls = [12, 18, 22, 31, 27, 0, 14, 19, 25, 38, 33, 29].map(Amount.count)
        let missed = [3, 4, 2, 8, 6, 0, 3, 2, 5, 9, 7, 4].map(Amount.count)
        return LineChart(
            id: "months",
            texts(
                say("Calls to the hotline", "ການໂທຫາສາຍດ່ວນ"),
                say("Calls rose after the rains. July was not collected.", "ການໂທເພີ່ມຂຶ້ນຫຼັງລະດູຝົນ. ເດືອນກໍລະກົດຍັງບໍ່ໄດ້ເກັບກຳ.")),
            monthTitle: say("Month", "ເດືອນ"), months: language == "lo" ? lao : english,
            lines: [
                .init(say("Answered", "ຮັບສາຍ"), calls.prefix(6) + [missing] + calls.suffix(5)),
                .init(say("Missed", "ບໍ່ໄດ້ຮັບສາຍ"), missed.prefix(6) + [missing] + missed.suffix(5)),
            ])
    }

    private var pipeline: JusticePipeline {
        JusticePipeline(
            id: "pipeline",
            texts(
                say("From report to judgment", "ຈາກການແຈ້ງຄວາມ ຫາ ການຕັດສິນ"),
                say(
                    "Of 30 cases reported, 12 came to court. Acquittals were not collected.",
                    "ໃນ 30 ຄະດີທີ່ແຈ້ງ, 12 ຄະດີໄປຮອດສານ. ການຕັດສິນວ່າບໍ່ຜິດຍັງບໍ່ໄດ້ເກັບກຳ.")),
            headers: .init(from: say("From", "ຈາກ"), to: say("To", "ໄປຫາ"), number: say("Cases", "ຄະດີ")),
            reported: .init(say("Reported", "ແຈ້ງຄວາມ"), .count(30)),
            investigated: .init(say("Investigated", "ສືບສວນ"), .count(25)),
            prosecutor: .init(say("Sent to the prosecutor", "ສົ່ງໄອຍະການ"), .count(19)),
            insufficient: .init(say("Not enough evidence", "ຫຼັກຖານບໍ່ພຽງພໍ"), .count(3)),
            returned: .init(say("Returned to the police", "ສົ່ງຄືນຕຳຫຼວດ"), .count(2)),
            court: .init(say("Brought to court", "ຂຶ້ນສານ"), .count(12)),
            convicted: .init(say("Convicted", "ຕັດສິນລົງໂທດ"), .count(9)),
            acquitted: .init(say("Acquitted", "ຕັດສິນວ່າບໍ່ຜິດ"), missing))
    }

    private var map: TileMap {
        let places: [(Int, Int, String, String, Int?)] = [
            (1, 0, "PH", "Phongsaly", 0), (0, 1, "LN", "Luangnamtha", 14), (1, 1, "OU", "Oudomxay", 3),
            (2, 1, "HP", "Houaphan", nil),
            (0, 2, "BK", "Bokeo", 31), (1, 2, "LP", "Luangprabang", 6), (2, 2, "XK", "Xiengkhouang", 2),
            (0, 3, "XB", "Xayabury", 4),
            (1, 3, "VP", "Vientiane", 9), (2, 3, "XS", "Xaisomboun", nil), (1, 4, "VT", "Vientiane Capital", 22),
            (2, 4, "BX", "Bolikhamxay", 5), (3, 5, "KM", "Khammouane", 1), (3, 6, "SV", "Savannakhet", 18),
            (3, 7, "SR", "Saravane", 7),
            (4, 7, "XE", "Sekong", 0), (3, 8, "CP", "Champasak", 12), (4, 8, "AT", "Attapeu", 2),
        ]
        return TileMap(
            id: "map",
            texts(
                say("Victims by province", "ຜູ້ຖືກເຄາະຮ້າຍ ຕາມແຂວງ"),
                say(
                    "2021, by province of origin. Two provinces have not reported.",
                    "ປີ 2021, ຕາມແຂວງຕົ້ນທາງ. ສອງແຂວງຍັງບໍ່ໄດ້ລາຍງານ.")),
            placeTitle: say("Province", "ແຂວງ"), numberTitle: people,
            words: .init(zero: say("none", "ບໍ່ມີ"), missing: missingWords),
            tiles: places.map { place in
                .init(
                    column: place.0, row: place.1, code: place.2, label: place.3,
                    place.4.map(Amount.count) ?? .missing(missingWords))
            })
    }

    private var missingWords: String { say("not collected", "ຍັງບໍ່ໄດ້ເກັບກຳ") }

    private var pyramid: PyramidChart {
        PyramidChart(
            id: "pyramid",
            texts(
                say("Victims by sex and age", "ຜູ້ຖືກເຄາະຮ້າຍ ຕາມເພດ ແລະ ອາຍຸ"),
                say("Most are women from 18 to 24.", "ສ່ວນຫຼາຍແມ່ນແມ່ຍິງອາຍຸ 18 ຫາ 24 ປີ.")),
            ageTitle: say("Age", "ອາຍຸ"), left: say("Women", "ຍິງ"), right: say("Men", "ຊາຍ"),
            rows: [
                .init("45+", left: .count(2), right: .count(4)), .init("35–44", left: .count(7), right: .count(6)),
                .init("25–34", left: .count(19), right: .count(11)), .init("18–24", left: .count(44), right: .count(9)),
                .init("12–17", left: .count(21), right: .count(0)), .init("0–11", left: .count(3), right: missing),
            ])
    }

    private var matrix: CompletenessMatrix {
        let numbers = (1...12).map { "\($0)" }
        func row(_ label: String, _ states: [CompletenessMatrix.State]) -> CompletenessMatrix.Row {
            .init(label, states)
        }
        let full = [CompletenessMatrix.State](repeating: .complete, count: 9)
        return CompletenessMatrix(
            id: "matrix",
            texts(
                say("What has been reported", "ສິ່ງທີ່ລາຍງານແລ້ວ"),
                say("By office and month, 2021.", "ຕາມຫ້ອງການ ແລະ ເດືອນ, ປີ 2021.")),
            rowTitle: say("Office", "ຫ້ອງການ"), columns: numbers,
            rows: [
                row(say("Anti-Trafficking Department", "ກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດ"), full + [.zero, .complete, .partial]),
                row(say("Lao Women's Union", "ສະຫະພັນແມ່ຍິງລາວ"), [.inapplicable, .inapplicable] + full + [.missing]),
                row(say("People's Court", "ສານປະຊາຊົນ"), [.missing, .missing, .partial] + full),
            ],
            words: [
                .complete: say("complete", "ຄົບຖ້ວນ"), .partial: say("in part", "ບາງສ່ວນ"),
                .zero: say("none, reported", "ບໍ່ມີ, ລາຍງານແລ້ວ"), .missing: missingWords,
                .inapplicable: say("does not apply", "ບໍ່ກ່ຽວຂ້ອງ"),
            ])
    }
}
