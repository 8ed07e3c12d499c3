import type { Cell, ParameterVersion, RuleBook } from '#engines/rule/pure'
import type { Day } from '#platform/period'
import { DEDUCTIBLE, GROUP, OUTPATIENT_CAP, RATE, TIER } from '../declared.ts'
import { openPolicies } from '../settle.ts'
import type { PersonGroup } from '../types.ts'

/** What somebody would change in the policy of a place from a day on; what is left out stays as it is. */
export type Proposal = {
  readonly place: string
  readonly from: Day
  /** In fen, the same at every tier. */
  readonly deductible: { readonly [group in PersonGroup]?: number }
  /** Points more (or, below nought, less), by tier: primary, secondary, tertiary. */
  readonly ratePoints_bp: readonly [number, number, number]
  readonly cap: { readonly [group in PersonGroup]?: number }
}

export const OWN_LAYER = 'own-proposal'
export const OWN_SET = 'own-proposal'
const OWN_DOCUMENT = 'own-proposal'

/**
 * The book with one more layer over a set, which holds the proposal: its numbers, and for what it leaves alone in the same
 * table those that hold on the day. What isn't held stays so: nobody's proposal makes a number known.
 */
export function withProposal(
  book: RuleBook,
  { set, asOf }: { readonly set: string; readonly asOf: Day },
  proposal: Proposal,
): RuleBook {
  const under = book.sets.find(({ id }) => id === set)
  const { given } = openPolicies(book, { set, asOf }).at(proposal.place, proposal.from)
  const changed = (
    parameter: typeof RATE,
    name: string,
    change: (cell: number, index: number) => number,
  ): readonly ParameterVersion[] => {
    const version = given[name]?.version
    if (version === undefined || version === null) return []
    const width = version.cells.length / version.bands.length
    const cells = version.cells.map(
      (cell, index): Cell => (typeof cell === 'number' ? change(cell, index % width) : cell),
    )
    // A cap may be put where there was none.
    const capped =
      parameter === OUTPATIENT_CAP
        ? cells.map((cell, index) =>
            cell === 'none' ? (amountFor(proposal.cap, index, 1) ?? cell) : cell,
          )
        : cells
    if (capped.every((cell, index) => cell === version.cells[index])) return []
    const own = { layer: OWN_LAYER, place: proposal.place, from: proposal.from, to: null }
    return [
      { ...version, ...own, known: asOf, document: OWN_DOCUMENT, clause: null, cells: capped },
    ]
  }
  const versions = [
    ...changed(
      DEDUCTIBLE,
      'deductible',
      (cell, index) => amountFor(proposal.deductible, index, TIER.members.length) ?? cell,
    ),
    ...changed(RATE, 'rate', (cell, index) =>
      Math.min(
        10_000,
        Math.max(0, cell + (proposal.ratePoints_bp[index % TIER.members.length] ?? 0)),
      ),
    ),
    ...changed(
      OUTPATIENT_CAP,
      'outpatientCap',
      (cell, index) => amountFor(proposal.cap, index, 1) ?? cell,
    ),
  ]
  const title = { en: 'my own proposal', zh: '自拟建议' }
  return {
    ...book,
    documents: [
      ...book.documents,
      {
        ...{ id: OWN_DOCUMENT, title, number: null, standing: 'proposed', published: null },
        ...{ firstSeen: asOf, url: null, note: null },
      },
    ],
    layers: [...book.layers, { id: OWN_LAYER, kind: 'proposal', title }],
    sets: [...book.sets, { id: OWN_SET, title, layers: [...(under?.layers ?? []), OWN_LAYER] }],
    versions: [...book.versions, ...versions],
  }
}

function amountFor(
  amounts: { readonly [group in PersonGroup]?: number },
  index: number,
  perGroup: number,
): number | undefined {
  const group = GROUP.members[Math.floor(index / perGroup)]
  return group === undefined ? undefined : amounts[group]
}
