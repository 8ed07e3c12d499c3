import type { Context } from '../../context/context.ts'
import { between, type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import { mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesAt, framesIn, isLevel, type Test } from './frames.ts'
import { ABOUT, gap } from './words.ts'

// "Of the total of W, priority crops came to S or P. On the other hand, S or P came from others": a part beside its share, of one whole.

const OUT_OF = new RegExp(
  `\\b(?:out of|of) (?:the |a |its |their )?(?:total|overall|entire)${gap(50)}(?<W>Q)[^QSDX;]{0,80}\\b(?<S>S)(?: \\(|,? or |,? equivalent to |,? equal to )(?:or )?(?:equivalent to |equal to )?${ABOUT}(?<P>Q)`,
  'dg',
)
/** "Q cases instituted and Q disposed of at a clearance rate of S". */
const RATE = new RegExp(
  `(?<W>Q)[^QSDX;]{0,60} and (?<P>Q)[^QSDX;]{0,60}\\b(?:at|with|for|giving|making|yielding) an? (?:[a-z]+ ){0,3}(?:clearance|completion|success|pass|detection|disposal|settlement|recovery|collection|response|conversion|fulfil[a-z]+|occupancy|utili[sz]ation|approval|survival|turnout|coverage) (?:rate|ratio) of ${ABOUT}(?<S>S)`,
  'dg',
)

/** "P pledged against an appeal of W, i.e. S"; what it falls short by, or goes beyond it, is another share, and so is one of output. */
const AGAINST = new RegExp(
  `(?<P>Q)${gap(40)} (?:against|towards?|out of|of) (?:an? |its |the |their |our |this )?(?:[a-z]+ ){0,2}(?:appeal|target|goal|requirement|request|needs?|budget|plan|total|ask|quota|allocation|envelope)(?: [a-z]+){0,2} (?:of|for|totall?ing) ${ABOUT}(?<W>Q)(?: [a-z]+){0,2}(?:,? \\(|,? or |,? i\\.e\\.,? |, that is,? |, equal to |, equivalent to )${ABOUT}(?<S>S)(?! (?:below|above|more|less|short|higher|lower|over|under|fewer|better|worse|ahead|behind|of (?!it\\b|that\\b|this\\b|what\\b|them\\b|(?:the|its|their) (?:appeal|target|goal|requirement|request|needs?|budget|plan|total|ask|quota|allocation|envelope))))`,
  'dg',
)
/** "P of turnover, or S": of what the sentences before call so. */
const OF_NAMED = new RegExp(
  `(?<P>Q) of (?:the |all |its |their |our |total |overall )*(?<N>[a-z]{4,20}(?: [a-z]{4,20})?),? (?:or|\\(|i\\.e\\.|that is|equal to|equivalent to) ?${ABOUT}(?<S>S)`,
  'dg',
)
/** "A deficit of P, equivalent to S of the value of imports". */
const OF_NAMED_BEHIND = new RegExp(
  `(?<P>Q),? (?:which (?:is|was) |or )?(?:equivalent|equal|amounting) to ${ABOUT}(?<S>S) of (?:the |all |its |their |our |total |overall )*(?<N>[a-z]{4,20}(?: of [a-z]{4,20}){0,2})`,
  'dg',
)
/** "S on placebo (P of W)", "S answered (P out of W)": the bracket counts what the share is of. */
const IN_BRACKET =
  /(?<S>S)[^.;:,QSDX()]{0,60} \((?:n ?= ?)?(?<P>Q)(?: [a-z]+)? (?:out )?of (?:the |a total of |all )?(?<W>Q)(?: [a-z]+){0,2}\)/dg
const SENTENCES = 4
const BASE =
  /\b(?:from|against|than|compared (?:with|to)|versus|vs\.?|up on|down on|after|target of|plan of) (?:the |about |some |only |a |an )*$/

export function sharesIn(scene: Scene, test: Test, context: Context): readonly Relation[] {
  return [
    ...framesIn(scene, OUT_OF).flatMap(({ figures: { W, P, S } }) => shareOf(scene, S, P, W)),
    ...framesIn(scene, RATE).flatMap(({ figures: { W, P, S } }) =>
      [...shareOf(scene, S, P, W), ...shareOf(scene, S, W, P)].some((one) => test(one) === true)
        ? []
        : shareOf(scene, S, P, W),
    ),
    ...framesIn(scene, AGAINST).flatMap(({ figures: { W, P, S } }) => shareOf(scene, S, P, W)),
    ...scene.pieces.flatMap((_, at) => ofNamedIn(scene, at)),
    ...framesIn(scene, IN_BRACKET).flatMap(({ figures: { W, P, S } }) =>
      S === undefined || isChange(S) ? [] : isAbout(S, P, W) ? shareOf(scene, S, P, W) : [],
    ),
    ...apposedIn(scene, test, context),
  ]
}

/** The one level of the sentences before that has that name. */
function ofNamedIn(scene: Scene, at: number): readonly Share[] {
  const own = scene.pieces[at]
  const frames = [OF_NAMED, OF_NAMED_BEHIND].flatMap((words) => framesAt(scene, words, at))
  return frames.flatMap(({ figures: { P, S }, said: { N = '' } }) => {
    if (own === undefined || P === undefined) return []
    const [whole, ...more] = scene.pieces
      .slice(Math.max(0, at - SENTENCES), at)
      .filter(({ paragraph }) => paragraph === own.paragraph)
      .flatMap(({ from, figures }) => figures.filter((one) => isNamed(scene, one, from, P, N)))
    return whole === undefined || more.length > 0 ? [] : shareOf(scene, S, P, whole)
  })
}

function isNamed(scene: Scene, one: Figure, from: number, part: Figure, name: string): boolean {
  const led = scene.mask.slice(from, one.at)
  return areLevels(scene, one, part) && led.includes(name) && !BASE.test(led)
}

/** "18% was spent (3 of 5 projects)": of other things, where they lie far apart. */
function isAbout({ size, claim }: Figure, part: Figure | undefined, whole: Figure | undefined) {
  const share = claim.unit === 'percent' ? size / 100 : size
  const is = (part?.size ?? 0) / (whole?.size ?? 1)
  return is > share * ABOUT_LEAST && is * ABOUT_LEAST < share
}

const ABOUT_LEAST = 0.75

type Share = Extract<Relation, { kind: 'share' }>

function shareOf(
  scene: Scene,
  share: Figure | undefined,
  part: Figure | undefined,
  whole: Figure | undefined,
): readonly Share[] {
  if (share === undefined || part === undefined || whole === undefined) return []
  return share.sort === 'S' && areLevels(scene, part, whole) ? [tiedShare(share, part, whole)] : []
}

const BESIDE =
  /^(?:,? \((?:or )?|,? or |,? (?:or )?(?:equivalent|equal|amounting) to |,? with a share of |[^.;:()QSDX]{0,60}, (?:which (?:is|was|corresponds to|equals|represents)|corresponding to|representing) an? (?:share|proportion) of |（占?|，占(?:比)?(?:为)?)(?:about |some |around |nearly )*$/
const PAIRS_MAX = 60
const PARAGRAPHS = 2
const WHOLES_BACK = 30

type Pair = { readonly share: Figure; readonly part: Figure; readonly paragraph: number }

/**
 * Parts with their shares of one whole: where others beside it are of that whole, one that is of no figure of the text, and would be of it but for a slip of the
 * pen, is of it.
 */
function apposedIn(scene: Scene, test: Test, context: Context): readonly Relation[] {
  const pairs = pairsIn(scene)
  if (pairs.length < 2 || pairs.length > PAIRS_MAX) return []
  const fitting = new Map<Pair, readonly Figure[]>()
  const wholesOf = (pair: Pair): readonly Figure[] =>
    scene.figures
      .slice(Math.max(0, pair.part.order - WHOLES_BACK), pair.part.order)
      .filter((one) => areLevels(scene, one, pair.part) && one.size > pair.part.size)
      .filter(
        (one) => !pairs.some((other) => other.part === one && areInOneList(scene, other, pair)),
      )
  for (const pair of pairs)
    fitting.set(
      pair,
      wholesOf(pair).filter((whole) => test(tiedShare(pair.share, pair.part, whole)) === true),
    )
  const may = (pair: Pair, whole: Figure): boolean =>
    mayBeSlip(scene.doc, context, tiedShare(pair.share, pair.part, whole))
  return pairs.flatMap((pair) => {
    if (fitting.get(pair)?.length !== 0 || isKnown(scene, pair)) return []
    const near = pairs.filter(
      (one) => one !== pair && Math.abs(one.paragraph - pair.paragraph) < PARAGRAPHS,
    )
    const whole = near
      .flatMap((one) => fitting.get(one) ?? [])
      .find((one) => one.size > pair.part.size && may(pair, one))
    if (whole !== undefined) return [tiedShare(pair.share, pair.part, whole)]
    // All of them are of a whole that is itself the slip.
    const [other] = near
    const wrong = wholesOf(pair).find(
      (one) =>
        other !== undefined &&
        near.every((own) => fitting.get(own)?.length === 0) &&
        may(pair, one) &&
        near.every((own) => one.size > own.part.size && may(own, one)) &&
        areOfOne(pair, near),
    )
    return wrong === undefined ? [] : [tiedShare(pair.share, pair.part, wrong)]
  })
}

/** Ⅰ类断面313个，占93.7%；Ⅱ类18个，占5.4%: each is one of them, with its own share, and none what the next is of. */
function areInOneList(scene: Scene, one: Pair, other: Pair): boolean {
  if (one.part.claim.sentence !== other.part.claim.sentence) return false
  const words = between(scene, one.share, other.part)
  return /[;；]/.test(words) && !/其中|包括|\bof (?:which|them|these)\b|\binclud/.test(words)
}

/** "16% to Q units … 16% (Q)": a growth beside what it came to is no share. */
function pairsIn(scene: Scene): readonly Pair[] {
  return scene.figures.flatMap((one) => {
    const next = scene.figures[one.order + 1]
    if (next === undefined || next.claim.sentence !== one.claim.sentence) return []
    const [share, part] = one.sort === 'S' ? [one, next] : [next, one]
    if (share.sort !== 'S' || part.sort !== 'Q' || isChange(share) || !isLevel(part)) return []
    if (share.claim.direction !== null || !BESIDE.test(between(scene, one, next))) return []
    const paragraph = scene.pieces[one.claim.sentence]?.paragraph ?? 0
    return scene.doc.paragraphs[paragraph]?.kind === 'row' ? [] : [{ share, part, paragraph }]
  })
}

/** What the pairs say of their whole is one. */
function areOfOne(pair: Pair, others: readonly Pair[]): boolean {
  const wholeOf = ({ share, part }: Pair): number => part.size / share.size
  return others.every((one) => Math.abs(wholeOf(one) / wholeOf(pair) - 1) < ONE)
}

const ONE = 0.03

function isKnown({ relations }: Scene, { share }: Pair): boolean {
  return relations.some(
    (one) =>
      one.kind === 'share' &&
      one.share === share.claim.index &&
      one.part !== null &&
      one.whole !== null,
  )
}
