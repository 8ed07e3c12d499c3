import type { Span } from '../../model.ts'
import type { Members } from '../count/listing.ts'

// Lists whose members say more than their names: "Dame Ursula Fenn, the oboist Kofi Mensah-Brown, Professor Li Anran and Gareth Pugh, a
// retired locksmith", days of the week, times of trains, titles in quotation marks. What may be a member or say more of the one before it
// ("the mayor of Pell") counts as both.

const LIST_MAX = 420

type Opener = { readonly words: RegExp; readonly isClosed: boolean; readonly stop: RegExp }

/** Where the list ends, behind a colon or in brackets; else behind its last member, and the sentence goes on. */
const OPENERS: readonly Opener[] = [
  {
    words: /^\)?(?:[ -][A-Za-z’'-]+){0,14}: /,
    isClosed: true,
    stop: /(?<!\b(?:[A-Z]|Mrs?|Dr|St))[.;](?= |$|\n)|\n/,
  },
  { words: /^(?:[ -][A-Za-z’'-]+){0,6} \((?:namely |i\.e\.,? )?/, isClosed: true, stop: /\)/ },
  {
    words:
      /^(?:[ -][A-Za-z’'-]+){0,7}\. (?:They|These|Those) (?:are|were|will be)(?: called| named)? /,
    isClosed: true,
    stop: /(?<!\b(?:[A-Z]|Mrs?|Dr|St))[.;](?= |$|\n)|\n/,
  },
  { words: /^(?:[ -][A-Za-z’'-]+){0,5} [–—] /, isClosed: true, stop: / [–—] |[.;](?= |$)/ },
  {
    words: /^(?:[ -][A-Za-z’'-]+){1,4}, /,
    isClosed: false,
    stop: /(?<!\b(?:[A-Z]|Mrs?|Dr|St))[.;](?= |$|\n)|\n/,
  },
]
/** "Were added, in Michigan three": other places. */
const WHERE = /^[^.;]{0,200}, (?:and )?(?:in|at|on|to|from|by|with) /
const AT =
  /\b(?:after|in|at|with|for|over|of|within|than|by|on|to|from|against|during|before|between|about|since|under|into|until)(?: the| its| their| his| her| all| only| just| last| next| past)* $/i
const OPEN =
  /\b(?:such as|includ\w+|e\.g|for example|for instance|among|amongst|etc|others?|more|so on|like|notably|especially|particularly|mainly|mostly|led by|respectively|one of|some of|two of|first|latest|rest|plus|as well as|along with|together with|between|formerly|and|or|by|from|than|to|said)\b/i
const OPEN_LIST =
  /\b(?:etc|includ\w+|such as|e\.g|among|like|notably|led by|and (?:others|more|so on|many|several|some)|among others|as well as|along with|together with|plus|or|respectively|both|each|either)\b/i

/** The members of a list behind a count; null where it isn't sure that it is one, or all of it. */
export function looseList(
  text: string,
  claim: Span & { readonly unit: string },
  next: number,
): Members | null {
  const before = text.slice(Math.max(0, claim.start - 24), claim.start)
  const behind = text.slice(claim.end, claim.end + LIST_MAX)
  for (const { words, isClosed, stop } of OPENERS) {
    const opened = words.exec(behind)?.[0]
    if (opened === undefined || opened.length > next || OPEN.test(opened)) continue
    // "Branches of PBT (Paper and Board Trade)": what capitals stand for.
    if (/\b[A-Z]{2,} \($/.test(opened)) continue
    // "After four matches, Peru and Chile" are no matches.
    if (!isClosed && (AT.test(before) || VERB.test(opened) || WHERE.test(behind))) continue
    const rest = behind.slice(opened.length)
    const end = rest.search(stop)
    const list = rest.slice(0, end < 0 ? rest.length : end)
    if (end < 0 && behind.length === LIST_MAX) continue
    const found = membersIn(list, isClosed, claim.unit === 'days')
    if (found === null) continue
    const from = claim.end + opened.length
    return {
      least: found.least,
      spans: found.spans.map(({ start, end: to }) => ({ start: from + start, end: from + to })),
    }
  }
  return null
}

type Piece = Span & { readonly words: string; readonly isLast: boolean }

export function membersIn(list: string, isClosed: boolean, areDays: boolean): Members | null {
  if (OPEN_LIST.test(list)) return null
  const { pieces, inner } = piecesOf(list)
  const last = pieces.findIndex(({ isLast }) => isLast)
  if (last < 1) return null
  const own = isClosed ? pieces : pieces.slice(0, last + 1)
  if (areDays) return daysOf(own)
  const sorts = own.map((piece, at) => sortOf(piece, at))
  if (sorts.includes('other')) return null
  // What stands behind the last one says more of it.
  if (sorts.slice(last + 1).includes('name')) return null
  const members = own.filter(
    (_, at) => sorts[at] === 'name' || (sorts[at] === 'either' && at <= last),
  )
  const sure = sorts.filter((sort) => sort === 'name').length
  if (members.length < 2 || sure < 2) return null
  // "Brandt and Sons, Hollis & Pike, and Vole Marine" are three.
  return {
    spans: members.map(({ start, end }) => ({ start, end })),
    least: Math.max(1, sure - inner),
  }
}

type Sort = 'name' | 'either' | 'more' | 'other'

const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says|rose|fell|grew|got|made|makes|took|takes|won|goes|went|that|if|when|because)\b/
const NAME =
  /^(?:the |his |her |its |their |our |my |a |an )?(?:[a-z][a-z’'-]* ){0,2}?[“"'‘]?\p{Lu}[^\s]*(?: (?!(?:and|or)\b)[^\s]+){0,8}$/u
const TIME = /^(?:the )?\d{1,2}[:.]\d\d(?: (?:to|from) .{2,30})?$/
const TITLE = /^[“"][^“”"]{2,60}[”"](?: \(.{1,40}\))?$/
/** "The mayor of Pell" after a name says who that is; so does "a retired locksmith". */
const MAYBE = /^(?:the|a|an|his|her|their) (?:[a-z’'-]+ ){1,6}(?:of|in|at|for|from|to|with|behind) /
const MORE =
  /^(?:a|an|the|his|her|their|its|both|all|aged|now|then|who|which|where|also|of|from|\d{1,3})\b/

function sortOf({ words, isLast }: Piece, at: number): Sort {
  if (TIME.test(words) || TITLE.test(words)) return 'name'
  const isMaybe = MAYBE.test(words)
  if (!isLast && at > 0 && isMaybe) return 'either'
  if (NAME.test(words) && !VERB.test(words)) return 'name'
  if (isLast && isMaybe) return 'name'
  if (at > 0 && !isLast && MORE.test(words) && words.split(' ').length <= 12) return 'more'
  return 'other'
}

/** Divided at commas and the last "and"; what stands in quotation marks and brackets isn't. */
function piecesOf(list: string): { readonly pieces: readonly Piece[]; readonly inner: number } {
  const masked = list
    .replace(/[“"][^“”"]{0,80}[”"]|\([^()]{0,80}\)/g, (inner) => inner.replace(/[, ]/g, '_'))
    .replace(/(?<=,? and), [a-z ]{3,30}, /, (inner) => `${'_'.repeat(inner.length - 1)} `)
  const found: Piece[] = []
  let start = 0
  const close = (end: number, isLast: boolean): void => {
    const words = list.slice(start, end).replace(/^_*\s*|\s+$/g, '')
    if (words !== '') found.push({ start, end, words, isLast })
  }
  let isLast = false
  let ands = 0
  for (const match of masked.matchAll(/,?_* (?:and|&)[_ ]+|, /g)) {
    close(match.index, isLast)
    isLast = /and|&/.test(match[0])
    if (isLast) ands += 1
    start = match.index + match[0].length
  }
  close(list.length, isLast)
  const last = found.findLastIndex((one) => one.isLast)
  const pieces = found.map((one, at) => ({ ...one, isLast: at === last && last > 0 }))
  return { pieces, inner: Math.max(0, ands - 1) }
}

const WEEK = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** "Tuesday, Thursday and Saturday", "Monday to Thursday and Sunday". */
function daysOf(pieces: readonly Piece[]): Members | null {
  const spans: Span[] = []
  for (const { words, start, end } of pieces) {
    const [first = '', last = first] = words.replace(/^(?:on )?/, '').split(/ to | ?[-–] ?/)
    const [a, b] = [first, last].map((one) => WEEK.indexOf(one.trim().replace(/s$/, '')))
    if (a === undefined || b === undefined || a < 0 || b < a) return null
    for (let day = a; day <= b; day += 1) spans.push({ start, end })
  }
  return spans.length < 2 ? null : { spans, least: spans.length }
}
