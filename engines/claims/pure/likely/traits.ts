import { OTHERWISE } from '../derived/change/free.ts'
import { counterOf, type Figure, isChange, type Scene } from '../derived/scene.ts'
import type { ReadClaim } from '../model.ts'
import { dimensionOf } from '../units/table.ts'

/** What is asked of a figure by itself, each a small number but for words. */
export type Traits = {
  readonly kind: number
  readonly direction: number
  readonly sort: number
  readonly form: number
  readonly bound: number
  readonly unit: number
  readonly dimension: string
  readonly digits: number
  /** All its digits, and what they are without a point. */
  readonly said: string
  readonly shown: number
  readonly isChange: boolean
  /** Whether its paragraph is a heading, prose, an entry of a list or a row. */
  readonly paragraph: number
  /** Growth that isn't between the figures as they stand, or of what is yet to come: said in its sentence. */
  readonly isOtherwise: boolean
  readonly counter: string
  /** The unit as it is written, or the word right behind the number. */
  readonly noun: string
  readonly place: string | null
  readonly periodFrom: number
}

const KINDS: readonly ReadClaim['kind'][] = [
  null,
  'level',
  'from-to',
  'growth',
  'average-growth',
  'gap',
  'share',
  'multiple',
  'rank',
  'target',
  'count',
  'sum',
]
export const KIND_VALUES = KINDS.length + 1
const DIRECTIONS: readonly ReadClaim['direction'][] = [null, 'up', 'down', 'flat']
export const DIRECTION_VALUES = DIRECTIONS.length
const SORTS = 'QNSDXO'
export const SORT_VALUES = SORTS.length
const FORMS: readonly ReadClaim['form'][] = [
  'number',
  'fraction',
  'multiple',
  'rank',
  'ordinal',
  'names',
  'kinds',
]
export const FORM_VALUES = FORMS.length + 1
const BOUNDS = ['exact', 'over', 'under', 'nearly', 'about', 'between', 'atMost', 'atLeast']
const PARAGRAPHS = ['heading', 'body', 'list', 'row']
const FROM: readonly ReadClaim['periodFrom'][] = [null, 'stated', 'inherited', 'release']
export const FROM_VALUES = FROM.length
const UNITS =
  'count person place firm percent percentage-point mass length area duration energy index times ratio'.split(
    ' ',
  )
const SENTENCE_MAX = 400
const DIGITS_MAX = 5

export function traitsOf(scene: Scene, figure: Figure): Traits {
  const { claim, sort } = figure
  const piece = scene.pieces[claim.sentence]
  const sentence =
    piece === undefined
      ? ''
      : scene.mask.slice(piece.from, Math.min(piece.to, piece.from + SENTENCE_MAX))
  // 企业38万户: what is weighed was learnt of the counter, whomever it counts.
  const dimension = scene.doc.text[claim.end - 1] === '户' ? 'household' : dimensionOf(claim.unit)
  const said = String(claim.value.coefficient)
  return {
    kind: KINDS.indexOf(claim.kind) + 1,
    direction: DIRECTIONS.indexOf(claim.direction),
    sort: SORTS.indexOf(sort),
    form: FORMS.indexOf(claim.form) + 1,
    bound: BOUNDS.indexOf(claim.bound),
    unit: unitOf(dimension),
    dimension,
    digits: Math.min(said.replace(/0+$/, '').length, DIGITS_MAX),
    said,
    shown: Number(claim.value.coefficient),
    isChange: isChange(figure),
    paragraph: PARAGRAPHS.indexOf(scene.doc.paragraphs[piece?.paragraph ?? 0]?.kind ?? 'body'),
    isOtherwise: OTHERWISE.test(sentence),
    counter: counterOf(scene.doc.text, claim),
    noun: nounOf(scene, figure),
    place: claim.place?.id ?? claim.place?.words ?? null,
    periodFrom: FROM.indexOf(claim.periodFrom),
  }
}

/** Money of any currency is one. */
function unitOf(dimension: string): number {
  if (dimension.startsWith('money')) return dimension.includes('/') ? 2 : 1
  return UNITS.indexOf(dimension) + 3
}

function nounOf({ doc: { text }, mask }: Scene, { claim, at }: Figure): string {
  const own = text.slice(claim.number.end, claim.end).trim().toLowerCase()
  if (own !== '') return own
  return /^ ?([a-z]{3,}|[\u4e00-\u9fff]{1,2})/.exec(mask.slice(at + 1, at + 16))?.[1] ?? ''
}
