import { rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import type { Line } from '../part.ts'

// Hours between two times of a day: "from 9 am to 9 pm, twelve hours a day", 9:00至21:00，共12小时.

type Counted = Extract<Relation, { kind: 'counted' }>

const TIME_EN = '(\\d{1,2})(?:[:.](\\d\\d))?(?: ?([ap])\\.?m\\b\\.?| ?(?:o’clock|hours|hrs))?'
const PAIR_EN = new RegExp(
  `(?<![\\d.,:])(?:from|between) ${TIME_EN} ?(?:to|until|till|and|[–-]) ?${TIME_EN}(?![\\d:]|[.,]\\d| ?(?:%|per|million|[€$£]))`,
  'gi',
)
const PAIR_ZH =
  /(上午|早上?|凌晨|中午|下午|晚上?)?(\d{1,2})(?:[:：](\d\d)|[时点](?:(\d{1,2})分)?)(?:开始)?(?:至|到|—|－|-|~|～|——)(次日|翌日)?(凌晨|早上?|中午|下午|晚上?)?(\d{1,2})(?:[:：](\d\d)|[时点](?:(\d{1,2})分)?)/g

export function hoursOf(line: Line): readonly Counted[] {
  const lengths = line.parts.filter(
    ({ claim }) =>
      (claim.unit === 'hours' || claim.unit === 'minutes') &&
      claim.form === 'number' &&
      claim.bound === 'exact',
  )
  const [length, ...more] = lengths
  if (length === undefined || more.length > 0) return []
  const { text, sentence, grammar } = line.tape
  const said = text.slice(sentence.start, sentence.end)
  const pairs = [...said.matchAll(grammar === 'zh' ? PAIR_ZH : PAIR_EN)]
  const [pair, ...others] = pairs
  if (others.length > 0) return []
  const { claim } = length
  const isApart =
    pair === undefined &&
    (grammar === 'zh'
      ? LASTED_ZH.test(text.slice(Math.max(sentence.start, claim.start - 8), claim.start))
      : /^ (?:later|in all|altogether)\b/.test(text.slice(claim.end, claim.end + 12)) ||
        /\b(?:lasted|took|lasting|taking|for) $/.test(
          text.slice(Math.max(sentence.start, claim.start - 12), claim.start),
        ))
  if (pair === undefined && !isApart) return []
  const told = pair === undefined ? apartIn(said) : null
  const minutes =
    pair === undefined ? (told?.minutes ?? null) : grammar === 'zh' ? chinese(pair) : english(pair)
  const { num, den } = rationalOf(claim.value)
  const own = (Number(num) / Number(den)) * (claim.unit === 'hours' ? 60 : 1)
  if (minutes === null || own > 4 * minutes || minutes > 4 * own) return []
  if (EACH.test(text.slice(Math.max(sentence.start, claim.start - 16), claim.start))) return []
  const is = claim.unit === 'hours' ? minutes / 60 : minutes
  // A half of an hour more is left out in words.
  return [
    {
      kind: 'counted',
      check: 'span',
      figure: claim.index,
      is: { least: Math.floor(is), most: Math.ceil(is) },
      by: pair?.[0].replace(/^(?:from|between) /i, '') ?? told?.by ?? '',
      beside: [],
      isTied: true,
    },
  ]
}

const LASTED_ZH = /(?:全程|全长|片长|总长|历时|耗时|用时|时长|共计?|持续|约需)(?:为|约)?$/
const CLOCK = /(?<![\d:.,])(\d{1,2})(?:[:：.](\d\d)(?![\d:：%]))?(?: ?([ap])\.?m\b)?/gi

/** The only two times of a day of a sentence: "opens at 8.30 a.m. and closes at 12.30 p.m.", 8:15发车，11:45抵达. */
function apartIn(said: string): { readonly minutes: number; readonly by: string } | null {
  const times = [...said.matchAll(CLOCK)].filter(
    ([all, , minute, half]) => half !== undefined || (minute !== undefined && /[:：]/.test(all)),
  )
  const [first, second, ...more] = times
  if (first === undefined || second === undefined || more.length > 0) return null
  const [, h1, m1, p1] = first
  const [, h2, m2, p2] = second
  const pair = ['', h1, m1, p1, h2, m2, p2]
  const minutes = english(pair)
  return minutes === null ? null : { minutes, by: `${first[0]}–${second[0]}` }
}

const EACH =
  /\b(?:every|each|within|up to|about|per|for|first|last|next)(?: [a-z]+)? $|每隔?|其中|[约近超]$/i

/** Minutes between two times; null where one of them is none. */
function english([, h1, m1, p1, h2, m2, p2]: readonly (string | undefined)[]): number | null {
  const isTime = [m1, p1, m2, p2].some((one) => one !== undefined)
  if (!isTime) return null
  const half = (hour: number, part: string | undefined): number =>
    part === undefined ? hour : (hour % 12) + (part.toLowerCase() === 'p' ? 12 : 0)
  // "From 9 to 5 pm" has one half told.
  if ((p1 === undefined) !== (p2 === undefined)) return null
  return apart(half(Number(h1), p1), Number(m1 ?? 0), half(Number(h2), p2), Number(m2 ?? 0))
}

function chinese([, p1, h1, m1, n1, , p2, h2, m2, n2]: RegExpExecArray): number | null {
  const half = (hour: number, part: string | undefined): number =>
    /下午|晚/.test(part ?? '') && hour < 12 ? hour + 12 : hour
  const first = half(Number(h1), p1)
  return apart(first, Number(m1 ?? n1 ?? 0), half(Number(h2), p2), Number(m2 ?? n2 ?? 0))
}

function apart(h1: number, m1: number, h2: number, m2: number): number | null {
  if (h1 > 24 || h2 > 24 || m1 > 59 || m2 > 59) return null
  const minutes = 60 * (h2 - h1) + m2 - m1
  return minutes > 0 ? minutes : minutes + 24 * 60
}
