import type { Qr } from './qr-of.ts'

/** The light margin that readers need, in modules. */
const QUIET = 4

/** One path of horizontal runs, and the side of the square that it stands in. */
export function qrPath(qr: Qr): { readonly path: string; readonly side: number } {
  const runs = qr.flatMap((row, y) => {
    const text = row.map((dark) => (dark ? '1' : '0')).join('')
    return [...text.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`,
    )
  })
  return { path: runs.join(''), side: qr.length + 2 * QUIET }
}
