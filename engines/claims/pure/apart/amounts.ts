import {
  alike,
  before,
  between,
  type Change,
  changeBetween,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  sizeOf,
} from '../derived/scene.ts'
import { isAside } from '../relate/change/fit.ts'

// "3,900 more than the 37,300 of 2023. That is a rise of 10.5 percent", 比上年同期（867.4亿元）多74.6亿元，增长8.6%: how far something went is told twice in
// one breath, and of the second telling too.

export type Told = { readonly change: Change; readonly amount: Figure }

const MOVE =
  '(?:rise|increase|growth|gain|jump|addition|fall|decrease|decline|drop|reduction|cut|loss)'
const AGAIN = new RegExp(
  `^(?: \\(|,? or (?:by )?|,? i\\.e\\. |[^.;QSD]{0,70}\\. (?:that|this) (?:is|was|represents|means|amounts to) an? (?:[a-z]+ )?${MOVE} of )(?:about |some |almost |nearly )?$`,
)
const CHINESE_AGAIN =
  /^[，、（；](?:增长|增幅|增加|上升|上涨|提高|下降|降幅|减少|降低|下跌)(?:了|为|达)?$/

export function againOf(
  scene: Scene,
  figure: Figure,
  told: ReadonlyMap<number, Told>,
): Change | null {
  const last = scene.figures[figure.order - 1]
  const known = told.get(figure.order - 1) ?? told.get(figure.order - 2)
  if (last === undefined || known === undefined || known.amount.sort === figure.sort) return null
  if (figure.sort !== 'S' && figure.sort !== 'Q') return null
  const ends = [known.change.base, known.change.result]
  const isEnd = ends.includes(last.claim.index)
  if (ends.includes(figure.claim.index)) return null
  if (last !== known.amount && !isEnd) return null
  const said = between(scene, last, figure)
  // "Rose by 6.8 per cent to 188 (176)": what it was, and not how far it went.
  if (last !== known.amount && !/[.）]/.test(said)) return null
  if (!(isChinese(scene, figure) ? CHINESE_AGAIN : AGAIN).test(said)) return null
  const base = scene.byClaim.get(known.change.base ?? -1)
  const isAbsolute = figure.sort === 'Q'
  if (base === undefined || (isAbsolute && !alike(scene, figure, base))) return null
  // "Rose by 3 % (4,519)": a level.
  if (isAbsolute && sizeOf(figure) * 2 > sizeOf(base)) return null
  const { direction } = figure.claim
  return {
    ...known.change,
    amount: figure.claim.index,
    amountIs: isAbsolute ? 'absolute' : 'relative',
    direction: direction ?? wordOf(said) ?? known.change.direction,
    isTied: true,
  } as Change
}

function wordOf(said: string): 'up' | 'down' | null {
  if (/\b(?:rise|increase|growth|gain|jump|addition)\b|[增升涨提]/.test(said)) return 'up'
  return /\b(?:fall|decrease|decline|drop|reduction|cut|loss)\b|[降减跌]/.test(said) ? 'down' : null
}

const WAY =
  '(?:rose|grew|increased|climbed|jumped|advanced|gained|fell|dropped|declined|decreased|shrank|slipped|eased)'

/** Letters: R the result, B the base, A the amount, in the order in which they stand. */
const FORMS: readonly (readonly [order: 'RBA' | 'ARB' | 'ABR', form: RegExp])[] = [
  // "46.2 bcm, against 44.8 bcm in the mild winter of 2023/24 (+3.1 %)".
  [
    'RBA',
    /^[QS],? (?:against|compared (?:with|to)|versus|vs\.?|after|from) (?:the )?[QS][^.;()QSDX]{0,60} \((?:up |down |plus |minus |[+-])?[SD]\)/,
  ],
  // "Rose 3.7 per cent and totalled 472 (455)".
  [
    'ARB',
    /^[SD],? (?:(?:year on year|on the year) )?(?:and |to )?(?:totall?ed|stood at|came to|reached|was|amounted to) [QS] \([QS]\)/,
  ],
  // "Up by 5,000, from 22,000 to 27,000"; not "up 5% from 263 million, and profit climbed to 18 million".
  ['ABR', /^[QSD],? from [QS](?:(?!\band\b)[^.;()QSDX]){0,24} to [QS]\b/],
  // "By 4.5 per cent, which takes the bill from 1,840 to 1,923".
  [
    'ABR',
    /^S, (?:which )?(?:tak|bring|lift|rais|push|cutt|cut|reduc)(?:es?|s|ing)\b[^.;()QSDX]{0,60} from Q to Q/,
  ],
  // 10月同比增长36.2%。截至10月，总计21.46万台，上年同期为15.76万台.
  ['ARB', /^S。[^。；QSD]{0,44}[QS][，（；](?:而)?(?:上年同期|去年同期|@)(?:为|是|仅为|只有)[QS]/],
]
const LED = new RegExp(
  `\\b(?:${WAY}|rise|fall|grow|increase|up|down|revised (?:up|down)|raised|lowered|cut)(?: by)?(?: about| some)? $|(?:增长|下降|上升|减少|增加|降低)(?:了|约)?$`,
)

/** What a fixed form of words says of three figures in a row. */
export function formOf(scene: Scene, first: Figure): Change | null {
  const words = scene.mask.slice(first.at, first.at + WORDS_MAX)
  for (const [order, form] of FORMS) {
    if (!form.test(words)) continue
    const three = scene.figures.slice(first.order, first.order + 3)
    const [result, base, amount] = ['R', 'B', 'A'].map((letter) => three[order.indexOf(letter)])
    if (result === undefined || base === undefined || amount === undefined) return null
    if (!alike(scene, result, base) || isChange(result) || isChange(base)) return null
    if (isAside(scene.doc.text, result.claim)) return null
    if (amount.sort === 'Q' && !alike(scene, amount, result)) return null
    if (amount.sort === 'D' && result.sort !== 'S') return null
    const led = LED.exec(before(scene, amount, 30))?.[0]
    if (order !== 'RBA' && led === undefined) return null
    if (amount.claim.kind === 'average-growth') return null
    if (isChinese(scene, amount) && !isOneName(scene, amount, result)) return null
    const direction = amount.claim.direction ?? directionOf(scene, amount, led ?? '')
    const is = amount.sort === 'S' ? 'relative' : amount.sort === 'D' ? 'points' : 'absolute'
    const change = changeBetween({ result, base }, direction, { figure: amount, is })
    return { ...change, isTied: true } as Change
  }
  return null
}

/** 公共充电桩增加4870台，同比增长S。…公共充电桩Q: called the same before both. */
function isOneName(scene: Scene, amount: Figure, result: Figure): boolean {
  const name = /[^，。；：@QSD]{3}$/.exec(before(scene, result, 12))?.[0]
  return name !== undefined && before(scene, amount, 60).includes(name)
}

const WORDS_MAX = 160

function directionOf({ doc }: Scene, { claim }: Figure, led: string): 'up' | 'down' | null {
  const sign = doc.text.slice(claim.start, claim.number.start + 1)
  if (/[-−–]/.test(sign)) return 'down'
  if (/\+/.test(sign)) return 'up'
  if (/\b(?:fell|drop|declin|decreas|shrank|slip|eas|down|lower|cut)|[降减]/.test(led))
    return 'down'
  return led === '' ? null : 'up'
}
