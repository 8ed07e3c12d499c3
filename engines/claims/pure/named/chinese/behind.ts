import type { ReadClaim } from '../../model.ts'
import type { Asked } from '../types.ts'

// Names that stand behind their figure in Chinese: 安排27亿元国债资金, 为5200万名学生减免学费, 不超过7元的价格, 6台“云龙”机组.

const REACH = 64

/** 超额完成8万人的年度目标, 低于5元的国家标准: a mark has the name behind it. */
export function markBehind({ text, claim }: Asked): string | null {
  return claim.form === 'number'
    ? (MARK.exec(text.slice(claim.end, claim.end + 16))?.[1] ?? null)
    : null
}

const MARK =
  /^(?:左右|以[上下内內])?的([^，,。；;、：:（(\d的]{0,6}(?:目[标標]|[标標][准準]|限[值额額]|上限|下限|[门門][槛檻]))(?=[，,。；;、）)]|$)/u

/** What a figure is of by the words right behind it; null where they say nothing. */
export function nameBehind(asked: Asked, name: string | null): string | null {
  const { text, claim, measure } = asked
  const behind = text.slice(claim.end, claim.end + REACH)
  const isBehind = measure !== null && measure.start >= claim.end
  return (
    quoted(claim, behind) ??
    doers(asked, behind) ??
    whose(claim, behind) ??
    newest(claim, behind, name) ??
    (isBehind
      ? null
      : (equity(claim, behind, name) ??
        spent(claim, behind) ??
        heldIn(behind) ??
        moved(claim, behind, name)))
  )
}

const COUNTED =
  /^(?:items|places|firms|sets|stations|points|vehicles|ships|aircraft|trains|rank|batches|editions)$/
const QUOTED = /^(“[^”]{1,12}”)(?:[（(][^）)]{1,40}[）)])?([^，,。；;、：:（(\d的]{0,10})/u
/** A verb ends what is counted. */
const VERB =
  /^(.*?)(?:已|全|将|將|正|均|在|成|获|獲|通过|通過|实现|實現|陆续|陸續|开|開|投|被|加快|相继|相繼|顺利|順利).*$/u

/** 6台“云龙”核电机组, 首个“云龙”项目. */
function quoted({ unit, form }: ReadClaim, behind: string): string | null {
  if (!COUNTED.test(unit) || !/^(?:number|ordinal|superlative)$/.test(form)) return null
  const [, name, noun = ''] = QUOTED.exec(behind) ?? []
  return name === undefined ? null : `${name}${noun.replace(VERB, '$1')}`
}

/** The last sign or signs of those who do something. */
const WHO = `
[人者員员工生士户戶民官师師警客商队隊儿兒童] [组組][织織] 媒[体體] 嘉[宾賓] 代表 企[业業] 公司 [学學]校 [机機][构構] [单單]位 部[门門] 街道 社[区區]
[项項]目 [国國]家 地[区區] 城市 省份 [医醫]院
`
/** What they do, which is no part of their name. */
const DOES = `
因 [进進]行 由[于於] 被 向 [从從] 未 需 曾 正 已 [获獲] 受 把 [给給] [涉赴] 截留 追[回缴繳] [发發]放 服[务務](?![业業站点點中平台机機項项区區岗崗员員队隊]) 重整 享受
[报報]名 支持 反[对對] 表示 [认認][为為] 接受 出[席现現] [虚虛][报報] [违違][规規] 取得 [领領]取 申[请請报報] 投[诉訴] 反映 入[选選围圍] 返[岗崗乡鄉] 上[岗崗]
到[岗崗会會] [办辦]理 [缴繳][纳納存] 提交 [签簽][订訂署] 使用 [选選][择擇] [发發][生布] 存在 死亡 遇[难難] 失[踪蹤] [确確][诊診] [脱脫][贫貧] [拥擁]有
承[担擔诺諾] 率先 主[动動] 集中 [连連][续續] 先[后後] [陆陸][续續] 前往 抵[达達] 走[进進] [负負][责責] [从從]事 建立 [设設]立 [举舉][办辦] [开開]展 复[工产]
停[产產业業] [盈亏虧][利损損] [带帶][来來] [参參][展与與加] 加入 晋[级級] [组組]成 [当當][选選] 亮相 [联聯]合 共同 推出 初步 新[建增设設] 解[决決] 得[以到] 免[费費]
[补補]助 [实實][现現] 告[别別]
[继繼][续續] [发發]展
`
const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`

/** Who does what: 9名志愿者服务80小时, 为9名工人追回工资3万元, 3个区新建市场. */
const DOERS = new RegExp(
  `^([省市县縣区區镇鎮州]|学校|學校|企业|企業|[\\p{Script=Han}]{1,14}?${oneOf(`${WHO} 人口 县 縣 镇 鎮`)})(?=${oneOf(DOES)})`,
  'u',
)

/** Of those who are counted their own name; and of what they did, that without them. */
function doers({ claim, measure, text, last }: Asked, behind: string): string | null {
  if (claim.form !== 'number' || measure === null) return null
  if (measure.start >= claim.end && DOING.test(claim.unit)) return DOERS.exec(behind)?.[1] ?? null
  if (last === null || measure.start !== last.claim.end || !DOING.test(last.claim.unit)) return null
  // 9名采购商到会，同比增长5%: of those who came.
  if (/[，,；;]/u.test(text.slice(measure.end, claim.start))) return null
  const words = text.slice(measure.start, measure.end)
  const who = DOERS.exec(words)?.[1]
  return who === undefined ? null : words.slice(who.length).replace(/^[发發]放(?=.{2})/u, '')
}

const DOING = /^(?:items|places|firms|persons|households)$/

const WHOSE =
  /^([^，,。；;、：:（(\d的]{0,8}(?:学生|學生|生|员|員|工|居民|市民|村民|农民|農民|牧民|群众|群眾|儿童|兒童|老人|患者|家庭|户|戶))的/u

/** 为5200万名学生的学费: persons are no fees. */
function whose({ unit, form }: ReadClaim, behind: string): string | null {
  if (form !== 'number') return null
  if (unit === 'persons' || unit === 'households') return WHOSE.exec(behind)?.[1] ?? null
  return COUNTED.test(unit) ? (OWNER.exec(behind)?.[1] ?? null) : null
}

/** 80个监测点的数据: what is counted are the points, and not what they have. */
const OWNER =
  /^((?![最较更])[^，,。；;、：:（(\d的]{1,10}(?:点|點|站|省|市|县|縣|镇|鎮|村|国家|國家|地区|地區|企业|企業|公司|机构|機構|学校|學校|医院|醫院|渠道|线路|線路|园区|園區|港口|机场|機場|口岸|平台|部门|部門|行业|行業|领域|領域|品种|品種|基地|工厂|工廠))的(?=[^，,。；;、：:（(\d的]{2})/u

const NEWEST = /^[^，,。；;、：:（(\d的]{2,8}的([^，,。；;、：:（(\d的]{2,8})/u

/** 800多种最新发布的单品: what is said of them stands before what they are. */
function newest({ unit, form }: ReadClaim, behind: string, name: string | null): string | null {
  if (
    form !== 'number' ||
    !COUNTED.test(unit) ||
    !/^(?:最新|首次|全新|新近|刚刚|剛剛)$/u.test(name ?? '')
  )
    return null
  return NEWEST.exec(behind)?.[1]?.replace(VERB, '$1') ?? null
}

const MONEY = /^(?:[A-Z]{3}|money)$/
const SPENT =
  /^(?!的)([^，,。；;、：:（(\d的\s用支给給对對]{0,10}(?:资金|資金|补助|補助|补贴|補貼|津贴|津貼|贷款|貸款|国债|國債|债券|債券|融资券|融資券|票据|票據|经费|經費|赤字|红包|紅包|消费券|消費券|基金|奖金|獎金|赔偿金|賠償金|罚款|罰款|订单|訂單))(?!额|額|量|的比|占|佔|余|餘|募)/u

/** 安排27亿元国债资金: the money itself, and not who gave it. */
function spent({ unit, form, kind }: ReadClaim, behind: string): string | null {
  if (form !== 'number' || kind === 'growth' || !MONEY.test(unit)) return null
  const name = SPENT.exec(behind)?.[1]
  return name !== undefined && name.length >= 2 ? name : null
}

/** 收购甲公司86.5%股权: what is bought or held, and not that it is. */
function equity({ unit }: ReadClaim, behind: string, name: string | null): string | null {
  const word =
    unit === 'percent' ? /^的?(股权|股權|股份|出资额|出資額)/u.exec(behind)?.[1] : undefined
  const of =
    name?.replace(
      /^(?:[拟擬已]|完成|收购|收購|转让|轉讓|受让|受讓|购买|購買|出售|持有|增持|减持|減持|旗下|其)+/u,
      '',
    ) ?? ''
  return word === undefined || of.length < 2 ? null : `${of}${word}`
}

const HELD_IN =
  /^(?:[，,、](?:且)?(?:不低于|不少于|不超过|不高于|不低於|不超過|不高於)\d[\d.,]*[万亿]?元(?:\/股)?(?:（[^）]{0,6}）)?)?的(资金总额|資金總額|价格|價格|总额|總額|金额|金額|规模|規模|均价|均價|对价|對價|成本|单价|單價|报价|報價|估值|市值|利率|票面利率|税率|速度|增速|涨幅|跌幅|比例|比重)/u

/** 以不超过7元的价格, 在不超过2亿元、不低于1亿元的资金总额内. */
function heldIn(behind: string): string | null {
  return HELD_IN.exec(behind)?.[1] ?? null
}

const WHILE = /^(?:一|每|平均每)?(?:分钟|分鐘|秒钟|秒鐘|秒|小时|小時|天|日|年)$/u
const STUFF = /^([^，,。；;、：:（(\d的]{2,4}?)(?=在|被|由|从|從|经|經|进|進|出|通|的|，|。|运|運)/u

/** 一分钟，3.4万吨货物在各港进出: how long it takes is no name. */
function moved({ form }: ReadClaim, behind: string, name: string | null): string | null {
  return form === 'number' && name !== null && WHILE.test(name)
    ? (STUFF.exec(behind)?.[1] ?? null)
    : null
}
