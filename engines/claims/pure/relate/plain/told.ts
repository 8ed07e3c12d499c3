import { matchesIn } from '../../text/matches.ts'
import type { Part } from '../part.ts'
import type { Sides } from '../share/beside.ts'
import { levelOf, over, type Sketch } from './sketch.ts'

/** A level with the words of its own: from the stop or the figure before it to the next. */
export type Told = {
  readonly part: Part
  readonly at: number
  readonly head: string
  readonly foot: string
  readonly unit: string
}

/** What leads on to a share. */
export const TO =
  '(?:的?(?:已经?|约|近|仅|就|也|都|共|达到|达|为|是|在|超过|超|将近|高达|提高到|提升至|提升到|上升到|升至|降至|接近|只有|不到|不足))*'
const EVERY = over('#', 'g')
const HEAD = over('[^，。；：（()）#%~]*$')
const FOOT = over('^[^，。；：（()）#%~]*')

export function toldIn(sketch: Sketch): readonly Told[] {
  const found: Told[] = []
  for (const { index } of matchesIn(EVERY, sketch.before)) {
    const part = levelOf(sketch, sketch.before[index])
    if (part === undefined) continue
    const { number, end } = part.claim
    // 十大新兴产业: a name.
    if (/^[一二三四五六七八九十]大$/.test(sketch.text.slice(number.start, end))) continue
    found.push({
      part,
      at: index,
      head: HEAD.exec(sketch.before.slice(Math.max(0, index - 30), index))?.[0] ?? '',
      foot: FOOT.exec(sketch.before.slice(index + 1, index + 20))?.[0] ?? '',
      unit: sketch.text
        .slice(number.end, end)
        .replace(/[余多以上左右\s]/g, '')
        .replace(/^[十百千万亿]+/, ''),
    })
  }
  return found.slice(-6)
}

/** Counted by one word, or of one unit. */
export function mayHold(whole: Told, part: Told): boolean {
  const [a, b] = [whole.part.claim.unit, part.part.claim.unit]
  return a === b || (whole.unit[0] === part.unit[0] && ![a, b].some((unit) => APART.test(unit)))
}

const APART = /^(?:persons|person-times|[A-Z]{3})$/

export function sidesOf({ part }: Told, { part: whole }: Told): Sides {
  return { part, whole }
}

/** How many pairs of signs two names have in common. */
export function overlap(a: string, b: string): number {
  let found = 0
  for (let at = 0; at + 2 <= a.length; at += 1) if (b.includes(a.slice(at, at + 2))) found += 1
  return found
}
