import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { Here } from '../../../types.ts'

/** A stretch of a text that something is said about; places are those of the text as it stands. */
export type Shown = {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly words: string
}

type Layer = {
  readonly extension: Extension
  readonly show: (decorations: DecorationSet) => StateEffect<DecorationSet>
}

/** Decorations that move with the text until others are shown. */
function layer(): Layer {
  const effect = StateEffect.define<DecorationSet>()
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (held, transaction) => {
      const shown = transaction.effects.findLast((one) => one.is(effect))
      return shown?.value ?? held.map(transaction.changes)
    },
    provide: (own) => EditorView.decorations.from(own),
  })
  return { extension: field, show: (decorations) => effect.of(decorations) }
}

const marks = layer()
const comments = layer()
const others = layer()

export const layers: Extension = [marks.extension, comments.extension, others.extension]

export function showMarks(view: EditorView, shown: readonly Shown[]): void {
  view.dispatch({ effects: marks.show(stretches(shown, view.state.doc.length)) })
}

export function showComments(view: EditorView, shown: readonly Shown[]): void {
  view.dispatch({ effects: comments.show(stretches(shown, view.state.doc.length)) })
}

/** Where others' cursors stand; their places are those of their own text, and near enough. */
export function showOthers(view: EditorView, here: readonly Here[]): void {
  const length = view.state.doc.length
  const cursors = here.flatMap(({ at, name }) =>
    at === null
      ? []
      : [Decoration.widget({ widget: new Cursor(name), side: 1 }).range(Math.min(at, length))],
  )
  view.dispatch({ effects: others.show(RangeSet.of(cursors, true)) })
}

function stretches(shown: readonly Shown[], length: number): DecorationSet {
  const ranges = shown
    .map(({ start, end, ...given }) => ({ from: start, to: Math.min(end, length), ...given }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to, name, words }) =>
      Decoration.mark({ class: name, attributes: { title: words } }).range(from, to),
    )
  return RangeSet.of(ranges, true)
}

class Cursor extends WidgetType {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  override eq(other: Cursor): boolean {
    return other.name === this.name
  }

  override toDOM(): HTMLElement {
    const cursor = document.createElement('span')
    cursor.className = 'cm-other'
    cursor.dataset.name = this.name
    cursor.title = this.name
    return cursor
  }
}
