import { slippedBy } from '../derived/again/slips.ts'
import { before, behind } from '../derived/scene.ts'
import type { ReadClaim } from '../model.ts'
import { isBare } from '../relate/part.ts'
import {
  areOfOtherNames,
  at,
  COMPARED,
  isOfThen,
  led,
  next,
  type Of,
  sizeOf,
  type Text,
} from './text.ts'

// Figures that aren't told again, and lists that aren't those that are counted, by the words beside them.

const MENDED =
  /\b(?:correction|corrigendum|erratum|we (?:are|apologi[sz]e)[^.]{0,20}(?:sorry|for)|misprint|should have (?:read|been)|(?:given|stated|printed|reported|said|gave|wrote) [^.]{0,30}(?:by mistake|in error|wrongly)|typesetter)\b|更正|勘误|误植|误为|应为|系笔误/i
const OTHERS =
  /\b(?:similar|already|previously|earlier|other|further|another|additional|more|same kind of|separate)\b[^.;]{0,24}$/i

const LESS = /^ ?(?:[a-z]+ )?(?:short|few|less|earli|low|slow|small|light|young)/i

/** "71 days in March. This was 17 days shorter than the 88 days of March 2023": between what was told and what follows. */
export function gapOf(said: Text, { claims }: Of<'same'>): Of<'gap'> | null {
  const [a, b, ...more] = claims.flatMap((one) => at(said, one) ?? [])
  const than = at(said, (b?.index ?? 0) + 1)
  if (a === undefined || b === undefined || than === undefined || more.length > 0) return null
  const behind = next(said, b)
  const isSaid =
    COMPARED.test(behind) &&
    /\b(?:this|that|it|which) (?:was|is|were) (?:only |just |about )?$/i.test(led(said, b)) &&
    a.unit === b.unit &&
    than.unit === b.unit &&
    than.sentence === b.sentence
  return isSaid
    ? {
        kind: 'gap',
        of: a.index,
        than: than.index,
        amount: b.index,
        direction: LESS.test(behind) ? 'down' : 'up',
        baseWords: null,
      }
    : null
}

export function isNoRepetition(said: Text, { claims }: Of<'same'>): boolean {
  const told = claims.flatMap((one) => at(said, one) ?? [])
  const { text } = said.doc
  return (
    told.some((one) => COMPARED.test(next(said, one))) ||
    told
      .slice(1)
      .some(
        (one) =>
          OTHERS.test(led(said, one, 32)) ||
          /^ ?(?:[a-z]+ )?of similar\b|^ [a-z]+ already [a-z]+|^ (?:is|are|was|were|represents?) (?:(?:an?|the) )?(?:additional|further|estimated|extra)\b/i.test(
            next(said, one, 40),
          ),
      ) ||
    areOtherRates(told) ||
    isBaseOfOne(said, told) ||
    areEntries(said, told) ||
    told.some((one) => isMark(said, one)) !== told.every((one) => isMark(said, one)) ||
    MENDED.test(text.slice(Math.max(0, (told[0]?.start ?? 0) - 120), (told.at(-1)?.end ?? 0) + 120))
  )
}

/** What is put between the signs of a name and leaves it as it was. */
const SAME_NAME = /^(?:累计|共计|合计|总计|预计|实际|初步|期间|全年|同期|当月|本月|今年|总)/

/** 我国网民规模11.08亿人 and 我国手机网民规模11.05亿人: some of them. */
export function isQualified(said: Text, { claims }: Of<'same'>): boolean {
  const { text } = said.doc
  const [a, b, ...more] = claims.flatMap((one) => at(said, one) ?? [])
  const [x, y] = [a, b].map((one) =>
    one?.measure == null ? '' : text.slice(one.measure.start, one.measure.end),
  )
  if (more.length > 0 || !x || !y || x.length === y.length) return false
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  const by = long.length - short.length
  const alike = [...short].findIndex((sign, place) => sign !== long[place])
  return (
    by >= 2 &&
    alike >= 2 &&
    short.length - alike >= 2 &&
    long.endsWith(short.slice(alike)) &&
    /^\p{Script=Han}+$/u.test(long) &&
    !SAME_NAME.test(long.slice(alike))
  )
}

/** 流域降雨偏多两成 in a title, and below it 水库蓄水增加12.5%: rates of two things, if no digits changed places. */
function areOtherRates([a, b, ...more]: readonly ReadClaim[]): boolean {
  if (a === undefined || b === undefined || more.length > 0) return false
  const areRates = [a, b].every(({ kind, unit }) => kind === 'growth' && unit === 'percent')
  return areRates && areOfOtherNames(a, b) && slippedBy(a, b) < 2
}

const BASE = /(?:\b(?:from|against|compared with|up on|down on)|[由从较比]) $|[由从较比]$/

/** "The line with 1.42 million, up from 1.18 million": what it was before is another figure. */
function isBaseOfOne(said: Text, [a, b, ...more]: readonly ReadClaim[]): boolean {
  if (a === undefined || b === undefined || more.length > 0) return false
  return slippedBy(a, b) < 2 && [a, b].some((one) => BASE.test(led(said, one, 16)))
}

const MARK =
  /^[ -](?:[a-z]+[ -]){0,2}(?:threshold|mark|milestone|barrier|hurdle)\b|^(?:的)?(?:大关|关口|門檻|门槛|整数关)/

/** "Crossed the 12,000-student threshold", 突破1.2万人大关, and there are 12,167 of them. */
function isMark(said: Text, claim: ReadClaim): boolean {
  return MARK.test(next(said, claim))
}

/** "Papers sent out: 118", "Papers returned: 97": lines of a list, each with a name of its own. */
function areEntries({ doc }: Text, told: readonly ReadClaim[]): boolean {
  const lines = told.map(({ sentence, start, end }) => {
    const { start: from = 0, end: to = 0 } = doc.sentences[sentence] ?? {}
    return {
      paragraph: doc.sentences[sentence]?.paragraph ?? 0,
      led: doc.text.slice(from, start),
      behind: doc.text.slice(end, to),
    }
  })
  const isEntry = lines.every(
    ({ led: words, behind: rest }) =>
      (/[:：]\s*$/.test(words) || PLACED.test(words)) && /^[\s.。]{0,3}$/.test(rest),
  )
  const [a, b] = lines
  return (
    isEntry &&
    a !== undefined &&
    b !== undefined &&
    a.paragraph !== b.paragraph &&
    words(a.led) !== words(b.led)
  )
}

const PLACED = /^\s*(?:第[一二三四五六七八九十\d]{1,3}名?|\d{1,2}[.、)）])[^，。；]{1,16}$/

function words(said: string): string {
  return said.replace(/[\s:：]/g, '')
}

/** 平日每天开16班，周末每天22班，一周共124班: what they make isn't one of them. */
export function isOfTotal(said: Text, { parts, isEven }: Of<'pooled'>): boolean {
  return (
    isEven === true &&
    parts.some((one) => {
      const figure = said.scene.byClaim.get(one)
      return (
        (figure !== undefined &&
          /(?:共|合计|总计|累计|总共)[^，。；]{0,4}$|\b(?:total|altogether|in all)(?: [a-z]+){0,2} $/.test(
            before(said.scene, figure, 24),
          )) ||
        (figure !== undefined &&
          /^ (?:in all|altogether|in total|a week)/.test(behind(said.scene, figure, 14)))
      )
    })
  )
}

/** 非独立董事为A、B、C、D，独立董事为E、F、G: as many are named in all the lists together. */
export function isOneOfLists(said: Text, { count, names }: Of<'enumeration'>): boolean {
  const [many, list] = [count, names].map((one) => at(said, one))
  if (many === undefined || list === undefined) return false
  const lists = said.context.claims.filter(
    ({ form, sentence }) => form === 'names' && sentence === list.sentence,
  )
  // 独立董事为秦若虚、骆开明: a second one, of which the words before its names tell another.
  if (/^，[^，。；、]{2,12}(?:为|是|：)[^，。；、]{2,8}、/.test(next(said, list, 40))) return true
  return (
    lists.length > 1 && lists.reduce((all, { members }) => all + members.length, 0) === sizeOf(many)
  )
}

const ONE =
  /\b(?:the|its|their) (?:[a-z]+est|most [a-z]+|best|winner|winning (?:bid|entry|design)|first|successful [a-z]+|others?|rest)\b[^.;]{0,24}:? ?$/i
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'a an one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, index) => [word, Math.max(1, index - 1)]),
)

/** "Only four bids came in, and we took the lowest: Marchetti & Sons"; "four games: three wins and a draw". */
export function isOfOne(said: Text, { count, members }: Of<'listing'>): boolean {
  const [many, first] = [at(said, count), members[0]]
  if (many === undefined || first === undefined) return false
  const { text } = said.doc
  if (isScore(said, many, members)) return true
  if (first.start > many.end && ONE.test(text.slice(many.end, first.start))) return true
  const told = members.map(({ start, end }) => {
    const [word = ''] = /^[A-Za-z]+|^\d+/.exec(text.slice(start, end)) ?? []
    return NUMBERS.get(word.toLowerCase()) ?? Number(word)
  })
  return told.reduce((all, one) => all + one, 0) === sizeOf(many) || areCounts(text, members)
}

const COUNT =
  /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in|at|on|from|of)\b/

/** "14 districts: five in Luapula, four in Western and three in Lusaka": it is one of them, and the others are counts as well. */
function areCounts(text: string, members: Of<'listing'>['members']): boolean {
  const counts = members.filter(({ start, end }) => COUNT.test(text.slice(start, end)))
  return counts.length > 0 && counts.length >= members.length - 1
}

/** "Lindquist on 5, Oduya on 4½, Dahl and Tarrant": what each has, and no number of them. */
function isScore(said: Text, many: ReadClaim, members: Of<'listing'>['members']): boolean {
  const [, word] = /\b(on|with|at|in|by|to|for) $/.exec(led(said, many, 8)) ?? []
  return (
    word !== undefined &&
    members.some(({ start, end }) =>
      new RegExp(`\\b${word} \\d`).test(said.doc.text.slice(start, end)),
    )
  )
}

const PLACES =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?: place)?(?: (?:with|on|at|in|by))? (?:[€$£])?$/i
const STEP =
  /^ (?:[a-z]+ )?(?:lower|higher|shorter|taller|longer|less|more|fewer|ahead|behind|back|short of|away)\b/i

/** A list that begins further down, holds more than one unit, or how far one lies from another; a place of another time. */
function isNoListOfPlaces(said: Text, { figure, beside }: Of<'counted'>): boolean {
  const rank = at(said, figure)
  const listed = beside.flatMap((one) => at(said, one) ?? [])
  const [first] = listed
  const units = new Set(listed.filter((one) => !isBare(said.doc.text, one)).map(({ unit }) => unit))
  return (
    units.size > 1 ||
    listed.some((one) => STEP.test(next(said, one, 24))) ||
    (first !== undefined &&
      first.index !== (rank?.index ?? 0) + 1 &&
      PLACES.test(led(said, first))) ||
    (rank !== undefined && isOfThen(clauseOf(said, rank)))
  )
}

function clauseOf(said: Text, one: ReadClaim): string {
  return /[^,.;，。；]*$/.exec(led(said, one, 60))?.[0] ?? ''
}

/** "The ninth-placed side from the division above": a place in another list. */
export function isElsewhere(said: Text, one: Of<'counted'>): boolean {
  const { check, figure } = one
  const claim = at(said, figure)
  if (check === 'rank' && isNoListOfPlaces(said, one)) return true
  return (
    check === 'rank' &&
    claim !== undefined &&
    /^[a-z -]{0,30}\b(?:from|in|of) (?:the|another|a) (?:[a-z]+ )?(?:division|league|group|tier|table|section|class|pool)\b(?: (?:above|below))?/i.test(
      next(said, claim, 70),
    ) &&
    /\b(?:above|below|another|other)\b/.test(next(said, claim, 70))
  )
}
