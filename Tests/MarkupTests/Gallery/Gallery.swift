import Markup

/// Every component with sample texts, in one language. The people and numbers are invented.
struct Gallery {
    let language: String
    /// Put in place of every text, to see what a hostile one would do.
    var attack: String?

    func say(_ english: String, _ lao: String) -> String { attack ?? (language == "lo" ? lao : english) }

    var page: Page {
        Page(
            title: say("Gallery", "ຕົວຢ່າງໜ້າຈໍ"), language: language, frame: frame,
            navigation: [
                Link(say("Today", "ມື້ນີ້"), to: "#", isCurrent: true),
                Link(say("Screening", "ການຄັດກອງ"), to: "#"), Link(say("Referrals", "ການສົ່ງຕໍ່"), to: "#"),
                Link(say("Victims", "ຜູ້ຖືກເຄາະຮ້າຍ"), to: "#"), Link(say("Cases", "ຄະດີ"), to: "#"),
                Link(say("Prevention", "ການປ້ອງກັນ"), to: "#"), Link(say("Figures", "ຕົວເລກ"), to: "#"),
            ],
            languages: [
                LanguageLink(code: "lo", name: "ລາວ", to: "lo.html", isCurrent: language == "lo"),
                LanguageLink(code: "en", name: "English", to: "en.html", isCurrent: language == "en"),
            ],
            signedIn: SignedIn(
                name: say("Kham Sengdara", "ຄຳ ແສງດາຣາ"),
                detail: say("Bokeo immigration police", "ຕຳຫຼວດກວດຄົນເຂົ້າເມືອງ ບໍ່ແກ້ວ"),
                address: "#", signOut: say("Sign out", "ອອກຈາກລະບົບ"), signOutPath: "/sign-out"),
            breadcrumbs: Breadcrumbs(
                label: say("You are here", "ທ່ານຢູ່ທີ່ນີ້"),
                [Link(say("Today", "ມື້ນີ້"), to: "#"), Link(say("Screenings", "ການຄັດກອງ"), to: "#")]),
            main: main)
    }

    private var frame: PageFrame {
        PageFrame(
            site: say("Sinxay", "ສິນໄຊ"),
            tagline: say("Against trafficking in persons · Lao PDR", "ຕ້ານການຄ້າມະນຸດ · ສປປ ລາວ"),
            skip: say("Skip to the content", "ຂ້າມໄປຫາເນື້ອໃນ"), menu: say("Menu", "ເມນູ"),
            languagesLabel: say("Language", "ພາສາ"),
            footer: """
                <p>\(say("Free help, day and night: call 1362 (Lao Women's Union).",
                    "ຊ່ວຍເຫຼືອໂດຍບໍ່ເສຍຄ່າ ຕະຫຼອດ 24 ຊົ່ວໂມງ: ໂທ 1362 (ສະຫະພັນແມ່ຍິງລາວ)."))</p>
                """,
            assets: "assets")
    }

    private var main: HTML {
        """
        \(PageHeading(
            say("Screening at the Houayxay bridge", "ການຄັດກອງຢູ່ຂົວຫ້ວຍຊາຍ"), kicker: "SC-2021-0047",
            lead: say("Returning workers, 14 March 2021. Three of forty people have signs that need a closer look.",
                "ແຮງງານທີ່ກັບຄືນມາ, ວັນທີ 14 ມີນາ 2021. ສາມຄົນໃນສີ່ສິບຄົນ ມີສັນຍານທີ່ຄວນກວດເບິ່ງໃຫ້ລະອຽດ."),
            status: Badge(say("Open", "ເປີດຢູ່"), .info),
            actions: [
                ButtonLink(say("Refer", "ສົ່ງຕໍ່"), to: "#", .primary), ButtonLink(say("Add a person", "ເພີ່ມບຸກຄົນ"), to: "#"),
            ]))
        \(tabs)\(notices)\(tiles)\(form)\(records)\(charts)
        """
    }

    private var tabs: Tabs {
        Tabs(
            label: say("Parts of this record", "ພາກສ່ວນຂອງບັນທຶກນີ້"),
            [
                Link(say("Summary", "ສະຫຼຸບ"), to: "#", isCurrent: true), Link(say("People", "ບຸກຄົນ"), to: "#"),
                Link(say("Answers", "ຄຳຕອບ"), to: "#"), Link(say("History", "ປະຫວັດ"), to: "#"),
            ])
    }

    private var notices: HTML {
        """
        \(Notice(.warning, title: say("Look closer", "ຄວນກວດເບິ່ງໃຫ້ລະອຽດ"), content: """
            <p>\(say("Her papers were taken and she could not leave. Refer her to the Anti-Trafficking Department today.",
                "ເອກະສານຂອງລາວຖືກຍຶດ ແລະ ລາວອອກໄປບໍ່ໄດ້. ກະລຸນາສົ່ງຕໍ່ຫາກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດພາຍໃນມື້ນີ້."))</p>
            """))
        \(Notice(.success, say("The referral was sent and received at 14:05.", "ການສົ່ງຕໍ່ໄດ້ຮັບແລ້ວ ເວລາ 14:05.")))
        \(Notice(.info, say("Help never depends on a criminal case.", "ການຊ່ວຍເຫຼືອບໍ່ຂຶ້ນກັບຄະດີອາຍາ.")))
        \(Notice(.danger, say("Only the Anti-Trafficking Department can record this decision.",
            "ມີແຕ່ກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດເທົ່ານັ້ນ ທີ່ບັນທຶກການຕັດສິນນີ້ໄດ້.")))
        <p>\(Tone.allCases.map { Badge($0.rawValue, $0).html }.joined(separator: " "))</p>
        """
    }

    private var tiles: StatGrid {
        StatGrid([
            StatTile(
                say("Victims identified", "ຜູ້ຖືກເຄາະຮ້າຍທີ່ຖືກຢັ້ງຢືນ"), .value("127", unit: say("people", "ຄົນ")),
                note: say("2021, counted by decision", "ປີ 2021, ນັບຕາມການຕັດສິນ"), address: "#"),
            StatTile(
                say("Identified in quarantine", "ຢັ້ງຢືນໃນສູນກັກກັນ"),
                .zero("0", words: say("none, reported by the ATD", "ບໍ່ມີ, ລາຍງານໂດຍ ກຕມ")), note: say("2021", "ປີ 2021")),
            StatTile(
                say("Testimonies behind a curtain", "ການໃຫ້ການຫຼັງຜ້າກັ້ງ"),
                .notCollected(
                    say("Not collected", "ຍັງບໍ່ໄດ້ເກັບກຳ"),
                    owed: say("Owed by the People's Court by 31 March 2022", "ສານປະຊາຊົນຕ້ອງລາຍງານກ່ອນ 31 ມີນາ 2022"))),
            StatTile(
                say("Beds in shelters for men", "ຕຽງໃນສູນພັກເຊົາສຳລັບຜູ້ຊາຍ"),
                .notApplicable(say("Does not apply: no such shelter", "ບໍ່ກ່ຽວຂ້ອງ: ບໍ່ມີສູນແບບນີ້"))),
            StatTile(
                say("Children from Xaisomboun", "ເດັກຈາກໄຊສົມບູນ"),
                .withheld(say("Too few to publish", "ໜ້ອຍເກີນໄປທີ່ຈະເຜີຍແຜ່"))),
        ])
    }
}
