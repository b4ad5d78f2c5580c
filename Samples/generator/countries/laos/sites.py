"""Sites of risk and quarantine centres: the zones the report names, and plainly named samples of the rest."""

SITES = (
    ("W-GTSEZ", "ເຂດເສດຖະກິດພິເສດ ສາມຫຼ່ຽມຄຳ", "Golden Triangle Special Economic Zone", "special_economic_zone", "LA-BK",
     ""),
    ("W-BOTEN", "ເຂດເສດຖະກິດພິເສດ ບໍ່ເຕັນ", "Boten Economic Zone", "special_economic_zone", "LA-LM", ""),
    ("W-VENUE-1", "ສະຖານບັນເທີງ 1", "Venue 1", "venue", "LA-BK", "W-GTSEZ"),
    ("W-VENUE-2", "ສະຖານບັນເທີງ 2", "Venue 2", "venue", "LA-VT", ""),
    ("W-VENUE-3", "ສະຖານບັນເທີງ 3", "Venue 3", "venue", "LA-SV", ""),
    ("W-PLANT-1", "ສວນກ້ວຍ 1, ບໍ່ແກ້ວ", "Banana plantation 1, Bokeo", "plantation", "LA-BK", ""),
    ("W-PLANT-2", "ສວນຢາງພາລາ 1, ຫຼວງນ້ຳທາ", "Rubber plantation 1, Luang Namtha", "plantation", "LA-LM", ""),
    ("W-RAIL-1", "ບ່ອນກໍ່ສ້າງທາງລົດໄຟ 1, ອຸດົມໄຊ", "Railway work site 1, Oudomxay", "railway", "LA-OU", ""),
    ("W-RAIL-2", "ບ່ອນກໍ່ສ້າງທາງລົດໄຟ 2, ຫຼວງພະບາງ", "Railway work site 2, Luang Prabang", "railway", "LA-LP", ""),
    ("W-FACT-1", "ໂຮງງານຕັດຫຍິບ 1, ນະຄອນຫຼວງວຽງຈັນ", "Garment factory 1, Vientiane Capital", "factory", "LA-VT", ""),
    ("W-Q-VT1", "ສູນກັກກັນ 1, ນະຄອນຫຼວງວຽງຈັນ", "Quarantine centre 1, Vientiane Capital", "quarantine_centre", "LA-VT", ""),
    ("W-Q-VT2", "ສູນກັກກັນ 2, ນະຄອນຫຼວງວຽງຈັນ", "Quarantine centre 2, Vientiane Capital", "quarantine_centre", "LA-VT", ""),
    ("W-Q-SV1", "ສູນກັກກັນ 1, ສະຫວັນນະເຂດ", "Quarantine centre 1, Savannakhet", "quarantine_centre", "LA-SV", ""),
    ("W-Q-CH1", "ສູນກັກກັນ 1, ຈຳປາສັກ", "Quarantine centre 1, Champasak", "quarantine_centre", "LA-CH", ""),
    ("W-Q-BK1", "ສູນກັກກັນ 1, ບໍ່ແກ້ວ", "Quarantine centre 1, Bokeo", "quarantine_centre", "LA-BK", ""),
    ("W-Q-KH1", "ສູນກັກກັນ 1, ຄຳມ່ວນ", "Quarantine centre 1, Khammouane", "quarantine_centre", "LA-KH", ""),
)
