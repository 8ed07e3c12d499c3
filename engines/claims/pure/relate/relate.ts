import type { Context } from '../context/context.ts'
import type { Doc, Relation } from '../model.ts'
import { withHeadlinePairs } from './again/headline-pairs.ts'
import { withHeadlines } from './again/headlines.ts'
import { pointedBack } from './again/pointed-back.ts'
import { ratesOf } from './again/rates.ts'
import { repeated } from './again/repeated.ts'
import { toldAgain } from './again/told-again.ts'
import { withAround } from './change/beside/beside.ts'
import { fromYearsBefore } from './change/beside/years-before.ts'
import { type Carried, changesIn } from './change/change.ts'
import { withBases } from './change/elsewhere.ts'
import { withPointed } from './change/pointed.ts'
import { pooledBelow, pooledIn } from './change/pooled.ts'
import { withSaidWays } from './change/said-before.ts'
import { listingsIn } from './count/listing.ts'
import { withEnds } from './distant-ends.ts'
import { withEvidence } from './evidence/evidence.ts'
import { halvesOf } from './order/halves.ts'
import { withOrder } from './order/order.ts'
import { pairsIn } from './pairs.ts'
import type { Line } from './part.ts'
import { withPlainParts } from './plain/parts.ts'
import { withPlainShares } from './plain/shares.ts'
import { lineOf } from './roles/roles.ts'
import { sharesAround, sharesOfTies } from './share/around.ts'
import { withCounted } from './share/counted.ts'
import { bracketedShares, withFitting } from './share/fitting.ts'
import { sharesOfOne } from './share/hundred.ts'
import { type Names, rememberNames } from './share/names.ts'
import { sharesIn } from './share/share.ts'
import { sharesOfNumbers } from './share/stated.ts'
import { withSoleChanges } from './sole/changes.ts'
import { withSoleWays } from './sole/ways.ts'
import { soundOnes } from './sound.ts'
import { withSaidSums } from './sums/said-sums.ts'
import { withTables } from './tables/tables.ts'
import { tapesOf } from './tape.ts'
import { withTied } from './tied/tied.ts'
import { balancesIn } from './whole/balance.ts'
import { listsOf } from './whole/lists.ts'
import { madeUp, newParts, withWholes } from './whole/made-up.ts'
import { partsOfWholes } from './whole/parts.ts'
import { withApposed } from './worded/apposed.ts'
import { withWordedAverages } from './worded/averages.ts'
import { withWordedBases } from './worded/bases.ts'
import { withWordedLimits } from './worded/limits.ts'
import { withWordedMultiples } from './worded/multiples.ts'
import { wordedParts } from './worded/parts.ts'
import { withWordedShares } from './worded/shares.ts'
import { wordedSums } from './worded/sums.ts'
import { yearsIn } from './years.ts'

/** How many sentences back a sentence may speak of: 其中 at its head, "services accounted for". */
const SENTENCES_BACK = 3
/** 同比（下同）: on the year before, whatever is told on the quarter in between. */
const SAME_BELOW = /同比[（(，,]{0,2}下同/

function anew({ same = null }: Pick<Carried, 'same'>): Carried {
  return { rhythm: same, same }
}

/** What the claims say about each other; linear in the length of the text. */
export function relate(doc: Doc, context: Context): readonly Relation[] {
  const relations: Relation[] = []
  const lines: Line[] = []
  let carried = anew({ same: SAME_BELOW.test(doc.text) ? 'yoy' : null })
  const names: Names = new Map()
  const isStated = new Set<number>()
  let paragraph = -1
  for (const tape of tapesOf(doc, context)) {
    if (tape.sentence.paragraph !== paragraph || tape.grammar === 'en') carried = anew(carried)
    paragraph = tape.sentence.paragraph
    if (tape.at.length === 0) continue
    const line = lineOf(tape)
    const earlier = lines.slice(-SENTENCES_BACK).reverse()
    const stated = sharesOfNumbers(line, earlier)
    for (const { share } of stated) isStated.add(share)
    const parts = partsOfWholes(line, earlier)
    const pairs = pairsIn(line, earlier, context.date)
    relations.push(
      ...stated,
      ...changesIn(line, carried, earlier[0] ?? null),
      ...parts,
      ...newParts(parts, listsOf(doc, line, earlier)),
      ...sharesOfOne(line, earlier),
      ...balancesIn(line, earlier),
      ...sharesIn(line, earlier, names).filter(({ share }) => !isStated.has(share)),
      ...pairs,
      ...pooledIn(line),
      ...pooledBelow(line, earlier),
      ...yearsIn(line, context.date),
      ...listingsIn(line, countsOf(pairs)),
    )
    rememberNames(line, names)
    lines.push(line)
  }
  const complete = withWholes(doc, [
    ...withTables(doc, lines, withEnds(lines, relations, context.claims)),
    ...newParts(relations, madeUp(doc, lines)),
  ])
  const fitted = withFitting(doc, lines, [...complete, ...bracketedShares(lines, complete)])
  const based = withHeadlinePairs(
    doc,
    lines,
    withHeadlines(doc, lines, withBases(doc.text, lines, withWordedBases(lines, fitted))),
  )
  const sound = sharesAround(
    doc,
    lines,
    soundOnes(
      doc,
      withSaidWays(lines, withPointed(lines, withAround(lines, based))),
      context.claims,
      isStated,
    ),
  )
  const same = repeated(doc, lines, sound)
  const ties = sharesOfTies(lines, sound)
  const again = [...same, ...toldAgain(doc, lines, same)]
  const told = [
    ...ties,
    ...ratesOf(lines),
    ...again,
    ...pointedBack(doc, lines, [...sound, ...again]),
  ]
  const all = [...withCounted(lines, sound), ...told]
  const found = withEvidence(doc, lines, all)
  const summed = [...found, ...wordedSums(doc, lines, found), ...wordedParts(lines, found)]
  const shared = withWordedMultiples(lines, withWordedShares(doc, lines, summed))
  const changed = withSoleOnes(lines, shared)
  const limited = withApposed(lines, withWordedAverages(lines, withWordedLimits(lines, changed)))
  const plain = withPlainParts(doc, lines, withPlainShares(doc, lines, limited))
  const tied = withTied(doc, context, lines, fromYearsBefore(doc, context, plain))
  return withSaidSums(doc, lines, withOrder(doc, context, lines, tied))
}

/** In sentences, and in what stands between their semicolons. */
function withSoleOnes(lines: readonly Line[], relations: readonly Relation[]): readonly Relation[] {
  const halves = lines.flatMap(halvesOf)
  return withSoleChanges(halves, withSoleWays(halves, withSoleWays(lines, relations)))
}

/** Counts whose members are read as names. */
function countsOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(relations.flatMap((one) => (one.kind === 'enumeration' ? [one.count] : [])))
}
