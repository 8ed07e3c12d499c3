import { before, behind, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { dimensionOf } from '../../units/table.ts'
import { meanOf } from '../reckoned/made.ts'
import { exchangedOf } from './exchanged.ts'

// "Pensions cost 3.18 billion crowns, an average of 8,240 for each pensioner" where the number of pensioners stands paragraphs away: so much for each, of which no total
// beside it and no count of the text makes it up, and which one would but for two digits that changed places.

const AVERAGE = /\b(?:average|on average|mean)\b[^.;QSDXO]{0,40}$/
const EACH = /^(?: [a-z-]+){0,3} (?:for each|per|an?|each|apiece)\b|^ each\b/
/** A mean of other times, or of some of them. */
const OTHERWISE =
  /\b(?:median|up to|between|ranging|last year|target|expected|forecast|hourly|daily|weekly|monthly|day|week|month|hour|per cent|percent)\b/

const DIGITS_MIN = 3
const BACK = 1
/** How near the quotient of two rounded figures lies to a rounded third. */
const NEAR = 0.004

export function averagesIn(scene: Scene): readonly Relation[] {
  return [...eachIn(scene), ...dailyIn(scene)]
}

const DAILY = /\bdaily average\b[^.;QDXO]{0,50}$|\baverage daily [a-z]+ (?:of|was|at|to) $/

/** "Turnover rose to 24.8 billion over 20 trading days. The daily average gained 30 % to 1.24 billion": of the total that it fits, or would but for two digits. */
function dailyIn(scene: Scene): readonly Relation[] {
  const counts = scene.figures.filter(({ claim }) => claim.unit === 'working-days')
  if (counts.length === 0) return []
  return scene.figures.flatMap((mean): readonly Relation[] => {
    if (!isPlain(mean) || isChange(mean) || !DAILY.test(before(scene, mean, 70))) return []
    const pairs = totalsOf(scene, mean).flatMap((total) =>
      counts
        .filter(({ claim }) => Math.abs(claim.sentence - mean.claim.sentence) <= BACK)
        .map((count) => ({ total, count })),
    )
    const sizes = [mean.size, ...exchangedOf(mean)]
    const found = pairs.filter(({ total, count }) =>
      sizes.some((size) => Math.abs(Math.log((size * count.size) / total.size)) < NEAR),
    )
    const [only, ...more] = found
    if (only === undefined || more.some(({ total }) => total.size !== only.total.size)) return []
    return [{ ...meanOf(mean, only.total, only.count), isExact: true }]
  })
}

function eachIn(scene: Scene): readonly Relation[] {
  const counts = scene.figures.filter(isCount)
  if (counts.length === 0) return []
  return scene.figures.flatMap((mean): readonly Relation[] => {
    if (!isMean(scene, mean)) return []
    const totals = totalsOf(scene, mean)
    const pairs = totals.flatMap((total) =>
      counts.filter((one) => one !== mean).map((count) => ({ total, count })),
    )
    const fits = (size: number, total: number, count: number): boolean =>
      Math.abs(Math.log((size * count) / total)) < NEAR
    if (pairs.some(({ total, count }) => fits(mean.size, total.size, count.size))) return []
    const found = pairs.filter(
      ({ total, count }) =>
        exchangedOf(mean).some((size) => fits(size, total.size, count.size)) ||
        exchangedOf(total).some((size) => fits(mean.size, size, count.size)),
    )
    const [only, ...more] = found
    if (only === undefined || more.some(({ count }) => count.size !== only.count.size)) return []
    return [{ ...meanOf(mean, only.total, only.count), isExact: true }]
  })
}

function isPlain({ sort, claim }: Figure): boolean {
  const { form, bound, unit } = claim
  return sort === 'Q' && form === 'number' && bound === 'exact' && !unit.includes('/')
}

function isCount(one: Figure): boolean {
  return (
    isPlain(one) &&
    !isChange(one) &&
    !isMoney(one) &&
    digitsOf(one.claim) >= DIGITS_MIN &&
    one.claim.value.scale === 0
  )
}

function isMoney({ claim }: Figure): boolean {
  return dimensionOf(claim.unit.split('/')[0] ?? '').startsWith('money')
}

function isMean(scene: Scene, one: Figure): boolean {
  if (one.sort !== 'Q' || !isMoney(one) || digitsOf(one.claim) < DIGITS_MIN || isChange(one))
    return false
  const [led, next] = [before(scene, one, 80), behind(scene, one, 30)]
  if (!AVERAGE.test(led) && !EACH.test(next)) return false
  return !OTHERWISE.test(`${led.slice(-40)} ${next}`)
}

/** Money in its sentence or that before, of which it may be the part of one. */
function totalsOf(scene: Scene, mean: Figure): readonly Figure[] {
  const own = scene.pieces[mean.claim.sentence]
  const [unit] = mean.claim.unit.split('/')
  return scene.pieces
    .slice(Math.max(0, mean.claim.sentence - BACK), mean.claim.sentence + 1)
    .filter((piece) => piece.paragraph === own?.paragraph)
    .flatMap(({ figures }) =>
      figures.filter(
        (one) =>
          isPlain(one) &&
          one !== mean &&
          one.claim.unit === unit &&
          digitsOf(one.claim) >= DIGITS_MIN &&
          one.size > mean.size * DIGITS_MIN,
      ),
    )
}
