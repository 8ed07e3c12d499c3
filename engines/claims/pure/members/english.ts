import type { Span } from '../model.ts'
import { commonList, type Members } from '../relate/count/listing.ts'
import { englishBehind, properNames } from '../relate/tied/lists.ts'
import { looseList, membersIn } from '../relate/tied/loose.ts'
import { matchesIn } from '../text/matches.ts'
import type { Count } from './types.ts'

// Who is named beside a count in English, where the count is no figure ("a trio", "a shortlist of six"), stands behind the names ("A, B and C,
// all three"; "A and B are the two winners"), or leads to them by "as" ("named the four men charged as A, 41, and B, 38").

const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const NUMBER = `(?:${NUMBERS.join('|')}|1[0-9]|20|[2-9])`
const GROUPS: { readonly [word: string]: number } = {
  pair: 2,
  duo: 2,
  twosome: 2,
  trio: 3,
  threesome: 3,
  triumvirate: 3,
  quartet: 4,
  foursome: 4,
  quintet: 5,
  sextet: 6,
  septet: 7,
  octet: 8,
}
/** A quartet by its own name, or one that plays. */
const GROUP =
  /(?<!\b(?:string|piano|wind|brass|jazz|vocal|clarinet|flute|oboe|guitar|saxophone|barbershop|folk|comedy)[ -])(?<![\p{L}\d-])(?:[Tt]rio|[Pp]air|[Dd]uo|[Qq]uartet|[Qq]uintet|[Ss]extet|[Ss]eptet|[Oo]ctet|[Tt]wosome|[Tt]hreesome|[Ff]oursome|triumvirate)(?![\p{L}\d-])/gu
/** "A shortlist of six". */
const LIST_OF = new RegExp(
  `\\b(?:short ?list|short-list|long ?list|long-list|list|panel|team|crew|group|set|line-up|lineup|field|cast|class|squad|jury|board|committee|clutch|band|total|selection|trinity|party|family|batch|slate|ticket|bench|roster|handful) of (?:just |only |all )?(${NUMBER})(?=[:,]| ?[(–—-]| (?:are|were)\\b)`,
  'gi',
)
/** "Leaving three: A, B and C"; "The nominees, three in all, are these: …"; "Those elected (three): …". */
const BARE = new RegExp(
  `(?<!\\b(?:page|act|part|chapter|lane|at|by|past|till|until|since|to|day|stage|round|heat|group|number|of|and|or|aged|only)[ -])(?<![\\w:.-])(${NUMBER})(?=\\)?(?: in (?:all|number|total))?(?:,? (?:are|were)(?: these| the following| as follows)?)?: )`,
  'g',
)
/** "The four men": the plainest, of which many aren't read as figures. */
const PLAIN = new RegExp(
  `(?<![\\w.,:-])(${NUMBER})(?= (?!(?:[a-z]+ )?(?:months?|years?|weeks?|hours?|minutes?|seconds|quarters|decades|times|percent|per|points?|million|billion|thousand|hundred)\\b)(?:[a-z’'-]+ )?[a-z]{3,})`,
  'g',
)
const ALL = new RegExp(`(?:,| [–—-]) (?:\\()?(all|the) (${NUMBER})(?![\\w-])`, 'g')
const ARE = new RegExp(
  `\\b(?:are|were|make up|made up|became|become|form|formed) (?:the|our|its|their|his|her) (?:(?:only|latest|new|other) )?(${NUMBER})(?= [a-z])`,
  'g',
)

/** What each of them has: most sentences have neither. */
const ANY_GROUP = new RegExp(Object.keys(GROUPS).join('|'), 'i')
/** "Figure 4 shows the size (mass and length)": which one it is. */
const NAMED_BEFORE =
  /\b(?:figs?\.?|figures?|tables?|charts?|graphs?|slides?|box|annex|chapter|section|appendix|volume|article|rule|formula|version|grades?|scores?|type|class|level) $/i
const ANY_NUMBER = new RegExp(`\\b${NUMBER}\\b`, 'i')

export function countsEn(text: string, { start, end }: Span): readonly Count[] {
  const own = text.slice(start, end)
  const groups = !ANY_GROUP.test(own)
    ? []
    : matchesIn(GROUP, own).map(({ 0: word, index }) =>
        at(start + index, word, GROUPS[word.toLowerCase()] ?? 0),
      )
  const lists = !ANY_NUMBER.test(own)
    ? []
    : [LIST_OF, BARE, ALL, ARE, PLAIN].flatMap((pattern) =>
        matchesIn(pattern, own).map((match) => {
          const word = match.at(-1) ?? ''
          return at(start + match.index + match[0].length - word.length, word, saidBy(word))
        }),
      )
  const all = [...groups, ...lists].filter(
    (one) =>
      one.value > 1 && !NAMED_BEFORE.test(text.slice(Math.max(start, one.start - 12), one.start)),
  )
  return all.filter((one, index) => all.findIndex((other) => other.start === one.start) === index)
}

function at(start: number, word: string, value: number): Count {
  return { start, end: start + word.length, value, unit: 'items', room: ROOM }
}

const ROOM = 400

function saidBy(word: string): number {
  const found = NUMBERS.indexOf(word.toLowerCase())
  return found < 0 ? Number(word) : found + 2
}

/** The members beside a count; `isFigure`: it was read as a claim, and the readers of those have been asked already. */
export function membersEn(
  text: string,
  sentence: Span,
  count: Count,
  isFigure: boolean,
): Members | null {
  const told =
    namedAs(text, sentence, count) ??
    namedBefore(text, sentence, count) ??
    groupsBehind(text, sentence, count) ??
    weekdaysBehind(text, sentence, count) ??
    numberedBefore(text, sentence, count) ??
    articled(text, sentence, count)
  if (told !== null || isFigure) return told
  const before = text.slice(Math.max(sentence.start, count.start - 14), count.start)
  if (
    /\b(?:[Oo]f the|(?:[Ii]n|[Ww]ith|[Bb]y|[Aa]fter)(?: the| an?)?|[Aa]nother|[Oo]ther) $/.test(
      before,
    )
  )
    return null
  const behind = quoted(text.slice(count.end, Math.min(sentence.end, count.end + ROOM))).replace(
    /^ in (?:all|number|total)(?:,? (?:are|were)(?: these| the following| as follows)?)?(?=: )|^,? (?:are|were)(?: these| the following| as follows)?(?=: )/,
    (words) => ' '.padEnd(words.length, 'x'),
  )
  // "A crew of four, in Oslo, Bergen and Hamar by turns": where they are.
  if (/^,? (?:in|at|on|from|by|with|to|near) |^(?: [a-z’'-]+){0,6} (?:and|or) /.test(behind))
    return null
  const whole = text.slice(0, count.end) + behind
  return (
    looseList(whole, count, count.room) ??
    englishBehind(behind, count, count.room) ??
    commonList(whole, sentence, count)
  )
}

/** "“Ash,” “Kelp,” and “Marrow”": American commas stand within the quotation marks. */
function quoted(words: string): string {
  return words.replace(/,(["”])/g, '$1,')
}

const AS =
  /^(?: [a-z’'-]+){0,6} (?:as|to be|being)(?: follows:| the)? (?=\p{Lu}|[“"])|^(?: [a-z’'-]+){0,8}, (?:those|that) (?:of|held by|owned by) (?=\p{Lu})|^(?: [a-z’'-]+){0,4} by name[:,] /u
const NAMING =
  /\b(?:nam(?:e[sd]?|ing)|identif(?:y|ies|ied)|list(?:s|ed)?|announced|confirmed|gave|known|introduced)\b/i

/** "Police named the four men charged as Karl Wend, 41, …". */
function namedAs(text: string, sentence: Span, { start, end }: Count): Members | null {
  const behind = text.slice(end, Math.min(sentence.end, end + ROOM))
  const opened = AS.exec(behind)?.[0]
  if (opened === undefined) return null
  const isNamed =
    NAMING.test(text.slice(Math.max(sentence.start, start - 60), start) + opened) ||
    /, (?:those|that) /.test(opened)
  if (!isNamed) return null
  const rest = behind.slice(opened.length)
  const stop = rest.search(/(?<!\b(?:[A-Z]|Mrs?|Dr|St|Rev))[.;:](?= |$|\n)|\n/)
  const found = membersIn(quoted(stop < 0 ? rest : rest.slice(0, stop)), false, false)
  return found === null ? null : moved(found, end + opened.length)
}

function moved({ spans, least }: Members, by: number): Members {
  return { least, spans: spans.map(({ start, end }) => ({ start: start + by, end: end + by })) }
}

const OPEN =
  /\b(?:such as|includ\w+|e\.g|for example|among|amongst|etc|others?|more|like|notably|especially|led by|as well as|along with|together with|both|either|between)\b/i
const LEAD = /^(?:In|At|On|From|To|For|By|With|Of|And|But|Then|Now|So|While|When|After|Near)\b/
const BEFORE_MAX = 260

/** "Lisbon, Ghent, Tartu and Leeds, all four of them river cities"; "A, B and C are the three winners". */
function namedBefore(text: string, sentence: Span, { start, end }: Count): Members | null {
  const from = Math.max(sentence.start, start - BEFORE_MAX)
  const led =
    /(?:,| [–—-]) \(?all $| (?:are|were|make up|made up|became|become|form|formed) (?:the|our|its|their|his|her) (?:(?:only|latest|new) )?$/.exec(
      text.slice(from, start),
    )
  if (led === null || from > sentence.start) return null
  // "All three cities in Norway" may be others; "all three of them", "all three in debt" and "all three, …" are they.
  if (/all $/.test(led[0]) && !ALL_OF.test(text.slice(end, end + 40))) return null
  const said = text.slice(from, from + led.index)
  const head = said.search(/[:;](?= )/)
  const list = head < 0 ? said : said.slice(head + 2)
  if (OPEN.test(list) || /\d/.test(list)) return null
  const own = list.replace(/^["“]/, '')
  const first = LEAD.exec(own)?.[0]
  const names = first === undefined ? own : own.slice(first.length + 1)
  const many = properNames(names)
  if (many === null) return null
  const spans = Array.from({ length: many }, () => ({ start: from, end: from + said.length }))
  // "In March, Anna, Ben and Carl": what stands first may be no member.
  return { spans, least: first === undefined ? many : many - 1 }
}

const ALL_OF =
  /^(?:,| of (?:them|whom|which|these|those)\b| (?:are|were|is|in|on|at|from|born|aged|with|now|still|have|had|blame[ds]?|say|said|agreed?|will|must)\b|\.|\))/

const GROUPED = new RegExp(`(?<![\\w-])(${NUMBER}|one) [^(;:.\\d]{1,50}\\(([^()]{3,200})\\)`, 'g')

/** "Nine members: five elected by parents (Shaw, …) and four named by the county (Rees, …)". */
function groupsBehind(text: string, sentence: Span, { end }: Count): Members | null {
  const behind = text.slice(end, Math.min(sentence.end, end + 2 * ROOM))
  const opened = /^(?: [a-z’'-]+){0,4}(?:: | [–—-] |, )/.exec(behind)?.[0]
  if (opened === undefined || OPEN.test(opened)) return null
  const rest = behind.slice(opened.length)
  const groups = matchesIn(GROUPED, rest)
  if (groups.length < 2 || !/^(?:[\s,;.]|and)*$/.test(rest.replace(GROUPED, ''))) return null
  const least = groups.reduce(
    (sum, { 1: word = '' }) => sum + (word === 'one' ? 1 : saidBy(word)),
    0,
  )
  return {
    least,
    spans: Array.from({ length: least }, () => ({ start: end, end: end + rest.length })),
  }
}

/** "On four days last week, Tuesday, Wednesday and Thursday". */
function weekdaysBehind(text: string, sentence: Span, { end, unit }: Count): Members | null {
  if (unit !== 'days') return null
  const behind = text.slice(end, Math.min(sentence.end, end + ROOM))
  const led =
    /^(?: (?:last|this|next|a|each|every|per|of the) week)?(?:, | \(|: | [–—-] )(?=[A-Z][a-z]+days?\b)/.exec(
      behind,
    )
  if (led === null) return null
  const list =
    /^(?:[A-Z][a-z]+days?(?:, and |, | and )){1,6}[A-Z][a-z]+days?(?=[.,;)]| [–—-]|$)/.exec(
      behind.slice(led[0].length),
    )?.[0]
  if (list === undefined || !list.includes(' and ')) return null
  const found = membersIn(list, true, true)
  return found === null ? null : moved(found, end + led[0].length)
}

const ARTICLE = /^(?:an?|the|his|her|its|their|our|your) /
const OPEN_LIST = /\b(?:such as|includ\w+|for example|etc|others?|more|either|or|both)\b|[;:()]/i

/** "Four proposals: a new stadium, the extension of line 4 and a ban on leaf blowers": each begins with an article. */
function articled(text: string, sentence: Span, { end }: Count): Members | null {
  const behind = text.slice(end, Math.min(sentence.end, end + ROOM))
  const opened =
    /^(?:[ -][a-z’'-]+){0,8}(?:: | [–—] )(?=(?:an?|the|his|her|its|their|our|your) )/.exec(
      behind,
    )?.[0]
  if (opened === undefined || OPEN.test(opened)) return null
  const list = behind.slice(opened.length).replace(/[.\s]+$/, '')
  if (OPEN_LIST.test(list) || /\. | [–—] /.test(list)) return null
  const closer = [...list.matchAll(/, and (?=(?:an?|the|his|her|its|their|our|your) )/g)].at(-1)
  const joints = [...list.matchAll(/(?<!,) and (?=(?:an?|the|his|her|its|their|our|your) )/g)]
  const last = closer ?? joints.at(-1)
  if (last === undefined) return null
  const pieces = [
    ...list.slice(0, last.index).split(', '),
    list.slice(last.index).replace(/^,? and /, ''),
  ]
  if (!pieces.every((one) => ARTICLE.test(one) && one.split(' ').length <= 14)) return null
  // "The door and the window stay shut, and the light stays off" are two.
  const inner = joints.filter((one) => one !== last).length
  return {
    least: pieces.length,
    spans: Array.from({ length: pieces.length + inner }, () => ({
      start: end + opened.length,
      end: end + opened.length + list.length,
    })),
  }
}

const MARKS = /\((?:(\d{1,2})|([a-j]))\) /g

/** "(1) a passport copy, (2) …, and (4) the fee. All four items are needed": all that the sentence before numbers. */
function numberedBefore(text: string, sentence: Span, { start }: Count): Members | null {
  if (!/^(?:All|These|The) $/.test(text.slice(sentence.start, start))) return null
  const from = Math.max(0, sentence.start - 2 * ROOM)
  const before = text.slice(from, sentence.start).split('\n').at(-1) ?? ''
  const marks = matchesIn(MARKS, before).map(({ 1: digit, 2: letter = '' }) =>
    digit === undefined ? letter.charCodeAt(0) - 96 : Number(digit),
  )
  if (marks.length < 2 || !marks.every((one, at) => one === at + 1)) return null
  const span = { start: sentence.start - before.length, end: sentence.start }
  return { least: marks.length, spans: marks.map(() => span) }
}
