import { isCounted } from '../checks/stated/units.ts'
import type { Doc, ReadClaim } from '../model.ts'
import { isOfCount } from '../units/told-money.ts'
import { saysMeasure } from './antecedents/words.ts'
import { isBare, sortOf } from './part.ts'

// A number of millions that counts nothing stands beside the figure whose unit it shares: "Deposits stood at $298.4 billion in
// June and rose to 311.5 billion in September."

const SCALED = /(?:million|billion|trillion|mln|bln|bn|[万千百]?亿|萬億|億)$/
/** No noun follows that it could count. */
const COUNTS_NOTHING =
  /^(?:$|[,.;:)，。；、）]|\s\((?:about |up |down |or )?[+−-]?\d|\s(?:in|at|from|for|on|by|over|during|this|last|a (?:year|month)|as|and|or|but|while|compared|versus|against|after|up|down|to|than|with|year|the (?:year|month|previous|same))\b)/

type Lender = { readonly unit: string; readonly sentence: number }

/** The unit of the figure before, for each bare number of millions in its sentence or the next one of its paragraph. */
export function lentUnits(doc: Doc, claims: readonly ReadClaim[]): ReadonlyMap<number, string> {
  const { text } = doc
  const units = new Map<number, string>()
  let last: Lender | null = null
  let firms: ReadClaim | null = null
  for (const claim of claims) {
    if (text[claim.end - 1] === '户') {
      const isLike: boolean = firms !== null && isOfFirms(doc, firms, claim)
      if (isLike) units.set(claim.index, 'firms')
      firms = isLike || claim.unit === 'firms' ? claim : null
      if (isLike) continue
    }
    if (arePointsOfRates(doc, claims, claim)) units.set(claim.index, 'percentage-point')
    if (claim.form !== 'number' || sortOf(claim) !== 'quantity') continue
    const unit: string | null =
      claim.unit === 'items' && last !== null && isBorrower(doc, last, claim)
        ? last.unit
        : claim.unit
    const like = unitOfLike(doc, claims, claim, units)
    if (like !== null || unit !== claim.unit) units.set(claim.index, like ?? unit)
    // "3 billion pounds ($4.8 billion)" is told in pounds; "adults aged 18 and above: 2.1 million" in no years.
    if (text[claim.start - 1] === '(' || isTime(text, claim)) continue
    const isLender: boolean = unit !== 'items' && (unit !== claim.unit || !isBare(text, claim))
    last = isLender ? { unit, sentence: claim.sentence } : null
  }
  return units
}

/** 年末商户达到57.6万户。上年末为54.5万户: where nothing is named, what 户 counted is counted on. */
function isOfFirms({ text, sentences }: Doc, before: ReadClaim, claim: ReadClaim): boolean {
  const [own, other] = [sentences[claim.sentence], sentences[before.sentence]]
  if (claim.unit !== 'households' || own === undefined || own.paragraph !== other?.paragraph)
    return false
  const start = Math.max(own.start, before.end)
  return own.index - other.index <= 1 && NOTHING_NAMED.test(text.slice(start, claim.start))
}

const NOTHING_NAMED =
  /^[，；]?(?:[^，。；]{0,8}(?:[年月末底]|同期|季度|时))?(?:同比|环比|净)?(?:[为是达有增减]|达到|增加|减少|增至|降至|升至)?[约近超仅]?$/

function isTime(text: string, { unit, start, number }: ReadClaim): boolean {
  return /^(?:years|months|weeks|days)$/.test(unit) && !SCALED.test(text.slice(start, number.end))
}

const STEP =
  /\b(?:drop|rise|fall|increase|decline|decrease|slowdown|improvement|difference|gap) of (?:about |just |only )?$/i

/** "From 3.1 per cent to 2.8 per cent. The drop of 0.3 points": of rates that stand before them. */
function arePointsOfRates({ text }: Doc, claims: readonly ReadClaim[], claim: ReadClaim): boolean {
  if (
    claim.unit !== 'index-points' ||
    !STEP.test(text.slice(Math.max(0, claim.start - 40), claim.start))
  )
    return false
  return [1, 2].every((back) => {
    const before = claims[claim.index - back]
    return before?.unit === 'percent' && claim.sentence - before.sentence <= 1
  })
}

function isBorrower({ text, sentences }: Doc, last: Lender, claim: ReadClaim): boolean {
  const [own, other] = [sentences[claim.sentence], sentences[last.sentence]]
  if (own === undefined || own.paragraph !== other?.paragraph) return false
  // No millions of places, and no tonnes in "the number of pigs was 427 million".
  if (last.unit === 'places') return false
  if (!isCounted(last.unit) && isOfCount(text, claim.start)) return false
  // "48,200 patients were treated. Costs came to 31.5 million"
  if (isCounted(last.unit) && saysMeasure(text.slice(own.start, claim.start))) return false
  // In Chinese money alone is told again without its unit.
  const isNear =
    own.grammar === 'zh' ? own === other && MONEY.test(last.unit) : own.index - other.index <= 1
  return (
    isNear &&
    isBare(text, claim) &&
    SCALED.test(text.slice(claim.start, claim.end)) &&
    COUNTS_NOTHING.test(text.slice(claim.end, claim.end + 20))
  )
}

/** 病床72张，全省平均65张: the same measure word counts the same things. */
function unitOfLike(
  { text, sentences }: Doc,
  claims: readonly ReadClaim[],
  claim: ReadClaim,
  units: ReadonlyMap<number, string>,
): string | null {
  if (sentences[claim.sentence]?.grammar !== 'zh') return null
  const before = claims[claim.index - 1]
  // 由1100张增加到2200张床位: what they are may be said behind the second.
  const next = claim.unit === 'items' ? claims[claim.index + 1] : undefined
  const isEnd = next !== undefined && TO.test(text.slice(claim.end, next.start))
  const word = counterOf(text, claim)
  for (const other of [before, isEnd ? next : undefined]) {
    if (other === undefined || other.sentence !== claim.sentence) continue
    const unit = units.get(other.index) ?? other.unit
    const like = counterOf(text, other)
    const isCut = word.length === 1 && like.startsWith(word)
    const isLike = /^\p{Script=Han}{1,2}$/u.test(word) && (like === word || isCut)
    const areCounts = isCounted(unit) && isCounted(claim.unit)
    // 共建园区24个，引进项目386个: what has a noun of its own is counted by that.
    if (word === '个' && isNamed(text, other, claim)) continue
    // 29万人次受灾，死亡38人: who is counted once.
    if (word === '人' && like !== word && !CHANGED.test(text.slice(other.end, claim.start)))
      continue
    if (isLike && areCounts && unit !== 'items' && unit !== claim.unit) return unit
  }
  return null
}

const CHANGED =
  /(?:[增减減多少升降]|增加|减少|減少|[上下][升降]|[到至为為]|之前的|同期的)(?:约|近|超|仅)?$/

/** A noun right behind a count, or between it and the one before. */
function isNamed(text: string, before: ReadClaim, { start, end }: ReadClaim): boolean {
  const gap = text.slice(Math.min(before.end, start), start)
  return (
    /^(?!持平|变差|改善|同比|环比|左右|[上下增减升降提回以为是有在])\p{Script=Han}{2}/u.test(
      text.slice(end, end + 2),
    ) || /[，、；][^，、；\d]*\p{Script=Han}{2}(?<![有至到为是达约共均的增减加少升降])$/u.test(gap)
  )
}

const TO = /^[增减升降提扩涨发][^，。；\d]{0,3}[到至为]$/

/** 件 of 180万件 and of 45万件左右. */
function counterOf(text: string, { number, end }: ReadClaim): string {
  return text.slice(number.end, end).replace(/(?:以[上下内]|左右|上下|[多余])$/, '')
}

const MONEY = /^[A-Z]{3}$/
