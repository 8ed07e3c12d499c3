import { isCounted } from '../../checks/stated/units.ts'
import { alike, type Figure, isChange, isChinese, type Scene } from '../../derived/scene.ts'
import { isRoundOf } from '../../doubt/unlike/kinds.ts'
import { areOfTwoStates, areOtherAnswers } from '../../relate/again/deeds.ts'
import { isOneMore } from '../../relate/again/may-be-one.ts'
import { dimensionOf } from '../../units/table.ts'
import { membersOf } from '../../weigh/scale.ts'
import { figuresNear } from '../nearby.ts'
import {
  areEqual,
  areNear,
  areOfKind,
  areOfOneTime,
  countShared,
  isInBody,
  type Same,
  sameOf,
  type Test,
  wordsAround,
  wordsOf,
} from './common.ts'

// A title tells what the text tells. Where nothing in the text is the title's figure, nor makes it up, and the first sentences tell one figure of
// its kind in its words, one of the two is wrong: "Economy expands 7.3 pct" over "the economy grew 5.6 percent".

/** Sentences below a title in which its figures are told in full. */
const LEAD = 3
const FIGURES_MAX = 16
/** What is further off is another figure, if no digits changed places. */
const NEAR = 1.7
/** Fewer are counted of many things. */
const FEW = 20

export function titlesTold(scene: Scene, test: Test): readonly Same[] {
  const isHead = ({ claim }: Figure): boolean => scene.pieces[claim.sentence]?.paragraph === 0
  const heads = scene.figures.filter((one) => isHead(one) && isPlain(one))
  if (heads.length === 0 || scene.doc.paragraphs[0]?.kind !== 'heading') return []
  const body = scene.figures.filter((one) => !isHead(one))
  const lead = leadOf(scene, body)
  const moves = scene.relations.filter((one) => one.kind === 'change' && one.base !== null)
  const bases = new Set(moves.flatMap((one) => (one.kind === 'change' ? (one.base ?? []) : [])))
  const results = new Set(moves.flatMap((one) => (one.kind === 'change' ? (one.result ?? []) : [])))
  return heads.flatMap((head) => {
    const told = isBounded(head) ? body.filter((one) => isOfItsKind(scene, head, one)) : body
    if (isTied(scene, test, head) || told.some((one) => isTold(head, one))) return []
    const words = wordsAround(scene, head, bases)
    const like = lead.filter(
      (one) =>
        isPlain(one) &&
        areOfKind(head, one) &&
        isChange(head) === isChange(one) &&
        !bases.has(one.claim.index) &&
        !isOneMore(scene.doc.text, one.claim) &&
        !areOfTwoStates(scene.doc.text, head.claim, one.claim) &&
        // What is expected is told beside what was decided.
        (one.claim.kind !== 'target' || head.claim.kind === 'target') &&
        !isOtherAnswer(scene, head, one) &&
        !heads.some((other) => other !== head && isTold(other, one)),
    )
    const counts = like.map((one) => countShared(words, wordsAround(scene, one, bases)))
    const most = Math.max(0, ...counts)
    const named = like.filter((_, at) => counts[at] === most)
    const near = named.filter((one) => areNear(head, one, NEAR))
    const [meant, other] = near.length > 0 ? near : named
    if (meant === undefined || most < leastOf(scene, head)) return []
    if (other !== undefined && other.claim.sentence === meant.claim.sentence) return []
    if (isFew(head) && !(isReached(scene, head) && results.has(meant.claim.index))) return []
    // "$2.20 a share" is no slip for $219.6 million.
    const isOfOne = head.claim.unit === meant.claim.unit || isCounted(head.claim.unit)
    const ratio = head.size / meant.size
    const isNear = isOfOne
      ? areNear(head, meant, NEAR) || areExchanged(head, meant) || areScaled(head, meant)
      : ratio < NEAR && ratio > 1 / NEAR
    if (!areOfOneTime(head, meant) || !isNear) return []
    if (isOtherwise(scene, meant) || isMadeUp(scene, head)) return []
    if (isBetween(scene, head) || isBetween(scene, meant)) return []
    const all = [meant, ...body.filter((one) => one.size !== meant.size && areOne(meant, one))]
    const same = all.map((one) => sameOf(head, one)).find((one) => test(one) === false)
    return same === undefined ? [] : [same]
  })
}

/** "Jump 81 pct" over "rose 18.4 percent": digits of the rounded figure that changed places. */
function areExchanged({ claim, size }: Figure, meant: Figure): boolean {
  const digits = String(claim.value.coefficient)
  const whole = Math.round(meant.size / 10 ** claim.precision)
  const ratio = size / meant.size
  return (
    digits.length > 1 &&
    [...digits].reverse().join('') === String(whole) &&
    ratio < EXCHANGED &&
    ratio > 1 / EXCHANGED
  )
}

const EXCHANGED = 11

/** 收入超百亿元 over 收入108.3万元: a word of scale taken for another, as far as a title tells the digits. */
function areScaled(head: Figure, meant: Figure): boolean {
  return SCALES.some((scale) => isRoughly(head, { ...meant, size: meant.size * scale }))
}

const SCALES = [1e3, 1e4, 1e-3, 1e-4]

/** "Some 5.6 million" in a sentence is 5,597,412 in the table. */
function areOne(a: Figure, b: Figure): boolean {
  return areOfKind(a, b) && areEqual(a, b) && areOfOneTime(a, b)
}

/** How many of its words the other must share: two Chinese pairs are one word. */
function leastOf(scene: Scene, head: Figure): number {
  return isChinese(scene, head) || isFew(head) ? 2 : 1
}

/** "71% would prefer dogs" over "67% of those asked named walking alone": of a survey each share is of an answer of its own. */
function isOtherAnswer(scene: Scene, head: Figure, one: Figure): boolean {
  if (head.sort !== 'S' || isChange(head)) return false
  if (isChinese(scene, head)) return areOtherAnswers(scene.doc.text, head.claim, one.claim)
  const [a, b] = [head, one].map((figure) => {
    const { end = 0 } = scene.doc.sentences[figure.claim.sentence] ?? {}
    const said = scene.doc.text.slice(figure.claim.end, end)
    return wordsOf(/^ (?:of (?:[a-z]+ ){1,2})?([^,;]*)/i.exec(said)?.[1] ?? '', false)
  })
  return (
    a !== undefined && b !== undefined && Math.min(a.size, b.size) > 1 && countShared(a, b) === 0
  )
}

function isFew({ sort, size, claim }: Figure): boolean {
  return sort === 'N' || (sort === 'Q' && size < FEW && claim.value.scale === 0)
}

const REACHED = /(?:增至|升至|达到?|扩至|降至|减至|增加到|to|reach(?:es)?) ?$/i

function isReached({ doc }: Scene, { claim }: Figure): boolean {
  return REACHED.test(doc.text.slice(Math.max(0, claim.start - 10), claim.start))
}

function isPlain({ claim, sort }: Figure): boolean {
  return claim.form === 'number' && 'QSN'.includes(sort) && claim.bound !== 'between'
}

/** The first sentences below the title, and the points that stand before them. */
function leadOf(scene: Scene, body: readonly Figure[]): readonly Figure[] {
  const sentences = { list: new Set<number>(), body: new Set<number>() }
  const found: Figure[] = []
  for (const one of body) {
    if (!isInBody(scene, one)) continue
    const { sentence } = one.claim
    const { kind } = scene.doc.paragraphs[scene.pieces[sentence]?.paragraph ?? 0] ?? {}
    const own = sentences[kind === 'list' ? 'list' : 'body']
    if (own.size === LEAD && !own.has(sentence)) {
      if (kind === 'list') continue
      break
    }
    if (found.length > FIGURES_MAX) break
    own.add(sentence)
    found.push(one)
  }
  return found
}

/** In a relation that says something of it. */
function isTied({ relations }: Scene, test: Test, { claim }: Figure): boolean {
  return relations.some((one) => {
    const members = membersOf(one)
    return members.length > 1 && members.includes(claim.index) && test(one) !== null
  })
}

/** The same figure, roughly, whatever it is read as; a fraction for its rate. */
function isTold(head: Figure, one: Figure): boolean {
  if (head.sort === 'S' && one.claim.form === 'fraction')
    return Math.abs(rateOf(one) - rateOf(head)) < FRACTION_NEAR
  const isRate = (unit: string) => unit === 'percent' || unit === 'percentage-point'
  const [a, b] = [head.claim.unit, one.claim.unit]
  if (isRate(a) !== isRate(b) || (isFew(head) && a !== b)) return false
  // 4,710 TWh is no 4,752 GW.
  const [of, other] = [dimensionOf(a), dimensionOf(b)]
  if (of !== other && !isCounted(a) && !isCounted(b)) return false
  return isRoughly(head, one) || isEnd(head, one)
}

/** A title rounds, cuts off, or says what was passed. */
function isRoughly({ claim, size }: Figure, one: Figure): boolean {
  if (isBounded({ claim })) return isWithin(claim.bound, one.size / size)
  // What is told to the same digit isn't rounded, if it doesn't end in noughts: "2,300 join" over "2,314 joined".
  if (claim.precision === one.claim.precision && claim.bound === 'exact')
    return one.size === size || isRoundOf(claim, one.claim)
  const last = Math.max(10 ** claim.precision, 10 ** one.claim.precision)
  return Math.abs(one.size - size) < Math.max(last, size * ROUNDED)
}

const BEYOND = 1.3
const BEYOND_SHARE = 1.15
const ROUNDED = 0.025

function isWithin(bound: Figure['claim']['bound'], ratio: number): boolean {
  return bound === 'over' || bound === 'atLeast'
    ? ratio >= 1 && ratio < BEYOND
    : ratio <= 1 && ratio > 1 / BEYOND
}

function isBounded({ claim: { bound } }: Pick<Figure, 'claim'>): boolean {
  return /over|atLeast|under|atMost|nearly/.test(bound)
}

/** 不足900种 isn't told by what there was at the end of another year, nor by a mean. */
function isOfItsKind(scene: Scene, head: Figure, one: Figure): boolean {
  const { period, periodFrom } = one.claim
  const isOfOther = periodFrom === 'stated' && period !== head.claim.period
  return !isOfOther && areOfKind(head, one) && !isOtherwise(scene, one)
}

/** "Four to six per cent" tells both. */
function isEnd(head: Figure, { claim: { valueHigh } }: Figure): boolean {
  if (valueHigh === null) return false
  return Math.abs(Number(valueHigh.coefficient) / 10 ** valueHigh.scale / head.size - 1) < ROUNDED
}

const FRACTION_NEAR = 0.08

function rateOf({ claim: { fraction }, size }: Figure): number {
  return fraction === null ? size / 100 : Number(fraction.num) / Number(fraction.den)
}

/** What two levels of the text come to: a growth, a share, what lies between them, or both together. */
function isMadeUp(scene: Scene, head: Figure): boolean {
  const levels = figuresNear(scene.figures, head).filter(
    (one) => one !== head && (one.sort === 'Q' || one.sort === 'N'),
  )
  const last = 10 ** head.claim.precision
  // 超八成 isn't said of 95 in a hundred.
  const most = head.sort === 'S' ? BEYOND_SHARE : BEYOND
  const is = (size: number): boolean =>
    head.claim.bound === 'over'
      ? size > head.size && size < head.size * most
      : Math.abs(size - head.size) < Math.max(last, head.size * ROUNDED)
  // 再加征50%关税 over 由34%提高至84%.
  const rates = head.sort === 'S' && !isChange(head) ? figuresNear(scene.figures, head) : []
  const steps = rates.filter((one) => one !== head && one.sort === 'S')
  if (steps.some((a) => steps.some((b) => is(b.size - a.size) && a.size > 0))) return true
  return levels.some((a, at) =>
    levels.slice(at + 1).some((b) => {
      // A title adds up what is told in one breath.
      if (b.claim.sentence - a.claim.sentence > TOGETHER) return false
      const [low, high] = [Math.min(a.size, b.size), Math.max(a.size, b.size)]
      if (head.sort !== 'S')
        return alike(scene, a, head) && alike(scene, a, b) && (is(low + high) || is(high - low))
      // One level told twice.
      if (low === high) return false
      const made = isChange(head) ? [high / low - 1, 1 - low / high] : [low / high]
      return made.some((rate) => is(rate * 100)) && alike(scene, a, b)
    }),
  )
}

const TOGETHER = 1

/** "52 minutes after lift-off", 发射52分钟后: from one point to another, of which the text may tell several. */
function isBetween({ doc: { text } }: Scene, { claim: { end } }: Figure): boolean {
  return /^(?: (?:after|before|later|earlier|ahead)\b|[之以]?[后前])/.test(
    text.slice(end, end + 10),
  )
}

const OTHERWISE =
  /\b(?:comparable|like-for-like|organic|underlying|adjusted|excluding|core|constant|real terms|on average|seasonally|so far|since|month-on-month|quarter-on-quarter|than (?:expected|forecast))\b|可比|剔除|扣除|不变价|扣非|环比|当月|单月|[日月]均|平均|累计/

/** On a basis of its own, which the title may have left out. */
function isOtherwise(scene: Scene, { at, claim }: Figure): boolean {
  const piece = scene.pieces[claim.sentence]
  const led =
    scene.mask
      .slice(Math.max(piece?.from ?? 0, at - 60), at)
      .split('；')
      .at(-1) ?? ''
  const [follows = ''] = scene.mask.slice(at, Math.min(piece?.to ?? at, at + 50)).split('；')
  return OTHERWISE.test(`${led}${follows}`)
}
