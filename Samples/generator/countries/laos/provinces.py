"""The 18 first-level units (ISO 3166-2:LA) with their place on the tile map, and the countries they border."""

PROVINCES = (
    ("LA-VT", "ນະຄອນຫຼວງວຽງຈັນ", "Vientiane Capital", 2, 3),
    ("LA-PH", "ຜົ້ງສາລີ", "Phongsaly", 2, 0),
    ("LA-LM", "ຫຼວງນ້ຳທາ", "Luang Namtha", 1, 0),
    ("LA-OU", "ອຸດົມໄຊ", "Oudomxay", 1, 1),
    ("LA-BK", "ບໍ່ແກ້ວ", "Bokeo", 0, 1),
    ("LA-LP", "ຫຼວງພະບາງ", "Luang Prabang", 2, 1),
    ("LA-HO", "ຫົວພັນ", "Houaphanh", 3, 1),
    ("LA-XA", "ໄຊຍະບູລີ", "Xayabury", 0, 2),
    ("LA-XI", "ຊຽງຂວາງ", "Xieng Khouang", 3, 2),
    ("LA-VI", "ວຽງຈັນ", "Vientiane Province", 1, 2),
    ("LA-BL", "ບໍລິຄຳໄຊ", "Bolikhamxay", 3, 3),
    ("LA-KH", "ຄຳມ່ວນ", "Khammouane", 3, 4),
    ("LA-SV", "ສະຫວັນນະເຂດ", "Savannakhet", 3, 5),
    ("LA-SL", "ສາລະວັນ", "Salavan", 3, 6),
    ("LA-XE", "ເຊກອງ", "Sekong", 4, 6),
    ("LA-CH", "ຈຳປາສັກ", "Champasak", 3, 7),
    ("LA-AT", "ອັດຕະປື", "Attapeu", 4, 7),
    ("LA-XS", "ໄຊສົມບູນ", "Xaysomboun", 2, 2),
)

NEIGHBOURS = {
    "LA-VT": ("TH",), "LA-PH": ("CN", "VN"), "LA-LM": ("CN", "MM"), "LA-OU": ("CN",), "LA-BK": ("TH", "MM"),
    "LA-LP": ("VN",), "LA-HO": ("VN",), "LA-XA": ("TH",), "LA-XI": ("VN",), "LA-VI": ("TH",),
    "LA-BL": ("TH", "VN"), "LA-KH": ("TH", "VN"), "LA-SV": ("TH", "VN"), "LA-SL": ("TH", "VN"), "LA-XE": ("VN",),
    "LA-CH": ("TH", "KH"), "LA-AT": ("VN", "KH"),
}

# Whence people go where: the south and the Mekong towns to Thailand, the north to China. A rough guess.
ORIGINS = {
    "TH": ("LA-SV", "LA-SV", "LA-SV", "LA-CH", "LA-CH", "LA-SL", "LA-SL", "LA-KH", "LA-KH", "LA-VT", "LA-XA", "LA-BK",
           "LA-BL", "LA-VI", "LA-XE", "LA-AT"),
    "CN": ("LA-LM", "LA-LM", "LA-OU", "LA-OU", "LA-PH", "LA-LP", "LA-BK", "LA-HO", "LA-XI", "LA-VI", "LA-XS", "LA-VT"),
    "VN": ("LA-SV", "LA-HO", "LA-XI", "LA-BL", "LA-AT", "LA-SL"),
}
