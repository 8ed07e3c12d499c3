import { before, behind, type Figure, type Scene } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { isRestOfTime } from '../relate/sums/rest-of-time.ts'
import {
  areOfKind,
  choicesOf,
  figuresAround,
  figuresBefore,
  fitsSum,
  isAmount,
  isLevel,
  isShare,
  offBy,
  type ReadingOf,
  sumOf,
  sumSize,
  type Told,
} from './pool.ts'
import { besideOf, shareOf, sizeOfShare } from './shares.ts'

// "Of W, P … and the remaining R", "P of the W, leaving R", "W. P came by sea; the other R by rail": what is left of a whole by the word that calls it so.
// Where the whole and the parts stand the order tells, and no arithmetic is asked which they are.

const ABOUT = '(?:about |some |around |only |just |a |an |the |just over |almost |nearly |it )*'
const NOUNS = '(?: [a-z-]+){0,3}'
const LED = new RegExp(
  `\\b(?:so another|remaining|the other|the others?,?|the rest(?:,| of (?:the|them|it))?|the rest (?:was|were|is|are|came to|being|went)${NOUNS}|the (?:balance|remainder)(?: of|,| was| came to)?|the last|the final|leaving|which leaves|that leaves|leaves|residual|all (?:the )?other [a-z-]+(?: [a-z-]+){0,3}) ${ABOUT}$`,
)
/** "The rest, being some R", "the rest went to schools, R": a short clause between. */
const REST = /\b(?:the rest|the remainder|the balance)\b[^.;:QSDXNO]{0,30}$/
const BEHIND =
  /^(?: others|(?: [a-z-]+){0,3} (?:remains? (?:to|unspent|available|outstanding|open|unsold)|(?:are|is|was|were) (?:still )?(?:left|to come|outstanding)|still to come|to go|must follow)|(?: [a-z-]+)? (?:remaining|left))\b/
/** The last of a time, and a point that was made. */
const TIME = /^[ -]?(?:years?|months?|weeks?|days?|hours?|minutes?|points?)\b/

const BACK = 3
const PARTS_MAX = 3
const POOL_MAX = 9
/** As far off as an error that a reader could believe. */
const FAR = Math.log(2.2)

export function restsIn(scene: Scene): readonly Told[] {
  return scene.figures.flatMap((one) => {
    if (scene.pieces[one.claim.sentence]?.grammar !== 'en' || !isLed(scene, one)) return []
    if (one.sort === 'S' && one.claim.form === 'number') return [ofHundred(scene, one)]
    if (!isAmount(one) || isTime(scene, one)) return []
    return [{ figure: one, fitting: fittingOf(scene, one), plain: plainOf(scene, one) }]
  })
}

function isTime({ doc: { text } }: Scene, { claim }: Figure): boolean {
  return TIME.test(text.slice(claim.number.end, claim.number.end + 10))
}

function isLed(scene: Scene, one: Figure): boolean {
  const led = before(scene, one, 60)
  // "Four of the remaining eleven", "one scheme covers 41%, the other 37%".
  if (/[QN] of the remaining $/.test(led)) return false
  if (one.sort === 'S' && /\bthe other (?:about |some )?$/.test(led)) return false
  if (isRestOfTime(led)) return false
  return LED.test(led) || REST.test(led) || BEHIND.test(behind(scene, one, 50))
}

/** Figures of its kind before it make up any of the text with it. */
function fittingOf(scene: Scene, one: Figure): readonly Relation[] {
  const alike = scene.figures.filter(
    (other) => other !== one && isAmount(other) && areOfKind(scene, other, one),
  )
  const first = one.claim.sentence - BACK
  const led = alike.filter((other) => other.order < one.order)
  const near = led.filter(({ claim }) => claim.sentence >= first).slice(-POOL_MAX)
  const runs = led.slice(-POOL_MAX).map((_, at, all) => all.slice(at))
  const found: Relation[] = []
  for (const choice of [...choicesOf(near, PARTS_MAX), ...runs]) {
    const parts = [...choice, one]
    for (const whole of alike)
      if (!choice.includes(whole) && fitsSum(parts, whole)) found.push(sumOf(whole, parts))
  }
  return [...found, ...ofShares(scene, one)]
}

/** "Three quarters held full-time posts; the remaining R": of a whole that is told before, what the share leaves. */
function ofShares(scene: Scene, one: Figure): readonly Relation[] {
  const shares = figuresAround(scene, one, 1).filter(
    (other) => isShare(other) && other.order < one.order && besideOf(scene, other) === null,
  )
  const wholes = figuresBefore(scene, one, BACK).filter(
    (other) => isAmount(other) && other.size > one.size && areOfKind(scene, other, one),
  )
  return shares.flatMap((share) =>
    wholes.flatMap((whole) =>
      Math.abs(one.size / whole.size / (1 - sizeOfShare(share)) - 1) < CLOSE
        ? [shareOf(share, one, whole, true)]
        : [],
    ),
  )
}

const CLOSE = 0.02

/** The levels of its kind right before it, as many of them as it takes, are the parts; the whole stands before them, or is called one. */
function plainOf(scene: Scene, one: Figure): readonly ReadingOf[] {
  const paragraph = scene.pieces[one.claim.sentence]?.paragraph
  const led = figuresAround(scene, one, BACK).filter(
    (other) =>
      other.order < one.order &&
      isLevel(other) &&
      areOfKind(scene, other, one) &&
      !BASE.test(before(scene, other, 30)) &&
      (one.claim.sentence - other.claim.sentence < 2 ||
        scene.pieces[other.claim.sentence]?.paragraph === paragraph),
  )
  return led.flatMap((whole, at): readonly ReadingOf[] => {
    // "P of the W": its parts may stand before it as well.
    const from = OF.test(before(scene, whole, 30)) ? 0 : at + 1
    return led.slice(from).flatMap((_, by): readonly ReadingOf[] => {
      const run = led.slice(from + by).filter((other) => other !== whole)
      const parts = [...run, one]
      if (run.length === 0 || run.length > POOL_MAX) return []
      if (parts.some(({ size }) => size >= whole.size) || areOfOthers(scene, whole, run)) return []
      if (isSkipped(scene, run, one)) return []
      return isDealt(scene, whole, parts) && !isUnread(scene, whole, one)
        ? readingOf(whole, parts)
        : []
    })
  })
}

/** A whole that has its parts already, or one of other things: "21 countries", "nine paintings". */
function areOfOthers(scene: Scene, whole: Figure, run: readonly Figure[]): boolean {
  const beside = figuresAround(scene, whole, 0).filter(
    (other) => other !== whole && isLevel(other) && areOfKind(scene, other, whole),
  )
  if (fitsSum(run, whole) || (beside.length > 1 && fitsSum(beside, whole))) return true
  if (run.every(({ sort }) => sort === 'Q')) return false
  const [own, other] = [whole, run[0]].map((one) => nounOf(scene, one))
  return own !== undefined && other !== undefined && own !== other
}

function nounOf({ doc: { text } }: Scene, one: Figure | undefined): string | undefined {
  const at = one?.claim.number.end ?? 0
  return one === undefined ? undefined : /^ ([a-z]{4,}s)\b/.exec(text.slice(at, at + NOUN_MAX))?.[1]
}

const NOUN_MAX = 24

/** Among the parts stands another figure of the kind that wasn't taken for one. */
function isSkipped(scene: Scene, run: readonly Figure[], one: Figure): boolean {
  return scene.figures
    .slice(run[0]?.order ?? one.order, one.order)
    .some(
      (other) =>
        !run.includes(other) &&
        isAmount(other) &&
        (other.claim.unit === 'items' || areOfKind(scene, other, one)) &&
        !BASE.test(before(scene, other, 30)) &&
        !OF.test(before(scene, other, 30)),
    )
}

/** "It rejects four", "a fifth are rapid", "210 had both": another part, or parts that aren't apart. */
function isUnread(scene: Scene, whole: Figure, one: Figure): boolean {
  const [from, to] = [Math.min(whole.at, one.at), Math.max(whole.at, one.at)]
  if (UNREAD.test(scene.mask.slice(from + 1, to))) return true
  return scene.figures
    .slice(whole.order + 1, one.order)
    .some((other) => isShare(other) && besideOf(scene, other) === null)
}

const UNREAD =
  /\b(?:both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|half|third|quarter)\b/

function readingOf(whole: Figure, parts: readonly Figure[]): readonly ReadingOf[] {
  const off = offBy(sumSize(parts, whole), whole.size)
  return off < FAR ? [{ relation: sumOf(whole, parts), off }] : []
}

const OF = /\bof (?:the|its|their|a|an|all|our|these|those)?(?: [a-z]+)? ?(?:about )?$/
const BASE =
  /\b(?:from|against|than|compared (?:with|to)|compares with|versus|after)(?: (?:the|about|some|only))* $/

/** "W. P and the remaining R", "W, of which P. The remaining R"; no three sentences tell one figure each, and no list goes on: "P and Q". */
function isDealt(scene: Scene, whole: Figure, [first, ...more]: readonly Figure[]): boolean {
  const last = more.at(-1)
  if (first === undefined || last === undefined) return false
  if (OF.test(before(scene, whole, 30))) return true
  if (whole.claim.sentence === first.claim.sentence)
    return DEALT.test(scene.mask.slice(whole.at + 1, first.at))
  return more.some((part, at) => part.claim.sentence === [first, ...more][at]?.claim.sentence)
}

const DEALT =
  /\b(?:of (?:which|whom|these|them|those|it|this|that)|with|where|including)\b|[:;–—(]|\. /

/** "41 percent plan to, 8 percent don't; the remaining 51 percent": what is left of a hundred. */
function ofHundred(scene: Scene, one: Figure): Told {
  const led = figuresAround(scene, one, 2).filter(
    (other) => other.order < one.order && isShare(other) && other.claim.form === 'number',
  )
  const fitting = choicesOf(led.slice(-POOL_MAX), PARTS_MAX + 1).flatMap((choice) => [
    ...(Math.abs(percentOf([...choice, one]) - 100) < ROUNDED * (choice.length + 1)
      ? [sharesOf([...choice, one])]
      : []),
    ...led.flatMap((whole) =>
      !choice.includes(whole) && fitsSum([...choice, one], whole)
        ? [sumOf(whole, [...choice, one])]
        : [],
    ),
  ])
  const runs = led.map((_, at) => led.slice(at))
  const near = one.claim.sentence - 1
  const plain = runs.flatMap((run): readonly ReadingOf[] => {
    if (run.some(({ claim }) => claim.sentence < near) || run.some(({ sort }) => sort !== 'S'))
      return []
    return [{ relation: sharesOf([...run, one]), off: offBy(percentOf([...run, one]), 100) }]
  })
  return { figure: one, fitting, plain: plain.filter(({ off }) => off < Math.log(1.5)) }
}

const ROUNDED = 0.51

function percentOf(shares: readonly Figure[]): number {
  return shares.reduce((all, one) => all + 100 * sizeOfShare(one), 0)
}

function sharesOf(shares: readonly Figure[]): Relation {
  return {
    kind: 'shares-of-one',
    shares: shares.map(({ claim }) => claim.index),
    isTied: true,
    isOutright: true,
  }
}
