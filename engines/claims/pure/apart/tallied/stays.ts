import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isTold } from '../complete/sums.ts'
import { meanOf } from '../reckoned/made.ts'
import { isOneDigitOff } from './digits.ts'

// "N overnight stays. Guests stayed M nights on average; the number of arrivals was A": nights are arrivals times how long each stayed. And 前15天发送T，日均M: days that are told right
// before what they have in all and on each of them.

const STAYED =
  /\b(?:stayed|average (?:length of )?stay (?:was|is|of|came to|stood at)|averag(?:ed|ing)) (?:for )?(?:an average of |about |some )?$/
const NIGHTS = /\b(?:overnight stays|(?:guest |bed |room )?nights)\b/
const ARRIVALS = /\b(?:arrivals|guests|check-ins)\b/
const SENTENCES = 3

export function staysIn(scene: Scene): readonly Relation[] {
  return [...inNights(scene), ...ofSoManyDays(scene)]
}

function inNights(scene: Scene): readonly Relation[] {
  return scene.figures.flatMap((mean): readonly Relation[] => {
    if (mean.claim.unit !== 'nights' && !/^ nights\b/.test(behind(scene, mean, 8))) return []
    if (!STAYED.test(before(scene, mean, 60)) || mean.size > STAY_MAX) return []
    const { paragraph } = scene.pieces[mean.claim.sentence] ?? {}
    const near = scene.figures.filter(
      (one) =>
        one !== mean &&
        one.sort === 'Q' &&
        one.size > STAY_MAX &&
        Math.abs(one.claim.sentence - mean.claim.sentence) <= SENTENCES &&
        scene.pieces[one.claim.sentence]?.paragraph === paragraph &&
        isTold(scene, one),
    )
    const [total, ...totals] = near.filter((one) => isCalled(scene, one, NIGHTS))
    const [count, ...counts] = near.filter((one) => isCalled(scene, one, ARRIVALS))
    if (total === undefined || count === undefined || total === count) return []
    if (totals.length > 0 || counts.length > 0) return []
    const off = total.size / count.size / mean.size
    return off > 1 / NEAR && off < NEAR ? [meanOf(mean, total, count)] : []
  })
}

const STAY_MAX = 60
const NEAR = 1.6

function isCalled(scene: Scene, one: Figure, name: RegExp): boolean {
  const { text } = scene.doc
  const { number, end } = one.claim
  const follows = text.slice(number.end, end) + (/^[^.,;QSDX]{0,24}/.exec(behind(scene, one, 24))?.[0] ?? '')
  const led = /\bnumber of [a-z ]{3,24} (?:was|is|came to|reached|stood at|rose to|fell to) $/.exec(
    before(scene, one, 60),
  )?.[0]
  return name.test(`${led ?? ''}${follows}`.toLowerCase())
}

const DAYS = /^[^，。；QSDX@]{0,14}$/
const DAILY = /^[^，。；QSDX]{0,4}，(?:日均|平均每[天日])[^，。；QSDX]{0,8}$/

function ofSoManyDays(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar !== 'zh'
      ? []
      : figures.flatMap((days, at): readonly Relation[] => {
          const [total, mean] = figures.slice(at + 1, at + 3)
          if (days.claim.unit !== 'days' || total?.sort !== 'Q' || mean?.sort !== 'Q') return []
          if (days.size < 2 || ![days, total, mean].every(({ claim }) => claim.bound === 'exact'))
            return []
          if (total.claim.unit !== mean.claim.unit || !isTold(scene, total)) return []
          const [led, gap] = [
            scene.mask.slice(days.at + 1, total.at),
            scene.mask.slice(total.at + 1, mean.at),
          ]
          if (!DAYS.test(led) || !DAILY.test(gap)) return []
          const isNear = total.size / days.size / mean.size < NEAR_DAILY
          const isMore = total.size / days.size > mean.size / NEAR_DAILY
          return (isNear && isMore) || isOneDigitOff(mean, total.size / days.size)
            ? [meanOf(mean, total, days)]
            : []
        }),
  )
}

const NEAR_DAILY = 3
