import type { Problem } from '#platform/region'
import type { BadRows } from '../rows/bad-rows.ts'

/** The faults of one table, as those of a pack. */
export function problemsOf(file: string, bad: BadRows): readonly Problem[] {
  return bad.listed().map(({ line, column, reason, remedy }) => ({
    file,
    line,
    message: {
      en: `${column === '' ? '' : `${column}: `}${reason.en} ${remedy.en}`,
      zh: `${column === '' ? '' : `${column}：`}${reason.zh}${remedy.zh}`,
    },
  }))
}
