/**
 * Words of units as `code word word ...`; `*` behind a code: a counter, whose unit may be told by the noun behind it;
 * `^-2`: a hundredth of the unit.
 * The longest word wins; powers of ten before a unit (万千瓦) are read as numerals.
 */
export const UNIT_WORDS = `
percent % 个百分比 厘
permille ‰
percentage-point 个百分点 百分点 pct pcts pp PCT ppt
percentage-point^-1 个千分点 千分点
basis-point 个基点 基点 bp bps BP 个bp 个bps 个BP
times 倍
rank 个位次 位次
index-points 点 个点 分 个指数点 个百分制点
CNY 元 yuan  元人民币 块钱 人民币元 人民币 圆 RMB CNY
USD 美元 美圆 dollars  美金 美刀 USD 元美金
EUR 欧元 欧 欧罗 EUR 元欧元
GBP 英镑 英磅 GBP
GBP^-2 便士
JPY 日元 日圆 円 日币 元日币 JPY
JPY^-2 日本钱
HKD 港元 港币 港圆 蚊 元港币 HKD
HKD^-2 港仙 港分 仙
HKD^-1 毫子
CNY^-1 角 毛 毛钱 角钱
CNY^-2 分钱
USD^-2 美分
EUR^-2 欧分
KRW 韩元 韩圆 韩币
INR 卢比 印度卢比
RUB 卢布
AUD 澳元 澳大利亚元 澳币 AUD
CAD 加元 加拿大元 加币 CAD
CHF 瑞士法郎 瑞郎 CHF
SGD 新加坡元 新元 新币 坡币 新加坡币 SGD
BRL 雷亚尔
MOP 澳门元 澳门币 葡币
TWD 新台币 新台币元 台币 元新台币 元台币
MYR 林吉特 马来西亚林吉特 马币 令吉 马元
THB 泰铢 泰币
IDR 印尼盾 印度尼西亚盾 印尼卢比
VND 越南盾 越盾 越南币
PHP 比索 菲律宾比索 菲律宾披索
NZD 新西兰元 纽元 纽币
MXN 墨西哥比索
ZAR 兰特 南非兰特
SEK 瑞典克朗
NOK 挪威克朗
DKK 丹麦克朗
CZK 捷克克朗
ISK 冰岛克朗
PLN 兹罗提 波兰兹罗提
HUF 福林 匈牙利福林
RON 列伊 罗马尼亚列伊
BGN 列弗 保加利亚列弗
UAH 格里夫纳 乌克兰格里夫纳
KZT 坚戈 哈萨克斯坦坚戈
TRY 里拉 土耳其里拉
SAR 里亚尔 沙特里亚尔
QAR 卡塔尔里亚尔
AED 迪拉姆 阿联酋迪拉姆 迪尔汗
KWD 科威特第纳尔
JOD 约旦第纳尔
ILS 谢克尔 新谢克尔 以色列谢克尔
EGP 埃及镑
PKR 巴基斯坦卢比
LKR 斯里兰卡卢比
BDT 塔卡 孟加拉塔卡
NGN 奈拉 尼日利亚奈拉
GHS 塞地 加纳塞地
KES 肯尼亚先令
TZS 坦桑尼亚先令
UGX 乌干达先令
ETB 比尔 埃塞俄比亚比尔
ARS 阿根廷比索
CLP 智利比索
COP 哥伦比亚比索
PEN 索尔 秘鲁索尔
XCD 东加勒比元
TTD 特立尼达和多巴哥元
JMD 牙买加元
BBD 巴巴多斯元
NAD 纳米比亚元
FJD 斐济元
MMK 缅元 缅币 缅甸元
LAK 基普 老挝基普
KHR 瑞尔 柬埔寨瑞尔
XDR 特别提款权 SDR
money 克朗 第纳尔 先令 马克 法郎 里尔 镑
person-hours 工时
person-days 人天
persons 人 名 位 口人 余人 个人
person-times 人次 人次数 乘次 诊疗人次
households 户 户次 伙 伙单位
firms 家企业 户企业
uses 次 架次 航次 列次 班次 辆次 台次 车次 艘次 场次 家次 站次 县次 市次 趟 回 笔次 件次 例次 班 户次 个航班
vehicles 辆 辆车 辆次车
ships 艘 艘船
aircraft 架
trains 列 对列车
TEU 标箱 标准箱 个标箱 个标准箱 TEU 国际标准箱
sets* 台套 台（套） 台(套) 台/套 套 台 台件 台（件） 台件套
beds 张床位 张病床 张床
items* 股 大 个 项 件 条 份 篇 座 所 处 部 支 只 匹 株 棵 栋 幢 层 场 起 宗 笔 款 种 类 本 册 册次 单 单位 例 段 片 块 口 眼 道 头 羽 尾 根 枚 颗 粒 面 张 档 组 对 双 门 节 集 则 幅 间 孔 艘件 盏 团 辑 员 票 步 班组  部门 部委 方面 大类 味 卷 首 袋 箱 盒 瓶 件（套） 件套 片（支） 支（片） 个（项） 项（个） 个（次） 对次 支队伍 样
items 包 担 尊 盘 管 连胜 连败 连冠 连霸 连跌 连涨 连平 桌 摊 摊位 页 字 串 封 通 顶 剂 碗 枝 朵 杯 瓶 罐 球 把 下 扇 捆 盆 筐 坛 章 句 壶 锅 帧 缕 床 席
dozen 打
firms* 家
places* 国 省 市 县 区 州 镇 乡 村 县市 县区 市县 城 省份 省市 省区 省区市 城市 城区 地市 设区市 县（市） 县（市、区） 县市区 个县市区 省区市 地 国家 地区 州市 街道 社区
rounds 轮 轮次
batches 批次 批
phases 期
editions 届
km 公里 千米 km KM Km 延米公里 ㎞
m 米 延米 公尺 m
m^-1 分米 dm
m^-6 微米 μm µm um
li 华里 里地 里路 市里
cm 厘米 公分 cm CM ㎝
mm 毫米 mm 公厘 ㎜
nm 纳米 nm
nm^3 微米 μm µm
light-year 光年
parsec 秒差距
au 天文单位
mile 英里
ft 英尺 呎
inch 英寸 吋 英吋
nautical-mile 海里 浬
fathom 英寻
light-year 光年
km2 平方公里 平方千米 km² km2 ㎢
m2 平方米 平方公尺 平米 ㎡ m² m2 平 平方
m2^-2 平方分米
m2^-4 平方厘米 平方公分 cm² cm2
m2^-6 平方毫米 mm² mm2
m2^2 公亩
ha 公顷 hm² ha
mu 亩 亩次
acre 英亩
ping 坪
ft2 平方英尺 平方呎 平方尺
mile2 平方英里
km3 立方千米 立方公里 km³ km3
m3 立方米 立方公尺 立方 方 m³ m3 标准立方米 标方 ㎥ Nm³ Nm3
m3^-3 立方分米
m3^-6 立方厘米 立方公分 cm³ cm3
m3^-9 立方毫米
L 升 公升
L^-3 毫升 mL ml ㎖ cc CC ㏄
L^-6 微升 μL µL uL
L^2 百升
L^3 千升
gal 加仑
ft3 立方英尺
bushel 蒲式耳
barrel 桶
t 吨 公吨 载重吨 t
gross-ton 总吨
CGT 修正总吨 修正吨
toe 吨油当量 吨标准油 toe
boe 桶油当量
kg 千克 公斤 kg ㎏ 千克标准煤 公斤标准煤 千克标煤
kg^2 公担
jin 斤 市斤
jin^-1 两 市两
jin^2 市担
taijin 台斤
g 克 克标准煤 克标煤
g^-9 纳克 ng
mg 毫克 mg ㎎
µg 微克 μg µg ug
lb 磅
carat 克拉
short-ton 短吨
long-ton 长吨
stone 英石
oz 盎司 安士
tCO2e 吨二氧化碳当量 吨二氧化碳 吨CO2 吨CO₂ tCO2e
tce 吨标准煤 吨标煤 tce
µg/m³ 微克/立方米 微克每立方米 μg/m³ µg/m³ μg/m3 微克/m³
mg/m³ 毫克/立方米 毫克每立方米 mg/m³ mg/m3
mmol/L 毫摩尔/升 毫摩尔每升 mmol/L mmol/l
mmol/L^-3 微摩尔/升 微摩尔每升 μmol/L µmol/L umol/L μmol/l
mg/L 毫克/升 毫克每升 mg/L
mg/L^1 毫克/100毫升 毫克/百毫升 mg/100ml mg/100mL
µg/L 微克/升 微克每升 μg/L µg/L
ppm ppm
ppb ppb
t-km 吨公里 吨千米 吨·公里 吨·千米 吨·km t·km t·公里
person-km 人公里 客公里 人千米 人·公里 人·千米 人·km 人km
seat-km 座公里 座位公里
t-mile 吨英里
t-nmi 吨海里
kWh 千瓦时 度电 千瓦小时 kWh kwh KWh kW·h 千瓦·时 千瓦.时 kW.h
MWh 兆瓦时 MWh MW·h 兆瓦·时
GWh 吉瓦时 GWh GW·h 吉瓦·时
TWh 太瓦时 TWh TW·h 太瓦·时
Wh 瓦时 Wh
W 瓦
W^-3 毫瓦 mW
W^-6 微瓦 μW µW
J 焦 焦耳
J^3 千焦 kJ
J^6 兆焦 MJ
J^9 吉焦 GJ
J^12 太焦 TJ
J^15 拍焦 PJ
J^18 艾焦 EJ
kcal 千卡 大卡 kcal
kcal^-3 卡路里
BTU 英热单位 英热 BTU Btu
BTU^6 MMBtu MMBTU 百万英热 百万英热单位
therm 撒姆
kW 千瓦 kW KW kw kWp 瓩
MW 兆瓦 MW MWp MWac
GW 吉瓦 GW GWp
TW 太瓦 TW
hp 马力 匹马力
MVA 兆伏安 MVA
kVA 千伏安 kVA
kV 千伏 kV KV
V 伏特 V
V^-3 毫伏 mV
A 安培
A^-3 毫安 mA
Ω 欧姆 Ω
Ω^3 千欧 kΩ
eV 电子伏特 电子伏 eV
eV^3 千电子伏特 千电子伏 keV
eV^6 兆电子伏特 兆电子伏 MeV
eV^9 吉电子伏特 吉电子伏 GeV
eV^12 太电子伏特 万亿电子伏特 TeV
N 牛顿 N
N^3 千牛 kN
N·m 牛·米 牛米 N·m Nm
mAh 毫安时 mAh
Ah 安时 Ah
A 安培
A^-3 毫安
A^3 千安
Hz 赫兹 Hz 赫
Hz^3 千赫 千赫兹 kHz
GHz^3 太赫兹 THz
MHz 兆赫 兆赫兹 MHz
GHz 吉赫 吉赫兹 GHz
hPa 百帕 hPa
hPa^-2 帕 帕斯卡 Pa
mmHg 毫米汞柱 mmHg 毫米水银柱
kPa 千帕 kPa
MPa 兆帕 MPa
MPa^3 吉帕 GPa
mSv 毫希沃特 毫西弗 mSv
µSv 微希沃特 微西弗 μSv µSv
Bq 贝可 贝克勒尔 Bq
degC 摄氏度 ℃ °C ˚C ºC
degF 华氏度 ℉ °F ˚F
dB 分贝 dB 分贝（A） 分贝(A) dB(A) dB（A）
B 字节
bit 比特
bit^3 千比特
bit^6 兆比特
KB KB 千字节
MB MB 兆字节
GB GB 吉字节 G字节 gb
TB TB 太字节 tb
PB PB 拍字节
PB^3 EB 艾字节
PB^6 ZB 泽字节
Mbps^-3 kbps Kbps 千比特每秒
Mbps Mbps 兆比特每秒 Mb/s Mbit/s 兆比特/秒
Gbps Gbps 吉比特每秒 Gb/s Gbit/s 吉比特/秒
Gbps^3 Tbps 太比特每秒 太比特/秒
FLOPS FLOPS 次浮点运算/秒 次浮点运算每秒
PFLOPS^-3 TFLOPS TFlops
PFLOPS PFLOPS PFlops Pflops P
EFLOPS EFLOPS EFlops Eflops EFLOPs
seconds 秒 秒钟
seconds^-3 毫秒 ms
seconds^-6 微秒 μs
seconds^-9 纳秒 ns
minutes 分钟 个分钟 min
hours 小时 个小时 个钟头 h
days 天 日 个交易日 交易日 个自然日 自然日 天次 昼夜
working-days 个工作日 工作日
weeks 周 个星期 星期
months 个月
years 年 周年 岁 个年头 周岁 载
`

/** What stands behind a unit that is part of another word there: 3页岩, 5字头. */
export const GOES_ON = `
桌 面椅子游
分 球线雨命投析别公局区类散布行级支店院校会站段歧地田
摊 派平薄
页 岩面码
字 头样母符节体号幕段典
串 联通珠行并
封 闭控路顶锁面存杀边
剂 量型
枝 条叶头干
瓶 颈
罐 头体
球 员队迷场星门衣赛鞋权类
床 位上
顶 级层部峰尖替端多流住着风楼
席 地卷
章 程
盆 地景
锅 炉
句 号
坪 效山
平 均方台面稳等行原常安静衡整息
马克 杯思
所 示列述
摩尔 多庄线
g 网基手终套信时商标移用通
蚊 虫子香帐
家 庭
国 道
城市 居职低
城 镇乡
村 民
角 色落度逐楼形钢质膜
毛 利坯巾衣线绒
立方 厘毫分英码体
平方 厘毫分英码根
比特 币流率
升 级至到学本值格温降迁华
克 隆罗什里劳
克拉 玛
仙 女境人草鹤居
赫 哲图
帕 金米劳
里 程面弄
安 全装保
寸 土草步心断
伏 天击笔虫
`

/** What has to stand behind a unit that is also another word; `.` is the end of a clause. */
export const GOES_BEFORE = `
通 . 电 来 热 的 话
U /
下 .
把 . 椅 伞 刀 剑 锁 扇 壶 琴 枪 钥 尺 锤 紫 藤 竹 木 老
打 . 枝 支 个 双 瓶 盒
两 . 重 银 黄 白 茶 酒 肉 油 米 左 以 多 余 半 的
欧 . 不 到 至 以 左 的
`

/** Units of words that also mean something else, or nothing: what tells them stands before them in their clause or right behind. */
export const TOLD_BESIDE = `
vehicles 车 装车 卸车 车皮 运煤
knot 节 航速 船速 风速 速度 最高速
hp 匹 空调 发动机 功率 动力 制冷
W W 功率 功耗 快充 充电 照明 灯 组件 光伏
V V 电压 电池 电源 充电 供电 高压 平台 电网
V 伏 电压 电池 电源 充电 供电 高压 交流 直流
A A 电流
A 安 电流
L L 容 排量 箱 瓶 装 油 水 液 酒 奶
g g 重 含 盐 糖 剂量 净 克 摄入 单耗 密度 煤耗
J J 能量 热量 热值
inch 寸 屏 电视 显示 晶圆 硅片 液晶
li 里 全长 总长 长达 长约 长 相距 距离 步行 行走 走了 徒步 行程 路程
jin^2 担 烟叶 茶 粮 谷 稻 棉 蚕 茧 糖 果 橙 柑
yd 码 距离 射门 远射 高尔夫
quarters 季 (?:连续?|近|逾)[\\d一二三四五六七八九十两]{1,3}$
seconds s 时间 耗时 用时 延迟 时长 加速
EFLOPS E 算力
persons 死 死 亡 伤 傷 事故 车祸 車禍 爆炸 火灾 火災 地震 袭击 襲擊 坍塌 灾害
persons 伤 死 亡 伤 事故 车祸 爆炸 火灾 地震 袭击 坍塌 灾害
persons 傷 死 亡 傷 事故 車禍 爆炸 火災 地震 襲擊
`

/** Signs of units that stand so below a stroke alone. */
export const BELOW_STROKE = `
seconds s S
hours h H 时
minutes min 分
days d D
years a
kWh 度
W W
g g
L L
`

/** Prefixes of money, with or without a space before the number. */
export const CURRENCY_PREFIXES = `
CNY RMB CNY ¥ 人民币
USD US$ USD $ U.S.$
AUD A$ AU$ AUD
CAD C$ CA$ CAD
SGD S$ SGD
NZD NZ$ NZD
BRL R$
MOP MOP$ MOP 澳门元 澳门币
KRW ₩
INR ₹
RUB ₽
THB ฿
CHF CHF
EUR € EUR
GBP £ GBP
HKD HK$ HKD 港币
TWD NT$ NTD 新台币 台币
JPY JPY
`

/** Names of money before a number that is scaled or has 元 behind it: 美金300万元, 欧元5亿. */
export const CURRENCY_NAMES = `
USD 美元 美金
EUR 欧元
JPY 日元 日圆 日币
GBP 英镑
KRW 韩元 韩币
AUD 澳元 澳币
HKD 港元
`

/** What a counter counts, by the last words of its noun: 个 + 国家级园区 -> places. */
export const NOUN_UNITS = `
person-times 人次
places 国家 省 市 县 区 城市 省份 地区 园区 城区 区县 县市 市县 县区 省市 省区市 县市区 乡镇 街道 社区 村 镇 乡 州 开发区 示范区 新区 口岸 城市群 都市圈 直辖市 自治区 自治州 地级市 经济体 县域 行政村 自然村 贫困县 百强县 城镇 盟市 旗县
firms 企业 公司 银行 单位企业 龙头 上市公司 小巨人 独角兽 高企 市场主体 经营主体 工厂 机构
households 家庭 农户 住户 用户 个体工商户 工商户 贫困户
persons 人 人才 人员 职工 农民 牧民 学生 劳动力 岗位人 居民 患者 医生 教师 农民工 参保人 新生 博士 院士 专家 人民 群众 市民 村民 旅客 游客 儿童 老人
points 充电桩 充电枪 充电点 公共桩 桩 充电终端 充换电桩
stations 站 基站 5G基站 车站 换电站 充电站 加油站 加氢站 变电站 地铁站 水电站 高铁站 泵站 监测站 服务站 电站 核电站 客运站
beds 床位 病床
TEU 标准箱 标箱 集装箱
vehicles 汽车 车辆 公交车 出租车 新能源汽车 小客车
trains 列车 动车组
parcels 快递 包裹 快件
working-days 工作日
rounds 轮次
items 小区 景区 库区 灌区 片区 校区 厂区 病区 林区 小镇
`
