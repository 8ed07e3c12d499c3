import { less, meets } from '../checks/stated/ranges.ts'
import { before, behind, type Figure, type Scene } from '../derived/scene.ts'
import { rangeIn, sizeIn } from '../likely/guess/sizes.ts'
import type { Relation } from '../model.ts'
import {
  areOfKind,
  choicesOf,
  figuresAround,
  fitsSum,
  isAmount,
  offBy,
  type ReadingOf,
  sumIn,
  sumOf,
  sumSize,
  type Told,
} from './pool.ts'

// "Another A will open in May, bringing the total to T", "opened A and closed C, so that it ended the year with T": what there is when something came on top of what
// there was. What came stands right before it, what there was anywhere before.

const ABOUT = '(?:about |some |around |just |over |a |an |the |a total of |nearly |almost )*'
const TO = new RegExp(
  `\\b(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing)|took|lift(?:s|ing|ed)?|rais(?:e|es|ing|ed)|push(?:es|ing|ed)?|putt?(?:s|ing)?|increas(?:e|es|ing|ed)|boost(?:s|ing|ed)?|expand(?:s|ing|ed)?|swell(?:s|ing|ed)?|grow(?:s|ing)?)\\b(?: back)?(?:[ ’'][a-z0-9@’'-]+){1,9}? (?:up )?to ${ABOUT}$`,
)
const TOTAL = new RegExp(
  `\\b(?:(?:for|making|giving|makes|gives) (?:it |us |them )?a total of|the total (?:(?:will|should|would|then|now|to) )*(?:stands?|be|reach|rise)(?: at| to)?|so that [a-z]+ (?:ended|finished|closed|traded|had|have|now [a-z]+|operates?|runs?)[^.;:QSDXNO]{0,30}(?:with|from|at|by)|ended (?:it|@|the (?:year|period|month|season)) (?:with|at)) ${ABOUT}$`,
)
const FROM_BEFORE = /\bfrom [^.;:]{0,30}[QSN][^.;:QSDXN]{0,24}to [^.;:QSDXN]{0,20}$/
const FROM_BEHIND = /^(?: [a-z-]+){0,4},? (?:up |down )?(?:from|compared|against)\b/
/** What comes on top, by the words around it. */
const MORE_LED =
  /\b(?:another|a further|an additional|an extra|additional|further|adds?|added|adding|opened|open|opens|opening|hired|recruited|gained|joined by|plus|new|on top of)(?: (?:about|some|nearly|almost|the))* $/
const MORE_BEHIND =
  /^(?:[ -](?:[a-z-]+)){0,3}? (?:more|further|additional|extra|new|net additions|opened|added|joined|came|(?:were|was) (?:opened|added)|will (?:open|start|join|follow|come|be added|arrive|add)|are (?:due|to (?:open|follow|join))|follows?|on top)\b/
const ADDS = /\b(?:will|to|would|should) add (?:about |some )?$/

/** What is counted among another figure already. */
const INCLUDED = /\b(?:including|among them|of which|of whom|of them)(?: (?:the|some|about))* $/
const BACK = 5
const POOL_MAX = 9
const TERMS_MAX = 4
const FAR = Math.log(1.5)

export function addedIn(scene: Scene): readonly Told[] {
  return scene.figures.flatMap((one) => {
    if (!isAmount(one) || scene.pieces[one.claim.sentence]?.grammar !== 'en') return []
    const led = before(scene, one, 110)
    if ((!TO.test(led) && !TOTAL.test(led)) || FROM_BEFORE.test(led)) return []
    if (FROM_BEHIND.test(behind(scene, one, 40))) return []
    const pool = poolOf(scene, one)
    return [{ figure: one, fitting: fittingOf(scene, one, pool), plain: plainOf(scene, one, pool) }]
  })
}

function poolOf(scene: Scene, one: Figure): readonly Figure[] {
  return figuresAround(scene, one, BACK)
    .filter(
      (other) =>
        other.order < one.order &&
        isAmount(other) &&
        areOfKind(scene, other, one) &&
        !INCLUDED.test(before(scene, other, 24)),
    )
    .slice(-POOL_MAX)
}

/** What came, as the last of the terms, is the last figure before it; what there was may be told behind it, too. */
function fittingOf(scene: Scene, one: Figure, pool: readonly Figure[]): readonly Relation[] {
  const own = rangeIn(one, one)
  const last = pool.at(-1)
  const others = scene.figures.filter(
    (other) => other !== one && isAmount(other) && areOfKind(scene, other, one),
  )
  const found: Relation[] = []
  for (const other of last === undefined ? [] : others)
    if (last !== undefined && other !== last && fitsSum([other, last], one))
      found.push(sumOf(one, [other, last]))
  for (const choice of choicesOf(pool, TERMS_MAX)) {
    if (choice.length < 3 || last === undefined || !choice.includes(last)) continue
    if (fitsSum(choice, one)) found.push(sumOf(one, choice))
    for (const gone of choice) {
      const kept = choice.filter((other) => other !== gone)
      if (meets(less(sumIn(kept, one), rangeIn(gone, one)), own))
        found.push({ ...sumOf(one, kept), less: [gone.claim.index] })
    }
  }
  return found
}

/** What came, by its words, right before it; and a figure of the kind before that, of its size. */
function plainOf(scene: Scene, one: Figure, pool: readonly Figure[]): readonly ReadingOf[] {
  const last = pool.at(-1)
  if (last === undefined || one.claim.sentence - last.claim.sentence > 1) return []
  if (GONE.test(scene.mask.slice(last.at, one.at))) return []
  const isMore =
    MORE_LED.test(before(scene, last, 40)) ||
    MORE_BEHIND.test(behind(scene, last, 50)) ||
    ADDS.test(before(scene, last, 30))
  const pairs = isMore ? pool.slice(0, -1).map((was) => [was, last]) : beforeIt(scene, one, pool)
  const runs = TOGETHER.test(before(scene, one, 200))
    ? pool.map((_, at) => pool.slice(at)).filter(({ length }) => length > 1)
    : []
  return [...pairs, ...runs].flatMap((terms): readonly ReadingOf[] => {
    const off = offBy(sumSize(terms, one), one.size)
    const [was, came] = terms
    const isLarge =
      was === undefined || came === undefined || sizeIn(was, one) > sizeIn(came, one) / 2
    return off < FAR && isLarge ? [{ relation: sumOf(one, terms), off }] : []
  })
}

/** "Opened Q and closed nine, which makes Q": what came isn't all of it. */
const GONE =
  /\b(?:closed|closing|closures?|shut|lost|losing|left|sold|removed|retired|withdrew|withdrawn|scrapped|cancelled|minus|less) (?:about |some |another |the )?(?:[QN]|\w+\b)[^.;]*,/

const TOGETHER = /\b(?:together with|combined with|added to|along with|plus) the [QN]\b/

/** "Brings the total to T; before it, B had been raised". */
function beforeIt(
  scene: Scene,
  one: Figure,
  pool: readonly Figure[],
): readonly (readonly Figure[])[] {
  const was = scene.pieces[one.claim.sentence]?.figures.find(
    (other) =>
      other.order > one.order &&
      isAmount(other) &&
      areOfKind(scene, other, one) &&
      /\b(?:before (?:it|that|this|then)|previously|until (?:now|then)|already)\b/.test(
        before(scene, other, 50),
      ),
  )
  return was === undefined ? [] : pool.slice(-2).map((came) => [was, came])
}
