import { draft, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'

// 以96比83获胜, 7金、5银、11铜: figures of which a word beside them says what they count.

/** Scores of fewer are goals, sets or votes, and a lead in points beside them is none of theirs. */
const POINTS_MIN = 12
const SCORE = /(\d{1,3})分?([比∶:：])(?=(\d{1,3})(?![\d.%]))/y
const NEAR = 10
const IS_PLAYED =
  /[胜赢挫克敌]|击败|逆转|横扫|比分|领先|落后|主场|客场|终场|全场|半场|决赛|联赛|夺冠|淘汰|[男女][篮排]|篮球|排球|气走/
/** 男女比例为63比37: no match is played. */
const IS_RATIO = /比例|之比|比值|[^对]比[约为是达]|男女|性别|师生|配比|汇率|[占约]$/

/** Either side of a score, one at a time. */
export function scoreAt({ text }: Line, at: number): Step | null {
  if (!/\d/.test(text[at] ?? ' ') || /[\d.:：]/.test(text[at - 1] ?? ' ')) return null
  const right = isRight(text, at)
  if (!right && !isLeft(text, at)) return null
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.plainDigits === 0) return null
  const end = text[numeral.end] === '分' ? numeral.end + 1 : numeral.end
  const quantity = draft({
    form: 'number',
    start: at,
    end,
    number: { start: at, end: numeral.end },
    value: numeral.value,
    precision: 0,
    unit: 'index-points',
    kind: 'level',
  })
  return { end: right ? end : end + 1, quantity }
}

function isLeft(text: string, at: number): boolean {
  SCORE.lastIndex = at
  const [, left = '', mark = '', right = ''] = SCORE.exec(text) ?? []
  const [a, b] = [Number(left), Number(right)]
  if (left === '' || Math.max(a, b) < POINTS_MIN || !IS_PLAYED.test(text)) return false
  // 19:30 is a time of day.
  if (mark !== '比' && a <= 24 && b < 60) return false
  return !IS_RATIO.test(text.slice(Math.max(0, at - NEAR), at))
}

function isRight(text: string, at: number): boolean {
  const [found] = /\d{1,3}分?[比∶:：]$/.exec(text.slice(Math.max(0, at - 6), at)) ?? []
  return found !== undefined && isLeft(text, at - found.length)
}

const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[枚块面]?'
const BEHIND = new RegExp(`^[金银](?:牌)?[、，,和及 ]?${COUNT}[银铜]`)
const BEFORE = new RegExp(`${COUNT}[金银](?:牌)?[、，,和及 ]?$`)

/** 7金、5银、11铜: the medals of a team, one metal at a time. */
export function medalsAt({ text }: Line, at: number): Step | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.scaled !== (numeral.inWords && numeral.end - at > 1)) return null
  const counter = '枚块面'.includes(text[numeral.end] ?? ' ') ? 1 : 0
  const metal = text[numeral.end + counter] ?? ' '
  if (!'金银铜'.includes(metal) || numeral.value.scale > 0) return null
  const isFirst = BEHIND.test(text.slice(numeral.end + counter, numeral.end + counter + 10))
  const isNext = metal !== '金' && BEFORE.test(text.slice(Math.max(0, at - 8), at))
  if (!isFirst && !isNext) return null
  const past = numeral.end + counter + 1
  const end = text[past] === '牌' ? past + 1 : past
  return counted(at, numeral, end)
}

/** 10胜3平1负, 3胜2负1平: won, drawn and lost, one at a time. */
export function recordAt({ text }: Line, at: number): Step | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.scaled || numeral.value.scale > 0) return null
  const [end, outcome] = [numeral.end + 1, text[numeral.end] ?? ' ']
  if (!'胜平负'.includes(outcome)) return null
  const isFollowed = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[胜平负]/.test(
    text.slice(end, end + 5),
  )
  const isLast = /[\d一二两三四五六七八九十][胜平负]$/.test(text.slice(Math.max(0, at - 2), at))
  if (!isFollowed && !isLast) return null
  return counted(at, numeral, end)
}

function counted(
  at: number,
  { end: past, value }: NonNullable<ReturnType<typeof numeralAt>>,
  end: number,
): Step {
  const quantity = draft({
    form: 'number',
    start: at,
    end,
    number: { start: at, end: past },
    value,
    precision: 0,
    unit: 'items',
  })
  return { end, quantity }
}
