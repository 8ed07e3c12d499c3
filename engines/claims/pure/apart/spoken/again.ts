import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { timesOver } from '../reckoned/made.ts'
import { areOfKind, formsIn, inClause, PAST } from './places.ts'

// What points back to the one figure before of which it says the same: 受伤的Q人中, of Q人受伤; 比去年翻了一番, with last year's figure told later.

const POINTED = /(?:^|[，。；：])(?:在|这些|此次)?(?<V>[㐀-鿿]{2})的(?<B>Q)(?:当?中|里)/dg
const SENTENCES_BACK = 8

const GREW = '(?:正好|恰好|刚好|整整)?(?:增加|增长|多|提高|上升|上涨)?了?'
const TIMES: readonly RegExp[] = [
  `(?<R>Q)[^QSDXNO。；]{0,12}，(?:@|今年)?(?:比|较)${PAST}(?:同期)?${GREW}(?<T>X)[^QSDXNO]{0,30}。@${inClause(14)}(?<B>Q)`,
  `@${inClause(16)}(?<R>Q)[^QSDXNO]{0,30}。@${inClause(16)}(?<B>Q)，(?:@|今年|今年比去年|比去年)${GREW}(?<T>X)`,
].map((words) => new RegExp(words, 'dg'))

export function againIn(scene: Scene): readonly Relation[] {
  return [...pointedIn(scene), ...timesIn(scene)]
}

function pointedIn(scene: Scene): readonly Relation[] {
  return formsIn(scene, POINTED, /的Q[当中里]/).flatMap(({ figures: { B }, said }) => {
    const verb = said.V ?? ''
    if (B === undefined) return []
    const told = scene.figures.filter(
      (one) =>
        one.order < B.order &&
        B.claim.sentence - one.claim.sentence <= SENTENCES_BACK &&
        one.claim.unit === B.claim.unit &&
        scene.mask.startsWith(verb, one.at + 1),
    )
    const [A, ...more] = told
    if (A === undefined || more.length > 0 || !areOfKind(scene, A, B)) return []
    return [{ kind: 'same', claims: [A.claim.index, B.claim.index], isTied: true }]
  })
}

/** 翻了一番 tells what it came to; 多了一倍, by how much it grew. */
function timesIn(scene: Scene): readonly Relation[] {
  const found = TIMES.flatMap((words) => formsIn(scene, words, /X/))
  return found.flatMap(({ figures: { R, T, B } }) => {
    if (R === undefined || T === undefined || B === undefined || !areOfKind(scene, R, B)) return []
    const words = scene.doc.text.slice(R.claim.end, Math.max(B.claim.start, T.claim.start))
    return isYearBefore(B, R) && !OTHER_BASE.test(words) ? [timesOf(R, T, B)] : []
  })
}

const OTHER_BASE = /前年|上[个]?[月季周]|\d{4}/

function isYearBefore(a: Figure, b: Figure): boolean {
  const last = b.claim.period?.replace(/\d{4}/g, (year) => String(Number(year) - 1))
  return last !== undefined && a.claim.period === last
}

function timesOf(R: Figure, T: Figure, B: Figure): Relation {
  return T.claim.kind === 'growth'
    ? {
        kind: 'change',
        result: R.claim.index,
        base: B.claim.index,
        amount: T.claim.index,
        amountIs: 'times',
        direction: 'up',
        basePeriod: B.claim.period,
        baseWords: null,
        comparablePrices: false,
        isTied: true,
      }
    : timesOver(T, R, B)
}
