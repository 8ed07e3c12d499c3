import { rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Line, sortOf } from '../part.ts'

// How far something is ahead of the calendar: 截至10月末，…完成年度计划的90.0%，比时间进度快6.7个百分点.

type Counted = Extract<Relation, { kind: 'counted' }>

const UNTIL =
  /(?:截至|截止到?|到|[1１一]\s*[-—－至到~～]\s*)(\d{1,2})月(?:末|底|份|31日|30日|[，。]|(?=[^\d初中上旬]))|前(\d{1,2}|[二三四五六七八九十]{1,2})个月|(上半年|半年)|(前三季度|三季度末)|(一季度)/
const NUMBERS = '零一二三四五六七八九十'
const OVER =
  /(?:[比较](?:时间|序时|时序)进度(?:要|还)?(快|高|超前|慢|低|滞后|落后|少|多)|(快于|高于|超|超过|超出|超前于?|领先|慢于|低于|滞后于?|落后于?)(?:全年)?(?:时间|序时|时序)进度)(?:了|出|约)*$/

export function progressOf(line: Line): readonly Counted[] {
  const { text, sentence, grammar } = line.tape
  if (grammar === 'en') return []
  return line.parts.flatMap((part): readonly Counted[] => {
    const { claim } = part
    if (sortOf(claim) !== 'points' || claim.bound !== 'exact') return []
    const rate = line.parts[part.order - 1]?.claim
    const said = OVER.exec(text.slice(Math.max(sentence.start, claim.start - 16), claim.start))
    if (said === null || rate?.unit !== 'percent' || rate.bound !== 'exact') return []
    if (text.slice(rate.end, claim.start).length > FAR) return []
    const months = monthsIn(text.slice(sentence.start, rate.start))
    if (months === null) return []
    const { num, den } = rationalOf(rate.value)
    const way = /快|高|超|领先|多/.test(said[1] ?? said[2] ?? '') ? 1 : -1
    const is = way * (Number(num) / Number(den) - (100 * months) / 12)
    return [
      {
        kind: 'counted',
        check: 'gap',
        figure: claim.index,
        is: { least: Math.floor(is - ROUNDED), most: Math.ceil(is + ROUNDED) },
        by:
          way > 0
            ? `${text.slice(rate.start, rate.end)} − ${months}/12`
            : `${months}/12 − ${text.slice(rate.start, rate.end)}`,
        beside: [rate.index],
        isTied: true,
      },
    ]
  })
}

const FAR = 20
const ROUNDED = 0.1

/** How many months of the year have gone; null where nothing says so. */
function monthsIn(words: string): number | null {
  const found = UNTIL.exec(words)
  if (found === null) return null
  const [, until, first, half, three, one] = found
  if (half !== undefined) return 6
  if (three !== undefined) return 9
  if (one !== undefined) return 3
  const said = until ?? first ?? ''
  const months = /^\d+$/.test(said)
    ? Number(said)
    : [...said].reduce((sum, sign) => sum + NUMBERS.indexOf(sign), 0)
  return months > 0 && months < 13 ? months : null
}
