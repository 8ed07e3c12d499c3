import type { Lang, Text } from '#platform/i18n'
import type { DraftMark } from '../types.ts'

/** A mark on a stretch of a text, with the line that it begins on. */
export function markAt(
  { lang, body }: { readonly lang: Lang; readonly body: string },
  { start, end }: { readonly start: number; readonly end: number },
  given: Pick<DraftMark, 'kind' | 'severity'> & {
    readonly words: Text
    readonly info?: { readonly [name: string]: string | number }
    readonly figure?: string
  },
): DraftMark {
  const { kind, severity, words, info = {}, figure = null } = given
  return {
    kind,
    severity,
    lang,
    start,
    end,
    line: lineAt(body, start),
    words: put(words, info),
    figure,
  }
}

export function lineAt(body: string, offset: number): number {
  let line = 1
  for (let at = body.indexOf('\n'); at !== -1 && at < offset; at = body.indexOf('\n', at + 1))
    line += 1
  return line
}

/** The stretch of a line, counted from 1, without what it is indented by. */
export function stretchOfLine(
  body: string,
  line: number,
): { readonly start: number; readonly end: number } {
  const lines = body.split('\n')
  const before = lines.slice(0, Math.max(0, line - 1))
  const start = before.reduce((sum, text) => sum + text.length + 1, 0)
  const text = lines[line - 1] ?? ''
  const indented = text.length - text.trimStart().length
  const from = Math.min(body.length, start + indented)
  return { start: from, end: Math.min(body.length, start + text.length) }
}

function put(words: Text, info: { readonly [name: string]: string | number }): Text {
  return Object.fromEntries(
    Object.entries(words).map(([lang, text]) => [
      lang,
      text.replace(/\{(\w+)\}/g, (whole, name: string) => String(info[name] ?? whole)),
    ]),
  )
}
