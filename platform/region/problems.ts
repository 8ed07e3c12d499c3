import { HouseError } from '#platform/errors'
import type { Lang, Text } from '#platform/i18n'

/** One thing wrong in a pack: where it is, what it is, and what to do about it. `line` counts from 1. */
export type Problem = { readonly file: string; readonly line: number; readonly message: Text }

/** Problems past this many are counted, not listed: a broken file must not flood the terminal. */
export const PROBLEMS_LISTED_MAX = 100

/** Lines of `file:line: message`, in the order of files and lines. */
export function printProblems(problems: readonly Problem[], lang: Lang): string {
  return problems
    .map(({ file, line, message }) => `${file}:${line}: ${message[lang] ?? message.en ?? ''}`)
    .join('\n')
}

export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
}

/** `region.invalid`, its info holding the problems and their words in both languages. */
export function invalidPack(problems: readonly Problem[]): HouseError {
  const sorted = sortProblems(problems)
  const listed = sorted.slice(0, PROBLEMS_LISTED_MAX)
  return new HouseError('region.invalid', {
    count: sorted.length,
    problems: listed,
    listEn: printProblems(listed, 'en'),
    listZh: printProblems(listed, 'zh'),
  })
}
