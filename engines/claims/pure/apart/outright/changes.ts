import type { Context } from '../../context/context.ts'
import { type Change, changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import { isReadRightly, mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import {
  areInTwoScales,
  areLevels,
  areNear,
  type Frame,
  framesAt,
  framesIn,
  isLevel,
  likeIn,
  pieceBefore,
} from './frames.ts'
import { ABOUT, gap, type Way, wayOf } from './words.ts'

// "R sales in July, a decrease of S from the B of June", "… B. This compares with R": a change with both its levels in one or two sentences, in words
// that leave no others.

const NOUN =
  '(?<W>increase|rise|gain|jump|surge|growth|hike|upturn|plus|minus|decrease|decline|drop|fall|reduction|slump|contraction|downturn)'
const VERBS =
  'rose|grew|increased|climbed|jumped|advanced|gained|surged|soared|went up|fell|dropped|declined|decreased|shrank|slipped|dipped|eased|slumped|contracted|went down'
const VERB = `(?<W>${VERBS})`
const GOING = 'rising|growing|increasing|climbing|falling|dropping|declining|decreasing|slipping'
const TOLD =
  '(?:,|,? which (?:is|was|represents)|,? (?:showing|registering|recording|marking|reflecting|representing|indicating|or)) '
const FROM =
  '(?:from|over|on|against|compared (?:with|to)|when compared (?:with|to)|as compared (?:with|to)|as against|versus)'
/** "Rose by S to R, while exports grew from Q": what another verb stands before is of that one. */
const OWN = `(?:(?!\\b(?:${VERBS})\\b)[^;QSDX]){0,70}`
/** What another is held against isn't what it came to. */
const NO_BASE = '(?<!\\b(?:from|than|below|above|against|over|versus|with|on) (?:the |its |a )?)'
const WHEN = '(?:,? (?:in|during|for|at|of|by|over) (?:the )?@|,? @)*'

const FORMS: readonly RegExp[] = [
  // "R in July, a S decrease from the B sales recorded in June".
  `(?<R>Q)${gap(60)}${TOLD}(?:an? )?(?:[a-z]+ )?(?<S>S) ${NOUN} ${FROM} (?:@ (?:[a-z]+ ){1,3}of )?${ABOUT}(?<B>Q)`,
  `(?<R>Q)${gap(60)}${TOLD}(?:an? )?(?:[a-z]+ )?${NOUN} (?:of|by) ${ABOUT}(?<S>S) ${FROM} ${ABOUT}(?<B>Q)`,
  // "R against B in June, showing a decline of S".
  `(?<R>Q)${gap(40)} (?:${FROM}|after) (?:the )?(?:[a-z]+ (?:of )?)?${ABOUT}(?<B>Q)${gap(60)}${TOLD}(?:an? )?(?:positive |(?<N>negative ))?(?:[a-z-]+ )?${NOUN} (?:of|by) ${ABOUT}(?<S>S)`,
  // "R in 2025, up from B in 2024, reflecting a robust S year-over-year increase".
  `(?<R>Q)${gap(40)} (?:${FROM}|after) ${ABOUT}(?<B>Q)${gap(50)}${TOLD}(?:an? )?(?:[a-z]+ )?(?<S>S) (?:[a-z-]+ )?${NOUN}`,
  // "Decreased S at the terminals, dropping from B in 2024 to R".
  `\\b${VERB} (?:by )?${ABOUT}(?<S>S)${gap(40)}, (?:up|down|${GOING}) from ${ABOUT}(?<B>Q)${gap(40)} to ${ABOUT}(?<R>Q)`,
  // "Soared by S, from B at the end of 2007 to last year's close of R".
  `\\b${VERB} (?:by )?${ABOUT}(?<S>S)${WHEN},? from ${ABOUT}(?<B>Q)(?: \\([QO]\\))?${gap(40)} to ${gap(24)}(?<R>Q)`,
  // "Decreased from B in the second quarter to R in the third, by S".
  `\\b${VERB}${WHEN} from ${ABOUT}(?<B>Q)${gap(40)} to ${ABOUT}(?<R>Q)${gap(40)},? by ${ABOUT}(?<S>S)(?=[.,;)])`,
  // "Has gone up to R from B, i.e. by S".
  `\\b(?:gone )?(?<W>${VERBS}|up|down|risen|grown|fallen)${WHEN} to ${ABOUT}(?<R>Q)${gap(30)} from ${ABOUT}(?<B>Q)${gap(30)},? (?:i\\.e\\.,? |that is,? |or )(?:by )?${ABOUT}(?<S>S)(?=[.,;)])`,
  // "Rose by S to R in June compared to B".
  `\\b${VERB} (?:by )?${ABOUT}(?<S>S)${WHEN} to ${ABOUT}(?<R>Q)${OWN} ${FROM} ${ABOUT}(?<B>Q)`,
  // "R seizures, a S decrease compared with 2021 (B)"; "decreased by S between 2021 and 2022 (from B to R)".
  `(?<R>Q)${gap(60)}${TOLD}(?:an? )?(?:[a-z]+ )?(?<S>S) ${NOUN} ${FROM} @ \\((?<B>Q)\\)`,
  `\\b${VERB} (?:by )?${ABOUT}(?<S>S)${gap(50)} \\(from ${ABOUT}(?<B>Q)${gap(20)} to ${ABOUT}(?<R>Q)`,
  // "Declined by S to R homes, and is S lower than a year ago (B)".
  `to ${ABOUT}(?<R>Q)${gap(60)},? and is (?:now |@ )?(?<S>S) (?<W>higher|lower) than @ \\((?<B>Q)\\)`,
  // "R permits after B in March, S more".
  `(?<R>Q)${gap(40)} (?:${FROM}|after) ${ABOUT}(?<B>Q)${gap(30)}, (?:or )?${ABOUT}(?<S>S) (?<W>more|less|fewer|higher|lower)(?= ?[.,;)]|$)`,
  // "P, or R per share, compared with A, or B per share, an increase of S per share".
  `Q(?:,? or |,? \\()(?<R>Q)\\)?${gap(60)} ${FROM} ${ABOUT}Q(?:,? or |,? \\()(?<B>Q)\\)?${gap(60)}${TOLD}(?:an? )?(?:[a-z]+ )?${NOUN} (?:of|by) ${ABOUT}(?<S>S) (?:on a )?per[ -]`,
  // "R, up S on the prior-year sales of B".
  `(?<R>Q),? (?<W>up|down|higher|lower) (?:by )?${ABOUT}(?<S>S) ${FROM} (?:the |its |our |their )?(?:@(?:['’]s)?|(?:prior|previous|last|preceding)[ -](?:year|quarter|month|half|period|season)(?:['’]s)?) (?:[A-Za-z@-]+ ){1,4}of ${ABOUT}(?<B>Q)`,
  // "Growth of S, with its value jumping from B to R".
  `(?<S>S) (?:growth|${NOUN.replace('(?<W>', '(?<V>')})${gap(30)}, with (?:its|their|the) (?:[a-z-]+ ){1,3}(?<W>${GOING}|jumping|surging|soaring|shrinking) from ${ABOUT}(?<B>Q)${gap(30)} to ${ABOUT}(?<R>Q)`,
  // "R of cargo in 2025, S more than the B of the year before".
  `(?<R>Q)${gap(60)}, ${ABOUT}(?<S>S) (?<W>more|less|fewer|higher|lower) than (?:the |@['’]s )${ABOUT}(?<B>Q)(?= (?:of|in|for|a) (?:the )?@| @|[.,;)]|$)`,
  // "R, up from B (or S)".
  `(?<R>Q)${gap(30)}, (?<W>up|down)${WHEN} from ${ABOUT}(?<B>Q)${WHEN} \\((?:or |(?:a|an) (?:rise|increase|fall|decrease) of )?${ABOUT}(?<S>S)\\)`,
  // "R, off S from B".
  `(?<R>Q)${WHEN},? (?<W>off) (?:by )?${ABOUT}(?<S>S) from ${ABOUT}(?<B>Q)`,
  // "R, S less than in 2024 (Q) and S below the 2019 baseline of B".
  `${NO_BASE}(?<R>Q)(?:[^;QSDX]|\\(Q\\)|S| (?:below|above|than) (?:the |its )?Q){0,120}(?:,| and) ${ABOUT}(?<S>S) (?<W>below|above) (?:the|its) (?:@(?:['’]s)? )?(?:[a-z-]+ )?(?:baseline|level|average|peak) of ${ABOUT}(?<B>Q)`,
  // "R in August, S (Q) higher than a year ago, when it was B".
  `${NO_BASE}(?<R>Q)${gap(40)}, ${ABOUT}(?<S>S)(?: \\(Q\\))? (?<W>more|less|fewer|higher|lower) than ${gap(30)}, when (?:it|they|the [a-z]+) (?:was|were|stood at|numbered) ${ABOUT}(?<B>Q)`,
  // "R, up S on B".
  `(?<R>Q)${WHEN},? (?<W>up|down) (?:by )?${ABOUT}(?<S>S) (?:on|over|against|versus) ${ABOUT}(?<B>Q)(?=[.,;)]|${WHEN}[.,;)]| (?:a|the) year (?:ago|earlier|before)|$)`,
].map((words) => new RegExp(words, 'dg'))
/** What it is compared with may be of another time than what the rate is of. */
const MAY_BE_OTHER = FORMS[8]

export function changesIn(scene: Scene, context: Context): readonly Relation[] {
  const slips = (one: Relation): boolean => mayBeSlip(scene.doc, context, one)
  return [
    ...FORMS.flatMap((words) =>
      framesIn(scene, words).flatMap(({ figures: { R, B, S }, said, at, to }) =>
        between(scene, at, to)
          ? changeOf(scene, { R, B, S }, said.N === undefined ? wayOf(said.W) : 'down').filter(
              (one) => words !== MAY_BE_OTHER || areYears(R, B) || slips(one),
            )
          : [],
      ),
    ),
    ...differencesIn(scene),
    ...scene.pieces.flatMap((_, at) => [
      ...backIn(scene, at, context),
      ...revisedIn(scene, at),
      ...ofLastIn(scene, at, context),
    ]),
    ...PAIRS.flatMap((words) => framesIn(scene, words).flatMap((one) => pairsOf(scene, one))),
  ]
}

const OTHER_BASIS =
  /\b(?:constant|comparable|like-for-like|organic|real terms|adjusted for|excluding|underlying|on average|annual(?:ly|ized|ised)? rate of growth|per cent a year|compound)\b/

/** Nothing in the clause says that the change is on a basis of its own. */
function between(scene: Scene, at: number, to: number): boolean {
  const words = scene.mask.slice(Math.max(0, at - 80), to + 20)
  return !OTHER_BASIS.test(words)
}

/** The same months of two years. */
function areYears(a: Figure | undefined, b: Figure | undefined): boolean {
  const [one, other] = [a?.claim.period, b?.claim.period]
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return false
  return one.replace(/\d{4}/g, '') === other.replace(/\d{4}/g, '')
}

type Ends = {
  readonly R: Figure | undefined
  readonly B: Figure | undefined
  readonly S: Figure | undefined
}

export function changeOf(scene: Scene, { R, B, S }: Ends, way: Way): readonly Relation[] {
  if (R === undefined || B === undefined || !areLevels(scene, R, B)) return []
  if (S === undefined || S.sort !== 'S' || S.claim.form !== 'number') return []
  if (R.sort !== 'Q' || !(areNear(R, B, 5) || areInTwoScales(scene, R, B))) return []
  const change: Change = changeBetween({ result: R, base: B }, way, { figure: S, is: 'relative' })
  return [{ ...change, isTied: true } as Change]
}

/** "This represents a S decrease compared to the B of June", "This compares with B in June, an increase of S": of what the sentence before tells. */
const BACK: readonly RegExp[] = [
  `^["“ ]*(?:this|that|it|the (?:figure|number|total)) (?:represents?|represented|is|was|marks?|marked|translates? (?:in)?to|equates to|amounts to) ${ABOUT}(?<S>S) ${NOUN} ${FROM} ${ABOUT}(?<B>Q)`,
  `^["“ ]*(?:this|that|it|the (?:figure|number|total)) (?:represents?|represented|is|was|marks?|marked) an? ${NOUN} of ${ABOUT}(?<S>S) ${FROM} ${ABOUT}(?<B>Q)`,
  // "That is S more than last year's B".
  `^["“ ]*(?:this|that|it|the (?:figure|number|total)) (?:represents?|represented|is|was) ${ABOUT}(?<S>S) (?<W>(?:more|less|fewer|higher|lower)(?= than)|above|below)(?: than)? ${ABOUT}(?:@(?:['’]s)? )?${ABOUT}(?<B>Q)`,
  // "Growth was S, from B".
  `^["“ ]*(?:the |this )?${NOUN} (?:was|is|came to|amounted to) ${ABOUT}(?<S>S),? (?:up |down )?${FROM} ${ABOUT}(?<B>Q)`,
  `^["“ ]*(?:this|that|it) compares? (?:with|to) ${ABOUT}(?<B>Q)${gap(60)}, an? ${NOUN} of ${ABOUT}(?<S>S)`,
].map((words) => new RegExp(words, 'dg'))

function backIn(scene: Scene, at: number, context: Context): readonly Relation[] {
  const last = pieceBefore(scene, at)
  if (last === undefined) return []
  return BACK.flatMap((words) =>
    framesAt(scene, words, at).flatMap(({ figures: { B, S }, said, ...frame }) => {
      if (B === undefined || !between(scene, frame.at, frame.to)) return []
      const told = likeIn(scene, last, B).map((R) => changeOf(scene, { R, B, S }, wayOf(said.W)))
      if (told.length < 2) return told.flat()
      // Of several levels, a target among them, the one is meant that fits, or would but for a slip.
      const near = told.flat().filter((one) => isSlipOrFit(scene, context, one))
      return near.length === 1 ? near : []
    }),
  )
}

/** "Production fell by S from the B recorded in 2018", behind a sentence with one level of production. */
const OF_LAST = new RegExp(
  `^(?<N>[^QSDXO;]{3,80}?) ?(?:[a-z]+ly )?${VERB} (?:by )?${ABOUT}(?<S>S)${WHEN} (?:from|compared (?:with|to)|when compared (?:with|to)|against) ${ABOUT}(?<B>Q)[^Q]*$`,
  'dg',
)

function ofLastIn(scene: Scene, at: number, context: Context): readonly Relation[] {
  const last = pieceBefore(scene, at)
  if (last === undefined) return []
  return framesAt(scene, OF_LAST, at).flatMap(({ figures: { B, S }, said }) => {
    if (B === undefined) return []
    // "The latter grew by": the last that was told.
    const like = likeIn(scene, last, B)
    const named = /^the latter\b/i.test(said.N ?? '') ? like.at(-1) : undefined
    if (named !== undefined) return changeOf(scene, { R: named, B, S }, wayOf(said.W))
    const [result, ...more] = like
    const words = scene.mask.slice(last.from, last.to)
    const nouns = (said.N ?? '').match(/[a-z]{5,}/g) ?? []
    if (result === undefined || more.length > 0 || !nouns.some((one) => words.includes(one)))
      return []
    const way = wayOf(said.W)
    const meant = changeOf(scene, { R: result, B, S }, way)
    const turned = changeOf(scene, { R: result, B, S }, way === 'up' ? 'down' : 'up')
    const isRead = [...meant, ...turned].some((one) => isSlipOrFit(scene, context, one))
    return isRead ? meant : []
  })
}

function isSlipOrFit({ doc }: Scene, context: Context, one: Relation): boolean {
  return mayBeSlip(doc, context, one) || isReadRightly(doc, context, one)
}

/** "Starts rose by S to R. The July estimate was revised from Q to B": what it had been is what that was revised to. */
const REVISED = new RegExp(
  `\\b(?:${VERB}|down|up) ?(?:by )?${ABOUT}(?<S>S)${WHEN} to (?:an? )?(?:[a-z]+ ){0,4}(?:of )?(?<R>Q)[^QSDX;]{0,60}\\. ?(?:the )?(?:previously [a-z]+ )?@ (?:estimate|figure|rate|number|level|total) was revised (?:up|down)?(?:ward|wards)? ?from Q to (?<B>Q)`,
  'dg',
)

function revisedIn(scene: Scene, at: number): readonly Relation[] {
  return framesAt(scene, REVISED, at, 1).flatMap(({ figures: { R, B, S }, said }) => {
    const way = said.W === undefined ? S?.claim.direction : wayOf(said.W)
    return way === 'up' || way === 'down' ? changeOf(scene, { R, B, S }, way) : []
  })
}

/** "Dropped by S in @ and S in @ to R and R compared with B and B": one behind the other. */
const TWO = (one: string, two: string, sort: string): string =>
  `(?<${one}>${sort})${gap(30)} and ${ABOUT}(?:by )?(?<${two}>${sort})`
const PAIRS: readonly RegExp[] = [
  `\\b${VERB} (?:by )?${ABOUT}${TWO('S', 'T', 'S')}${gap(30)},? to ${ABOUT}${TWO('R', 'Q', 'Q')}${gap(20)},? (?:from|compared(?: (?:with|to))?|against|versus) ${ABOUT}${TWO('B', 'A', 'Q')}\\b`,
].map((words) => new RegExp(words, 'dg'))

function pairsOf(scene: Scene, { figures: { S, T, R, Q, B, A }, said }: Frame) {
  const way = wayOf(said.W)
  const [first, second] = [
    changeOf(scene, { R, B, S }, way),
    changeOf(scene, { R: Q, B: A, S: T }, way),
  ]
  return isLevel(R) && isLevel(Q) ? [...first, ...second] : []
}

const STEP = '(?<D>Q)(?: (?:[a-z]+ ){0,2})? ?(?:\\(|,? or |\\(or )(?:by )?(?<S>S)'
const SIDE = '(?<D>Q) ?\\((?<S>S)\\) (?<W>above|below|higher|lower|more|less)\\b'
/** "R people … This is an increase of D (S)": growth whose base follows. */
const DIFFERENCES: readonly RegExp[] = [
  `(?<R>Q)${gap(60)},? (?:an?|which is an?|recording an?|representing an?) (?:[a-z]+ )?${NOUN} (?:of |by )?${ABOUT}${STEP}`,
  `(?<R>Q)${gap(60)}, (?<W>up|down) (?:by )?${ABOUT}${STEP}`,
  `\\bthere were (?<D>Q) (?<W>more|fewer) [^QSDX;(]{0,50} \\(a total of (?<R>Q), (?:up|down) (?<S>S)\\)`,
  // "R in June, down Q (S) from May and D (S) below its value a year ago".
  `(?<R>Q)${gap(30)}(?:,? (?:[a-z]+ )?(?:up|down) (?:by )?Q(?: ?\\(S\\))?${gap(50)})?,? (?:and|but|yet|which is|which was) (?:[a-z]+ ){0,2}${ABOUT}${SIDE}`,
  // "Rose S, or D, to R", "rose by D, or S, to R".
  `\\b${VERB} (?:by )?${ABOUT}(?<S>S),? (?:or|\\() ?(?:by )?${ABOUT}(?<D>Q)\\)?,? to ${ABOUT}(?<R>Q)`,
  `\\b${VERB} (?:by )?${ABOUT}(?<D>Q),? (?:or|\\() ?(?:by )?${ABOUT}(?<S>S)\\)?,? to ${ABOUT}(?<R>Q)`,
  `(?<R>Q)${gap(20)}, which meant an? ${NOUN} of (?<S>S) or (?:numerically )?(?<D>Q)`,
].map((words) => new RegExp(words, 'dg'))
const DIFFERENCE_BACK = new RegExp(
  `^["“ ]*(?:this|that|it) (?:is|was|represents?|represented|marks?|marked) an? (?:[a-z]+ )?${NOUN} of ${ABOUT}${STEP}`,
  'dg',
)

/** "The index was D (S) below its June value", behind a sentence with one level. */
const SIDE_BACK = new RegExp(
  `^(?:(?:this|that|it)|(?:the|this) (?:[a-z]+ )?(?:index|price|rate|total|figure|value|number|level)) (?:is|was|stood|stands|remain(?:s|ed)) ${ABOUT}${SIDE}`,
  'dgi',
)

function differencesIn(scene: Scene): readonly Relation[] {
  const back = scene.pieces.flatMap((_, at) => {
    const last = pieceBefore(scene, at)
    return [DIFFERENCE_BACK, SIDE_BACK]
      .flatMap((words) => framesAt(scene, words, at))
      .flatMap(({ figures, said }) => {
        const levels = (last?.figures ?? []).filter((one) => one.sort === 'Q' && isLevel(one))
        const [only, ...more] = levels
        return more.length > 0 ? [] : differenceOf(scene, { ...figures, R: only }, wayOf(said.W))
      })
  })
  const own = DIFFERENCES.flatMap((words) =>
    framesIn(scene, words).flatMap(({ figures, said, at, to }) =>
      between(scene, at, to) ? differenceOf(scene, figures, wayOf(said.W)) : [],
    ),
  )
  return [...back, ...own]
}

/** "Compared with $1,163 million": what it was is not what it came to. */
const OF_BEFORE =
  /\b(?:compared (?:with|to)|from|than|against|versus|vs|over|up on|down on)\.? (?:(?:the|about|some|only|just|a|an|around) )*$/i
const LED = 30

function led(text: string, { claim }: Figure): string {
  return text.slice(Math.max(0, claim.start - LED), claim.start)
}

export function differenceOf(
  { doc: { text } }: Scene,
  { R, D, S }: Frame['figures'],
  way: Way,
): readonly Relation[] {
  if (R === undefined || D === undefined || !isLevel(R) || R.sort !== 'Q' || D.sort !== 'Q')
    return []
  if (S === undefined || S.sort !== 'S' || S.claim.form !== 'number' || D.size >= R.size) return []
  if (!mayBeAlike(text, R.claim, D.claim) || OF_BEFORE.test(led(text, R))) return []
  return [
    {
      kind: 'change',
      result: R.claim.index,
      base: null,
      amount: S.claim.index,
      amountIs: 'relative',
      direction: way,
      basePeriod: null,
      baseWords: null,
      comparablePrices: false,
      difference: D.claim.index,
      isTied: true,
    },
  ]
}
