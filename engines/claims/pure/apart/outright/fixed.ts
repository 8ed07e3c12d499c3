import { type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { isOfRounding } from '../../weigh/one/equivalent.ts'
import { timesOver } from '../reckoned/made.ts'
import { areLevels, areNear, type Frame, framesIn, isLevel } from './frames.ts'
import { ABOUT } from './words.ts'

// Forms of words with a place for each figure: "R was X that of the runner-up (B)", "W nurses and C doctors, or M nurses for every doctor", "R, D short of the goal of
// B", "1.2 miles (2 km)".

export function fixedIn(scene: Scene): readonly Relation[] {
  return [
    ...MULTIPLES.flatMap((words) =>
      framesIn(scene, words, 1).flatMap((one) => timesOf(scene, one)),
    ),
    ...framesIn(scene, FOR_EACH).flatMap((one) => meanOf(scene, one)),
    ...GAPS.flatMap((words) => framesIn(scene, words).flatMap((one) => gapOf(one))),
    ...framesIn(scene, IN_BRACKETS).flatMap((one) => sameOf(one)),
    ...SAID_TWICE.flatMap((words) => framesIn(scene, words).flatMap((one) => roundedOf(one))),
    ...framesIn(scene, LATTER).flatMap((one) => latterOf(scene, one)),
    ...framesIn(scene, GOAL).flatMap((one) => goalOf(scene, one)),
  ]
}

const MULTIPLES: readonly RegExp[] = [
  `(?<R>Q)[^.;QDX()]{0,80} (?<T>X) (?:that|those) of [^.;QSDX()]{2,40} \\((?<B>Q)\\)`,
  `(?<R>Q)[^.;QDX()]{0,90}\\. ?(?:this|that|it) (?:is|was|represents|equals) ${ABOUT}(?<T>X) (?:the |its |our )(?:[a-z]+ ){1,5}(?:of )?(?:[a-z]+ing )?${ABOUT}(?<B>Q)`,
].map((words) => new RegExp(words, 'dg'))

function timesOf(scene: Scene, { figures: { R, T, B } }: Frame): readonly Relation[] {
  if (T === undefined || R === undefined || B === undefined || !areLevels(scene, R, B)) return []
  return [timesOver(T, R, B)]
}

const FOR_EACH = new RegExp(
  `(?<W>Q)(?<V> [a-z]+)? and ${ABOUT}(?<C>Q)(?<N> [a-z]+)?(?:,| [–—-]+|,? which is|,? that is) (?:equivalent to|equal to|or|i\\.e\\.|making|giving) ${ABOUT}(?<M>Q)(?<U> [a-z]+)? (?:for|per|to) (?:every|each|one) (?<E>[a-z]{4,})`,
  'dg',
)

/** The mean is of what the first counts, for each of what the second does. */
function meanOf({ doc: { text } }: Scene, { figures: { W, C, M }, said }: Frame) {
  const noun = (one: Figure | undefined): string =>
    one === undefined
      ? ''
      : (/^ ([a-z]{4,})/.exec(text.slice(one.claim.number.end, one.claim.number.end + 24))?.[1] ??
        '')
  if (W === undefined || C === undefined || M === undefined) return []
  const each = said.E ?? ''
  if (noun(W) === '' || noun(W) !== noun(M) || !noun(C).startsWith(each.slice(0, -1))) return []
  const mean: Relation = {
    kind: 'mean',
    mean: M.claim.index,
    total: W.claim.index,
    count: C.claim.index,
    isTied: true,
  }
  return [mean]
}

const SIDE =
  '(?<W>short of|below|above|under|over|ahead of|clear of|shy of|(?:more|less|higher|lower|fewer) than)'
const ASIDE = '(?: [–—-]+ [^.;QDX–—]{0,40} [–—-]+)?'
const GAPS: readonly RegExp[] = [
  `(?<R>S)${ASIDE}[^.;QSDX]{0,70}, ${ABOUT}(?<D>D) ${SIDE} (?:the |its |their |an? )?(?:[a-z-]+ ){0,3}?(?:of )?(?<B>S)`,
  `(?<R>S)${ASIDE}[^.;QSDX]{0,70}, ${ABOUT}(?<D>D) ${SIDE} (?:in )?@ \\((?<B>S)\\)`,
].map((words) => new RegExp(words, 'dg'))
const IS_LESS = /^(?:short|below|under|shy|less|lower|fewer)/

function gapOf({ figures: { R, D, B }, said }: Frame): readonly Relation[] {
  if (R === undefined || D === undefined || !isLevel(R) || !isLevel(B)) return []
  if (R.claim.form !== 'number' || R.claim.unit !== B.claim.unit) return []
  return [
    {
      kind: 'gap',
      of: R.claim.index,
      than: B.claim.index,
      amount: D.claim.index,
      direction: IS_LESS.test(said.W ?? '') ? 'down' : 'up',
      baseWords: null,
      isTied: true,
    },
  ]
}

const IN_BRACKETS = /(?<A>Q) \((?:about |some |or )?(?<B>Q)\)/dg

/** One length, area, weight or volume in two units; an amount of money is another at each rate. */
function sameOf({ figures: { A, B } }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || !isLevel(A) || !isLevel(B)) return []
  const [one, other] = [A.claim.unit, B.claim.unit]
  if (one === other || !PHYSICAL.has(dimensionOf(one)) || dimensionOf(one) !== dimensionOf(other))
    return []
  if (isOfRounding(A.claim, B.claim)) return []
  return [{ kind: 'equivalent', left: A.claim.index, right: B.claim.index, isTied: true }]
}

const PHYSICAL: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume'])

const SAID_TWICE: readonly RegExp[] = [
  /(?<A>S)(?: of)?(?: [a-z]+){0,3} \((?<B>S)(?:[,;]|\)(?! (?:and|or) [^.;()]{2,30} \())/dg,
  /(?<B>S)(?: of (?:the |its |all )?[a-z]+)?,? or (?<A>S)/dg,
]

/** "Just over half (53.1 %)", "23.4 % of the population or more than one in five". */
function roundedOf({ figures: { A, B } }: Frame): readonly Relation[] {
  if (A?.claim.form !== 'fraction' || B?.claim.form !== 'number' || B.sort !== 'S') return []
  if (isChange(A) || isChange(B) || B.claim.direction !== null) return []
  return [{ kind: 'equivalent', left: A.claim.index, right: B.claim.index, isTied: true }]
}

const LATTER = new RegExp(
  `\\bof the (?:total of )?(?<W>Q)[^.;QSDX]{0,80} (?<F>Q) and ${ABOUT}(?<L>Q)(?: [a-z]+)?,? respectively, the (?<N>latter|former) (?:making up|accounting for|representing|being|equal to|or) ${ABOUT}(?<S>S)`,
  'dg',
)

/** "Of the W, men and women numbered F and L respectively, the latter making up S". */
function latterOf(scene: Scene, { figures: { W, F, L, S }, said }: Frame): readonly Relation[] {
  const part = said.N === 'latter' ? L : F
  if (S === undefined || W === undefined || part === undefined) return []
  return areLevels(scene, W, part) ? [tiedShare(S, part, W)] : []
}

const GOAL = new RegExp(
  `(?<R>[QS])[^.;QSDX]{0,70}, (?:well |far |still |just |slightly )?(?<W>short of|below|above|in excess of|over|under) (?:the |its |an? )?(?:[a-z-]+ ){0,3}(?:minimum|maximum|target|limit|norm|standard|threshold|goal|requirement|guideline|mark) of ${ABOUT}(?<B>[QS])`,
  'dg',
)

/** "R of water a day, short of the minimum of B". */
function goalOf(scene: Scene, { figures: { R, B }, said }: Frame): readonly Relation[] {
  if (R === undefined || B === undefined || !areLevels(scene, R, B) || !areNear(R, B)) return []
  return [
    {
      kind: 'target',
      value: R.claim.index,
      target: B.claim.index,
      said: null,
      side: IS_LESS.test(said.W ?? '') ? 'below' : 'above',
      isTied: true,
      isOutright: true,
    },
  ]
}
