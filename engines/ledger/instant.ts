import { isDay } from '#platform/period'

const INSTANT = /^(\d{4}-\d\d-\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,6}))?Z$/

/**
 * The same instant with six digits of a second, so that instants compare as texts; undefined where the text is none. What the
 * database would take for another instant, as it takes 24:00 for the next day, is none: seals are over these very texts.
 */
export function instantOf(text: string): string | undefined {
  const [, day = '', time = '', fraction = ''] = INSTANT.exec(text) ?? []
  if (!isDay(day)) return undefined
  return `${day}${time}.${fraction.padEnd(6, '0')}Z`
}

/** So many whole seconds after an instant with six digits. */
export function secondsAfter(instant: string, time_s: number): string {
  const moved = new Date(Date.parse(`${instant.slice(0, 23)}Z`) + time_s * 1000)
  return `${moved.toISOString().slice(0, 23)}${instant.slice(23)}`
}
