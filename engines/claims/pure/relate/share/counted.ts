import type { Relation } from '../../model.ts'
import { type Line, type Part, sortOf } from '../part.ts'

// A share that the next sentences count out: 逾三分之二的企业表示乐观。在412家企业中，持乐观态度的有287家; "Over two-thirds of firms are
// optimistic. Of the 412 firms that replied, 287 are optimistic".

type Share = Extract<Relation, { kind: 'share' }>

/** How many sentences on a share may be counted out. */
const LINES_ON = 2

/** Fills in their parts and wholes. */
export function withCounted(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = new Map(countedOut(lines, relations).map((one) => [one.share, one]))
  if (found.size === 0) return relations
  return relations.map((one) => {
    const counted = one.kind === 'share' && one.part === null ? found.get(one.share) : undefined
    return one.kind !== 'share' || counted === undefined
      ? one
      : { ...one, part: counted.part, whole: counted.whole }
  })
}

function countedOut(lines: readonly Line[], relations: readonly Relation[]): readonly Share[] {
  const wholes = new Map<number, number>()
  const taken = new Set<number>()
  for (const one of relations) {
    if (one.kind === 'parts' && !one.complete && one.parts.length === 1)
      wholes.set(one.parts[0] ?? -1, one.whole)
    if (one.kind === 'share' && one.part !== null) taken.add(one.share).add(one.part)
  }
  if (wholes.size === 0) return []
  return lines.flatMap((line, at): readonly Share[] => {
    const shares = line.parts.filter(
      ({ claim, role }) =>
        role === 'share' && sortOf(claim) === 'relative' && !taken.has(claim.index),
    )
    const [share, ...more] = shares
    const own = line.parts.some(({ claim }) => wholes.has(claim.index))
    if (share === undefined || more.length > 0 || own) return []
    for (const next of lines.slice(at + 1, at + 1 + LINES_ON)) {
      const counts = next.parts.filter(({ claim }) => wholes.has(claim.index))
      const [part, ...others] = counts
      if (part === undefined) continue
      if (others.length > 0 || taken.has(part.claim.index)) return []
      const whole = next.parts.find(({ claim }) => claim.index === wholes.get(part.claim.index))
      return whole !== undefined && areOneQuestion(line, share, next, part, whole)
        ? [
            {
              kind: 'share',
              share: share.claim.index,
              part: part.claim.index,
              whole: whole.claim.index,
              baseWords: null,
            },
          ]
        : []
    }
    return []
  })
}

const REACH = { en: 80, zh: 30 } as const
const NOT = /不|未|没|非|否|\bnot\b|n’t\b|n't\b|\bno\b|\bnever\b|\bneither\b/i

/** The same is counted, and the same is said of it. */
function areOneQuestion(line: Line, share: Part, next: Line, part: Part, whole: Part): boolean {
  const { text, grammar } = line.tape
  if (grammar !== next.tape.grammar) return false
  const said = text.slice(
    share.claim.end,
    Math.min(line.tape.sentence.end, share.claim.end + REACH[grammar]),
  )
  const of =
    grammar === 'zh' ? /^的([㐀-鿿]{2})/.exec(said) : /^ of (?:the |all )?([a-z]{4,})/i.exec(said)
  const noun = of?.[1]
  const counted = text.slice(whole.claim.number.end, whole.claim.end + 12)
  const isSameNoun =
    noun !== undefined &&
    (grammar === 'zh'
      ? new RegExp(`^(?:余|多)?[家个名位户人所]?${noun}`).test(counted)
      : counted.trimStart().toLowerCase().startsWith(noun.toLowerCase()))
  if (!isSameNoun) return false
  const own = besides(next, part, whole)
  if (NOT.test(own) !== NOT.test(said)) return false
  const words = grammar === 'zh' ? pairsOf(own) : wordsOf(own)
  return words.some(
    (word) => !noun.toLowerCase().includes(word) && said.toLowerCase().includes(word),
  )
}

/** What is said of a part: before it in Chinese, behind it in English. */
function besides({ tape }: Line, { claim }: Part, whole: Part): string {
  return tape.grammar === 'zh'
    ? tape.text.slice(Math.max(whole.claim.end, claim.start - REACH.zh), claim.start)
    : tape.text.slice(claim.end, Math.min(tape.sentence.end, claim.end + REACH.en))
}

function pairsOf(words: string): readonly string[] {
  return [...words.matchAll(/(?=([㐀-鿿]{2}))/g)].map(([, pair = '']) => pair)
}

const EMPTY = new Set(
  'that they their have with were been said from this more than also plan expect'.split(' '),
)

function wordsOf(words: string): readonly string[] {
  return [...words.toLowerCase().matchAll(/[a-z]{4,}/g)]
    .map(([word]) => word)
    .filter((word) => !EMPTY.has(word))
}
