import type { ReactNode } from 'react'
import { say } from '#platform/i18n'
import type { Block, FigureMark, Inline } from '#programmes/bulletin/types'

type Given = {
  readonly lang: string
  readonly figures: { readonly [id: string]: FigureMark }
  /** Where a figure is clicked, its place in the source is shown; left out: nothing is to be clicked. */
  readonly open?: ((figure: string) => void) | undefined
}

/** A draft's text as readers would get it. */
export function Rendering({ blocks, ...given }: Given & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew; its blocks have no other identity.
    <BlockOf key={place} block={block} {...given} />
  ))
}

function BlockOf({ block, ...given }: Given & { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h3' : 'h4'
      return (
        <Heading>
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
          <Rendering blocks={block.children} {...given} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={place}>
              <Rendering blocks={entry} {...given} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Inlines({ inlines, ...given }: Given & { readonly inlines: readonly Inline[] }) {
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
    case 'figure':
      return <FigureOf figure={inline.figure} {...given} />
  }
}

function FigureOf({ figure, lang, figures, open }: Given & { readonly figure: string }) {
  const mark = figures[figure]
  if (mark === undefined) return <span className="figure-unknown">{figure}</span>
  const words = say(mark.verdictWords, lang)
  const title = `${words}: ${say(mark.reason, lang)}`
  const content = (
    <>
      {say(mark.shown, lang)}
      <span className="sr"> ({words})</span>
    </>
  )
  const name = `fig fig-${mark.verdict}`
  if (open === undefined)
    return (
      <span className={name} title={title}>
        {content}
      </span>
    )
  return (
    <button
      type="button"
      className={`${name} figure-act`}
      title={title}
      onClick={() => open(figure)}
    >
      {content}
    </button>
  )
}
