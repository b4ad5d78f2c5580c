"""Official crossings known by name. The others of the 101 are only counted, under plain placeholder names."""

DAY = "06:00-22:00"
SHORT = "08:00-16:00"

NAMED = (
    ("X-FB1", "ຂົວມິດຕະພາບລາວ-ໄທ ແຫ່ງທີ 1", "Lao-Thai Friendship Bridge 1", "LA-VT", "TH", DAY),
    ("X-FB2", "ຂົວມິດຕະພາບລາວ-ໄທ ແຫ່ງທີ 2", "Lao-Thai Friendship Bridge 2", "LA-SV", "TH", DAY),
    ("X-FB3", "ຂົວມິດຕະພາບລາວ-ໄທ ແຫ່ງທີ 3", "Lao-Thai Friendship Bridge 3", "LA-KH", "TH", DAY),
    ("X-FB4", "ຂົວມິດຕະພາບລາວ-ໄທ ແຫ່ງທີ 4", "Lao-Thai Friendship Bridge 4", "LA-BK", "TH", DAY),
    ("X-THANALENG", "ສະຖານີລົດໄຟທ່ານາແລ້ງ", "Thanaleng railway station", "LA-VT", "TH", SHORT),
    ("X-VANGTAO", "ວັງເຕົ່າ", "Vangtao", "LA-CH", "TH", DAY),
    ("X-NAMHEUANG", "ຂົວນ້ຳເຫືອງ", "Nam Heuang Bridge", "LA-XA", "TH", SHORT),
    ("X-NGEUN", "ເມືອງເງິນ", "Muang Ngeun", "LA-XA", "TH", SHORT),
    ("X-PAKXAN", "ປາກຊັນ", "Pakxan", "LA-BL", "TH", SHORT),
    ("X-HOUAYXAY", "ທ່າເຮືອຫ້ວຍຊາຍ", "Houayxay river port", "LA-BK", "TH", SHORT),
    ("X-GTRIANGLE", "ສາມຫຼ່ຽມຄຳ", "Golden Triangle", "LA-BK", "TH", SHORT),
    ("X-BOTEN", "ບໍ່ເຕັນ", "Boten", "LA-LM", "CN", DAY),
    ("X-LANTOUY", "ລານຕຸ້ຍ", "Lantouy", "LA-PH", "CN", SHORT),
    ("X-XIENGKOK", "ຊຽງກົກ", "Xieng Kok", "LA-LM", "MM", SHORT),
    ("X-PANGHOK", "ປາງຮົກ", "Panghok", "LA-PH", "VN", SHORT),
    ("X-NAMSOY", "ນ້ຳສອຍ", "Nam Soy", "LA-HO", "VN", SHORT),
    ("X-NONGHAET", "ໜອງແຮດ (ນ້ຳກັນ)", "Nong Haet (Nam Kan)", "LA-XI", "VN", SHORT),
    ("X-NAMPHAO", "ນ້ຳພາວ", "Nam Phao", "LA-BL", "VN", DAY),
    ("X-NAPHAO", "ນາເພົ້າ", "Na Phao", "LA-KH", "VN", SHORT),
    ("X-DANSAVANH", "ແດນສະຫວັນ", "Dansavanh (Lao Bao)", "LA-SV", "VN", DAY),
    ("X-LALAY", "ລາໄລ", "La Lay", "LA-SL", "VN", SHORT),
    ("X-DAKTAOK", "ດັກຕະອອກ", "Dak Ta Ok", "LA-XE", "VN", SHORT),
    ("X-PHOUKEUA", "ພູເກືອ", "Phou Keua", "LA-AT", "VN", SHORT),
    ("X-NONGNOKKHIENE", "ໜອງນົກຂຽນ", "Nong Nok Khiene", "LA-CH", "KH", SHORT),
)

ENTRY = {
    "TH": ("X-FB1", "X-FB1", "X-FB2", "X-FB2", "X-FB3", "X-FB4", "X-FB4", "X-VANGTAO", "X-VANGTAO", "X-HOUAYXAY",
           "X-NAMHEUANG", "X-NGEUN", "X-PAKXAN"),
    "CN": ("X-BOTEN", "X-BOTEN", "X-BOTEN", "X-LANTOUY"),
    "VN": ("X-DANSAVANH", "X-NAMPHAO", "X-NONGHAET", "X-LALAY"),
    "MM": ("X-XIENGKOK",),
    "KH": ("X-NONGNOKKHIENE",),
}
