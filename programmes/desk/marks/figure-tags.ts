/** A figure where it stands in the source of a text. */
export type FigureTag = {
  readonly figure: string
  readonly form: 'number' | 'words'
  readonly start: number
  readonly end: number
}

// A tag never spans a line's end in practice, and never holds another: the pattern is bounded, so that half a tag costs nothing.
const TAG = /\{%\s*figure\s([^%\n]{0,300})%\}/g
const ID = /\bid="([^"]{0,120})"/
const FORM = /\bform="words"/

export function figureTags(source: string): readonly FigureTag[] {
  return Array.from(source.matchAll(TAG), (found) => {
    const attributes = found[1] ?? ''
    return {
      figure: ID.exec(attributes)?.[1] ?? '',
      form: FORM.test(attributes) ? ('words' as const) : ('number' as const),
      start: found.index,
      end: found.index + found[0].length,
    }
  })
}

/** The tag that stands for a figure. */
export function tagOf(figure: string, form: 'number' | 'words'): string {
  return `{% figure id="${figure}"${form === 'words' ? ' form="words"' : ''} /%}`
}
