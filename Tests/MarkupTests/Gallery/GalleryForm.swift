import Markup

extension Gallery {
    var form: HTML {
        """
        \(ErrorSummary(say("Two answers need another look", "ມີສອງຄຳຕອບທີ່ຕ້ອງແກ້ໄຂ"), [
            .init(say("Give the day of the screening", "ກະລຸນາໃສ່ວັນທີຄັດກອງ"), at: "day"),
            .init(say("Say how many people were there", "ກະລຸນາໃສ່ຈຳນວນຄົນ"), at: "people"),
        ]))
        \(Form(
            to: "/screenings", hidden: [HiddenField("token", "abc")],
            unsavedWarning: say("Leave without saving?", "ອອກໂດຍບໍ່ບັນທຶກບໍ?"), content: questions))
        \(FilterBar(
            label: say("Search screenings", "ຄົ້ນຫາການຄັດກອງ"), to: "/screenings",
            fields: """
                \(TextField("q", Prompt(say("Name or number", "ຊື່ ຫຼື ເລກທີ")), kind: .search))\
                \(Select("state", Prompt(say("State", "ສະຖານະ")),
                    options: [Choice("open", say("Open", "ເປີດຢູ່"))], empty: say("All", "ທັງໝົດ")))
                """, button: say("Search", "ຄົ້ນຫາ"), clear: Link(say("Show all", "ສະແດງທັງໝົດ"), to: "#")))
        """
    }

    private var questions: HTML {
        """
        \(AnswerCounter(say("{answered} of {total} questions answered", "ຕອບແລ້ວ {answered} ໃນ {total} ຄຳຖາມ"), answered: 1, total: 4))
        \(TextField("name", Prompt(
            say("Name of the person", "ຊື່ຂອງບຸກຄົນ"), hint: say("As she says it herself", "ຕາມທີ່ລາວເວົ້າເອງ"),
            mark: say("(optional)", "(ບໍ່ບັງຄັບ)")), value: say("Bua", "ບົວ"), autocomplete: "off"))
        \(DateField("day", Prompt(say("Day of the screening", "ວັນທີຄັດກອງ"), error: say(
            "Give the day of the screening", "ກະລຸນາໃສ່ວັນທີຄັດກອງ"))))
        \(NumberField("people", Prompt(say("How many people were there?", "ມີຈັກຄົນຢູ່ບ່ອນນັ້ນ?"), error: say(
            "Say how many people were there", "ກະລຸນາໃສ່ຈຳນວນຄົນ")), value: "many", unit: say("people", "ຄົນ")))
        \(Select("province", Prompt(say("Province", "ແຂວງ")), options: provinces, selected: "bk",
            empty: say("Choose one", "ເລືອກໜຶ່ງ"), filter: say("Narrow the list", "ຄັດລາຍຊື່")))
        \(RadioGroup("papers", Prompt(
            say("Did somebody else keep your papers?", "ມີຄົນອື່ນເກັບເອກະສານຂອງທ່ານໄວ້ບໍ?"),
            hint: say("Passport, border pass, family book", "ໜັງສືຜ່ານແດນ, ບັດຜ່ານແດນ, ສຳມະໂນຄົວ")),
            options: yesNo, selected: "yes", layout: .keys))
        \(RadioGroup("leave", Prompt(say("Could you leave when you wanted to?", "ທ່ານອອກໄປໄດ້ບໍເມື່ອຢາກອອກ?")),
            options: yesNo, layout: .keys))
        \(RadioGroup("purpose", Prompt(say("Why are you referring?", "ສົ່ງຕໍ່ຍ້ອນຫຍັງ?")), options: [
            Choice("identify", say("To decide if she is a victim", "ເພື່ອຕັດສິນວ່າເປັນຜູ້ຖືກເຄາະຮ້າຍບໍ"), hint: say(
                "Goes to the Anti-Trafficking Department", "ສົ່ງໄປຫາກົມຕຳຫຼວດຕ້ານການຄ້າມະນຸດ")),
            Choice("help", say("For help only", "ເພື່ອການຊ່ວຍເຫຼືອເທົ່ານັ້ນ")),
        ]))
        \(CheckboxGroup("needs", Prompt(say("What does she need now?", "ດຽວນີ້ລາວຕ້ອງການຫຍັງ?")), options: [
            Choice("shelter", say("A safe place to stay", "ບ່ອນພັກທີ່ປອດໄພ")),
            Choice("doctor", say("A doctor", "ທ່ານໝໍ")), Choice("lawyer", say("Legal advice", "ຄຳປຶກສາດ້ານກົດໝາຍ")),
        ], selected: ["doctor"]))
        \(TextArea("note", Prompt(say("What happened", "ເກີດຫຍັງຂຶ້ນ"), mark: say("(optional)", "(ບໍ່ບັງຄັບ)")), rows: 3))
        \(FileField("file", Prompt(say("A paper", "ເອກະສານ")), accepts: ".pdf"))
        \(Checkbox("consent", Prompt(say("She agrees that this is sent to the shelter", "ລາວຍິນຍອມໃຫ້ສົ່ງຂໍ້ມູນນີ້ໄປຫາສູນພັກເຊົາ"))))
        \(ButtonRow("""
            \(SubmitButton(say("Save and refer", "ບັນທຶກ ແລະ ສົ່ງຕໍ່")))\
            \(SubmitButton(say("Save", "ບັນທຶກ"), .secondary, name: "then", value: "stay"))\
            \(SubmitButton(say("Withdraw", "ຖອນຄືນ"), .danger, to: "/withdraw"))\
            \(ButtonLink(say("Cancel", "ຍົກເລີກ"), to: "#", .quiet))
            """))
        """
    }

    private var yesNo: [Choice] {
        [
            Choice("yes", say("Yes", "ແມ່ນ")), Choice("no", say("No", "ບໍ່ແມ່ນ")),
            Choice("unknown", say("Not known", "ບໍ່ຮູ້")),
        ]
    }

    private var provinces: [Choice] {
        [
            Choice("vt", say("Vientiane Capital", "ນະຄອນຫຼວງວຽງຈັນ")), Choice("bk", say("Bokeo", "ບໍ່ແກ້ວ")),
            Choice("sv", say("Savannakhet", "ສະຫວັນນະເຂດ")), Choice("cp", say("Champasak", "ຈຳປາສັກ")),
        ]
    }
}
