import { memo, type ReactNode } from 'react'
import { shownCells } from '../../formats/blocks/cells.ts'
import { type ParagraphProps, Pieces } from './marked-pieces.tsx'

/** Columns stand one below the other, however far apart the text sets them. */
export function MarkedRows({ children }: { readonly children: ReactNode }) {
  return (
    <div className="release-rows">
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

type RowProps = ParagraphProps & { readonly width: number }

export const MarkedRow = memo(function MarkedRow({ width, ...given }: RowProps) {
  const { text, block } = given
  const cells = shownCells(text, block, width)
  if (cells === null) return null
  return (
    <tr className={block.kind === 'row' ? undefined : 'release-named'}>
      {cells.map(({ span, ...cell }) => (
        <td key={cell.start} colSpan={span}>
          <Pieces {...given} block={{ ...block, ...cell }} />
        </td>
      ))}
    </tr>
  )
})
