import type { ChangeDesc } from '@codemirror/state'
import { say } from '#platform/i18n'
import type { DraftMark } from '../../types.ts'
import { type Shown, showComments, showMarks, showOthers } from './editor/layers.ts'
import { showFigureWords } from './editor/markdoc-look.ts'
import type { Session } from './session.ts'

/** Shows in each editor what is known of its text: marks and figures, comments, or where others are. */
export function showOnEditors(session: Session, what: 'marks' | 'comments' | 'others'): void {
  for (const lang of session.editors.keys()) {
    if (what === 'marks') showMarksIn(session, lang)
    else if (what === 'comments') showCommentsIn(session, lang)
    else showOthersIn(session, lang)
  }
}

function showMarksIn({ editors, texts, snapshot, frame }: Session, lang: string): void {
  const { view, check } = snapshot
  const editor = editors.get(lang)
  const version = view?.texts.find((text) => text.lang === lang)?.version
  if (view === null || editor === undefined || version === undefined) return
  const figures = new Map(
    Object.values(view.figures).map(({ id, shown }) => [id, say(shown, lang)] as const),
  )
  showFigureWords(editor.view, figures)
  const changes = texts.get(lang)?.changesSince(version) ?? null
  const marks = view.marks
    .filter((mark) => mark.lang === lang)
    .flatMap((mark) => moved(markShown(mark, frame.lang), changes))
  const checked = check?.texts.find((text) => text.lang === lang)?.version
  const since = checked === undefined ? null : (texts.get(lang)?.changesSince(checked) ?? null)
  const findings = (check?.findings ?? []).flatMap(({ weight, places, reasons }) =>
    places
      .filter((place) => place.lang === lang)
      .flatMap(({ start, end }) => {
        const words = reasons.map((reason) => say(reason, frame.lang)).join(' ')
        return moved({ start, end, name: LOOK[weight], words }, since)
      }),
  )
  showMarks(editor.view, [...marks, ...findings])
}

const LOOK = {
  false: 'cm-mark-error',
  condition: 'cm-mark-warning',
  doubt: 'cm-mark-note',
} as const

function markShown({ start, end, severity, words }: DraftMark, lang: string): Shown {
  return { start, end, name: `cm-mark-${severity}`, words: say(words, lang) }
}

// What can't be carried to the text as it stands isn't shown until the next answer.
function moved(shown: Shown, changes: ChangeDesc | null): readonly Shown[] {
  if (changes === null || shown.end > changes.length) return []
  const start = changes.mapPos(shown.start, 1)
  const end = changes.mapPos(shown.end, -1)
  return end > start ? [{ ...shown, start, end }] : []
}

function showCommentsIn({ editors, snapshot }: Session, lang: string): void {
  const editor = editors.get(lang)
  if (editor === undefined) return
  const open = snapshot.draft.comments.filter(
    (one) => one.lang === lang && one.replyTo === null && !one.resolved,
  )
  const shown = open.map(({ start, end, by, body }) => ({
    ...{ start, end, name: 'cm-comment' },
    words: `${by}: ${body}`,
  }))
  showComments(editor.view, shown)
}

function showOthersIn({ editors, snapshot }: Session, lang: string): void {
  const editor = editors.get(lang)
  if (editor === undefined) return
  showOthers(
    editor.view,
    snapshot.here.filter((one) => one.lang === lang),
  )
}
