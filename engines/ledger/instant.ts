const WHOLE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/

/**
 * The same instant with six digits of a second, so that instants compare as texts; undefined where the text is none. Days
 * that no month has are left to the database.
 */
export function instantOf(text: string): string | undefined {
  if (WHOLE.test(text)) return text
  const found = INSTANT.exec(text)
  return found === null ? undefined : `${found[1]}.${(found[2] ?? '').padEnd(6, '0')}Z`
}

/** So many whole seconds after an instant with six digits. */
export function secondsAfter(instant: string, time_s: number): string {
  const moved = new Date(Date.parse(`${instant.slice(0, 23)}Z`) + time_s * 1000)
  return `${moved.toISOString().slice(0, 23)}${instant.slice(23)}`
}
