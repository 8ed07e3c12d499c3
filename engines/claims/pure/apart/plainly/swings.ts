import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, gap } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'

// From a loss to a profit, or back, it went by both of them together: "a profit of R after a loss of B, a turnaround of D", 净利润R，上年同期亏损B，同比增加D.

const PROFIT = '(?:profits?|income|earnings|surplus(?:es)?|gain)'
const LOSS = '(?:loss(?:es)?|deficit|shortfall)'
const TURNED = '(?:improvement|turnaround|turnround|swing|recovery|reversal|deterioration)'
/** Of these it has to be said that it was at another time: a profit may be told "after a loss of 3 million on a sale". */
const MOVED =
  '(?:increase|rise|gain|change|difference|upturn|decrease|decline|drop|fall|downturn|worsening)'
const THEN =
  '(?=[^;QSDX]{0,60}(?:@|\\b(?:year|quarter|half|season|period|before|earlier|previous|prior|last)\\b))'
const AFTER = '(?:after|compared (?:with|to)|against|from|versus|following|having made)'
const NOT_ON = '(?! (?:on|from|related|due|arising|relating)\\b)'
const AN = `${gap(50)}(?:,| [–—-]) (?:or |which is |representing |marking )?(?:an?|the) (?:[a-z-]+ )?`

const FORMS: readonly (readonly [RegExp, 'base' | 'result'])[] = (
  [
    [PROFIT, LOSS, 'base'],
    [LOSS, PROFIT, 'result'],
  ] as const
).flatMap(([now, then, losses]) => {
  const ends = `\\b${now}\\b[^;QSDX]{0,40}(?<R>Q)${gap(60)}\\b${AFTER}${gap(30)}\\b${then} (?:of |was |totalling )?${ABOUT}(?<B>Q)${NOT_ON}`
  return [
    [new RegExp(`${ends}${AN}${TURNED} of ${ABOUT}(?<D>Q)`, 'dg'), losses] as const,
    [new RegExp(`${ends}${THEN}${AN}${MOVED} of ${ABOUT}(?<D>Q)`, 'dg'), losses] as const,
  ]
})

const BEFORE = '(?:而|，)*(?:@|[上去]年(?:同期)?)(?:同期)?[^，。；QSDX]{0,4}'
const OVER = '，(?:同比|[较比](?:@|[上去]年(?:同期)?)|实际)?'
const HAN_UP =
  '(?:增加|增长|增利|增盈|多盈利|多增|改善|提升|扭亏增[盈利]|减亏增[盈利]|增收|增效)(?:了|额)?'
const HAN_DOWN = '(?:减少|下降|减利|减收|少盈利|减盈)(?:了|额)?'
const HAN_PROFIT = '(?:净?利润|盈利|净赚|盈余|净收益)'
const HAN_FORMS: readonly (readonly [RegExp, 'base' | 'result'])[] = [
  [
    new RegExp(
      `${HAN_PROFIT}[^，。；QSDX亏]{0,6}(?<R>Q)，${BEFORE}净?亏损[^，。；QSDX]{0,4}(?<B>Q)${OVER}${HAN_UP}(?<D>Q)`,
      'dg',
    ),
    'base',
  ],
  [
    new RegExp(
      `亏损[^，。；QSDX]{0,4}(?<R>Q)，${BEFORE}${HAN_PROFIT}[^，。；QSDX亏]{0,4}(?<B>Q)${OVER}${HAN_DOWN}(?<D>Q)`,
      'dg',
    ),
    'result',
  ],
]
/** R，上年同期为B，同比多盈利D. */
const MORE_OR_LESS =
  /(?<R>Q)，(?:@|[上去]年同期)(?:同期)?[^，。；QSDX亏]{0,6}(?<B>Q)，(?:同比|[较比](?:@|[上去]年(?:同期)?))(?<W>多|少)(?:盈利|赚|实现|完成|收入|支出|增|投放|投入|接待|发放|发运|发送)了?(?<D>Q)(?=[，。；]|$)/dg

export function swingsIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap(([words, losses]) =>
      framesIn(scene, words).flatMap((one) => swingOf(one, losses)),
    ),
    ...HAN_FORMS.flatMap(([words, losses]) =>
      hanFramesIn(scene, words).flatMap((one) => swingOf(one, losses)),
    ),
    ...hanFramesIn(scene, MORE_OR_LESS).flatMap((one) => sidedOf(one)),
  ]
}

function swingOf({ figures: { R, B, D } }: Frame, losses: 'base' | 'result'): readonly Relation[] {
  if (!isMoney(R) || !isMoney(B) || !isMoney(D) || !areOfOneKind(R, B, D)) return []
  const both = R.size + B.size
  if (D.size > both * FAR || D.size * FAR < both) return []
  const amount = { figure: D, is: 'absolute' } as const
  const change = changeBetween({ result: R, base: B }, losses === 'base' ? 'up' : 'down', amount)
  return [{ ...change, losses, isTied: true, isOutright: true }]
}

function sidedOf({ figures: { R, B, D }, said }: Frame): readonly Relation[] {
  if (R?.sort !== 'Q' || B?.sort !== 'Q' || D?.sort !== 'Q' || !areOfOneKind(R, B, D)) return []
  return [apartBy(R, B, D, said.W === '多' ? 'up' : 'down')]
}

/** What is further off is of another thing. */
const FAR = 20

function isMoney(one: Figure | undefined): one is Figure {
  return one?.sort === 'Q' && one.claim.bound === 'exact' && /^[A-Z]{3}$/.test(one.claim.unit)
}

function areOfOneKind(...all: readonly Figure[]): boolean {
  return new Set(all.map(({ claim }) => claim.unit)).size === 1
}
