import { say } from '#platform/i18n'
import { figureHref } from '../marks.ts'
import type { Correction, FigureCorrection, FigureMark } from '../types.ts'
import type { Thawed } from './frozen.ts'
import { readableText } from './readable-text.ts'
import { changedLines } from './text-changes.ts'

/** An edition as it is compared with another: its text, and its figures as they stood when it was frozen. */
export type Compared = {
  readonly thawed: Pick<Thawed, 'bulletin' | 'ground'>
  readonly marks: { readonly [id: string]: FigureMark }
}

/** What an erratum changed: lines of the text in a language, and figures that are stated or stand otherwise. */
export function correctionOf(before: Compared, after: Compared, lang: string): Correction {
  const linesOf = ({ thawed: { ground, bulletin } }: Compared) =>
    readableText(ground, bulletin, lang).lines.map(({ text }) => text)
  const ids = new Set([...Object.keys(before.marks), ...Object.keys(after.marks)])
  return {
    lines: changedLines(linesOf(before), linesOf(after), lang),
    figures: [...ids].flatMap((id) => figureCorrection(before, after, id, lang)),
  }
}

function figureCorrection(
  before: Compared,
  after: Compared,
  figure: string,
  lang: string,
): readonly FigureCorrection[] {
  const was = before.marks[figure]
  const now = after.marks[figure]
  const told = was ?? now
  if (told === undefined) return []
  const isSame =
    was !== undefined &&
    now !== undefined &&
    was.verdict === now.verdict &&
    say(was.shown, lang) === say(now.shown, lang) &&
    say(was.title, lang) === say(now.title, lang)
  if (isSame) return []
  const title = (now ?? told).title
  const href = figureHref(after.thawed.bulletin.id, figure)
  return [{ figure, title, was: stateOf(was), now: stateOf(now), href }]
}

function stateOf(mark: FigureMark | undefined): FigureCorrection['was'] {
  if (mark === undefined) return null
  return { shown: mark.shown, verdict: mark.verdict, words: mark.verdictWords }
}
