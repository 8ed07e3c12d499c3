import type { Span } from '../model.ts'

// Terms.
// count    words that say how many are named: "four trustees", "a trio", "a shortlist of six", 七名, 四间.
// members  those who are named beside it.

export type Count = Span & {
  readonly value: number
  /** As the readers of lists know it; 'items' where the words say no more. */
  readonly unit: string
  /** Up to where a list may begin behind it: another number of things stands there. */
  readonly room: number
}
