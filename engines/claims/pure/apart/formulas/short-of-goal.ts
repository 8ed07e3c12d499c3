import { before, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// PM2.5均值31微克/立方米，…，距30微克/立方米以内的控制目标尚差1微克/立方米: how far a level is from its goal.

const TO = /(?:^|，)(?:距离?|离)(?:@)?(?:年?[底末前])?(?:年度|全年|既定)?(?:达到|实现|建成)?$/
const SHORT =
  /^(?:以内|以下|以上|左右)?的?[^，。；]{0,10}(?:目标|标准|要求|限值|任务|计划)(?:值|线)?(?:仅|只|仍|还|尚)*(?:差|有|高出?)(?:约)?$/

/** What came to it is no level. */
const NEW = /(?:新[建增开修]|净增|增加|[减多少])[^，。；]*$/
const NEW_MAX = 12

export function shortOfGoalIn(scene: Scene): readonly Tied<'gap'>[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh' ? figures.flatMap((_, at) => shortOf(scene, figures, at) ?? []) : [],
  )
}

function shortOf(scene: Scene, figures: readonly Figure[], at: number): Tied<'gap'> | null {
  const [goal, amount] = [figures[at], figures[at + 1]]
  if (goal === undefined || amount === undefined || plainUnit(goal) !== plainUnit(amount))
    return null
  if (!SHORT.test(between(scene, goal, amount))) return null
  const [head] = figures
  const led = scene.mask.slice(Math.max((head?.at ?? 0) - 20, goal.at - 8), goal.at)
  if (!TO.test(led)) return null
  // The level that the clause before is of: the first of the goal's unit, which what follows is compared with.
  const levels = figures.filter(
    (one) =>
      one.order < goal.order &&
      plainUnit(one) === plainUnit(goal) &&
      one.sort === 'Q' &&
      !isChange(one) &&
      !NEW.test(before(scene, one, NEW_MAX)),
  )
  const level = levels.find((one) => fits(one, goal, amount)) ?? levels[0]
  if (level === undefined || amount.sort !== 'Q' || goal.claim.bound === 'between') return null
  return {
    kind: 'gap',
    of: level.claim.index,
    than: goal.claim.index,
    amount: amount.claim.index,
    direction: null,
    baseWords: null,
    isOfGoal: true,
    isTied: true,
  }
}

/** 本月建成18公里，全市达到1268公里，离1500公里还差232公里: of several levels it is the one that lies so far off. */
function fits({ range: level }: Figure, { range: goal }: Figure, { range }: Figure): boolean {
  const [low, high] = [goal.low - level.high, goal.high - level.low]
  return (low <= range.high && high >= range.low) || (-high <= range.high && -low >= range.low)
}

/** 平方米 of 人均面积 too. */
function plainUnit({ claim: { unit } }: Figure): string {
  return unit.split('/')[0] ?? unit
}
