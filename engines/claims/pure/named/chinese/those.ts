import { behindLast, signsOf } from '../../text/behind-last.ts'
import type { Asked } from '../types.ts'
import { cleaned } from './cleaned.ts'

// Names that the clause of a figure tells by its own shape: 偶尔阅读的占12%, 占总支出（3亿元）的2%, 其中百亩以上6个.

/** No clause is looked for further back. */
const BACK_MAX = 60

/** What a clause tells of by its shape alone; null where it has none. */
export function thoseOf(asked: Asked): string | null {
  const { text, sentence, claim } = asked
  if (claim.form !== 'number') return null
  const before = text.slice(Math.max(sentence.start, claim.start - BACK_MAX), claim.start)
  const clause = behindLast(STOPS, before)
  const earned = clause.includes('增收') ? EARNED.exec(clause)?.[1] : undefined
  if (earned !== undefined) return earned
  if (claim.kind === 'growth' || claim.kind === 'gap') return SINCE_THEN.exec(clause)?.[1] ?? null
  const behind = text.slice(claim.end, claim.end + BEHIND_MAX)
  const fate = claim.unit === 'persons' ? FATE.exec(clause)?.[1] : undefined
  if (fate !== undefined) return fateOf(asked, fate)
  const part = partOf(asked)
  if (part !== null) return part
  return wholeAside(clause, behind) ?? theOnes(asked, clause) ?? amongCounted(asked, behind)
}

const STOPS = signsOf('，,；;：:。！？')
const BEHIND_MAX = 24

/** 火灾9万起、亡7人: what became of people in what was counted. */
function fateOf({ text, claim, last }: Asked, fate: string): string {
  const between = last === null ? ' ' : text.slice(last.claim.end, claim.start)
  const of = last?.name ?? ''
  if (/[亡伤傷]$/u.test(of)) return `${of.slice(0, -1)}${fate}`
  return /[、，,](?:共|造成)?[亡伤傷]$/u.test(between) &&
    /[起宗]$/u.test(last === null ? '' : text.slice(last.claim.start, last.claim.end))
    ? `${of}${fate}`
    : fate
}
const FATE = /(?:^|、|共|造成)([亡伤傷])$/u

/** 带动农户户均增收900元: what they earn more is named by that. */
const EARNED =
  /(?:^|[帮幫]助|[带帶][动動领領]|助力?|使|[让讓])((?![帮幫带帶助使让讓])\p{Script=Han}{0,8}?[户戶人年]均(?:每?年)?增收)(?:[约約近达達超逾]|超[过過])*$/u

/** 10月比9月注册车辆增加5台: what did stands behind the time that it is compared with. */
const SINCE_THEN =
  /^(?:\d{4}年)?(?:\d{1,2}月份?)?[比较較](?:\d{4}年)?\d{1,2}月(?:份|末|底)?(?![与與和及、])(\p{Script=Han}{3,14}?)(?:[净淨]?增[加长長]?|[减減]少|上升|下降)了?$/u

/** 占总支出（3亿元）的2%, 高出平均增速（7%）2个百分点: what is put in has the name right before it. */
function wholeAside(clause: string, behind: string): string | null {
  if (!/^[）)]/u.test(behind)) return null
  const name = ASIDE.exec(clause)?.[1]
  return name === undefined ? null : cleaned(name)
}

/** 销量8万辆，占总量20万辆的40%: the share is of what was told before the whole. */
function partOf({ text, sentence, claim, earlier }: Asked): string | null {
  const [part, whole] = earlier.slice(-2)
  if (part === undefined || whole === undefined || !/^(?:percent|fraction)$/.test(claim.unit))
    return null
  if (!OF_IT.test(text.slice(whole.claim.end, claim.start))) return null
  const from = Math.max(sentence.start, whole.claim.start - BEHIND_MAX)
  return WHOLE.test(text.slice(from, whole.claim.start)) ? part.name : null
}

const OF_IT =
  /^[）)]?(?:\p{Script=Han}{2,8})?的(?:(?:比[重例]|份[额額]))?(?:[约約为為达達超]|超[过過]|由|从)?$/u
const WHOLE = /[，,；;](?:占到?|完成|[达達]到)[^，,；;。\d]{2,16}[（(]?$/u

const ASIDE =
  /(?:占到?|完成了?|打破|控制在|高[出于於]|低[于於]|[优優][于於]|超出|超[过過]?)(\p{Script=Han}{2,16})[（(](?:约|約)?$/u

/** 偶尔阅读的占12%, 其中百亩以上6个, 判处三年以上监禁的7人: the ones of whom that is true. */
function theOnes({ claim }: Asked, clause: string): string | null {
  const isOfThose = clause.includes('的')
  const name =
    (isOfThose ? ONES.exec(clause)?.[1] : undefined) ??
    FROM_ON.exec(clause)?.[1] ??
    (isOfThose && COUNTED.test(claim.unit) ? MARKED.exec(clause)?.[1] : undefined)
  return name === undefined || NO_ONES.test(name) ? null : cleaned(name)
}

const ONES = /^(?:其中[，,]?)?([^“”（）()、]{4,24})的(?:分[别別])?(?:[占佔]|有|[为為])(?:约|約)?$/u
const FROM_ON =
  /^其中([^“”（）()、]{0,12}[\d一二三四五六七八九十百千万亿][^“”（）()、]{0,6}以[上下内])(?:有)?$/u
const MARKED =
  /^(?:其中[，,]?)?([^“”（）()、]{2,16}(?:以[上下内]|[达達]到|[优優高低]于|不足|超[过過])[^“”（）()、]{0,8})的$/u
/** 增幅在5%以上的有3个: of what they are is not said; 较上年的, 占总量的: what it is compared with. */
const NO_ONES =
  /^(?:[与與和同由为為]|[从從](?![不未])|恢[复復]|相[当當]|完成)|[占佔比较較]|[增降涨漲跌升减減]幅|在[^，,]{2,8}以[上下内]$/u

/** 90所技工学校中，…: such schools are counted. */
function amongCounted({ claim }: Asked, behind: string): string | null {
  return COUNTED.test(claim.unit) ? (AMONG.exec(behind)?.[1] ?? null) : null
}

const COUNTED = /^(?:items|places|firms|points|stations|persons|households|cases)$/
const AMONG = /^((?:\p{Script=Han}、)?\p{Script=Han}{2,12})(?:当|當)?中[，,]/u
