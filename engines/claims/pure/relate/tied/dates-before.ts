import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { pairsOfDates } from './dates.ts'
import type { Tied } from './tied.ts'

// Days that a sentence counts of dates told before it: "held from 3 to 7 June. … over the five days of the event", 10月16日至20日举行。在为期5天
// 的展会期间.

/** How many sentences back the dates may stand. */
const BACK = 2
const SENTENCE_MAX = 600

const EVENT_EN =
  /^ (?:of the )?(?:[a-z]+ )?(event|festival|strike|visit|trip|conference|summit|fair|exhibition|tour|walkout|stoppage|closure|shutdown|meeting|forum|holiday|tournament|competition|congress|show|programme|program|expo|break)\b/
/** What may be called so, whatever it was called before. */
const ANY = new Set('event programme program 展会 会期 展期 活动 时间 盛会'.split(' '))
const LED_EN = /\b(?:[Tt]he|[Ii]ts|[Tt]his|[Aa]ll) $/
const EVENT_ZH =
  /^的?(展会|会议|会期|展期|假期|活动|时间|赛事|比赛|行程|论坛|博览会|演出|节日|长假|访问|盛会)/
const LED_ZH = /(?:为期|历时|这|整整)$/

export function daysOfDatesBefore(
  doc: Doc,
  line: Line,
  release: Day | null,
): readonly Tied<'years'>[] {
  const { text, sentence, grammar } = line.tape
  const [length, ...more] = line.parts.filter((part) => isLength(part) && isLed(line, part))
  if (length === undefined || more.length > 0) return []
  const back = doc.sentences
    .slice(Math.max(0, sentence.index - BACK), sentence.index + 1)
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
    .flatMap(({ start, end, index }) =>
      pairsOfDates(text.slice(start, Math.min(end, start + SENTENCE_MAX)), grammar, release).map(
        (stretch) => ({ stretch, index }),
      ),
    )
  const [found, ...others] = back
  if (found === undefined || others.length > 0 || found.index === sentence.index) return []
  const told = doc.sentences[found.index]
  const event = eventOf(line, length)
  const isOne = ANY.has(event) || text.slice(told?.start, told?.end).toLowerCase().includes(event)
  if (!isOne) return []
  const { from, to, days, months } = found.stretch
  const isInDays = length.claim.unit === 'days'
  const range = isInDays ? days : months
  if (range === null) return []
  const [least, most] = range
  const tied = { kind: 'years', length: length.claim.index, from, to, isTied: true } as const
  return [isInDays ? { ...tied, least, most, inDays: true } : { ...tied, least, most }]
}

const UNITS: ReadonlySet<string> = new Set(['days', 'months', 'years'])
/** "Over the five years": those that were told. */
const OVER_THEM = /\b(?:[Dd]uring|[Oo]ver|[Aa]cross|[Tt]hroughout|[Ii]n) (?:the|these|those|all) $/
const THEN = /^ (?:to|before|since|after|ago|that|from|ending|following|preceding|leading|prior)\b/

function isLength({ claim }: Part): boolean {
  return (
    UNITS.has(claim.unit) &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.valueHigh === null
  )
}

function isLed(line: Line, part: Part): boolean {
  const { text, sentence, grammar } = line.tape
  const { start } = part.claim
  const before = text.slice(Math.max(sentence.start, start - 20), start)
  if (grammar === 'zh') return LED_ZH.test(before) || eventOf(line, part) !== ''
  return (LED_EN.test(before) || OVER_THEM.test(before)) && eventOf(line, part) !== ''
}

/** What the days are of; '' where it isn't said. */
function eventOf({ tape: { text, sentence, grammar } }: Line, { claim }: Part): string {
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 40))
  const before = text.slice(Math.max(sentence.start, claim.start - 20), claim.start)
  if (grammar === 'en' && OVER_THEM.test(before)) return THEN.test(behind) ? '' : 'event'
  // Years are told of nothing but their own stretch.
  if (claim.unit !== 'days') return ''
  return (grammar === 'zh' ? EVENT_ZH : EVENT_EN).exec(behind)?.[1] ?? ''
}
