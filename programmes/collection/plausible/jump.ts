import { toNumber } from '#platform/exact'
import { exactOf, inUnit, percent, rounded, written } from './numbers.ts'
import { CHANGES_MIN, type Pace, paceOf } from './pace.ts'
import type { Finding, Given, ItemGround, Past } from './types.ts'

/** So many usual deviations from the usual change, and it is a question. */
const DEVIATIONS_MAX = 6
/** An indicator that hardly ever moves still may, by this much of itself in a year. */
const DEVIATION_MIN = 0.02
/** A change nearer than this to the usual one is no question, however steady the years before were. */
const CHANGE_MIN = { ratio: 0.12, difference: 0.2 } as const
/** With too little history to know what is usual: a value so many times the last one, or that part of it. */
const TIMES_MAX = 2.5
/** Of a few things one more is a leap, and no question. */
const FEW = 20
const COUNTED: ReadonlySet<string> = new Set(['count', 'station', 'set', 'rank'])
/** Between values of two censuses so much more is no question. */
const BASIS_SHIFT = 0.2

const NOTHING: Finding = { questions: [], silences: [] }

/** A change from the last known value that is out of all proportion to the changes of earlier years. */
export function jumpIn(ground: ItemGround, given: Given): Finding {
  const { item, history } = ground
  const [last] = history
  if (last === undefined)
    return {
      questions: [],
      silences: [
        {
          item,
          kind: 'jump',
          why: {
            en: 'No earlier value of this indicator and place is held: whether it leaps can’t be told.',
            zh: '没有该指标在该地区的往年数值，无法判断是否突变。',
          },
        },
      ],
    }
  const value = toNumber(exactOf(given.value))
  const before = toNumber(exactOf(last.value))
  if (isFew(ground, value, before)) return NOTHING
  const pace = paceOf(ground)
  if (pace.space === 'ratio' && value <= 0) return NOTHING
  if (pace.changes < CHANGES_MIN) return coarsely(ground, given, last, pace)
  const change = changeOf(pace, value, before) / last.back
  const off = Math.abs(change - pace.usual)
  const shift = last.basis === ground.basis ? 0 : BASIS_SHIFT / last.back
  const scale = pace.space === 'ratio' ? 1 : sizeOf(history)
  const most = Math.max(
    DEVIATIONS_MAX * Math.max(pace.spread, DEVIATION_MIN * scale),
    CHANGE_MIN[pace.space] * scale,
  )
  if (off <= most + shift * scale) return NOTHING
  return {
    questions: [{ item, kind: 'jump', arithmetic: told(ground, given, last, pace, change) }],
    silences: [],
  }
}

function coarsely(ground: ItemGround, given: Given, last: Past, pace: Pace): Finding {
  const { item } = ground
  const value = toNumber(exactOf(given.value))
  const before = toNumber(exactOf(last.value))
  const silence: Finding = {
    questions: [],
    silences: [
      {
        item,
        kind: 'jump',
        why: {
          en: `Only ${pace.changes} comparable yearly changes are held (${CHANGES_MIN} are needed): only a coarse leap is noticed.`,
          zh: `可比的年度变动只有${pace.changes}个（至少需要${CHANGES_MIN}个），只能发现明显的突变。`,
        },
      },
    ],
  }
  if (value * before <= 0) return silence
  const times = Math.abs(value / before)
  const most = TIMES_MAX ** Math.max(1, last.back / 2)
  if (times <= most && times >= 1 / most) return silence
  const now = written(exactOf(given.value), given.power)
  const then = written(exactOf(last.value), given.power)
  const here = inUnit(ground.unit, given.power)
  const factor = rounded(times)
  return {
    ...silence,
    questions: [
      {
        item,
        kind: 'jump',
        arithmetic: {
          en: `${now.en} is ${factor.en} times the earlier ${then.en} (${last.period.en}; both in ${here.en}). Is that right?`,
          zh: `${now.zh}是${last.period.zh}${then.zh}的${factor.zh}倍（均以${here.zh}计）。请核实。`,
        },
      },
    ],
  }
}

function told(ground: ItemGround, given: Given, last: Past, pace: Pace, change: number) {
  const now = written(exactOf(given.value), given.power)
  const then = written(exactOf(last.value), given.power)
  const here = inUnit(ground.unit, given.power)
  const yearly = last.back === 1 ? { en: '', zh: '' } : { en: ' a year', zh: '每年' }
  if (pace.space === 'difference') {
    const [by, usual] = [rounded(change), rounded(pace.usual)]
    return {
      en: `${now.en} after ${then.en} (${last.period.en}; in ${here.en}) is a change of ${by.en}${yearly.en}; the median of ${pace.changes} earlier yearly changes is ${usual.en}. Is that right?`,
      zh: `${last.period.zh}为${then.zh}，现为${now.zh}（以${here.zh}计），${yearly.zh}变动${by.zh}；此前${pace.changes}个年度变动的中位数为${usual.zh}。请核实。`,
    }
  }
  const [by, usual] = [percent(Math.exp(change) - 1), percent(Math.exp(pace.usual) - 1)]
  return {
    en: `${now.en} after ${then.en} (${last.period.en}; in ${here.en}) is a change of ${by.en} %${yearly.en}; the median of ${pace.changes} earlier yearly changes is ${usual.en} %. Is that right?`,
    zh: `${last.period.zh}为${then.zh}，现为${now.zh}（以${here.zh}计），${yearly.zh}变动${by.zh}%；此前${pace.changes}个年度变动的中位数为${usual.zh}%。请核实。`,
  }
}

function changeOf({ space }: Pace, value: number, before: number): number {
  return space === 'ratio' ? Math.log(value / before) : value - before
}

function isFew({ unit }: ItemGround, value: number, before: number): boolean {
  return COUNTED.has(unit.dimension) && Math.max(Math.abs(value), Math.abs(before)) < FEW
}

/** The usual size of a rate: half a point is much of 1.8 % and nothing of 95 %. */
function sizeOf(history: readonly Past[]): number {
  const sizes = history.map((past) => Math.abs(toNumber(exactOf(past.value))))
  return Math.max(...sizes)
}
