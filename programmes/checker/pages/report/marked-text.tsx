import { memo, useMemo } from 'react'
import { type Block, partsOf } from '../../formats/blocks/blocks.ts'
import { type Given, type ParagraphProps, Pieces } from './marked-pieces.tsx'
import { MarkedRow, MarkedRows } from './marked-rows.tsx'

/** A release as a document: its paragraphs as they stand, each claim underlined by its verdict. */
export function MarkedText(given: Given) {
  const { text, claims, current = null, opposed = NONE } = given
  const parts = useMemo(() => partsOf(text, claims), [text, claims])
  const ownOf = ({ claims: own }: Block) => ({
    current: own.some(({ index }) => index === current) ? current : null,
    opposed: own.some(({ index }) => opposed.has(index)) ? opposed : NONE,
  })
  return parts.map((part) =>
    part.kind === 'rows' ? (
      <MarkedRows key={part.start}>
        {part.blocks.map((block) => (
          <MarkedRow
            key={block.start}
            {...given}
            block={block}
            width={part.width}
            {...ownOf(block)}
          />
        ))}
      </MarkedRows>
    ) : (
      <Paragraph key={part.start} {...given} block={part} {...ownOf(part)} />
    ),
  )
}

const NONE: ReadonlySet<number> = new Set()

/** A long text has thousands: only those whose marks change are drawn again. */
const Paragraph = memo(function Paragraph(given: ParagraphProps) {
  const { kind } = given.block
  const content = <Pieces {...given} />
  if (kind === 'title') return <h2 className="release-title">{content}</h2>
  if (kind === 'heading') return <h3 className="release-heading">{content}</h3>
  return <p className={`release-${kind}`}>{content}</p>
})
