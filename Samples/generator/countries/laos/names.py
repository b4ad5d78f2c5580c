"""Given and family names, Latin and Lao, from which invented people are named. No pair stands for anyone."""


def pairs(text):
    return tuple(tuple(part.strip().split("=")) for part in text.split(",") if part.strip())


FEMALE = pairs("""
Bouavanh=ບົວວັນ, Chanthala=ຈັນທະລາ, Phetsamone=ເພັດສະໝອນ, Souksavanh=ສຸກສະຫວັນ, Malaithong=ມະໄລທອງ, Khamla=ຄຳລ້າ,
Sengchanh=ແສງຈັນ, Manivone=ມະນີວອນ, Chansamone=ຈັນສະໝອນ, Latsamy=ລັດສະໝີ, Bouakham=ບົວຄຳ, Somchit=ສົມຈິດ,
Viengkham=ວຽງຄຳ, Daovone=ດາວວອນ, Phonethip=ພອນທິບ, Vanhsy=ວັນສີ, Bounchanh=ບຸນຈັນ, Dokkeo=ດອກແກ້ວ, Kongkeo=ກົງແກ້ວ,
Lamphone=ລຳພອນ, Mala=ມາລາ, Nalee=ນາລີ, Orady=ອໍລະດີ, Phaivanh=ໄພວັນ, Sisamone=ສີສະໝອນ, Thongdam=ທອງດຳ,
Vilayphone=ວິໄລພອນ, Amphone=ອຳພອນ, Bounmany=ບຸນມະນີ, Chanpheng=ຈັນເພັງ, Dalavone=ດາລາວອນ, Inpanh=ອິນປັນ,
Keosouda=ແກ້ວສຸດາ, Simaly=ສີມາລີ, Soudalath=ສຸດາລັດ, Thipphavanh=ທິບພະວັນ
""")

MALE = pairs("""
Khamphone=ຄຳພອນ, Bounthong=ບຸນທອງ, Somsak=ສົມສັກ, Sisouk=ສີສຸກ, Thongchanh=ທອງຈັນ, Khamsing=ຄຳສິງ, Phoumy=ພູມີ,
Anousone=ອະນຸສອນ, Souliya=ສຸລິຍາ, Bounlieng=ບຸນລຽງ, Sengphet=ແສງເພັດ, Vongphet=ວົງເພັດ, Khamkeo=ຄຳແກ້ວ, Somphone=ສົມພອນ,
Bounmark=ບຸນມາກ, Thongsouk=ທອງສຸກ, Vanhxay=ວັນໄຊ, Phonexay=ພອນໄຊ, Sithong=ສີທອງ, Khamtanh=ຄຳຕັນ, Deuan=ເດືອນ,
Oudone=ອຸດອນ, Saysamone=ໄຊສະໝອນ, Phetdavanh=ເພັດດາວັນ, Kongsy=ກົງສີ, Bounpheng=ບຸນເພັງ, Sengaloun=ແສງອາລຸນ,
Thavone=ທາວອນ, Xaysana=ໄຊຊະນະ, Phouvong=ພູວົງ
""")

FAMILY = pairs("""
Sisombath=ສີສົມບັດ, Phommachanh=ພົມມະຈັນ, Vongsa=ວົງສາ, Inthavong=ອິນທະວົງ, Keomany=ແກ້ວມະນີ, Chanthavong=ຈັນທະວົງ,
Souvannavong=ສຸວັນນະວົງ, Phimmasone=ພິມມະສອນ, Xayavong=ໄຊຍະວົງ, Douangchanh=ດວງຈັນ, Boupha=ບຸບຜາ,
Sengsavang=ແສງສະຫວ່າງ, Thammavong=ທຳມະວົງ, Vilaysack=ວິໄລສັກ, Phetsavong=ເພັດສະວົງ, Bounyavong=ບຸນຍະວົງ,
Khamvongsa=ຄຳວົງສາ, Sihalath=ສີຫາລາດ, Manivong=ມະນີວົງ, Chanthalangsy=ຈັນທະລັງສີ, Phonsavath=ພອນສະຫວັດ,
Duangmala=ດວງມາລາ, Keovilay=ແກ້ວວິໄລ, Sayaphone=ໄຊຍະພອນ, Inthisone=ອິນທິສອນ, Vongphachanh=ວົງພະຈັນ,
Luangaphay=ຫຼວງອາໄພ, Sivongsa=ສີວົງສາ, Thepvongsa=ເທບວົງສາ, Phanthavong=ພັນທະວົງ
""")

FOREIGN = {
    "CN": (("Li Na", "Xiaomei", "Yulan", "Meiling", "Chunhua", "Lihua"), ("Jianguo", "Wei", "Zhiqiang", "Haoran"),
           ("Chen", "Huang", "Zhao", "Lin", "Yang")),
    "TH": (("Malee", "Suda", "Kanya"), ("Somchai", "Anan", "Prasert", "Wichai"), ("Srisuk", "Thongdee", "Jaidee")),
    "VN": (("Lan", "Hoa", "Mai"), ("Minh", "Tuan", "Hung"), ("Nguyen", "Tran", "Le")),
    "MM": (("Khin", "Thida", "Aye"), ("Zaw", "Min", "Tun"), ("Win", "Htoo", "Lwin")),
}
