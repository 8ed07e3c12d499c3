import { dimensionOf } from '../../units/table.ts'
import {
  around,
  before,
  behind,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from '../scene.ts'

// "A grant of Q will pay for N buses, at Q each", "loans of Q, enough for Q homes at an average of Q": the only total, the only number of things
// and what one of them costs.

const EACH =
  /^ (?:[a-z]+ )?(?:each|apiece|per [a-z]+|a (?:piece|head|time|go)|(?:for|to) (?:each|every) [a-z]+)\b/
const AVERAGE =
  /\b(?:an average|on average|averaging|average(?: [a-z]+)?)(?: of)?(?: about| some)? $/
const PAID =
  /\b(?:enough|pay(?:s|ing)? for|paid for|buys?|bought|shared|between them|served|in all|altogether|total)\b/
const OPEN =
  /\b(?:includ\w+|more than|other|another|further|at least|from|between|some of|first|last|previous|earlier|besides|also|extra)\b/

export function onlyProductOf(scene: Scene, price: Figure): Reading | null {
  if (price.sort !== 'Q' || isChinese(scene, price) || isChange(price)) return null
  const isEach = EACH.test(behind(scene, price, 30)) || price.claim.unit.includes('/')
  if (!isEach && !AVERAGE.test(before(scene, price))) return null
  const [own, last] = around(scene, price, 1)
  if (own === undefined) return null
  return (
    ofPieces(scene, price, [own]) ??
    (last === undefined ? null : ofPieces(scene, price, [last, own]))
  )
}

function ofPieces(scene: Scene, price: Figure, pieces: readonly Piece[]): Reading | null {
  const kind = dimensionOf(price.claim.unit.split('/')[0] ?? '')
  const others = pieces
    .flatMap(({ figures }) => figures)
    .filter((one) => one !== price && (one.sort === 'Q' || one.sort === 'N'))
  const totals = others.filter(
    (one) =>
      one.sort === 'Q' && dimensionOf(one.claim.unit) === kind && sizeOf(one) > sizeOf(price),
  )
  const [total, ...more] = totals
  const counts = others.filter((one) => one !== total)
  const [count, ...rivals] = counts
  if (total === undefined || count === undefined || more.length > 0 || rivals.length > 0)
    return null
  const isCount =
    count.sort === 'N' ||
    (/^[^/]*$/.test(count.claim.unit) && COUNTS.has(dimensionOf(count.claim.unit)))
  if (!isCount || sizeOf(count) < 2) return null
  const words = pieces.map(({ from, to }) => scene.mask.slice(from, to)).join(' ')
  if (OPEN.test(words)) return null
  const off = sizeOf(total) / sizeOf(count) / sizeOf(price)
  const isSlip = [1e3, 1e-3].some((by) => Math.abs(off / by - 1) < SLIP)
  if (!isSlip && (!PAID.test(words) || off > SIZE_MAX || off < 1 / SIZE_MAX)) return null
  return {
    meant: {
      kind: 'mean',
      mean: price.claim.index,
      total: total.claim.index,
      count: count.claim.index,
    },
    others: [],
  }
}

const SLIP = 0.02
const COUNTS: ReadonlySet<string> = new Set(
  'count person person-time household firm set place vehicle'.split(' '),
)
