import type { ReadClaim } from '../../model.ts'
import { behindLast, signsOf } from '../../text/behind-last.ts'
import type { Asked } from '../types.ts'
import { hasHead, isAlone, restOf } from './heads.ts'
import { withMark } from './marked.ts'
import { theOnesOf } from './ones.ts'

// Names that lack what they are of, or are of what the figure is only held against: 办结2万件 behind 受理案件3万件, 完成预算数9亿元的40%，
// 增长5%, 公立医院为8日 behind 医院平均住院日为9日.

/** The name with what it lacks, told before. */
export function completed(asked: Asked, name: string): string {
  return (
    theOnesOf(asked, name) ??
    withMark(asked, name) ??
    ofSubject(asked, name) ??
    ofBefore(asked, name) ??
    ofCases(asked, name) ??
    ofAll(asked, name) ??
    withDeed(asked, name) ??
    withBehind(asked, name) ??
    ofWhole(asked, name) ??
    atExtreme(asked, name) ??
    ofItsKind(asked, name) ??
    name
  )
}

/** A budget or a plan, and nothing that is measured. */
const MARK =
  /^(?:完成|占|为|為)?(?:年初|全年|年度|[调調]整|[当當]年)*(?:[预預]算|[计計][划劃]|目[标標]|任[务務])(?:[数數]|[总總]?[额額]|目[标標]|任[务務])?$/u

/** 收入8亿元，完成预算数20亿元的40%，增长5%: what grew is what was held against the budget. */
function ofSubject({ claim, earlier }: Asked, name: string): string | null {
  if (!isMoved(claim) || !MARK.test(name)) return null
  const at = earlier.findLastIndex((one) => one.name === name && !isMoved(one.claim))
  return earlier.slice(0, Math.max(at, 0)).findLast(isLevel)?.name ?? null
}

function isMoved({ kind }: ReadClaim): boolean {
  return kind === 'growth' || kind === 'gap' || kind === 'average-growth'
}

function isLevel({ claim, name }: Asked['earlier'][number]): boolean {
  return name !== null && claim.form === 'number' && claim.kind === null && claim.unit !== 'percent'
}

/** 比第三位的乙国多2万件, 恢复到去年同期游客量的67%: it is of what was told before. */
function ofBefore(asked: Asked, name: string): string | null {
  const { text, sentence, claim, last, earlier } = asked
  if (last?.name == null || claim.form !== 'number') return null
  // 景区开放38家，开放率80%: the rate of that.
  const rate = RATE.exec(name)?.[1]
  if (rate !== undefined && last.name !== rate && last.name.endsWith(rate)) return `${last.name}率`
  const from = Math.max(sentence.start, claim.start - NEAR)
  const clause = behindLast(STOPS, text.slice(from, claim.start))
  if (!clause.includes(name)) return null
  if (RESTORED.test(clause)) return last.name
  if (!MORE_THAN.test(clause)) return null
  return earlier.findLast((one) => isLevel(one) && one.claim.unit === claim.unit)?.name ?? null
}

const RATE = /^([开開]放|[复復][工产產]|[开開竣完]工|[投达達][产產])率$/u
const NEAR = 30
const STOPS = signsOf('，,；;：:。')
const MORE_THAN =
  /^(?:也|又|并|并且|[则則])?(?:(?:同|[环環])?比|[较較])[^，,；;：:。]{2,16}(?:[多少高低快慢长長短]|增[加长長]|[减減]少)$/u
const RESTORED = /^(?:已|[约約])?(?:恢[复復]|回升)(?:到|至|[为為])[^，,；;：:。]{0,16}的$/u

/** 铁路、公路分别完成投资7亿元、5亿元: what was dealt out to them stands behind 分别. */
function withDeed({ text, sentence, claim }: Asked, name: string): string | null {
  if (claim.form !== 'number' || claim.kind !== null || name.length > 10 || hasHead(name))
    return null
  const before = text.slice(Math.max(sentence.start, claim.start - EXTREME_MAX), claim.start)
  const deed = DEALT.exec(before)?.[1]
  const isDealt = deed !== undefined && (hasHead(deed) || (DONE_BY.test(deed) && isHolder(name)))
  return isDealt && before.includes(name.replace(/^[对對自]/u, '')) ? `${name}${deed}` : null
}

/** 甲站、乙站分别发送旅客9万人次: what each of them did. */
const DONE_BY =
  /^(?!(?:[报報收为為是达達占佔约約超突]|位|排|列|增[长長加]|下降|上升))\p{Script=Han}{3,6}(?<![至到于於自])$/u
const HOLDERS = /[站港市区區县縣州省行院校店馆館场場局队隊企业業厂廠矿礦司园園镇鎮乡鄉村]$/u

function isHolder(name: string): boolean {
  return HOLDERS.test(name) || restOf(name) === ''
}

const DEALT =
  /分[别別](?:完成|[实實][现現])?([^，,；;：:。\d为為是达達占佔]{2,6})(?:\d[^，,；;：:。]*)?$/u

/** 甲集团以47吨金产量居首: what it has so much of stands behind the figure. */
function withBehind({ text, sentence, claim }: Asked, name: string): string | null {
  if (claim.form !== 'number') return null
  const behind = text.slice(claim.end, claim.end + NEAR)
  if (/^以[^的为為]{2,}$/u.test(name) && FOREMOST.test(behind)) return name.slice(1)
  if (text[claim.start - 1] !== '以') return null
  const head = HAD_BEHIND.exec(behind)?.[1]
  const from = Math.max(sentence.start, claim.start - NEAR)
  const owner = HAVING.exec(text.slice(from, claim.start - 1))?.[1]
  if (head === undefined || owner === undefined) return null
  return hasHead(head) && !hasHead(owner) ? `${owner}${head}` : null
}

const FOREMOST = /^[^。；;\n]{0,24}?(?:[表]?[现現]?最[多少高低大小]?|居[首冠]|次之)/u
const HAVING = /(?:^|[，,；;：:。、]|[年月日度])(?:其中)?(\p{Script=Han}{2,12})$/u
const HAD_BEHIND =
  /^的?(?!保持|[规規]模|水平|速度)(\p{Script=Han}{2,10}?)(?:[跻躋]身|位[居列]|[稳穩]居|居|排|保持|[领領][先跑衔銜]|[夺奪]|成[为為]|[，,])/u

/** 高校招生人数9万人，其中本科5万人: of the first years too. */
function ofWhole({ text, sentence, claim, earlier }: Asked, name: string): string | null {
  if (claim.kind !== null || claim.form !== 'number' || !/^persons?/.test(claim.unit)) return null
  if (name.length > 4 || hasHead(name) || PERSONS.test(name)) return null
  // 在外出务工者中，跨省流动3万人: such ones.
  const among = AMONG.exec(
    text.slice(Math.max(sentence.start, claim.start - EXTREME_MAX), claim.start),
  )
  if (among !== null && name.length > 2) return `${name}${among[1]}`
  const at = text.lastIndexOf('其中', claim.start)
  if (at < Math.max(sentence.start, claim.start - EXTREME_MAX)) return null
  const whole = earlier.findLast((one) => one.claim.end <= at && isLevel(one))
  if (whole?.claim.unit !== claim.unit || whole.claim.end < at - 2) return null
  const tail = OF_PERSONS.exec(whole.name ?? '')?.[0]
  return tail === undefined ? null : `${name}${tail}`
}

const AMONG =
  /(?:^|[，,；;：:])在(?:全部|所有)?([^，,。；;：:\d]{2,8}?[员員工者生人民户戶])(?:[当當])?中[，,][^。；;]*$/u

/** They are persons themselves: 女性, 博士生, 教师. */
const PERSONS = /(?:[生员員人者师師工民性]|女|男|干部|学生|患者|旅客)$/u
const OF_PERSONS = /(?:招生|在校生?|[毕畢][业業]生|[参參]保|就[业業])(?:人[数數次]|[数數])?$/u

/** 开展讲座、培训等各类活动: what all of them are. */
function ofAll({ text, measure }: Asked, name: string): string | null {
  if (measure === null || text[measure.start - 1] !== '、') return null
  if (!text.startsWith(name, measure.start)) return null
  return ALL_OF.exec(name)?.[1] ?? null
}

const ALL_OF = /^\p{Script=Han}{1,8}?等(?![级級待候于於])(?:方面)?的?(\p{Script=Han}{3,16})$/u

/** 均价最低的三个城市是甲、乙和丙，分别为; 事故件数排名依序为甲市9件、乙市7件: of each of them what they are ranked by. */
function atExtreme(asked: Asked, name: string): string | null {
  const { text, sentence, claim } = asked
  if (claim.form !== 'number' || claim.kind !== null || name.length > 6 || hasHead(name))
    return null
  const from = Math.max(sentence.start, claim.start - EXTREME_MAX)
  const found = EXTREME.exec(text.slice(from, claim.start))
  const of = found?.[1]?.replace(
    /^.*(?:城市|地[区區]|省份|[国國]家|企[业業]|[依按]照?)(?=.{2})/u,
    '',
  )
  const members = found?.[2] ?? ''
  const isMember = members.includes(name) && (isAlone(asked, name) || DEALT_BEHIND.test(members))
  return of !== undefined && hasHead(of) && isMember ? `${name}${of}` : null
}

const DEALT_BEHIND = /^[^，,\d]{2,60}[，,](?:依次|分[别別])?[是为為达達]?(?:\d[^；;]*)?$/u
const EXTREME_MAX = 120
const EXTREME =
  /(?:^|[，,；;：:。])([^，,；;：:。]{2,24}?)(?:最[高低多少大小]|排名)(?:的|者)?(?:前)?(?:[\d一二三四五六七八九十两兩]{1,2}[个個名位家大])?(?:的)?[^，,；;：:。]{0,6}?(?:依[次序]|分[别別])?[是为為]([^；;。]*)$/u

/** What a court does, without what it does it to. */
const OF_CASES =
  /^[^案]{0,12}?(?:[审審][结結]|[办辦][结結]|[执執][结結]|[审審][执執][结結]|[查侦偵][结結]|受理)$/u
const CASES =
  /^[^案]{0,20}?(?:新收|受理|[审審][结結]|[办辦][结結]|[执執][结結]|收)了?([^立共案]{0,14}案件)$/u

/** 受理各类案件3万件，办结2万件. */
function ofCases({ claim, near }: Asked, name: string): string | null {
  if (claim.unit !== 'items' && claim.kind !== 'growth') return null
  if (!OF_CASES.test(name)) return null
  const told = near.findLast(
    (one) => one.claim.unit === 'items' && one.name !== null && one.name.endsWith('案件'),
  )
  if (told?.name == null || claim.sentence - told.claim.sentence > 1) return null
  const cases = CASES.exec(told.name)?.[1]
  return cases === undefined ? null : `${name}${cases}`
}

/** Units that measure, so that who has it is no name of it. */
const COUNT =
  /^(?:items|firms|places|sets|points|stations|vehicles|ships|aircraft|trains|households|rank|editions|batches)$/

/** 公立医院为8日 behind 医院平均住院日为9日: of the same kind, and measured in the same unit. */
function ofItsKind({ claim, near }: Asked, name: string): string | null {
  if (claim.form !== 'number' || COUNT.test(claim.unit)) return null
  if (claim.kind !== null && claim.kind !== 'growth') return null
  if (name.length < 3 || name.length > 12 || hasHead(name)) return null
  // 非工业企业 behind 工业企业用电量.
  const kind = /^非(.{3,})$/u.exec(name)?.[1] ?? HOLDER.exec(name)?.[0]
  if (kind === undefined) return null
  for (const { claim: one, name: whole } of near.toReversed()) {
    if (claim.sentence - one.sentence > 1) return null
    if (one.unit !== claim.unit || whole === null || one.kind !== claim.kind) continue
    const at = whole.indexOf(kind)
    const rest = at < 0 ? '' : whole.slice(at + kind.length)
    if (rest !== '') return hasHead(rest) && !JOINED.test(rest) ? `${name}${rest}` : null
  }
  return null
}

/** Who or what has it, by the last two signs. */
const HOLDER =
  /(?:[医醫]院|[险險]|製品|企[业業]|地[区區]|[银銀]行|港口|[机機][场場构構]|航[线線]|[学學院]校|公司|酒店|公路|[铁鐵]路|行[业業]|[产產]品|居民|法院|城市|省份|口岸|[园園][区區]|渠道|航班|村民|家庭)$/u
const JOINED = /^[及和与與、（(]/u
