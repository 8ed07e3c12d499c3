import { before, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { onlyLed, paragraphsOf } from './said.ts'

// What communiqués of regions reckon in one way, each from two figures of its own paragraph: how natural growth follows from births and deaths,
// how often rural incomes go into urban ones, and what one visit brought in.

const BORN = /出生率(?:为|是)?$/
const DIED = /(?<!婴儿|儿童|产妇|发病)死亡率(?:为|是)?$/
const NATURAL = /自然增长率(?:为|是)?$/
const ALL_BORN = /出生(?:人口|人数)?(?:为|是)?$/
const ALL_DIED = /(?<!婴儿|儿童|产妇|事故)死亡(?:人口|人数)?(?:为|是)?$/
const GAINED = /自然增[长加](?:人口|人数)?(?:为|是)?$/
const LOST = /自然减少(?:人口|人数)?(?:为|是)?$/

const URBAN = /(?:城镇|城市)(?:常住)?居民人均(?:年)?可?支配收入(?:为|达到?)?$/
const RURAL = /(?:农村|农牧区)(?:常住)?居民人均(?:年)?可?支配收入(?:为|达到?)?$/
const RATIO = /城乡(?:常住)?居民(?:人均)?(?:可支配)?收入(?:之)?(?:倍差|比)(?:值)?(?:为|是|由|从)?$/

const SPENT = /(?:人均|人次均|平均每人次)(?:旅游)?(?:消费|花费)(?:为|达到?|约)?$/
const BROUGHT = /旅游(?:总)?(?:收入|花费)(?:为|达到?|约)?$/
const VISITS = /(?:接待|到访)[^，。；]{0,8}(?:游客|旅游者)(?:人数)?(?:为|达到?|约)?$/

/** Of what is further off, visitors or spending are reckoned otherwise. */
const NEAR = 0.12

export function yearbookIn(scene: Scene): readonly Relation[] {
  if (!NAMED.test(scene.mask)) return []
  return paragraphsOf(scene).flatMap((figures) => [
    ...naturalIn(scene, figures, 'permille', [BORN, DIED, NATURAL]),
    ...naturalIn(scene, figures, 'persons', [ALL_BORN, ALL_DIED, GAINED]),
    ...naturalIn(scene, figures, 'persons', [ALL_DIED, ALL_BORN, LOST]),
    ...ratioIn(scene, figures),
    ...spentIn(scene, figures),
  ])
}

const NAMED = /自然(?:增[长加]|减少)|城乡[^，。；]{0,10}收入|人均(?:旅游)?(?:消费|花费)/

/** What the first are more than the second: births than deaths, and where fewer were born the other way round. */
function naturalIn(
  scene: Scene,
  figures: readonly Figure[],
  unit: string,
  words: readonly RegExp[],
): readonly Relation[] {
  const told = figures.filter(({ claim }) => claim.unit === unit && claim.bound === 'exact')
  const [most, least, natural] = words.map((word) => {
    const [one, ...more] = told.filter((rate) => word.test(before(scene, rate, 24)))
    return more.length > 0 ? undefined : one
  })
  if (!most || !least || !natural) return []
  const all = [most, least, natural]
  if (new Set(all.map(({ claim }) => claim.period)).size > 1) return []
  const parts = [least.claim.index, natural.claim.index]
  return [{ kind: 'parts', whole: most.claim.index, parts, complete: true, isTied: true }]
}

function ratioIn(scene: Scene, figures: readonly Figure[]): readonly Relation[] {
  const [urban, rural] = [URBAN, RURAL].map((words) => onlyLed(scene, figures, words))
  const [ratio, ...more] = figures.filter(
    (one) => one.claim.unit === 'ratio' && RATIO.test(before(scene, one, 24)),
  )
  if (!urban || !rural || ratio === undefined || more.length > 0) return []
  if (new Set([urban, rural, ratio].map(({ claim }) => claim.period)).size > 1) return []
  return [
    {
      kind: 'multiple',
      times: ratio.claim.index,
      of: urban.claim.index,
      base: rural.claim.index,
      baseWords: null,
      isTied: true,
    },
  ]
}

function spentIn(scene: Scene, figures: readonly Figure[]): readonly Relation[] {
  const [mean, total, count] = [SPENT, BROUGHT, VISITS].map((words) =>
    onlyLed(scene, figures, words),
  )
  if (!mean || !total || !count || count.claim.unit !== 'person-times') return []
  if ([mean, total, count].some(({ claim }) => claim.bound !== 'exact')) return []
  if (new Set([mean, total, count].map(({ claim }) => claim.period)).size > 1) return []
  const off = total.size / count.size / mean.size
  if (Math.abs(off - 1) > NEAR) return []
  return [
    {
      kind: 'mean',
      mean: mean.claim.index,
      total: total.claim.index,
      count: count.claim.index,
      isExact: true,
      isTied: true,
    },
  ]
}
