import { tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { nameIn } from '../summed/named.ts'
import { type Levels, levelMatching } from './levels.ts'

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
