import type { ReactNode } from 'react'
import type { Block, Inline } from '#programmes/bulletin/types'

export type FigureInline = Extract<Inline, { readonly kind: 'figure' }>

type Given = {
  /** A figure where it stands in the text: whoever shows the text knows what it is and where it leads. */
  readonly figure: (inline: FigureInline) => ReactNode
}

/** A bulletin's text: the few elements that it may have, and nothing else of what somebody wrote. */
export function RunningText(
  props: Given & {
    readonly blocks: readonly Block[]
    /** The level of its highest headings; they carry their names where the text is the page's own. */
    readonly top?: 2 | 3
  },
): ReactNode {
  const { blocks, figure, top = 2 } = props
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn anew; its blocks have no other identity.
    <BlockOf key={place} block={block} figure={figure} top={top} />
  ))
}

function BlockOf({ block, top, ...given }: Given & { readonly block: Block; readonly top: 2 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[top - 2 + (block.level <= 2 ? 0 : 1)] ?? 'h4'
      return (
        <Heading id={top === 2 ? block.id : undefined}>
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
          <RunningText blocks={block.children} top={top} {...given} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={place}>
              <RunningText blocks={entry} top={top} {...given} />
            </li>
          ))}
        </List>
      )
    }
  }
}

/** A sentence of such a text. */
export function Inlines({ inlines, figure }: Given & { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <InlineOf key={place} inline={inline} figure={figure} />
  ))
}

function InlineOf({ inline, figure }: Given & { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} figure={figure} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} figure={figure} />
        </em>
      )
    case 'link':
      return (
        <a href={inline.href}>
          <Inlines inlines={inline.children} figure={figure} />
        </a>
      )
    case 'figure':
      return figure(inline)
  }
}
