import type { Report } from '../types.ts'
import type { ReadOptions } from './model.ts'
import { readClaims } from './read-claims.ts'
import { reportOf } from './report-of.ts'

/** A text tested against itself alone: no data, no network, the same in a browser. */
export function checkText(text: string, options: ReadOptions = {}): Report {
  return reportOf(readClaims(text, options))
}
