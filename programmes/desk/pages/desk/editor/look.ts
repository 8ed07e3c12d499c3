import { EditorView } from '@codemirror/view'

/** How an editor looks, by the page's own tokens: they reach into its root, the page's stylesheet doesn't. */
export const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--rule-strong)',
    borderRadius: '6px',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '2px solid var(--river)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--text)',
    lineHeight: '1.65',
    minHeight: '22rem',
    maxHeight: 'min(70vh, 48rem)',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
  '.cm-line': { padding: '0 0.9rem' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-heading': { fontWeight: '600' },
  '.cm-strong': { fontWeight: '600' },
  '.cm-link': { color: 'var(--river)' },
  '.cm-tag': {
    color: 'var(--soft)',
    fontFamily: 'var(--ui)',
    fontSize: '0.78em',
    backgroundColor: 'var(--grey-weak)',
    borderRadius: '3px',
  },
  '.cm-figure-words': {
    color: 'var(--river)',
    fontFamily: 'var(--ui)',
    fontSize: '0.82em',
    padding: '0 0.25em',
  },
  '.cm-mark-error': {
    textDecoration: 'underline wavy var(--red) 1.2px',
    textUnderlineOffset: '0.24em',
    backgroundColor: 'var(--red-weak)',
  },
  '.cm-mark-warning': {
    textDecoration: 'underline dashed var(--amber) 1.5px',
    textUnderlineOffset: '0.24em',
  },
  '.cm-mark-note': {
    textDecoration: 'underline dotted var(--soft) 1.2px',
    textUnderlineOffset: '0.24em',
  },
  '.cm-comment': { backgroundColor: 'var(--amber-weak)' },
  '.cm-other': {
    position: 'relative',
    borderLeft: '2px solid var(--river)',
    marginLeft: '-1px',
    marginRight: '-1px',
  },
  '.cm-other::after': {
    content: 'attr(data-name)',
    position: 'absolute',
    left: '-2px',
    top: '-1.1em',
    padding: '0 0.3em',
    background: 'var(--river)',
    color: 'var(--paper)',
    font: '0.68rem/1.4 var(--ui)',
    whiteSpace: 'nowrap',
    borderRadius: '2px',
    pointerEvents: 'none',
  },
})
