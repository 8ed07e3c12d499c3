import type { Ground } from '../beside.ts'

/** "271 clear-sky days", "Days of fog were down to 4 from 9": so many days of what is told of them. */
export function ofDays({ text, sentence, claim }: Ground, name: string | null): string | null {
  if (name === null || TIMES.test(name)) return name
  const behind = DAYS.exec(claim.unit)?.[0]
  const own = text.slice(claim.start, claim.end)
  if (
    behind !== undefined &&
    `${own}${text.slice(claim.end, claim.end + AHEAD_MAX)}`.includes(` ${name} ${behind}`)
  )
    return `${name} ${behind}`
  const [, lead = '', of = ''] = LED.exec(text.slice(sentence.start, claim.start)) ?? []
  return of.startsWith(name) ? `${lead} of ${name}` : name
}

const DAYS = /^(?:days|nights|hours|months|weeks)$/
const TIMES = /\b(?:days|nights|hours|months|weeks)\b/i
const AHEAD_MAX = 60
const LED = /^\s*((?:Days|Nights|Hours)) of ([\s\S]*)$/
