import { before, type Figure, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { hanFramesIn } from './frames.ts'

// S的企业持乐观态度，S的企业认为一般，S的企业不乐观: what is good, middling and bad of one whole is all of it.

const GOOD =
  /(?<!不)乐观|良好|较好|(?<!不)好转|改善|增加|增长|上升|盈利|(?<!不)看好|(?<!不)满意|提高|上涨|偏高|(?<!不)充足|加快|更多消费/
const MIDDLING = /一般|持平|不变|正常|平衡|平稳|基本稳定|无变化|没有变化|差不多|更多储蓄/
const BAD =
  /不乐观|悲观|不佳|较差|恶化|减少|下降|亏损|不看好|不满意|下跌|偏低|不足|困难|放缓|更多投资/

/** Three shares of one noun, in clauses of their own. */
const CLAUSE = '[^，。；QSDX]{2,26}'
const MORE = '(?:，[^。；QSX]{0,16}D)?'
const OF_NOUN = (at: number): string =>
  `(?<${'PQR'[at]}>S)的(?<${'ABC'[at]}>${CLAUSE}?(?:，(?:认为|预计|表示)${CLAUSE})?)${MORE}`
const THREE = new RegExp(
  `${OF_NOUN(0)}[，；、](?:另?有|仅有|只有|而|其余|还有|其中)*${OF_NOUN(1)}[，；、](?:另?有|仅有|只有|而|其余|还有)*${OF_NOUN(2)}(?=[，。；]|$)`,
  'dg',
)

export function hundredIn(scene: Scene): readonly Relation[] {
  return [...statesIn(scene), ...contributionsIn(scene)]
}

/** 消费、投资和净出口: of all growth each gives a part, and so do the three industries. */
const SIDES: readonly (readonly RegExp[])[] = [
  [/消费/, /投资|资本形成/, /净出口|净流出/],
  [/第一产业/, /第二产业/, /第三产业/],
]
const REACH = 12

function contributionsIn(scene: Scene): readonly Relation[] {
  if (!scene.doc.text.includes('贡献率')) return []
  const rates = scene.figures.filter(
    (one) => isShare(one) && /贡献率[^，。；QSDX]{0,6}$/.test(before(scene, one, 24)),
  )
  return SIDES.flatMap((sides) =>
    rates.flatMap((_, at) => {
      const three = rates.slice(at, at + sides.length)
      const [first, last] = [three[0], three.at(-1)]
      if (first === undefined || last === undefined || three.length < sides.length) return []
      if (last.order - first.order > REACH || last.claim.period !== first.claim.period) return []
      const names = three.map(
        (one) =>
          before(scene, one, 40)
            .split(/[，。；]/)
            .at(-1) ?? '',
      )
      const areAll = sides.every((side) => names.filter((name) => side.test(name)).length === 1)
      return areAll ? [ofOne(three)] : []
    }),
  )
}

function ofOne(shares: readonly Figure[]): Relation {
  return {
    kind: 'shares-of-one',
    shares: shares.map(({ claim }) => claim.index),
    isTied: true,
    isOutright: true,
  }
}

function statesIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, THREE).flatMap(({ figures: { P, Q, R }, said }) => {
    const shares = [P, Q, R].flatMap((one) => (one !== undefined && isShare(one) ? [one] : []))
    if (shares.length < 3 || !areAll([said.A, said.B, said.C])) return []
    return [ofOne(shares)]
  })
}

function areAll(told: readonly (string | undefined)[]): boolean {
  const states = told.map((words = '') => [BAD, MIDDLING, GOOD].findIndex((one) => one.test(words)))
  return [0, 1, 2].every((state) => states.includes(state))
}

function isShare({ claim, sort }: Figure): boolean {
  return sort === 'S' && claim.form === 'number' && claim.bound === 'exact'
}
