import { type Extension, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'

/** What each stated figure reads as in this text: '9', 'one third'. */
export type FigureWords = ReadonlyMap<string, string>

const setWords = StateEffect.define<FigureWords>()
const words = StateField.define<FigureWords>({
  create: () => new Map(),
  update: (held, transaction) =>
    transaction.effects.findLast((one) => one.is(setWords))?.value ?? held,
})

export function showFigureWords(view: EditorView, shown: FigureWords): void {
  view.dispatch({ effects: setWords.of(shown) })
}

const look = new MatchDecorator({
  regexp: /^#{1,6}\s.*$|\*\*[^*\n]{1,400}\*\*|\[[^\]\n]{1,400}\]\([^)\s]{1,400}\)/gm,
  decoration: ([found = '']) => Decoration.mark({ class: lookOf(found) }),
})

function lookOf(found: string): string {
  if (found.startsWith('#')) return 'cm-heading'
  return found.startsWith('*') ? 'cm-strong' : 'cm-link'
}

const tags = new MatchDecorator({
  regexp: /\{%[^%\n]{0,300}%\}/g,
  decorate: (add, from, to, [found = ''], view) => {
    add(from, to, Decoration.mark({ class: 'cm-tag' }))
    const figure = /\bid="([^"]{0,120})"/.exec(found)?.[1] ?? ''
    const shown = view.state.field(words).get(figure)
    if (shown !== undefined) add(to, to, Decoration.widget({ widget: new Words(shown), side: 1 }))
  },
})

class Words extends WidgetType {
  readonly shown: string

  constructor(shown: string) {
    super()
    this.shown = shown
  }

  override eq(other: Words): boolean {
    return other.shown === this.shown
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'cm-figure-words'
    element.textContent = this.shown
    return element
  }
}

/** Headings, strong words and figures told apart; behind each figure, what a reader gets in its place. */
export const markdocLook: Extension = [
  words,
  decorating(look, () => false),
  decorating(tags, ({ transactions }) =>
    transactions.some(({ effects }) => effects.some((one) => one.is(setWords))),
  ),
]

function decorating(matcher: MatchDecorator, isStale: (update: ViewUpdate) => boolean): Extension {
  return ViewPlugin.define(
    (view) => {
      let decorations: DecorationSet = matcher.createDeco(view)
      return {
        get decorations() {
          return decorations
        },
        update: (update: ViewUpdate) => {
          decorations = isStale(update)
            ? matcher.createDeco(update.view)
            : matcher.updateDeco(update, decorations)
        },
      }
    },
    { decorations: (plugin) => plugin.decorations },
  )
}
