import Markup

extension Gallery {
    var records: HTML {
        """
        \(Panel(say("People screened", "ຄົນທີ່ຖືກຄັດກອງ"), action: Link(say("Add a person", "ເພີ່ມບຸກຄົນ"), to: "#"), content: """
            \(table)\(Pager(
                label: say("Pages", "ໜ້າ"), position: say("1–3 of 40", "1–3 ໃນ 40"), previous: Link(say("Earlier", "ກ່ອນໜ້າ"), to: "#"),
                next: Link(say("Later", "ຕໍ່ໄປ"), to: "#")))
            """))
        \(Panel(say("Referral", "ການສົ່ງຕໍ່"), content: details.html))
        \(Panel(say("History", "ປະຫວັດ"), content: timeline.html))
        \(CardGrid([
            Card(say("Screen somebody", "ຄັດກອງບຸກຄົນ"), address: "#",
                content: "<p>\(say("One by one or forty at once, also without a network.", "ເທື່ອລະຄົນ ຫຼື ສີ່ສິບຄົນພ້ອມກັນ, ບໍ່ມີເຄືອຂ່າຍກໍໄດ້."))</p>"),
            Card(say("Referrals waiting", "ການສົ່ງຕໍ່ທີ່ລໍຖ້າ"), address: "#", status: Badge(say("2 late", "ຊ້າ 2"), .danger),
                content: "<p>\(say("Seven referrals wait for an answer.", "ມີເຈັດລາຍການລໍຖ້າຄຳຕອບ."))</p>"),
            Card(say("Guidelines", "ຄຳແນະນຳ"), content: "<p>\(say("Received at 12 of 18 posts.", "ໄດ້ຮັບແລ້ວ 12 ໃນ 18 ບ່ອນ."))</p>"),
        ]))
        \(ProgressBar(say("Action plan", "ແຜນດຳເນີນງານ"), done: 7, total: 12, words: say("7 of 12 activities", "7 ໃນ 12 ກິດຈະກຳ")))
        \(EmptyState(say("No complaints yet", "ຍັງບໍ່ມີຄຳຮ້ອງທຸກ"), sentence: say(
            "When somebody complains about an agency, it is shown here.", "ເມື່ອມີຄົນຮ້ອງທຸກກ່ຽວກັບບໍລິສັດ, ຈະສະແດງຢູ່ນີ້."),
            action: ButtonLink(say("Record a complaint", "ບັນທຶກຄຳຮ້ອງທຸກ"), to: "#")))
        \(Disclosure(say("What is counted here?", "ນັບຫຍັງຢູ່ນີ້?"), content: """
            <p>\(say("Each person once, on the day of the decision.", "ນັບແຕ່ລະຄົນເທື່ອດຽວ, ໃນວັນທີຕັດສິນ."))</p>
            """))
        \(PrintButton(say("Print", "ພິມ")))
        """
    }

    private var table: Table {
        func row(_ name: String, _ age: Int, _ day: String, _ badge: Badge) -> Table.Row {
            Table.Row([
                "<a href=\"#\">\(name)</a>", "\(age)", "\(day)", badge.html, "<a href=\"#\">\(say("Open", "ເປີດ"))</a>",
            ])
        }
        return Table(
            say("Newest first", "ໃໝ່ສຸດກ່ອນ"),
            columns: [
                .init(say("Name", "ຊື່")), .init(say("Age", "ອາຍຸ"), .number),
                .init(say("Screened on", "ວັນທີຄັດກອງ"), .date),
                .init(say("Result", "ຜົນ")), .init(say("Actions", "ການກະທຳ"), .actions),
            ],
            rows: [
                row(say("Bua", "ບົວ"), 17, "14.3.2021", Badge(say("Look closer", "ກວດເບິ່ງໃຫ້ລະອຽດ"), .warning)),
                row(
                    say("Somchit Phommachanh", "ສົມຈິດ ພົມມະຈັນ"), 24, "14.3.2021",
                    Badge(say("No signs", "ບໍ່ມີສັນຍານ"), .success)),
                row(say("Name withheld", "ບໍ່ເປີດເຜີຍຊື່"), 31, "13.3.2021", Badge(say("Urgent", "ຮີບດ່ວນ"), .danger)),
            ],
            totals: .init([
                "\(say("People", "ຈຳນວນຄົນ"))", "40", "", "", "",
            ]), filter: say("Narrow the list", "ຄັດລາຍຊື່"))
    }

    private var details: DefinitionList {
        DefinitionList([
            .init(say("From", "ຈາກ"), text: say("Bokeo immigration police", "ຕຳຫຼວດກວດຄົນເຂົ້າເມືອງ ບໍ່ແກ້ວ")),
            .init(say("To", "ເຖິງ"), text: say("Anti-Trafficking Department", "ກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດ")),
            .init(say("Answer due", "ຕ້ອງຕອບກ່ອນ"), "17.3.2021 \(Badge(say("2 days left", "ຍັງ 2 ມື້"), .warning))"),
            .init(say("Interpreter", "ຜູ້ແປພາສາ"), missing: say("Not known", "ບໍ່ຮູ້")),
        ])
    }

    private var timeline: Timeline {
        Timeline(
            label: say("What happened", "ສິ່ງທີ່ເກີດຂຶ້ນ"),
            [
                .init(
                    date: "16.3.2021", machineDate: "2021-03-16",
                    title: say("Identified as a victim", "ຖືກຢັ້ງຢືນເປັນຜູ້ຖືກເຄາະຮ້າຍ"),
                    who: say("Noy, Anti-Trafficking Department", "ນ້ອຍ, ກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດ"), tone: .success,
                    content:
                        "<p>\(say("Act: recruitment. Means: not needed, she is a child.", "ການກະທຳ: ການຈັດຫາ. ວິທີການ: ບໍ່ຈຳເປັນ ເພາະເປັນເດັກ."))</p>"
                ),
                .init(
                    date: "15.3.2021", machineDate: "2021-03-15",
                    title: say("Returned for more information", "ສົ່ງຄືນເພື່ອຂໍຂໍ້ມູນເພີ່ມ"),
                    who: say("Noy, Anti-Trafficking Department", "ນ້ອຍ, ກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດ"), tone: .warning),
                .init(
                    date: "14.3.2021", machineDate: "2021-03-14", title: say("Referred", "ສົ່ງຕໍ່"),
                    who: say("Kham, Bokeo immigration police", "ຄຳ, ຕຳຫຼວດກວດຄົນເຂົ້າເມືອງ ບໍ່ແກ້ວ")),
            ])
    }
}
