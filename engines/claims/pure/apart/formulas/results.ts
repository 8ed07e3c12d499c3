import { before, type Figure, type Scene } from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// What a company earned, what it earned without what is exceptional, and what was exceptional, by the names that the rules of its report give them.

const ALL = /(?:归属于(?:上市公司|母公司|本公司)股东的净利润|归母净利润)[^，。；a-z]{0,10}$/
const WITHOUT =
  /(?:扣除非经常性损益[后的]*(?:归属于[^，。；]{0,8}股东的)?净利润|扣非(?:归母)?净利润)[^，。；a-z]{0,10}$/
const EXCEPTIONAL = /非经常性损益(?:金额|净额)?(?:合计|总额|共计?)(?:为|达)?$/

export function exceptionalIn(scene: Scene): readonly Tied<'gap'>[] {
  if (!/非经常性损益/.test(scene.mask)) return []
  const money = scene.figures.filter(({ claim, sort }) => sort === 'Q' && claim.unit === 'CNY')
  const amount = only(money.filter((one) => EXCEPTIONAL.test(before(scene, one, 30))))
  if (amount === null) return []
  const ofTime = (words: RegExp): Figure | null =>
    only(
      money.filter(
        (one) =>
          one !== amount &&
          one.claim.period === amount.claim.period &&
          words.test(before(scene, one, 50)),
      ),
    )
  const than = ofTime(WITHOUT)
  const of = ofTime(ALL)
  if (than === null || of === null || of === than) return []
  return [
    {
      kind: 'gap',
      of: of.claim.index,
      than: than.claim.index,
      amount: amount.claim.index,
      direction: null,
      baseWords: null,
      isTied: true,
    },
  ]
}

function only(figures: readonly Figure[]): Figure | null {
  const [found, ...more] = figures
  return more.length > 0 ? null : (found ?? null)
}
