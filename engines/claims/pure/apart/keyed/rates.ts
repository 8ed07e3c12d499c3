import { tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { nameIn } from '../summed/named.ts'
import { type Levels, levelMatching } from './levels.ts'
import { meantOf } from './slips.ts'

// Rates that every statistician reckons in one way: "Operating profit: Q", "Sales: Q", "Operating margin: S", wherever each of the three is told.

type Rate = { readonly rate: RegExp; readonly part: RegExp; readonly whole: RegExp }

const SALES = /^(?:total |net |group )*(?:sales|revenues?|turnover)$/i
const RATES: readonly Rate[] = [
  {
    rate: /^operating (?:profit )?margin$/i,
    part: /^operating (?:profit|income|result)$/i,
    whole: SALES,
  },
  { rate: /^net (?:profit )?margin$/i, part: /^net (?:profit|income|result)$/i, whole: SALES },
  { rate: /^ebitda margin$/i, part: /^ebitda$/i, whole: SALES },
  { rate: /^ebit margin$/i, part: /^ebit$/i, whole: SALES },
  { rate: /^gross (?:profit )?margin$/i, part: /^gross profit$/i, whole: SALES },
  {
    rate: /^(?:unemployment|jobless) rate$/i,
    part: /^(?:unemployed|jobless)(?: (?:people|persons|workers))?$|^unemployment$|^(?:people|persons) (?:out of work|without a job)$/i,
    whole: /^(?:total |civilian )?(?:labou?r force|workforce)$/i,
  },
  {
    rate: /^(?:voter )?turnout$/i,
    part: /\b(?:ballots?|votes) cast$/i,
    whole: /^(?:registered|eligible) voters$/i,
  },
  { rate: /^营业利润率$/, part: /^营业利润$/, whole: /^营业(?:总)?收入$/ },
  { rate: /^净利率$/, part: /^净利润$/, whole: /^营业(?:总)?收入$/ },
  { rate: /^(?:城镇)?失业率$/, part: /^失业(?:人[数口员])?$/, whole: /^劳动力(?:人[数口])?$/ },
]

export function ratesIn(levels: Levels): readonly Relation[] {
  return levels.figures.flatMap((share): readonly Relation[] => {
    const name = nameIn(levels.scene, share)
    const known = share.sort === 'S' ? RATES.find(({ rate }) => rate.test(name)) : undefined
    if (known === undefined) return []
    const { period } = share.claim
    const part = levelMatching(levels, known.part, period)
    const whole = part === null ? null : levelMatching(levels, known.whole, period)
    return part === null || whole === null ? [] : [tiedShare(share, part, whole)]
  })
}

/** What a seller of software takes in: one or the other, where nothing else is told that it sells. */
const SUBSCRIPTIONS = /^subscriptions?(?: and support)? revenues?$/i
const SERVICES = /^(?:professional )?services(?: and other)? revenues?$/i
const TOTAL = /^(?:total )?revenues?$/i
const ZERO = { low: 0, high: 0 }
const OTHERS =
  /\b(?:licen[cs]e|maintenance|hardware|products?|transaction|advertising|usage|other)\b[\w ]{0,20}\brevenues?$/i

/** "Total revenue: W. Subscription revenue: P. Professional services revenue: P". */
export function revenuesIn(
  levels: Levels,
  test: (relation: Relation) => boolean | null,
): readonly Relation[] {
  const { scene, figures } = levels
  return figures.flatMap((one): readonly Relation[] => {
    if (one.sort !== 'Q' || !SUBSCRIPTIONS.test(nameIn(scene, one))) return []
    const { period } = one.claim
    const whole = levelMatching(levels, TOTAL, period)
    const serving = levelMatching(levels, SERVICES, period)
    if (whole === null || serving === null) return []
    if (levelMatching(levels, SUBSCRIPTIONS, period) !== one) return []
    if (figures.some((other) => other !== serving && OTHERS.test(nameIn(scene, other)))) return []
    const parts = [one.claim.index, serving.claim.index]
    // What it sells besides may not be told: all of it are the two where they make it up, or would but for a slip.
    const meant = meantOf(test, [
      {
        figures: [whole, one, serving],
        solve: ([a = ZERO, b = ZERO]) => ({ low: a.low + b.low, high: a.high + b.high }),
        relation: { kind: 'parts', whole: whole.claim.index, parts, complete: true, isTied: true },
      },
    ])
    return meant === null ? [] : [meant]
  })
}
