import type { Sides } from '../share/beside.ts'
import { NATIONAL } from '../share/fitting.ts'
import { isTotal } from '../whole/naming.ts'
import { isCalled, ofRate } from './rates.ts'
import { lastLevel, over, type Sketch } from './sketch.ts'
import { mayHold, overlap, sidesOf, TO, type Told, toldIn } from './told.ts'

// 3000间客房，日均出租2490间，平均入住率83%; 展商1500家，境外展商450家，占展商总数的30%; 两项之比为3.0%: the rate is called as its part is, the whole
// as the words behind 占 are, and no other figure of the sentence could be meant.

const ACCOUNTS = over(
  `(?<subject>(?:^|[，。；：、（(#])[^，。；：、（()）#%~@占]{0,14})占(?:到|了|比)?(?<of>[^，。；：、（()）#%~@]{0,18}?)(?:的?(?:比重|比例|份额|比率)|的)?${TO}$`,
)
const PROPORTION = over(
  `[，。；：（(](?<subject>[^，。；：、（()）#%~@占]{0,14})(?:占比|比重|比例|份额|渗透率)${TO}$`,
)
const FULFILS = over(
  `[，。；](?:已|现已)?(?:完成|占|达到|相当于)(?:了)?(?:全年|年度|年|本年|总|省定|市定|既定|预定|计划|投资)*(?:任务|计划|目标|指标)(?:任务|目标)?(?:数|总数|量|总量)?的${TO}$`,
)
const DONE = over(`[，；](?:已|现已)?(?:完成|实现)(?:率|进度|比例)?${TO}$`)
const RATIO = over(`[与和][^，。；#]{2,16}#之?(?:比|比值|比例)${TO}$`)
/** 完成年度目标（4.5万人）的. */
const IN_BRACKETS = over(
  `(?:完成|达到|相当于)[^，。；（(#%~]{0,10}(?:目标|计划|任务)[（(]#[）)]的?(?:比重|比例)?${TO}$`,
)
const ENDS = /^(?:左右|以上|以下|上下)?(?:[，。；、）)]|$)/

/** 已有1000个建成养老中心，覆盖五分之四的乡镇. */
const COVERED = over(
  `#[^，。；#%~]{0,24}，(?:覆盖|惠及|涉及|占|占到|约占|相当于)(?:了|全[部省市县区])?${TO}$`,
)
const OF_NAME = /^的([㐀-鿿]{2,6})(?:[，。；]|$)/

export function chineseSides(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  const told = toldIn(sketch)
  const covered = COVERED.test(before) ? OF_NAME.exec(behind)?.[1] : undefined
  const part = told.at(-1)
  if (covered !== undefined && part !== undefined)
    return only(
      part,
      told.slice(0, -1).filter((one) => isIn(covered, one.head + one.foot) && mayHold(one, part)),
    )
  if (!ENDS.test(behind)) return null
  if (told.length < 2) return null
  const tail = before.slice(lastLevel(before))
  if (/[%~]/.test(tail) || AMONG.test(tail)) return null
  return (
    (RATIO.test(before) || IN_BRACKETS.test(before) ? lastTwo(told) : null) ??
    (FULFILS.test(before) || DONE.test(before) ? ofPlan(before, told) : null) ??
    ofNamed(before, told) ??
    ofRate(before, told)
  )
}

/** 其中死亡6例，重症以老年人（占64%）为多: of whom most are, and nothing of what was counted before. */
const AMONG = over('[，。；][^，。；（#%~]{0,12}以[^，。；（#%~]{2,20}[（(]占?$')

/** 研发经费96亿元，与地区生产总值3200亿元之比. */
function lastTwo(told: readonly Told[]): Sides | null {
  const [part, whole] = told.slice(-2)
  return part === undefined || whole === undefined ? null : sidesOf(part, whole)
}

/** 签约项目109个，其中大项目93个，制造业项目占69%: what both are called tells none of them. */
function tells(subject: string, words: string, others: readonly string[]): boolean {
  const common = overlap(subject, words)
  if (common === 0) return false
  const isWhole = common === Math.max(1, subject.length - 1)
  return isWhole || !others.some((one) => overlap(subject, one) >= common)
}

const PLANNED = /计划|目标|任务|指标|应|需|拟/

function ofPlan(before: string, told: readonly Told[]): Sides | null {
  const part = told.at(-1)
  // 新建5公里，完成目标10公里的50%；养护20公里，完成目标的80%: of a goal that isn't told.
  const planned = told
    .slice(0, -1)
    .filter(
      ({ at, head, unit }) =>
        PLANNED.test(head) && unit === part?.unit && !/^的?[%~]/.test(before.slice(at + 1, at + 3)),
    )
  const [whole] = planned
  if (part === undefined || whole === undefined || planned.length > 1 || PLANNED.test(part.head))
    return null
  return sidesOf(part, whole)
}

const LEADING = over('^#')
/** 全省接待过夜游客: where something was says nothing of how much of it. */
const ALL = /总|共|(?<!安)全(?![国省市县区州乡镇校院厂港线路])|合计|累计|计(?!划)/

/** 占…的, and 占比 of a subject. */
function ofNamed(before: string, told: readonly Told[]): Sides | null {
  const found = ACCOUNTS.exec(before) ?? PROPORTION.exec(before)
  const last = told.at(-1)
  if (found === null || last === undefined || found[0].includes('分别')) return null
  const subject = (found.groups?.subject ?? '')
    .replace(LEADING, '')
    .replace(
      /^[，。；：、（(]|其中|[前后]者|该|这一?|其|所|约|仅|已|[正恰刚]好|合计|共|^[㐀-鿿]$/g,
      '',
    )
  const part = partOf(before, told, last, subject, found.index)
  const of = (found.groups?.of ?? '').replace(
    /^(?:[受被参]?(?:检查|抽查|调查|抽检|检测|监测|访|评|检)|上述)的?(?=..)/,
    '',
  )
  if (part === undefined || WITHIN.test(before.slice(part.at + 1))) return null
  if (NATIONAL.test(of) || of.includes('我国')) return null
  const wholes = told.filter((one) => one.at < part.at && mayHold(one, part))
  const isBare =
    of === '' &&
    part === last &&
    !/精简|[压减降增缩涨]/.test(subject) &&
    (subject === '' || !ACCOUNTS.test(before))
  const sole = isBare ? ofOnly(before, told, part) : null
  if (sole !== null) return sole
  if (isTotal(of, 'zh') || /^(?:整体|总体)(?:数量?)?$/.test(of)) return ofAll(before, told, part)
  const name = coreOf(of)
  const isMost = (one: Told): boolean =>
    !/^(?:全|所有|总)|总[^，]{0,2}$/.test(of) ||
    wholes.every((other) => sizeOf(other) <= sizeOf(one))
  const called = wholes.filter(
    (one) =>
      name.length > 1 &&
      isIn(name, one.head + one.foot) &&
      !areKinds(before, { name, of }, one, part),
  )
  return only(
    part,
    (called.length > 0 ? called : likest(name, wholes, part)).filter(
      // 占新增装机的88%: itself a share of what is meant.
      (one) => isMost(one) && !shareBehind(before, one).includes(`占${of}`),
    ),
  )
}

/** 移动电话用户6亿户，占…39%。宽带用户1亿户，占用户总数: of one kind of users each, the one told with a share of its own;
 * 科技贷款700亿元；绿色贷款900亿元，占全部贷款: or one of a list of kinds. */
function areKinds(
  before: string,
  { name, of }: { readonly name: string; readonly of: string },
  whole: Told,
  part: Told,
): boolean {
  const [a, b] = [whole, part].map(({ head }) => head.slice(0, Math.max(0, head.lastIndexOf(name))))
  const between = before.slice(whole.at + 1, part.at)
  return (
    a !== undefined &&
    b !== undefined &&
    Math.min(a.length, b.length) > 1 &&
    overlap(a, b) === 0 &&
    (OWN_SHARE.test(between) || (of !== name && /[；。]/.test(between) && !OF_ALL.test(a))) &&
    !between.includes('其中')
  )
}

const OF_ALL = /全|各|总|共|金融|本外币|我[省市县区]/
const OWN_SHARE = over('^，占[^，。；#]{0,24}[%~]')

/** 参与表决578户 of 参与表决业主: the one that has most of its words, of which one has the other's but for a few. */
function likest(name: string, wholes: readonly Told[], part: Told): readonly Told[] {
  const by = wholes.map((one) => overlap(name, one.head + one.foot))
  const most = Math.max(...by)
  const isSure =
    most > Math.max(2, overlap(name, part.head)) && by.filter((one) => one > most - 2).length === 1
  // 起诉侵害老年人犯罪 isn't 受理审查起诉老年人: each has words of its own.
  const isSame = ({ head, foot }: Told): boolean =>
    most * 3 >= Math.min(name.length, head.length + foot.length) * 2
  return isSure ? wholes.filter((one, at) => by[at] === most && isSame(one)) : []
}

/** 9000亿千瓦时的用电量中，工业占62%: the whole of what is spoken of. */
const WITHIN = over('^的[^，。；#]{0,12}[中里]，')
const QUOTED = /“([^”]+)”/
const UP_TO_NEXT = over('^[^#。；]*')

function shareBehind(before: string, { at }: Told): string {
  const said = UP_TO_NEXT.exec(before.slice(at + 1))?.[0] ?? ''
  return at + 1 + said.length < before.length ? said : ''
}

function sizeOf({ part: { claim } }: Told): number {
  return Number(claim.value.coefficient) / 10 ** claim.value.scale
}

/** The level just before, if the subject names it or there is none; else the one of the sentence that it does name. */
function partOf(
  before: string,
  told: readonly Told[],
  last: Told,
  subject: string,
  at: number,
): Told | undefined {
  const own = before.slice(last.at + 1, at)
  const words = last.head + last.foot
  // “新三样”企业占比: of those of that name only.
  const quoted = QUOTED.exec(subject)?.[1]
  if (quoted !== undefined && !words.includes(quoted)) return undefined
  const isNear = !/[。；]/.test(own) && own.split('，').length < 3
  const kin = told.filter((one) => one !== last).map((one) => one.head + one.foot)
  const isOwn = subject === '' || own.startsWith(subject) || tells(subject, words, kin)
  if (isNear && (isOwn || isCalled(subject, words))) return last
  const start = before.lastIndexOf('。') + 1
  const named = told.filter(
    (one) => one.at >= start && subject !== '' && overlap(subject, one.head) > 0,
  )
  const [one, ...more] = named
  return one === undefined || more.length > 0 ? undefined : inPlace(told, one, subject)
}

/** 甲、乙、丙分别为A、B、C，乙占: of a list dealt out, the one in the place of its name. */
function inPlace(told: readonly Told[], first: Told, subject: string): Told | undefined {
  if (!first.head.includes('分别')) return first
  const names = first.head.split(/[、和与及]/)
  const places = names.flatMap((name, at) => (name.includes(subject) ? [at] : []))
  return places.length === 1 ? told[told.indexOf(first) + (places[0] ?? 0)] : undefined
}

/** Of what stands before 其中, or of the only level that is said to be all. */
function ofAll(before: string, told: readonly Told[], part: Told): Sides | null {
  const wholes = told.filter((one) => one.at < part.at)
  const cue = Math.max(...['其中', '当中'].map((word) => before.lastIndexOf(word, part.at)))
  const start = before.lastIndexOf('。', part.at) + 1
  if (cue >= start) {
    const listed = before.slice(cue, part.at)
    const above = wholes.filter(({ at, head }) => at < cue && !/^[较比]/.test(head))
    const whole = above.at(-1)
    if (whole === undefined || !mayHold(whole, part) || /合计|共计|总/.test(listed)) return null
    // 其中 at the head of a sentence leads in all that it lists, after a semicolon as well.
    const isHead = cue === start && !/；/.test(before.slice(whole.at, start))
    const isSole = above.filter((one) => mayHold(one, part)).length === 1 || ALL.test(whole.head)
    const isBeside = !/[；。]/.test(before.slice(whole.at, part.at))
    return isBeside || (isHead && isSole) ? sidesOf(part, whole) : null
  }
  const [whole, ...more] = wholes
  if (whole === undefined || more.length > 0 || !mayHold(whole, part)) return null
  const gap = before.slice(whole.at + 1, part.at)
  const isOf = /^[^，。；]{0,8}[中里内]/.test(gap) || (ALL.test(whole.head) && !ALL.test(part.head))
  // 过夜游客822万人次，占33%。省外游客1094万人次，占比44%: what has a share of its own is told beside it.
  if (/^，占(?:比|[^，。；#%~]{0,10})[%~]/.test(gap) && /。/.test(gap)) return null
  return isOf && !/；/.test(gap) ? sidesOf(part, whole) : null
}

/** 受访者1500名，没签合同的1350人，比例达90%: of the only other level of its sentence, if nothing says that the two stand side by side. */
function ofOnly(before: string, told: readonly Told[], part: Told): Sides | null {
  const start = before.lastIndexOf('。', part.at) + 1
  const own = told.filter((one) => one.at >= start && one !== part && mayHold(one, part))
  const [whole, ...more] = own
  if (whole === undefined || more.length > 0 || whole.at > part.at) return null
  if (whole.part.mark === 'from') return null
  const gap = before.slice(whole.at + 1, part.at)
  const isOf = /^[^，。；]{0,8}[中里内]|其中/.test(gap) || ALL.test(whole.head)
  const areApart = overlap(whole.head, part.head) === 0 && part.head.length > 1
  return !/；/.test(gap) && (isOf || areApart) ? sidesOf(part, whole) : null
}

function only(part: Told, wholes: readonly Told[]): Sides | null {
  const [whole, ...more] = wholes
  return whole === undefined || more.length > 0 ? null : sidesOf(part, whole)
}

/** The name of a whole without the words that only say that it is all. */
function coreOf(words: string): string {
  return words.replace(
    /^(?:同期|全部|全体|所有|全市|全省|全县|全区|全年|总的?|年末)+|(?:的|总数|总量|总额|总值|总人数|总面积|总规模|总|比重)+$/g,
    '',
  )
}

function isIn(name: string, given: string): boolean {
  const words = name === '出口' ? given.replaceAll('进出口', '') : given
  const isSpread =
    name.length > 3 && [name.slice(0, 2), name.slice(-2)].every((end) => words.includes(end))
  // 参与表决578户 … 占参与表决业主的87.7%.
  return isSpread || words.includes(name) || (given.length > 3 && name.startsWith(given))
}
