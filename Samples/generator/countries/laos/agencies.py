"""Central and provincial agencies, and the invented people who work there."""

PART = {
    "mps": "A-MPS", "atd": "A-ATD", "lwu": "A-LWU", "mlsw": "A-MLSW", "mofa": "A-MOFA", "moh": "A-MOH", "opp": "A-OPP",
    "court": "A-COURT", "sec": "A-SEC", "oversight": "A-OVERSIGHT", "taskforce": "A-TF", "ngo": "A-NGO-1",
    "ngo2": "A-NGO-2", "ngo3": "A-NGO-3", "village": "A-VIL-1", "TH": "A-TH", "CN": "A-CN", "VN": "A-VN",
}

AGENCIES = (
    ("A-MPS", "ກະຊວງປ້ອງກັນຄວາມສະຫງົບ", "Ministry of Public Security", "ministry", "central", "", "LA", ""),
    ("A-MLSW", "ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ", "Ministry of Labour and Social Welfare", "labour_ministry", "central",
     "", "LA", ""),
    ("A-MOFA", "ກະຊວງການຕ່າງປະເທດ", "Ministry of Foreign Affairs", "foreign_ministry", "central", "", "LA", ""),
    ("A-MOH", "ກະຊວງສາທາລະນະສຸກ", "Ministry of Health", "health_ministry", "central", "", "LA", ""),
    ("A-MOJ", "ກະຊວງຍຸຕິທຳ", "Ministry of Justice", "ministry", "central", "", "LA", ""),
    ("A-MOES", "ກະຊວງສຶກສາທິການ ແລະ ກິລາ", "Ministry of Education and Sports", "ministry", "central", "", "LA", ""),
    ("A-MICT", "ກະຊວງຖະແຫຼງຂ່າວ, ວັດທະນະທຳ ແລະ ທ່ອງທ່ຽວ", "Ministry of Information, Culture and Tourism", "ministry",
     "central", "", "LA", ""),
    ("A-ATD", "ກົມຕ້ານການຄ້າມະນຸດ", "Anti-Trafficking Department", "anti_trafficking_department", "central", "", "LA",
     "A-MPS"),
    ("A-LWU", "ສະຫະພັນແມ່ຍິງລາວ", "Lao Women's Union", "womens_union", "central", "", "LA", ""),
    ("A-OPP", "ອົງການໄອຍະການປະຊາຊົນສູງສຸດ", "Office of the Supreme People's Prosecutor", "prosecutor", "central", "", "LA",
     ""),
    ("A-COURT", "ສານປະຊາຊົນສູງສຸດ", "Supreme People's Court", "court", "central", "", "LA", ""),
    ("A-SEC", "ກອງເລຂາແຫ່ງຊາດ ຕ້ານການຄ້າມະນຸດ", "National Secretariat on Anti-Human Trafficking", "secretariat",
     "central", "", "LA", ""),
    ("A-OVERSIGHT", "ອົງການກວດກາ", "Oversight body", "oversight", "central", "", "LA", ""),
    ("A-TF", "ຄະນະສະເພາະກິດແຫ່ງຊາດ ໂຄວິດ-19", "National Task Force for COVID-19", "health_ministry", "central", "", "LA",
     "A-MOH"),
    ("A-MIS-TH", "ສະຖານທູດລາວ ປະຈຳປະເທດໄທ", "Lao mission in Thailand", "mission", "abroad", "", "TH", "A-MOFA"),
    ("A-MIS-CN", "ສະຖານທູດລາວ ປະຈຳປະເທດຈີນ", "Lao mission in China", "mission", "abroad", "", "CN", "A-MOFA"),
    ("A-LFTU", "ສະຫະພັນກຳມະບານລາວ", "Lao Federation of Trade Unions", "trade_union", "central", "", "LA", ""),
    ("A-NGO-1", "ອົງການ ດອກຈຳປາ (ຕົວຢ່າງ)", "Dok Champa (invented NGO)", "ngo", "central", "", "LA", ""),
    ("A-NGO-2", "ອົງການ ທາງກັບບ້ານ (ຕົວຢ່າງ)", "The Way Home (invented NGO)", "ngo", "central", "", "LA", ""),
    ("A-NGO-3", "ອົງການ ແສງໃໝ່ (ຕົວຢ່າງ)", "New Light (invented NGO)", "ngo", "province", "LA-CH", "LA", ""),
    ("A-VIL-1", "ອຳນາດການປົກຄອງບ້ານ, ບໍ່ແກ້ວ (ຕົວຢ່າງ)", "Village authority, Bokeo (sample)", "village_authority",
     "village", "LA-BK", "LA", ""),
    ("A-TH", "ອຳນາດການປົກຄອງໄທ", "Thai authorities", "foreign_authority", "abroad", "", "TH", ""),
    ("A-CN", "ອຳນາດການປົກຄອງຈີນ", "Chinese authorities", "foreign_authority", "abroad", "", "CN", ""),
    ("A-VN", "ອຳນາດການປົກຄອງຫວຽດນາມ", "Vietnamese authorities", "foreign_authority", "abroad", "", "VN", ""),
)

BORDER = None  # every province that borders a country
ALL = "all"

PROVINCIAL = (
    ("IMM", "ຕຳຫຼວດກວດຄົນເຂົ້າ-ອອກເມືອງ {}", "Immigration police, {}", "immigration_police", "A-MPS", BORDER),
    ("POL", "ກອງບັນຊາການປ້ອງກັນຄວາມສະຫງົບ {}", "Provincial police, {}", "police", "A-MPS", ALL),
    ("LWU", "ສະຫະພັນແມ່ຍິງ {}", "Women's Union, {}", "womens_union", "A-LWU",
     ("LA-BK", "LA-LM", "LA-LP", "LA-SV", "LA-SL", "LA-CH")),
    ("LAB", "ພະແນກແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ {}", "Labour and Social Welfare department, {}", "labour_inspectorate",
     "A-MLSW", ("LA-VT", "LA-BK", "LA-SV", "LA-CH")),
    ("OPP", "ອົງການໄອຍະການປະຊາຊົນ {}", "People's Prosecutor, {}", "prosecutor", "A-OPP",
     ("LA-VT", "LA-LP", "LA-SV", "LA-CH")),
    ("CRT", "ສານປະຊາຊົນ {}", "People's Court, {}", "court", "A-COURT", ("LA-VT", "LA-LP", "LA-SV", "LA-CH")),
)

CAST = (
    ("U-KHAM", "Kham", "ຄຳ", "officer", "A-IMM-BK", "LA-BK"),
    ("U-BOUN", "Boun", "ບຸນ", "officer", "A-IMM-SV", "LA-SV"),
    ("U-NOY", "Noy", "ນ້ອຍ", "atd", "A-ATD", None),
    ("U-DALA", "Dala", "ດາລາ", "lwu", "A-LWU", None),
    ("U-SOMSY", "Somsy", "ສົມສີ", "mlsw", "A-MLSW", None),
    ("U-VILAY", "Vilay", "ວິໄລ", "mofa", "A-MOFA", None),
    ("U-BOUNMY", "Bounmy", "ບຸນມີ", "prosecutor", "A-OPP", None),
    ("U-SENGDAO", "Sengdao", "ແສງດາວ", "court", "A-COURT", None),
    ("U-PHONE", "Phone", "ພອນ", "secretariat", "A-SEC", None),
    ("U-KEO", "Keo", "ແກ້ວ", "oversight", "A-OVERSIGHT", None),
    ("U-ANONG", "Anong", "ອານົງ", "ngo", "A-NGO-1", None),
    ("U-THIP", "Thip", "ທິບ", "administrator", "A-SEC", None),
)

SHELTERS = (
    ("ສູນປົກປ້ອງ ຂອງສະຫະພັນແມ່ຍິງລາວ", "Lao Women's Union shelter", "lwu", True, 40, True, False, True),
    ("ເຮືອນພັກ ທາງກັບບ້ານ", "The Way Home house", "ngo2", False, 24, True, False, True),
    ("ເຮືອນພັກ ແສງໃໝ່", "New Light house", "ngo3", False, 12, False, True, True),
)
