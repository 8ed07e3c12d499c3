import { rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import type { Line } from '../part.ts'
import { pairsOfDates, type Stretch } from './dates.ts'
import type { Tied } from './tied.ts'

// How long something takes and the two times between which it does, where a sentence has one length and two times: "the four-day fair,
// held from March 26 to 29", 4月22日至26日举行，为期5天, "the contract, which runs from 2026 to 2035, … for ten years".

const UNITS: { readonly [unit: string]: number } = {
  days: 1,
  weeks: 7,
  months: 30.44,
  years: 365.25,
}

export function stretchesOf(line: Line, release: Day | null): readonly Tied<'years'>[] {
  const lengths = line.parts.filter(({ claim }) => isLength(line, claim))
  const [length, ...more] = lengths
  if (length === undefined || more.length > 0) return []
  const { claim } = length
  const { text, sentence, grammar } = line.tape
  const [stretch, ...others] = pairsOfDates(
    text.slice(sentence.start, sentence.end),
    grammar,
    release,
  )
  if (stretch === undefined || others.length > 0) return []
  const at = { start: sentence.start + stretch.start, end: sentence.start + stretch.end }
  const said =
    at.end <= claim.start ? text.slice(at.end, claim.start) : text.slice(claim.end, at.start)
  if (
    TURNED.test(
      `${said} ${text.slice(Math.max(at.start, Math.min(claim.end, at.end)), at.end)}`.replace(
        /\bafter (?:a |just |only )?$/,
        '',
      ),
    ) ||
    /[;；]/.test(said) ||
    said.length > 120
  )
    return []
  const isBehind = at.end <= claim.start
  const isCompound = text.slice(claim.start, claim.end).includes('-')
  const isDivided = line.parts.some(
    (part) =>
      part !== length &&
      part.claim.start >= Math.min(at.end, claim.end) &&
      part.claim.end <= Math.max(at.start, claim.start),
  )
  // "From 1989 through 1992 at 133,000 ounces a year over the 11-year life"; "over ten years losses of 1984 to 1992".
  if (isBehind && isCompound && isDivided) return []
  if (!isBehind && claim.bound === 'over' && !/^(?: from)? $/.test(said)) return []
  // 花卉节4月18日至5月7日举办，相关优惠活动为期30天: what lasts has a name of its own.
  const own = said.split('，').slice(1).at(-1)?.replace(LED_ZH, '') ?? ''
  if (grammar === 'zh' && isBehind && (own.length > OWN_MAX || PREPARED_ZH.test(own))) return []
  if (OTHER_DEED.test(text.slice(Math.max(0, claim.start - 6), claim.end + 12))) return []
  if (/连续$/.test(said) && said.length > 8) return []
  if (BETWEEN_AGES.test(text.slice(Math.max(0, claim.start - 24), claim.start))) return []
  // 在五年内 stands close to its years.
  if (/在$/.test(said) && said.length > 12) return []
  const isLong = claim.unit === 'months' || claim.unit === 'years'
  if (isLong ? stretch.months === null : stretch.days === null) return []
  const [least, most] = (isLong ? stretch.months : stretch.days) ?? [0, 0]
  // 在3月1日至4月9日间开庭，长达11天: within a time something may take less, and never more.
  if (/^期?间/.test(said) && isBehind && isWithin(claim, isLong, least)) return []
  // 1946至1955年出生的市民.
  if (/^年?(?:出生|生于)/.test(text.slice(at.end, at.end + 6))) return []
  if (!isNear(claim, stretch)) return []
  const found = {
    kind: 'years',
    length: claim.index,
    from: stretch.from,
    to: stretch.to,
    isTied: true,
  } as const
  // A course of two weeks ends on a Friday.
  const last = claim.unit === 'weeks' ? most + WEEKEND : most
  return [isLong ? { ...found, least, most } : { ...found, least, most: last, inDays: true }]
}

function isWithin({ value, unit }: ReadClaim, isLong: boolean, least: number): boolean {
  const { num, den } = rationalOf(value)
  const days = (Number(num) / Number(den)) * (UNITS[unit] ?? 0)
  return days < least * (isLong ? 30.44 : 1)
}

const NEAR = 3.5
const WEEKEND = 3
const OWN_MAX = 3
const PREPARED_ZH = /筹[备建]|准备|布展|排练|培训|调试/
/** "Nine years to fill". */
/** "Between ages 10 and 24 from 2000 to 2007": how old, and not how long. */
const BETWEEN_AGES = /\bage[sd]? (?:between |from )?\d{1,3} (?:and|to) $/i
const OTHER_DEED =
  /^.{0,3}(?:took|takes) .{1,20} to (?!complete|build|finish|construct|carry|do\b)[a-z]/

const TURNED =
  /\b(?:before|then|but|followed|since|while|previous|earlier|another|further|next|later|after|ago|compared|than|old|average|life|incurred|extended|renewed|prolonged|each|every|up to|within|up from|down from|whose|ending)\b|此前|之后|后来|其中|整个|全程|此后|以前|每|同比|上年|再/i

/** A length that is many times the stretch is one of something else. */
function isNear({ value, unit }: ReadClaim, { days, months }: Stretch): boolean {
  const { num, den } = rationalOf(value)
  const said = (Number(num) / Number(den)) * (UNITS[unit] ?? 0)
  const is = days === null ? ((months?.[1] ?? 0) * 365.25) / 12 : days[1]
  return said > 0 && said < NEAR * is && is < NEAR * said
}

const LED =
  /\b(?:over|for|during|across|spanning|lasting|lasts?|lasted|covering|covers|spans?|takes?|took|after|or|runs?|giving [a-z]+|gives? [a-z]+|have|has|period of|total of|term of|in total|within|throughout|a|the|this|its|his|her|our|their|that|whole|entire|full|inaugural|annual) (?:(?:a|the|a total of|all|its|just|only|exactly|some|period of) )?$/i
const NO_LENGTH =
  /^[- ]?(?:old|olds|of (?:them|it|these|those|which|that)|bond|note|bill|loan|warranty|guarantee|average|mean|low|high|record|sentence|mortgage|treasury|swap|maturity|yield|yields|notes|bonds|survival|advance|notice|running|in a row|earlier|later|ago|before|after)\b/i
const LED_ZH =
  /(?:共|共计|为期|历时|历经|期限为?|工期为?|持续|展期|会期|总共|长达|计|在|用|用时|耗时|有效期为?|合同期为?|任期|服务期为?|周期为?|时间|时长|建设期为?|合作期为?|[聘租保约授]期限?为?|(?<![上同近学周定分长短早中])期限?[为是共]|运行|运营|服役|存续|连续|走过|坚持|工作)[了约]?$/

function isLength({ tape }: Line, { unit, form, start, end, bound }: ReadClaim): boolean {
  if (!(unit in UNITS) || (form !== 'number' && form !== 'length')) return false
  if (bound !== 'exact' && !/^over /i.test(tape.text.slice(start, end))) return false
  const before = tape.text.slice(Math.max(tape.sentence.start, start - 30), start)
  const behind = tape.text.slice(end, end + 16)
  if (tape.grammar === 'zh')
    return LED_ZH.test(before) || form === 'length' || /^[（(]|^(?:行动|计划|规划)/.test(behind)
  if (NO_LENGTH.test(behind)) return false
  if (
    /\b(?:past|last|next|coming|previous|every|each|first|final|another|age of|aged|than) $/i.test(
      before,
    )
  )
    return false
  return (
    LED.test(before) ||
    /^[A-Z].*\bin $/.test(before) ||
    before === '' ||
    tape.text.slice(start, end).includes('-') ||
    bound === 'over' ||
    /^ (?:from|between) /.test(behind)
  )
}

/** Whole years from one that is told to the release: 自2021年以来连续五年, "born in 1961, aged 65", "since 2014 … for 12 years". */
export function untilNow(doc: Doc, line: Line, release: Day | null): readonly Tied<'years'>[] {
  const { text, sentence, grammar } = line.tape
  const own = text.slice(sentence.start, sentence.end)
  const said = grammar === 'zh' && /周年/.test(own) ? withFounding(doc, line, own) : own
  const years =
    said.match(grammar === 'zh' ? /(?:1[89]|20)\d\d(?=年)/g : /\b(?:1[89]|20)\d\d\b/g) ?? []
  const [year, ...others] = years
  if (year === undefined || others.length > 0 || release === null) return []
  const last = Number(release.slice(0, 4))
  const apart = 12 * (last - Number(year))
  if (apart < 24 || NOT_NOW.test(said)) return []
  return line.parts.flatMap(({ claim }): readonly Tied<'years'>[] => {
    if (claim.unit !== 'years' || claim.form !== 'number' || claim.bound !== 'exact') return []
    const before = text.slice(Math.max(sentence.start, claim.start - 100), claim.start)
    const own = text.slice(
      Math.max(sentence.start, claim.start - 6),
      Math.min(sentence.end, claim.end + (grammar === 'zh' ? 0 : 5)),
    )
    const isAge =
      BORN.test(said) &&
      AGED.test(own) &&
      !(grammar === 'zh' && isOtherAge(before, text.slice(claim.end, claim.end + 6)))
    // 始建于1958年的水库，今年迎来建库67周年.
    const isJubilee = /周年/.test(text.slice(claim.start, claim.end)) && FOUNDED.test(said)
    const isStay = isJubilee || SINCE.test(before) || isBackIn(before)
    if (!isAge && !isStay) return []
    const { num, den } = rationalOf(claim.value)
    const is = (12 * Number(num)) / Number(den)
    if (is > 3 * apart || apart > 3 * is) return []
    const found = {
      kind: 'years',
      length: claim.index,
      from: year,
      to: String(last),
      isTied: true,
    } as const
    return [{ ...found, least: apart - 12, most: isJubilee ? apart : apart + 12 }]
  })
}

/** 昨晚举行六十周年会庆。该会创立于1964年: with the sentence beside it that tells the only year. */
function withFounding({ text, sentences }: Doc, { tape: { sentence } }: Line, own: string): string {
  if (/\d{4}年/.test(own)) return own
  const beside = [1, -1].flatMap((by) => {
    const other = sentences[sentence.index + by]
    const isNear = other !== undefined && Math.abs(other.paragraph - sentence.paragraph) < 1
    return isNear ? [text.slice(other.start, other.end)] : []
  })
  const found = beside.find((one) => FOUNDED.test(one))
  return found === undefined ? own : own + found
}

const NOT_NOW =
  /\b(?:until|next year|last year|by then|at the age|died|late)\b|去年|明年|享年|逝世|届时|当时|时年|前年|上年/i
const BORN = /\bborn (?:on [A-Z\d ]+ )?in |(?:出生|生于)/
const FOUNDED =
  /(?:始建|创办|创立|创建|创刊|成立|建[成校厂院库馆社会站市县区制]|诞生|开业|投产|通车|组建|设立|落成|启用|开馆)于?(?:1[89]|20)\d\d年|年[^，。；\d]{0,14}(?:始建|创办|创立|创建|创刊|成立|建[成校厂院库馆社会站市县区制]|诞生|开业|投产|通车|组建|设立|落成|启用|开馆)/
const AGED = /aged |-year|s old|岁/

/** 58岁那年创办了基金会, 我十九岁时, 两人相差38岁: how old someone was then, or how far two are apart. */
function isOtherAge(before: string, behind: string): boolean {
  return (
    /^(?:那|时|前|后|起|之|以前|以后|的?时候|开始|才|就|便|当上?|参|入|创|离|退|第一)/.test(
      behind,
    ) ||
    /(?:相差|相距|相隔|差了?|年[长轻]|(?<!最)[大小]了?|平均(?:年龄)?|比[^，。；]{0,8}|[我她他你](?:从|自)?|[“「][^，。；”」]{0,8}|[从自在到至](?:他|她)?|不到|未满|曾)$/.test(
      before,
    )
  )
}

const SINCE =
  /\bsince (?:the )?(?:1[89]|20)\d\d\b[^.;]{0,60} for (?:the past |the last )?$|\b(?:set up|created|incorporated|built|elected|appointed|opened|founded|established|launched|introduced|joined|hired|started|began|moved)\b[^.;]{0,20} in (?:1[89]|20)\d\d\b[^.;]{0,30}\b(?:has|have) (?:now |already |since )?(?:been|served|held|led|run|worked|operated|chaired)\b[^.;,]{0,40} for (?:the past |the last )?$|自(?:1[89]|20)\d\d年[^，。；]{0,8}(?:以来|起|开始|来)，?[^，。；\d]{0,12}(?:连续|已有?|已经|持续|坚持|走过|历经|运行|开展)了?$/

/** "Closed in 2019 and reopened on Saturday after six years". */
function isBackIn(before: string): boolean {
  return /\b(?:closed|shut|suspended|halted|stopped|left|abandoned)\b[^.;]* in (?:1[89]|20)\d\d\b[^.;]{0,50}\b(?:re[a-z]+ed|re[a-z]+s|returned|returns|back)\b[^.;]{0,20} after $/.test(
    before,
  )
}
