import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { type Holder, sharing } from '../sync/text-sync.ts'
import { layers } from './layers.ts'
import { look } from './look.ts'
import { markdocLook } from './markdoc-look.ts'

export type EditorGiven = {
  readonly place: HTMLElement
  readonly body: string
  readonly version: number
  readonly client: string
  readonly lang: string
  readonly label: string
  readonly hint: string
  readonly editable: boolean
  /** The person wrote, moved, or turned to this text. */
  readonly onWrite: () => void
  readonly onMove: (at: number) => void
  readonly onFocus: () => void
}

export type Editor = {
  readonly view: EditorView
  readonly holder: Holder
  readonly setEditable: (editable: boolean) => void
  /** Shows a stretch and puts the cursor there. */
  readonly select: (start: number, end: number) => void
  /** Puts words in the place of what is selected. */
  readonly insert: (words: string) => void
  readonly selection: () => { readonly start: number; readonly end: number; readonly words: string }
}

/**
 * An editor in a shadow root of its own: there its library may adopt stylesheets, so that the page's policy forbids inline
 * styles all the same.
 */
export function openEditor(given: EditorGiven): Editor {
  const root = given.place.shadowRoot ?? given.place.attachShadow({ mode: 'open' })
  root.replaceChildren()
  const parent = document.createElement('div')
  root.append(parent)
  const writable = new Compartment()
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: given.body,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        sharing(given.version, given.client),
        writable.of(EditorState.readOnly.of(!given.editable)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': given.label,
          lang: given.lang,
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        placeholder(given.hint),
        markdocLook,
        layers,
        look,
        listening(given),
      ],
    }),
  })
  return {
    view,
    holder: {
      state: () => view.state,
      dispatch: (transaction: Transaction) => view.dispatch(transaction),
    },
    setEditable: (editable) =>
      view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(!editable)) }),
    select: (start, end) => {
      const length = view.state.doc.length
      const selection = { anchor: Math.min(start, length), head: Math.min(end, length) }
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }),
      })
      view.focus()
    },
    insert: (words) => {
      view.dispatch(view.state.replaceSelection(words), {
        userEvent: 'input',
        scrollIntoView: true,
      })
      view.focus()
    },
    selection: () => {
      const { from, to } = view.state.selection.main
      return { start: from, end: to, words: view.state.sliceDoc(from, to) }
    },
  }
}

function listening({ onWrite, onMove, onFocus }: EditorGiven) {
  return EditorView.updateListener.of(
    ({ docChanged, selectionSet, focusChanged, view, transactions }) => {
      if (docChanged && transactions.some(isOwn)) onWrite()
      if (docChanged || selectionSet) onMove(view.state.selection.main.head)
      if (focusChanged && view.hasFocus) onFocus()
    },
  )
}

/** Whatever isn't somebody else's was done here: typing, undoing, inserting a figure. */
function isOwn(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.annotation(Transaction.remote) !== true
}
