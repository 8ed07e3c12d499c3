import {
  cellAt,
  decide,
  defineDecision,
  defineFormula,
  dimension,
  missedOf,
  note,
  type Parameter,
  type ParameterVersion,
  type RuleBook,
  shareOf,
} from '../pure/index.ts'

// A library's fees: the smallest law that has dimensions, layers, places, bands and an exception.

export const READER = dimension(
  'reader',
  { en: 'reader', zh: '读者' },
  { adult: { en: 'adult', zh: '成人' }, child: { en: 'child', zh: '儿童' } },
)

export const FEE: Parameter = {
  id: 'library/fee',
  title: { en: 'fee', zh: '费用' },
  unit: 'fen',
  by: [READER],
  bands: null,
}

export const SHARE: Parameter = {
  id: 'library/share',
  title: { en: 'share', zh: '比例' },
  unit: 'share',
  by: [],
  bands: { id: 'days', title: { en: 'days', zh: '天数' } },
}

export type Loan = { readonly reader: number; readonly isFree: boolean | 'unknown' }

const WAIVER = defineDecision<Loan>('library/waiver', [
  { id: 'pays', title: { en: 'pays', zh: '收费' }, applies: () => true },
  {
    id: 'free',
    title: { en: 'free', zh: '免费' },
    over: ['pays'],
    applies: ({ isFree }) => isFree === true,
    wanting: () => ({ by: 1, words: { en: 'no waiver', zh: '无减免' } }),
  },
])

export const LIBRARY = defineFormula({
  id: 'library/loan',
  title: { en: 'Loan', zh: '借阅' },
  from: '2000-01-01',
  to: null,
  reads: { fee: FEE, share: SHARE },
  words: {
    fee: {
      title: { en: 'Fee', zh: '费用' },
      unit: 'fen',
      arithmetic: { en: '{whole} x {share_bp} = {value}', zh: '{whole}×{share_bp}＝{value}' },
    },
  },
  compute: (given, loan: Loan, steps): number => {
    if (decide(WAIVER, loan) === 1) return 0
    const whole = cellAt(given.fee, loan.reader)
    const share_bp = cellAt(given.share, 0)
    const value = shareOf(whole, share_bp)
    if (steps !== null)
      note(
        ...([steps, 'fee', value, { whole, share_bp }] as const),
        [
          { cells: given.fee, index: loan.reader },
          { cells: given.share, index: 0 },
        ],
        () => missedOf(WAIVER, loan),
      )
    return value
  },
})

/** A version with what a test doesn't care about filled in. */
export function version(changes: Partial<ParameterVersion>): ParameterVersion {
  return {
    parameter: FEE.id,
    layer: 'base',
    place: 'nation',
    from: '2010-01-01',
    to: null,
    known: '2010-01-01',
    document: 'act',
    clause: null,
    bands: [null],
    cells: [100, 50],
    ...changes,
  }
}

export const WHOLE_SHARE = version({ parameter: SHARE.id, from: '2000-01-01', cells: [10_000] })

export function bookOf(versions: readonly ParameterVersion[]): RuleBook {
  const text = (word: string) => ({ en: word, zh: word })
  return {
    documents: [
      {
        ...{ id: 'act', title: text('Act'), number: null, standing: 'read' },
        ...{ published: null, firstSeen: '2010-01-01', url: null, note: null },
      },
    ],
    layers: [
      { id: 'base', kind: 'law', title: text('base') },
      { id: 'local', kind: 'local', title: text('local') },
      { id: 'idea', kind: 'proposal', title: text('idea') },
    ],
    sets: [
      { id: 'law', title: text('law'), layers: ['base', 'local'] },
      { id: 'turned', title: text('turned'), layers: ['local', 'base'] },
      { id: 'reform', title: text('reform'), layers: ['base', 'local', 'idea'] },
    ],
    places: [
      { id: 'nation', name: text('Nation'), parents: [] },
      { id: 'province', name: text('Province'), parents: [parent('nation')] },
      { id: 'city', name: text('City'), parents: [parent('province')] },
      { id: 'town', name: text('Town'), parents: [parent('city', '2015-01-01')] },
    ],
    versions,
  }
}

function parent(place: string, from: string | null = null) {
  return { place, from, to: null }
}
