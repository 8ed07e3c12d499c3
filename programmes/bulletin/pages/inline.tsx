import type { ReactNode } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, WORDS } from '#web'
import type { Block, FigureMark, Inline } from '../types.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

type Figures = { readonly [id: string]: FigureMark }
type Given = {
  readonly frame: PageFrame
  readonly figures: Figures
  /** The number of each figure's note on paper, where the text has notes; with the first place of a figure alone. */
  readonly notes?: NoteNumbers
}

export type NoteNumbers = ReadonlyMap<Inline, number>

/** A running text with its figures marked. */
export function Blocks({ blocks, ...given }: Given & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once; its blocks have no other identity.
    <BlockOf key={place} block={block} {...given} />
  ))
}

function BlockOf({ block, ...given }: Given & { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h2' : 'h3'
      return (
        <Heading id={block.id}>
          <Inlines inlines={block.children} {...given} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} {...given} />
        </p>
      )
    case 'quote':
      return (
        <blockquote className="quote">
          <Blocks blocks={block.children} {...given} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={place}>
              <Blocks blocks={entry} {...given} />
            </li>
          ))}
        </List>
      )
    }
  }
}

export function Inlines({ inlines, ...given }: Given & { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <InlineOf key={place} inline={inline} {...given} />
  ))
}

function InlineOf({ inline, ...given }: Given & { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} {...given} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} {...given} />
        </em>
      )
    case 'link':
      return (
        <a href={inline.href}>
          <Inlines inlines={inline.children} {...given} />
        </a>
      )
    case 'figure': {
      const mark = given.figures[inline.figure]
      if (mark === undefined) return null
      const note = given.notes?.get(inline)
      return (
        <>
          <Mark frame={given.frame} mark={mark} />
          {note !== undefined && <sup className="paper-only">{note}</sup>}
        </>
      )
    }
  }
}

/** A figure in the text: its underline says the verdict, and so do words for those who hear it. */
export function Mark({ frame, mark }: { readonly frame: PageFrame; readonly mark: FigureMark }) {
  const { lang } = frame
  const words = say(mark.verdictWords, lang)
  return (
    <>
      <a
        className={`fig fig-${mark.verdict}`}
        href={linkTo(frame, mark.href)}
        data-figure={mark.id}
        title={`${words}: ${say(mark.reason, lang)}`}
      >
        {say(mark.shown, lang)}
        <span className="sr"> ({words})</span>
      </a>
      {mark.provenance === 'simulated' && <span className="sim">{say(WORDS.simMark, lang)}</span>}
      {mark.changedSinceThen && (
        <span className="turned">
          <span aria-hidden="true">Δ</span>
          <span className="sr"> ({say(W.turned, lang)})</span>
        </span>
      )}
    </>
  )
}
