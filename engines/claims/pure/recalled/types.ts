import type { Likely } from '../likely/likely.ts'
import type { Doc, Reading } from '../model.ts'

/** A text with what holds of it in the end, and as it was when its guesses were made. */
export type Asked = {
  readonly doc: Doc
  readonly reading: Reading
  /** With all that words tie. */
  readonly tied: Reading
} & Pick<Likely, 'fitting' | 'again'>
