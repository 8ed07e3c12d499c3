import type { Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { scopeOf } from './named.ts'

// How many places something moved between two that are told around, whether or not the place it left was read as a claim: "in 14th place, up
// three places from 17th a year ago", "ranked 112th, having been 126th last year. It has moved up 14 places".

type Counted = Extract<Relation, { kind: 'counted' }>

const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const PLACE_EN = new RegExp(
  `\\b(?:(\\d{1,3})(?:st|nd|rd|th)|(${WORDS.join('|')}))\\b(?![ -](?:quarter|half|century|time|year|edition|anniversary|month|week|day|consecutive|straight|successive|successively|season|round|ranked|party|term|of (?:January|February|March|April|May|June|July|August|September|October|November|December)))`,
  'gi',
)
const PLACE_ZH = /第(\d{1,3})(?:位|名|(?=[，。；、（]|$))/g
const MOVED_EN =
  /\b(?:up|rose|rising|risen|climb\w*|jump\w*|leap\w*|mov\w+(?: up| down)?|improv\w+(?: by)?|gain\w*|advanc\w+|fell|fall\w*|dropp\w+|slipp\w+|down|lost|losing|sank|slid\w*|(?:gain|rise|drop|fall|improvement|jump|loss|climb|decline) of) (?:by )?$/i
const MOVED_ZH =
  /(?:前移|上升|提升|跃升|攀升|提高|前进|进步|进位|晋升|上移|后退|下降|下滑|回落|后移)了?$/

/** What is said of the place that was left. */
const FORMER =
  /(?:\b(?:from|was|were|been|year[’']s|previous)|[由从]|上年|去年|上期|此前)[^,.;，。；\d]{0,14}$/
const FORMER_BEHIND =
  /^[^,.;\d]{0,16}\b(?:last year|ago|earlier|before|previously|in (?:the )?(?:previous|(?:19|20)\d\d))/

/** 较五年前上升了9位. */
const OTHER_TIME_ZH = /[较比](?!上年|去年|上期|上月|同期|前一年|上一)[^，。；]{1,12}$/

/** "Seven places better than in 2024". */
const APART = /^[\w-]+ (?:places?|positions?|spots?) (?:better|worse|higher|lower|above|below)\b/

export function movesOf(lines: readonly Line[], at: number): readonly Counted[] {
  const line = lines[at]
  if (line === undefined) return []
  return line.parts.flatMap((part): readonly Counted[] => {
    if (!isMove(line, part)) return []
    const places = placesAround(lines, at)
    if (places === null) return []
    const [a, b] = places
    const apart = Math.abs(a - b)
    return [
      {
        kind: 'counted',
        check: 'gap',
        figure: part.claim.index,
        is: { least: apart, most: apart },
        by: `${Math.max(a, b)} − ${Math.min(a, b)}`,
        beside: [],
        isTied: true,
      },
    ]
  })
}

function isMove({ tape: { text, sentence, grammar } }: Line, { claim }: Part): boolean {
  if (claim.value.scale > 0 || claim.bound !== 'exact') return false
  const before = text.slice(Math.max(sentence.start, claim.start - 24), claim.start)
  if (grammar === 'zh' && OTHER_TIME_ZH.test(before)) return false
  if (grammar === 'zh')
    return (
      MOVED_ZH.test(before) &&
      /^\d*[一二两三四五六七八九十]*个?(?:位次|位|名)/.test(text.slice(claim.start, claim.end + 3))
    )
  const own = text.slice(claim.start, claim.end + 12)
  if (APART.test(text.slice(claim.start, claim.end + 24))) return true
  return MOVED_EN.test(before) && /^[\w-]+ (?:places?|positions?|spots?|ranks?|rungs?)\b/.test(own)
}

/** The only two places told in the sentence, or in it and the one before. */
function placesAround(lines: readonly Line[], at: number): readonly [number, number] | null {
  const own = lines[at]
  if (own === undefined) return null
  const before = scopeOf(lines, at).find(
    ({ tape }) => tape.sentence.index === own.tape.sentence.index - 1,
  )
  for (const scope of [[own], ...(before === undefined ? [] : [[before, own]])]) {
    const found = scope.flatMap(({ tape: { text, sentence, grammar } }) =>
      [
        ...text
          .slice(sentence.start, sentence.end)
          .matchAll(grammar === 'zh' ? PLACE_ZH : PLACE_EN),
      ].map(({ 0: all, 1: digits, 2: word, index }) => {
        const start = sentence.start + index
        const end = start + all.length
        return {
          place:
            digits === undefined ? WORDS.indexOf((word ?? '').toLowerCase()) + 1 : Number(digits),
          isFormer:
            FORMER.test(text.slice(Math.max(sentence.start, start - 30), start)) ||
            FORMER_BEHIND.test(text.slice(end, end + 40)),
        }
      }),
    )
    const [first, second, ...more] = found
    if (more.length > 0) return null
    const isPlaced = scope.some(({ parts }) => parts.some(({ claim }) => claim.form === 'rank'))
    if (first === undefined || second === undefined || !isPlaced) continue
    return first.isFormer === second.isFormer || first.place === second.place
      ? null
      : [first.place, second.place]
  }
  return null
}
