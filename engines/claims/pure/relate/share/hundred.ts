import {
  add,
  compare,
  negate,
  type Rational,
  rational,
  rationalOf,
  subtract,
  sumOf,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import { findBetween, type Line, type Part, wordsBetween } from '../part.ts'
import type { Tape } from '../tape.ts'

// Shares of one whole that are said to be all of it: "54 %, Europe 27 % and Asia the remaining 19 %", 三次产业结构比为8.6：39.8：51.6,
// 第一产业占8.6%，第二产业占39.8%，第三产业占51.6%.

type SharesOfOne = Extract<Relation, { kind: 'shares-of-one' }>

const MEMBERS_MAX = 16
const HUNDRED = rational(100n)
/** What misses it by more was hardly said of one whole. */
const LEAST = rational(60n)
const MOST = rational(140n)

export function sharesOfOne(line: Line, earlier: readonly Line[]): readonly SharesOfOne[] {
  const rest = withRemainder(line)
  const found = [...chainsIn(line), industriesIn(line), rest && withToldBefore(rest, line, earlier)]
  return found.flatMap((shares) => {
    const members = shares === null ? [] : membersOf(shares)
    return members.length < 2
      ? []
      : [{ kind: 'shares-of-one', shares: members.map(({ claim }) => claim.index) }]
  })
}

/** So far from a hundred more than one share is missing, or one is wrong. */
const NEARLY = rational(5n)

/** "Rail has 27.5 %. Road has 61 % and barge the remaining 11.5 %": what was told just before is one of them. */
function withToldBefore(
  shares: readonly Part[],
  { tape }: Line,
  earlier: readonly Line[],
): readonly Part[] {
  if (isHundred(shares)) return shares
  const missing = subtract(HUNDRED, total(shares))
  const before = earlier
    .filter((line) => line.tape.sentence.paragraph === tape.sentence.paragraph)
    .flatMap(({ parts }) => parts)
    .find(({ claim, role, mark }) => {
      const isOne = claim.unit === 'percent' && claim.form === 'number' && mark !== 'from'
      if (!isOne || (role !== 'share' && role !== 'level')) return false
      const off = subtract(rationalOf(claim.value), missing)
      return compare(off, NEARLY) < 0 && compare(off, negate(NEARLY)) > 0
    })
  return before === undefined ? shares : [before, ...shares]
}

/** Nested shares aren't told apart here: if without one of them the others are all, they are it. */
function membersOf(shares: readonly Part[]): readonly Part[] {
  if (isHundred(shares)) return shares
  for (let from = 1; from + 2 <= shares.length; from += 1)
    if (isHundred(shares.slice(from))) return shares.slice(from)
  const isNested = shares.some((_, at) => at > 0 && isHundred(shares.toSpliced(at, 1)))
  const sum = total(shares)
  return isNested || compare(sum, LEAST) < 0 || compare(sum, MOST) > 0 ? [] : shares
}

function total(shares: readonly Part[]): Rational {
  return sumOf(shares.map(({ claim }) => rationalOf(claim.value)))
}

/** Within a unit of the last digit for each. */
function isHundred(shares: readonly Part[]): boolean {
  const scale = Math.max(...shares.map(({ claim }) => claim.value.scale))
  const loose = rational(BigInt(shares.length), 10n ** BigInt(Math.max(0, scale)))
  const sum = total(shares)
  return compare(sum, add(HUNDRED, loose)) <= 0 && compare(add(sum, loose), HUNDRED) >= 0
}

function isShare({ claim, role, mark }: Part): boolean {
  return (
    claim.unit === 'percent' &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    (role === 'share' || role === 'level') &&
    mark === null
  )
}

/** 8.6：39.8：51.6. */
function chainsIn({ tape, parts }: Line): readonly (readonly Part[])[] {
  const chains: Part[][] = []
  let chain: Part[] = []
  for (const part of parts) {
    const last = chain.at(-1)
    const isNext =
      last !== undefined && /^[:：∶]$/.test(tape.text.slice(last.claim.end, part.claim.start))
    if (!isNext) {
      if (isWhole(chain)) chains.push(chain)
      chain = []
    }
    if (part.claim.unit === 'percent' && chain.length < MEMBERS_MAX) chain.push(part)
  }
  return isWhole(chain) ? [...chains, chain] : chains
}

/** Two with a colon between them are read as shares where they are called so. */
function isWhole(chain: readonly Part[]): boolean {
  return (
    chain.length > 2 || (chain.length > 1 && chain.every(({ claim }) => claim.kind === 'level'))
  )
}

const INDUSTRIES = [
  /第一产业|\bprimary\b/i,
  /第二产业|\bsecondary\b/i,
  /第三产业|\btertiary\b/i,
] as const
const NAMED_ALL =
  /(?:三次产业|[一二三]、?[一二三]、?[一二三]次?产业|三产)[^，。；]{0,12}(?:结构|比重|占比|比例|构成)[^，。；]{0,8}$/

/** 第一产业占8.6%，第二产业占39.8%，第三产业占51.6%; 三次产业比重为8.6%、39.8%和51.6%. */
function industriesIn({ tape, parts }: Line): readonly Part[] | null {
  for (let at = 0; at + 3 <= parts.length; at += 1) {
    const three = parts.slice(at, at + 3)
    const [first, second, third] = three
    if (first === undefined || second === undefined || third === undefined) return null
    if (!three.every(isShare)) continue
    const names = three.map(({ claim }, index) => {
      const before = index === 0 ? tape.sentence.start : (three[index - 1]?.claim.end ?? 0)
      return tape.text.slice(Math.max(before, claim.start - 40), claim.start)
    })
    const areNamed = INDUSTRIES.every((name, index) => name.test(names[index] ?? ''))
    const areOfOne = areNamed && three.every(({ role }) => role === 'share')
    const areListed =
      NAMED_ALL.test(names[0] ?? '') &&
      names.slice(1).every((name) => /^[、和及与,， ]{1,2}$/.test(name))
    if (areOfOne || areListed) return three
  }
  return null
}

/** Words by which a share within another share is told, or one of another whole. */
const OF_A_PART =
  /of (?:which|whom|these|those|them)|among (?:them|these|those)|其中|当中|compared|from|up |down |against|versus|增长|下降|提高|上升|比上年|同比/i
const STAKE =
  /\bstakes?\b|\bsold\b|\bacquir|\bpurchas|\bbought\b|\binterests?\b|股权|股份|收购|转让|持股/i
/** Longer phrases between two shares tell more than the name of the next. */
const NAME_MAX = { en: 90, zh: 30 } as const

/** 私营企业及其他企业占68%: the others of one name, and no remainder. */
function isJoined(tape: Tape, cue: number): boolean {
  const at = tape.items[cue]?.start ?? 0
  return tape.grammar === 'zh' && '及和与或、'.includes(tape.text[at - 1] ?? ' ')
}

/** "Made up 54 % of revenue, Europe 27 % and Asia the remaining 19 %", 占54%，…占27%，其余19%. */
function withRemainder({ tape, parts }: Line): readonly Part[] | null {
  for (const rest of parts) {
    const before = parts[rest.order - 1]
    if (before === undefined || !isShare(rest) || !isShare(before)) continue
    const cue = findBetween(tape, before.at, rest.at, ['remaining'])
    if (cue === null || wordsBetween(tape, cue, rest.at) > 1 || isJoined(tape, cue)) continue
    const members = [rest]
    for (let order = rest.order - 1; order >= 0; order -= 1) {
      const [other, next] = [parts[order], members[0]]
      if (other === undefined || next === undefined || !isShare(other)) break
      // The first of a longer list would be missing from its sum.
      if (members.length === MEMBERS_MAX) return null
      const between = tape.text.slice(other.claim.end, next.claim.start)
      if (between.length > NAME_MAX[tape.grammar] || OF_A_PART.test(between)) return null
      members.unshift(other)
    }
    const [first] = members
    const opening = tape.text.slice(
      Math.max(tape.sentence.start, (first?.claim.start ?? 0) - 80),
      rest.claim.end + 40,
    )
    const hasShare = members.some(({ role }) => role === 'share')
    if (isMore(tape, cue) && !areNearAll(members)) continue
    const isOne = hasShare && !STAKE.test(opening) && !areOfOwn(tape.text, members)
    if (members.length > 1 && isOne) return members
  }
  return null
}

/** "41 % of its 3,000 beds, and the other 66 % of 6,320": each of a whole of its own. */
export function areOfOwn(text: string, shares: readonly Pick<Part, 'claim'>[]): boolean {
  return shares.every(({ claim: { end } }) => OF_OWN.test(text.slice(end, end + NAME_MAX.zh)))
}

const OF_OWN = /^ of [^.;,()%\d]*\d/

/** 46%赞成，23%反对，另有11%弃权, 其他原因为…（17%）: one more of them, and the last only where little is missing. */
function isMore(tape: Tape, cue: number): boolean {
  const start = tape.items[cue]?.start ?? 0
  return /^(?:另|其[他它])/.test(tape.text.slice(start, start + 2))
}

function areNearAll(members: readonly Part[]): boolean {
  const sum = members.reduce(
    (total, { claim: { value } }) => total + Number(value.coefficient) / 10 ** value.scale,
    0,
  )
  return Math.abs(sum - 100) <= NEAR_ALL
}

/** What a slip of one figure may take away or add. */
const NEAR_ALL = 12
