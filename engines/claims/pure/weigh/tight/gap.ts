import type { ReadClaim } from '../../model.ts'
import type { Scale } from '../scale.ts'
import { GAP, gapsOf, name, skeletonOf } from './skeleton.ts'

// Letters: O what lies apart from T, by A.

const AMONG = new RegExp(
  `^(?:${GAP}(?: on average)?,?(?: as)? (?:compared with|compared to|against|versus|and to|and|to)(?: at)?${name(3)}|${GAP},? [a-z]+) $`,
)
const APART =
  /\b(?:gap|difference|spread|lead|margin|distance)(?: between [a-z ]+)? (?:of|is|was)(?: now| @)? $/
const IS = new RegExp(
  `^${GAP}[,:;]? ?[–—-]{0,2} ?(?:(?:which |that |this )?(?:is|was|are|were|or) |${name(9)} (?:is|was|are|were) )?$`,
)
const THAN = new RegExp(
  `^ (?:higher|lower|more|less|fewer|above|below|over|under|ahead|behind|up|down)(?: (?:than|of|on)(?: that of| those of)?)?${name(9)} ?\\(?$`,
)

/** Whether words alone tie an amount to the two figures that lie so far apart. */
export function isTightGap(
  scale: Scale,
  {
    of,
    than,
    amount,
  }: { readonly of: ReadClaim; readonly than: ReadClaim; readonly amount: ReadClaim },
): boolean {
  const line = skeletonOf(
    scale,
    new Map([
      [of, 'O'],
      [than, 'T'],
      [amount, 'A'],
    ]),
  )
  if (line === null) return false
  const [first, second] = gapsOf(line)
  if (first === undefined || second === undefined) return false
  const letters = line.replace(/[^OTA]/g, '')
  if (letters === 'OAT') return IS.test(first.words) && THAN.test(second.words)
  // "A spread of 77 basis points over Treasuries" is one over something else.
  const isOverOther = /^ over /.test(line.slice(line.indexOf('A') + 1))
  return (
    letters.endsWith('A') && !isOverOther && AMONG.test(first.words) && APART.test(second.words)
  )
}
