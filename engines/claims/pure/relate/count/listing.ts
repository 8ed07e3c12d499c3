import type { ReadClaim, Relation, Span } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, type Part, sortOf } from '../part.ts'

// Counts of what is listed in common words beside them, where no names are read: "four pillars: prevention, early detection and
// treatment", "3 categories (design, safety and value for money)", “早发现、早报告”两项要求, 3条航线，分别飞往东京、曼谷和新加坡.

type Listing = Extract<Relation, { kind: 'listing' }>
/** An "and" within a name divides no list: how many there are at least. */
export type Members = { readonly spans: readonly Span[]; readonly least: number }

const COUNT_MIN = 2n
const COUNT_MAX = 20n
/** How much text a list may hold. */
const LIST_MAX = 300

export function listingsIn(line: Line, known: ReadonlySet<number>): readonly Listing[] {
  return line.parts.flatMap((part): readonly Listing[] => {
    if (!isCount(part) || known.has(part.claim.index)) return []
    const members =
      line.tape.grammar === 'en'
        ? commonList(line.tape.text, line.tape.sentence, part.claim)
        : (quotedBefore(line, part.claim) ??
          alikeBefore(line, part.claim) ??
          chineseList(line, part.claim) ??
          dividedList(line, part.claim))
    if (members === null || !isNear(part.claim, members)) return []
    return [
      {
        kind: 'listing',
        count: part.claim.index,
        members: members.spans,
        least: members.least,
      },
    ]
  })
}

const COUNTS: ReadonlySet<string> = new Set(['count', 'place', 'firm', 'set', 'line', 'station'])

/** Something that is counted; `orPersons` where those are named too. */
export function isCount({ claim, role }: Part, orPersons = false): boolean {
  const { coefficient, scale } = claim.value
  const isCounter =
    COUNTS.has(dimensionOf(claim.unit)) ||
    dimensionOf(claim.unit) === 'use' ||
    (orPersons && claim.unit === 'persons')
  return (
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    scale === 0 &&
    coefficient >= COUNT_MIN &&
    coefficient <= COUNT_MAX &&
    sortOf(claim) === 'quantity' &&
    isCounter &&
    role !== 'amount'
  )
}

/** A list of many more or fewer than are counted is one of something else, or of examples. */
export function isNear({ value }: Pick<ReadClaim, 'value'>, { spans, least }: Members): boolean {
  const said = Number(value.coefficient)
  if (said >= least && said <= spans.length) return true
  return spans.length < 2 * said && said <= 2 * spans.length && Math.abs(said - spans.length) <= 3
}

const OPEN =
  /\b(?:such as|including|e\.g\.|for example|among (?:them|others)|etc|and (?:others|more|so on)|like)\b/i
/** What begins so is a clause, and no member of a list. */
const CLAUSE =
  /^(?:which|who|where|that|but|as|with|while|when|if|it|they|we|he|she|this|these|there|is|are|was|were|has|have|had|will|would|can|could|may|its|their|in|on|at|by|from|to|after|before|during|because|since|although|both|all|each|most|some|up|down|compared|according|plus|not)\b/i
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says|rose|fell|grew|gets?|got|makes?|made|takes?|goes|pays?|receives?|needs?|which|who|that)\b/i
const WORDS_MAX = 6

/** "Four pillars: prevention, early detection and treatment": members begin with small letters, names are read elsewhere. */
export function commonList(text: string, sentence: Span, count: Span): Members | null {
  const behind = text.slice(count.end, Math.min(sentence.end, count.end + LIST_MAX))
  const opened =
    /^(?:[ -][a-z’'-]+){1,7}(: | \(| [–—-] |, namely |, that is, |, i\.e\. )(?=[a-z“"'‘])/i.exec(
      behind,
    )
  if (opened === null || OPEN.test(behind.slice(0, opened[0].length))) return null
  // "In four of the past six years": so many of those.
  if (/^ of the (?:past|last|previous|first|next) /.test(opened[0])) return null
  const rest = behind.slice(opened[0].length)
  const stop =
    { ' (': ')', ': ': /[.;:(–—]/, ', ': /[.;:(–—]/ }[opened[1] ?? ''] ??
    /[.;:(]| [–—-] |(?<= and [^,]{1,60}), /
  const at = typeof stop === 'string' ? rest.indexOf(stop) : rest.search(stop)
  const isLast = count.end + LIST_MAX > sentence.end
  const end = at < 0 ? (isLast && typeof stop !== 'string' ? rest.length : -1) : at
  if (end < 0) return null
  // A bracket within a list says more of one member, and behind a semicolon the sentence goes on.
  const isPlain = typeof stop === 'string' || opened[1]?.startsWith(' ') === true
  if (!isPlain && /[(:;–—]/.test(rest[end] ?? '')) return null
  return englishMembers(rest.slice(0, end), count.end + opened[0].length, opened[1] === ': ')
}

/** "Online, by phone, at a kiosk or through the app": what a colon leads to may be ways. */
const WAY = /^(?:by|at|in|on|through|via|from|with|to) /

function englishMembers(list: string, from: number, mayBeWays: boolean): Members | null {
  if (OPEN.test(list) || /\d/.test(list) || !/^[a-z“"'‘]/.test(list)) return null
  const pieces = piecesOf(list, from, /, /g)
  const last = pieces.at(-1)
  if (last === undefined) return null
  const joint = /^(?:and|or|plus) /.exec(last.text)
  // With the serial comma the last piece is one; else "and" joins the last two.
  const tail =
    joint === null
      ? piecesOf(last.text, last.start, / (?:and|or) /g)
      : [{ text: last.text.slice(joint[0].length), start: last.start + joint[0].length }]
  if (joint === null && tail.length < 2) return null
  const all = [...pieces.slice(0, -1), ...tail]
  const areNames = all.every(
    ({ text }) =>
      text.split(' ').length <= WORDS_MAX &&
      !CLAUSE.test(mayBeWays && all.length > 2 ? text.replace(WAY, '') : text) &&
      !VERB.test(text) &&
      text.length > 1,
  )
  if (!areNames) return null
  // "Research and development, sales and marketing" are two, without an "and" between them.
  const isUnsure = joint === null && (tail.length > 2 || pieces.slice(0, -1).some(hasAnd))
  // "Short, part-time courses": a comma after a single word may stand between two that say of what kind one is.
  const kinds = pieces.slice(1).filter(({ text }, at) => {
    const before = pieces[at]?.text ?? ''
    return (
      !before.includes(' ') && text.includes(' ') && !/^(?:and|or) |^[a-z]+ (?:and|or) /.test(text)
    )
  }).length
  return {
    spans: all.map(({ text, start }) => ({ start, end: start + text.length })),
    least: (isUnsure ? pieces.length : all.length) - kinds,
  }
}

function hasAnd({ text }: Piece): boolean {
  return / (?:and|or) /.test(text)
}

type Piece = { readonly text: string; readonly start: number }

function piecesOf(list: string, from: number, divider: RegExp): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of matchesIn(divider, list)) {
    pieces.push({ text: list.slice(at, match.index), start: from + at })
    at = match.index + match[0].length
  }
  return [...pieces, { text: list.slice(at), start: from + at }]
}

/** “早发现、早报告、早隔离、早治疗”四项要求: the count of what the quotation marks hold. */
function quotedBefore({ tape }: Line, count: ReadClaim): Members | null {
  const { text } = tape
  const one = severalQuoted(
    text.slice(Math.max(tape.sentence.start, count.start - 80), count.start),
  )
  if (one !== null)
    return {
      spans: Array.from({ length: one }, () => ({ start: count.start - 1, end: count.start })),
      least: one,
    }
  const close = text[count.start - 1]
  const open = { '”': '“', '」': '「', '"': '"' }[close ?? '']
  if (open === undefined || !/^[^，。；“”]{1,12}/.test(text.slice(count.end, count.end + 4)))
    return null
  const from = text.lastIndexOf(open, count.start - 2)
  if (from < tape.sentence.start || count.start - from > LIST_MAX) return null
  const list = text.slice(from + 1, count.start - 1)
  return /[，。；：\d]/.test(list) ? null : chineseMembers(list, from + 1)
}

/** How many of a list must be of one length that the last of them is no other thing. */
const ALIKE_MIN = 2

/** 智能制造、生物医药、绿色能源三个分论坛: words of one length, and their count. */
function alikeBefore({ tape }: Line, count: ReadClaim): Members | null {
  const { text } = tape
  if (!/^[㐀-鿿]{2}/.test(text.slice(count.end, count.end + 2))) return null
  const before = text.slice(Math.max(tape.sentence.start, count.start - 60), count.start)
  const run = /[㐀-鿿]{2,20}(?:、[㐀-鿿]{2,6}){2,7}$/.exec(before)?.[0]
  if (run === undefined || /[等和与及的]/.test(run)) return null
  const pieces = piecesOf(run, count.start - run.length, /、/g)
  const [first, ...rest] = pieces
  const length = rest[0]?.text.length ?? 0
  const areAlike = rest.length >= ALIKE_MIN && rest.every(({ text: one }) => one.length === length)
  if (!areAlike || length < 3 || first === undefined || first.text.length < length) return null
  return {
    spans: pieces.map(({ text: one, start }) => ({ start, end: start + one.length })),
    least: pieces.length,
  }
}

/** “六稳”“六保”两项任务: how many stand in quotation marks of their own; null for less than two. */
function severalQuoted(before: string): number | null {
  const run = /(?:(?:“[^“”，。；、]{1,12}”|《[^《》]{1,30}》)[、和与及]?){2,8}$/.exec(before)?.[0]
  return run === undefined || !/[”》]$/.test(run) ? null : (run.match(/[“《]/g) ?? []).length
}

const OPENED =
  /^[^，。；：、（“”\d]{0,10}(?:[：:]|——|[（(](?:即|分别为)?|，(?:即|分别为|分别是|依次为|分别飞往|分别前往|分别通往|分别直达|具体为|具体是)[：:]?)(?=[“㐀-鿿a-zA-Z])/

/** 3条国际航线，分别飞往东京、曼谷和新加坡; 三项制度——首问负责制、限时办结制. */
function chineseList({ tape }: Line, count: ReadClaim): Members | null {
  const { text } = tape
  const behind = text.slice(count.end, Math.min(tape.sentence.end, count.end + LIST_MAX))
  const opened = OPENED.exec(behind)
  // 四项指标中的三项——制造业、…: another count is nearer; 3个乡（镇、街道）: what a bracket adds to a kind of place.
  const isOther = /其中|包括|如|[中里]|[一二两三四五六七八九十][项个大种类家方名条]/
  if (opened === null || isOther.test(opened[0]) || /^.[（(]/.test(opened[0])) return null
  const rest = behind.slice(opened[0].length)
  const end = rest.search(/[，。；：（）()]|——/)
  const isLast = end < 0 && tape.sentence.end <= count.end + LIST_MAX
  if (end < 0 && !isLast) return null
  // Behind a comma the list may go on, but not behind what closes it.
  if (end >= 0 && /[：（(]/.test(rest[end] ?? '')) return null
  const list = end < 0 ? rest : rest.slice(0, end)
  // 3个（局长甲、副局长乙，主任丙）: a bracket is read whole.
  if (rest[end] === '，' && (!/[和与及、]/.test(list) || /[（(]/.test(opened[0]))) return null
  // 甲系统、乙总队，以及丙处: the last stands behind a comma.
  if (/^，(?:以及|还有|及|和)/.test(rest.slice(end))) return null
  // 五名兄弟和一个妹妹，分别是…: two counts, and one list of both.
  if (/[和与及](?:\d+|[一二两三四五六七八九十]+)[个名位项家]/.test(opened[0])) return null
  // 分别是甲、乙，丙，丁。: more of them behind commas, up to the end.
  if (!/[和与及]/.test(list) && MORE_NAMES.test(rest.slice(end))) return null
  return chineseMembers(list, count.end + opened[0].length)
}

/** More of a list that no 和 has closed, behind commas and up to the end. */
export const MORE_NAMES =
  /^(?:，(?!已|均|都|全|现|将|并|也|其|共|合计|总|分别|可|由|从|以|目前|今|覆盖|涉及|惠及|每|各|这|该|但|而|且)[^，。；：、\d一二两三四五六七八九十百千万是为有在]{2,8})+(?:。|$)/

/** 最终确定10件：新增学位6000个；改造小区85个；…。 */
function dividedList({ tape }: Line, { end }: ReadClaim): Members | null {
  const { text, sentence } = tape
  const behind = text.slice(end, Math.min(sentence.end, end + DIVIDED_MAX))
  const opened = /^[^，。；：、\d]{0,8}：(?=[㐀-鿿“])/.exec(behind)
  if (opened === null || !/。$/.test(behind.trimEnd()) || /等。|其中|包括/.test(behind)) return null
  const pieces = piecesOf(behind.slice(opened[0].length), end + opened[0].length, /；/g)
  if (pieces.length < 3 || pieces.some(({ text: one }) => one.length > ENTRY_MAX)) return null
  return {
    spans: pieces.map(({ text: one, start }) => ({ start, end: start + one.length })),
    least: pieces.length,
  }
}

const DIVIDED_MAX = 600
const ENTRY_MAX = 60

const MEMBER_MAX = 16

function chineseMembers(list: string, from: number): Members | null {
  if (/\d|等|例如|比如|其中|包括|以及其他|[和与及]其他/.test(list) || !list.includes('、'))
    return null
  const pieces = piecesOf(list, from, /、/g)
  // 绿色石化与新材料: 和 and 与 join two names, or stand within one.
  const all = pieces.flatMap((piece) => piecesOf(piece.text, piece.start, /以及|[和与及]/g))
  const areNames = all.every(({ text }) => text.length > 0 && text.length <= MEMBER_MAX)
  if (!areNames) return null
  return {
    spans: all.map(({ text, start }) => ({ start, end: start + text.length })),
    least: pieces.length,
  }
}
