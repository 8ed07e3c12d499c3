import { before, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { areLevels, frameOf, framesIn } from '../outright/frames.ts'
import { apartBy, apartFrom } from '../reckoned/made.ts'

// "The deficit with Norland rose D to W. Exports fell D to X and imports rose D to Y", point by point: a balance and right beside it both its sides, each
// named by nothing but that name.

/** What stands between a name and its level: a verb, and by how much it changed. */
const CAME =
  '(?: (?!of\\b|to\\b|from\\b|with\\b|and\\b)[a-z]+){1,3}? (?:by )?(?:(?:about )?[QS](?: or S)? )?(?:to )?(?:about )?'
const BALANCE = `\\b(?:deficit|surplus)(?: in goods and services)?(?: with [a-z]+(?: [a-z]+)?)?${CAME}(?<D>Q)`
const ON = '[^QSDX]{0,60}?\\b(?:average |total )?'
const SIDE: Readonly<Record<'A' | 'B', string>> = {
  A: `exports${CAME}(?<A>Q)`,
  B: `imports${CAME}(?<B>Q)`,
}
const FORMS = (['AB', 'BA'] as const)
  .flatMap((order) => {
    const [one, other] = order === 'AB' ? [SIDE.A, SIDE.B] : [SIDE.B, SIDE.A]
    return [`${BALANCE}${ON}${one}${ON}${other}`, `\\b${one}${ON}${other}${ON}${BALANCE}`]
  })
  .map((words) => new RegExp(words, 'dg'))
const REACH = 3

/** "We spent A …. That left a surplus of B", under a heading of its own: of the one total income that was told before. */
const SPENT =
  /\b(?:spent(?: a total of)?|(?:total )?(?:spending|expenditure) (?:was|came to|rose to|fell to|reached|totall?ed)) (?<A>Q)(?=[.,;]| in (?:all|total))[^D]{0,300}?\b(?:leaving|(?:that|this|which) (?:left|leaves)) (?:us with )?an? (?:operating |small |net )?(?<W>surplus|deficit) of (?<B>Q)/dg
const INCOME =
  /\b(?:total|overall) income (?:was|is|rose to|fell to|grew to|increased to|came to|reached|stood at|amounted to|totall?ed) (?:about )?$/
const INCOME_BACK = 30

function surplusOn(scene: Scene): readonly Relation[] {
  return framesIn(scene, SPENT, 2).flatMap(({ figures: { A, B }, said }): readonly Relation[] => {
    if (A === undefined || B === undefined || !areLevels(scene, A, B)) return []
    const incomes = scene.figures
      .slice(Math.max(0, A.order - INCOME_BACK), A.order)
      .filter((one) => areLevels(scene, one, A) && INCOME.test(before(scene, one)))
    const [income, ...more] = incomes
    if (income === undefined || more.length > 0 || income.claim.period !== A.claim.period) return []
    const [of, than] = said.W === 'surplus' ? [income, A] : [A, income]
    return [apartBy(of, than, B, null)]
  })
}

export function accountsOn(scene: Scene): readonly Relation[] {
  return [...surplusOn(scene), ...tradeOn(scene)]
}

function tradeOn(scene: Scene): readonly Relation[] {
  if (!/\bexports\b/.test(scene.mask) || !/\b(?:deficit|surplus)\b/.test(scene.mask)) return []
  return FORMS.flatMap((words) =>
    [...matchesIn(words, scene.mask)].flatMap((match): readonly Relation[] => {
      const { A, B, D } = frameOf(scene, 0, match.index, match).figures
      if (A === undefined || B === undefined || D === undefined) return []
      const sentences = [A, B, D].map(({ claim }) => claim.sentence)
      const isNear = Math.max(...sentences) - Math.min(...sentences) < REACH
      if (!isNear || !areLevels(scene, A, B) || !areLevels(scene, A, D)) return []
      return [apartFrom(A, B, D)]
    }),
  )
}
