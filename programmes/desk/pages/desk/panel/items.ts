import { say } from '#platform/i18n'
import { figureTags } from '../../../marks/figure-tags.ts'
import type { Session, Snapshot } from '../session.ts'

/** Something to look at, from the marks or from the check, at a place of a version of a text. */
export type Item = {
  readonly key: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly lang: string
  readonly version: number
  readonly start: number
  readonly end: number
  readonly line: number
  readonly words: (lang: string) => string
  readonly figure: string | null
  /** The sentence as it would be true, in the language of its text. */
  readonly amended: string | null
  /** The figure is missing in this text: it can be put at the cursor. */
  readonly isAbsent: boolean
}

const SEVERITY = { false: 'error', condition: 'warning', doubt: 'note' } as const
const RANK = { error: 0, warning: 1, note: 2 } as const

/** Marks and findings in one list: what must be put right first, then in the order of the texts. */
export function itemsOf(snapshot: Snapshot): readonly Item[] {
  const items = [...markItems(snapshot), ...findingItems(snapshot)]
  return items.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
}

function markItems({ view }: Snapshot): readonly Item[] {
  const versions = new Map(view?.texts.map(({ lang, version }) => [lang, version]))
  return (view?.marks ?? []).map((mark, place) => ({
    ...mark,
    key: `mark ${place}`,
    version: versions.get(mark.lang) ?? 0,
    words: (lang) => say(mark.words, lang),
    amended: null,
    isAbsent: mark.kind === 'not-here' || mark.kind === 'unused',
  }))
}

/** A false figure that is marked already isn't told again. */
function findingItems({ check, view }: Snapshot): readonly Item[] {
  const versions = new Map(check?.texts.map(({ lang, version }) => [lang, version]))
  const told = new Set(
    view?.marks.filter(({ kind }) => kind === 'false').map(({ figure }) => figure),
  )
  return (check?.findings ?? []).flatMap((finding, place): readonly Item[] => {
    const [first] = finding.places
    if (first === undefined || (finding.figure !== null && told.has(finding.figure))) return []
    return [
      {
        ...first,
        key: `finding ${place}`,
        severity: SEVERITY[finding.weight],
        version: versions.get(first.lang) ?? 0,
        words: (lang) =>
          [
            `“${say(finding.about, lang)}”`,
            ...finding.reasons.map((reason) => say(reason, lang)),
          ].join(' '),
        figure: finding.figure,
        amended: finding.amended,
        isAbsent: false,
      },
    ]
  })
}

/** Shows where a figure stands in the source of a text. */
export function selectFigure({ editors }: Session, lang: string, figure: string): void {
  const editor = editors.get(lang)
  const tags = figureTags(editor?.view.state.doc.toString() ?? '')
  const found = tags.find((tag) => tag.figure === figure)
  if (found !== undefined) editor?.select(found.start, found.end)
}
