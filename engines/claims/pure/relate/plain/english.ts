import type { Part } from '../part.ts'
import type { Sides } from '../share/beside.ts'
import { ratioSides } from './ratios.ts'
import { lastLevel, levelsIn, over, type Sketch } from './sketch.ts'

// A part, its whole and a share in words that say all three of each other: how the part is tied to the whole ("P of the W", "of the W …, P",
// "W, P of them") times how the share is tied to both ("(S)", "or S", "a response rate of S", ". Their share thus reached S").

const TURNS =
  'while|but|whereas|although|though|up|down|compared|than|from|against|after|before|despite|plus|including|versus'
/** Up to so many words that turn to nothing else, with no figure and no stop among them. */
const words = (most: number, turns = `${TURNS}|and|who|that`): string =>
  `(?: (?!(?:${turns})\\b)[^ .,;:()#%~–—]+){0,${most}}`
const AROUND =
  '(?:(?:about|around|some|roughly|approximately|nearly|almost|just|over|under|more than|less than|exactly|only|still|at|to|of|an?|the|its|well|little|no less than|no fewer than|@) )*'
const THEM = '(?:them|which|whom|it|these|this|those|that)'

/** How a part is tied to its whole; each ends behind the last of the two, and only the first has the whole there. */
const TIES: readonly RegExp[] = [
  // "P of the W", "P patients out of W", "P among the W".
  `#(?:${words(4)} (?:(?:out )?of|among|from among)|${words(8)},? out of)(?: (?!(?:and|while|but)\\b)[a-z_'-]+){0,6} #(?!${words(2)} of ${THEM}\\b)`,
  // "Of the W examined in May, P".
  `(?:^|[.;:,–—(] ?|\\b(?:and|that) )(?:out of|of|among|from|in all,? of)(?: (?:a total of|[a-z_'-]+)){0,6} #[^.;#%~]{0,90}?,[^.;,#%~]{0,40} #`,
  // "W, P of them", "W. Only P of these", "W, of which P", "W. Of those, P".
  `#[^.#%~]{0,90}[.,;(–—]?[^.,;#%~]{0,30} #${words(2)} of (?:them|which|whom|it|(?:these|those|this)(?= (?:was|were|are|is|had|have|has|will|did|could|can|said|told|answered)\\b|[^ a-z]))`,
  `#[^.#%~]{0,90}[.,;(–—]? ?(?:out of|of|from|among) ${THEM}(?: total)?,?${words(4)} #`,
  // "W in grants, with P (S)", of the only figure before it.
  `(?<=^(?:[^#]*\\.)?[^.#]*)#[^.,;#%~]{0,60}, (?:with|including|of which|among them) ${AROUND}#(?=[^.,;#%~]{0,30}\\($)`,
  // "Replies from its W members": only where a rate is named.
  `#${words(3)} from (?:its|their|the|our|all)(?: [a-z_'-]+){0,4} #`,
].map((tie) => over(`${tie}(?![^]*#)`))

const SAYS =
  '(?:is|was|are|were|represents?|represented|equals?|equalled|corresponds?|corresponded|means?|meant|makes?|made|makes? up|made up|accounts? for|accounted for|amounts?|amounted|comes?|came|works? out|worked out|reaches|reached|stands?|stood|gives?|gave|constitutes?|constituted|takes? up|took up|covers?|covered)'
const APPOSED = `(?:or|i\\.e\\.,?|that is,?|which (?:thus )?${SAYS}|(?:that|this|it|they|these|those) (?:thus |therefore |now |together )?${SAYS}|equal to|equivalent to|equalling|representing|making up|accounting for|corresponding to|amounting to|constituting|comprising|forming|filling|covering|meeting|using)`
const RATE =
  '(?:(?:rate|ratio|share|proportion|percentage|quota|coverage|turnout|occupancy|uptake|take-up|utili[sz]ation|penetration|participation|attendance|representation)(?: rate| ratio| level)?)'
const RATES_SAY = `(?: (?:thus|therefore|now|hence|then))?(?: of| at| to|:| ${SAYS}(?: thus| therefore| now| hence)?(?: to| at)?)`

/** How a share follows them; `name` leads in a rate. */
const LINK = over(
  `^${words(16, 'while|but|whereas|although|though|compared|than|against|despite|plus|versus')}(?: ?\\((?:or |that is |i\\.e\\. |equal to )?${AROUND}| [–—] ${AROUND}|[,;.:]?(?: [–—-])? ${APPOSED} ${AROUND}|(?<stop>[,;.:]?(?: [–—-])?)(?<name>(?: (?!${RATE})[a-z'-]+,?){0,8}) ${RATE}(?<of> of [a-z' -]{3,40}?)?${RATES_SAY} ${AROUND}|,? (?:(?:giving|making|for|yielding|leaving|with|which means) (?:it |them )?)?(?<rate>an?) |,(?<bare> )|[,.;]? (?:meaning|(?:which|this|that) means|so|in other words,?)(?<means> that|) ${AROUND}|[,;.] ?(?<subject>(?:[a-z'-]+ ){1,3})(?:thus |therefore |now |together )?${SAYS} (?:for |up |to |at )?${AROUND})$`,
)
/** The share ends there, or is said to be of the whole. */
const ENDS =
  /^(?: ?[.,;)–—]|$| (?:[a-z-]+ ){0,2}(?:share|rate|majority)\b| (?:and|in|on|at|last|this|so) | of (?<whole>[a-z' -]{2,50}))/
const RATE_BEHIND = over(`^(?: [a-z-]+){0,2} (?:${RATE}|margin)(?:[.,;)]|$)`)
const BARE =
  /^(?:,| [–—]| of (?:the total|all|the whole|(?:the|its|their) (?:whole |total )?(?:stock|fleet|workforce|number|sample|network))\b)/
/** "1.1 million of them on long-haul routes. Occupancy was S": of something else. */
const KEY = /\b(?:coverage|turnout|occupancy|utili[sz]ation|penetration|attendance)\b/
const LEFT = /\b(?:remain\w*|still|not|no|without|left|lack\w*|stay\w*|other|rest|never|yet|n't)\b/
const ALL =
  /\b(?:total|whole|all|overall|entire|fleet|workforce|staff|population|membership|cases|them|sum|stock|capacity|network|figure|number)\b/

/** "Or S of the W": what it is of comes yet. */
const OF_FIGURE = over(`^\\)? of${words(6, `${TURNS}|and|in|to|for|by|at|with|which|who`)} #`)

export function englishSides(sketch: Sketch, isFraction: boolean): Sides | null {
  if (OF_FIGURE.test(sketch.behind)) return sidesBehind(sketch, isFraction) ?? ofFigure(sketch)
  return (
    sidesBefore(sketch) ??
    sidesBehind(sketch, isFraction) ??
    ofTotal(sketch) ??
    ofNamed(sketch) ??
    ratioSides(sketch)
  )
}

function sidesBefore(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  for (const tie of TIES) {
    const found = tie.exec(before)
    if (found === null) continue
    const end = found.index + found[0].length
    const link = LINK.exec(before.slice(end))
    if (link === null) continue
    const sides = sidesOf(levelsIn(sketch, found[0]), tie !== TIES[0] && tie !== TIES.at(-1))
    const said = `${before.slice(Math.max(0, found.index - 40), end)}${link[0].split(/[,.;:(–—]/)[0]}`
    const { stop, name, subject, rate, of: named, bare, means } = link.groups ?? {}
    if (named !== undefined && !isNamed(named, said)) continue
    if (tie === TIES.at(-1) && name === undefined) continue
    if (rate !== undefined && !RATE_BEHIND.test(behind)) continue
    if (name !== undefined && YIELD.test(link[0])) continue
    if (name !== undefined && !isOwnRate(name, said, stop?.startsWith('.') === true)) continue
    if (stop?.startsWith('.') === true && !isOwnRate(KEY.exec(link[0])?.[0] ?? '', said, true))
      continue
    if (subject !== undefined && !isNamed(subject, said)) continue
    if (bare !== undefined && !BARE.test(behind)) continue
    if (means !== undefined) {
      if (!/^ of (?:the|all|its|their|[a-z]+s) /.test(behind) || LEFT.test(behind)) continue
      return sides
    }
    const of = ENDS.exec(behind)
    const whole = of?.groups?.whole
    // "That comes to a quarter of its spending": of what it is said to be out of.
    const isIts = whole !== undefined && /^(?:its|their|our)\b/.test(whole) && stop === undefined
    if (of === null) continue
    if (whole !== undefined && !isIts && !ALL.test(whole) && !isNamed(whole, said)) continue
    if (
      /^ of (?:them|these|those|which|whom)\b/.test(behind) &&
      lastLevel(found[0]) === found[0].length - 1
    )
      continue
    return sides
  }
  return null
}

function sidesOf([a, b]: readonly Part[], isWholeFirst: boolean): Sides | null {
  if (a === undefined || b === undefined) return null
  return isWholeFirst ? { part: b, whole: a } : { part: a, whole: b }
}

/** Rates of what isn't the part, and of no part at all. */
const OTHER =
  /\b(?:vacan|fail|drop|error|mortal|fatal|growth|grow|annual|interest|inflation|tax|reject|miss|absen|loss|default|non-|not|birth|death|discount|exchange|swap|yearly|monthly|average|female|male|previous|target|expected|fixed|floating|coupon)/
/** "Were assigned P at a net annualized compound rate of S". */
const YIELD = /\b(?:annual\w*|interest|compound|coupon|discount|exchange)\b/
const FREE = new Set(
  'a an the its their his our this that such it or for with giving putting making bringing leaving meaning yielding taking which means gives corresponds to equal equivalent represents is was of overall total and thus therefore takes brings puts makes at as by then new resulting corresponding implying translating into respective'.split(
    ' ',
  ),
)
/** Words for a part that is called otherwise where its rate is named. */
const CALLED: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/^(?:respon|return|reply)/, /return|repl|respon|answer|complet/],
  [/^(?:complet|implement|execut|fulfil)/, /complet|carried|implement|finish|fulfil|done|met\b/],
  [/^(?:clear|solv|detect|resol)/, /solv|clear|resol|settl|clos/],
  [/^(?:turnout|voter)/, /vot|ballot|poll/],
  [/^(?:occup|utili|use|load)/, /occup|\blet\b|sold|used|in use|filled|taken/],
  [/^(?:pass|success)/, /pass|succe|graduat/],
  [/^(?:recover|recycl|reus)/, /recover|recycl|reus/],
  [/^(?:attend|particip)/, /attend|took part|particip|came|present|joined/],
  [/^female/, /\b(?:women|female|girls)\b/],
  [/^male/, /\b(?:men|male|boys)\b/],
  [/^vacan/, /empty|vacant|unlet|unoccup/],
  [/^(?:fail|drop|error)/, /fail|dropped out|error|wrong/],
  [/^(?:reject|refus)/, /reject|refus|turned down/],
  [/^(?:absen|miss)/, /absent|missed|stayed away/],
  [/^(?:mortal|fatal|death)/, /died|deaths|killed/],
  [/^(?:loss|default)/, /\blost\b|losses|default/],
  [/^(?:vaccin|cover|immuni)/, /vaccin|cover|reach|immuni|serv|connect/],
]

/** "A clear-up rate" of what was solved; in a sentence of its own the rate is called as the part is. */
export function isOwnRate(name: string, said: string, isApart: boolean): boolean {
  const words = name.split(/[ ,]+/)
  if (words.some((word) => OTHER.test(word) && !isCalled(word, said))) return false
  const named = name.split(/[ ,]+/).filter((word) => word !== '' && !FREE.has(word))
  return !isApart || named.every((word) => isNamed(word, said) || isCalled(word, said))
}

function isCalled(word: string, said: string): boolean {
  return CALLED.some(([name, other]) => name.test(word) && other.test(said))
}

const STEM = 4

function isNamed(phrase: string, said: string): boolean {
  return phrase
    .split(/[^a-z]+/)
    .some(
      (word) =>
        word.length >= STEM && said.includes(` ${word.slice(0, Math.max(STEM, word.length - 3))}`),
    )
}

const QUALIFIED = '(?:(?:or|some|about|around|just|only|exactly|a total of) )*'
const OPENING =
  '(?:: | ?[–—] ?| \\(|, or |, that is,? |, i\\.e\\.,? |[,;.] (?:that|this|which) (?:is|was|means|makes|comes to|equals|corresponds to) )'
const CLOSING = "(?: in (?:all|total)|(?: [a-z'-]+){0,2})(?:[.,;)]| ?[–—]|$)"
const NAMED_BEFORE = over(`\\b${RATE}(?: [a-z'-]+){0,6} ${AROUND}$`)
/** "S of those asked: P of W", "every second visitor came from abroad: P of W", "turnout reached S, with P of the W". */
const BEHIND = over(
  `^(?<said>[^.;#%~]{0,110}?)(?<link>${OPENING}|,? with |, as )${QUALIFIED}#(?: [a-z'-]+){0,3} (?:out )?of(?: [a-z_'-]+){0,4} #`,
)
/** "One in four of the W inspected failed: P in all". */
const OF_WHOLE = over(
  `^ of (?:the |all |its |our |their )?(?:[a-z_'-]+ ){0,3}#[^.;:#%~]{0,70}(?:${OPENING}|, )${QUALIFIED}#${CLOSING}`,
)
/** "Of the W funded by a mortgage, S (P) were"; "W. S of them (P)". */
const OPENER = over(
  `(?:^|[.;:,–—] |\\b(?:and|that) )(?:out of|of|among) (?:[a-z_'-]+ ){0,4}#[^.;:#%~]{0,80}, ${AROUND}$`,
)
const FIGURES_BEHIND = over(`^(?<said>(?: [a-z'-]+){0,8})${OPENING}${QUALIFIED}#${CLOSING}`)
const ONLY = over(`^[^#%~]*#[^#%~]*$`)
const OF_THEM = /^ of (?:them|these|those|which|whom)\b/

function sidesBehind(sketch: Sketch, isFraction: boolean): Sides | null {
  const { before, behind } = sketch
  const ofWhole = OF_WHOLE.exec(behind)
  if (ofWhole !== null) return sidesOf(levelsIn(sketch, ofWhole[0]), true)
  const told = FIGURES_BEHIND.exec(behind)
  const [opener = ''] =
    OPENER.exec(before) ?? (OF_THEM.test(behind) ? (ONLY.exec(before) ?? []) : [])
  if (told !== null && opener !== '')
    return sidesOf([...levelsIn(sketch, opener), ...levelsIn(sketch, told[0])], true)
  const found = BEHIND.exec(behind)
  if (found === null) return null
  const { said = '', link = '' } = found.groups ?? {}
  const isRate = NAMED_BEFORE.test(before) || /^ (?:of|[a-z]+ rate|turnout|occupancy)\b/.test(said)
  const isLoose = /with|as/.test(link)
  if (isLoose ? !isRate || isFraction : !isRate && !isFraction) return null
  return sidesOf(levelsIn(sketch, found[0]), false)
}

/** "Of the W burned, P were forest (S) and P scrub (S)"; "Total output was W. Apples made up P, or S"; "we tested W. It was missing from P (S)". */
const OPENED = over(
  `(?:^|[.;:] )(?:(?:out )?of(?: [a-z_'-]+){0,4} #[^.;:#%]{0,60},|(?:the |an? )?(?:[a-z'-]+ )?total(?:l?ed| [^.#%~]{0,60}?)? #[^.#%~]{0,60}\\.)[^.;:]{0,200}#$`,
)
const ALONE = over('^[^#%~]*#[^.;#%~]{0,80}[.;] [^.;#%~]{0,120}#$')
const BESIDE = over('(?:^|[.;] )[^.;#%~]*#[^.;#%~]*#$')
const IN_BRACKETS = /^(?: [a-z'-]+){0,4}(?: \((?:or )?|,? or | [–—] )(?:about |some |around )?$/
const AND_DID = over('#[^.,;#]{0,40} and (?:[a-z]+ ){1,4}#$')
const OF_WHOM = /^\) of (?:whom|which|them|these|those)\b/
const CHANGES =
  /\b(?:ris\w+|rose|up|down|fell|fall\w*|grew|grow\w*|increas\w+|decreas\w+|declin\w+|gain\w*|drop\w*|by|cut|profit|net|earn\w*|loss\w*|against|target|more|less|fewer|than)\b/

function ofTotal(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  const at = lastLevel(before)
  const tail = before.slice(at + 1)
  if (!IN_BRACKETS.test(tail)) return null
  const head = before.slice(0, at + 1)
  // "15,240 firefighters across the services, 9,296 (61 %) of whom".
  if (OF_WHOM.test(behind)) return sidesOf(levelsIn(sketch, BESIDE.exec(head)?.[0] ?? ''), true)
  if (!/^(?:[.,;)]| [–—]| of (?:the total|it|all|them|these|those)\b|$)/.test(behind)) return null
  const isCount = levelsIn(sketch, head.slice(-1)).every(
    ({ claim }) => !/^[A-Z]{3}$/.test(claim.unit),
  )
  const opened =
    OPENED.exec(head) ??
    ALONE.exec(head) ??
    (/or /.test(tail) &&
    (OF_THEM.test(behind) || (isCount && AND_DID.test(head) && !/^ of/.test(behind)))
      ? BESIDE.exec(head)
      : null)
  if (opened === null) return null
  const [whole, ...parts] = levelsIn(sketch, opened[0])
  const part = parts.at(-1)
  const said = opened[0].replaceAll('made up', '')
  if (whole === undefined || part === undefined || CHANGES.test(said)) return null
  return parts.every(({ claim }) => claim.unit === part.claim.unit) ? { part, whole } : null
}

const OF_NAME =
  /^\)? of (?:(?:the|its|their|our|all|total|group|overall|net|annual|consolidated) )*(?:(?:value|volume|amount) of (?:(?:the|its|all|total) )*)?(?<name>[a-z][a-z'-]{3,}(?: [a-z'-]+){0,2}?)(?:[.,;)]|$| (?:in|for|and|of|last|at) )/
const APPOSED_PART = over(
  `#${words(5)}(?: of them)?(?: \\((?:or )?|,? or |, that is,? |, equal to |, equivalent to |, representing |[,;] (?:which|that|this) (?:is|represents|equals|makes) | [–—] )${AROUND}$`,
)

/** "Sales grew to W. It spent P on research, or S of sales": the one level that is called so. */
function ofNamed(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  const name = OF_NAME.exec(behind)?.groups?.name
  const apposed = APPOSED_PART.exec(before)
  if (name === undefined || apposed === null) return null
  const [part] = levelsIn(sketch, apposed[0])
  const told = calledSo(sketch, before.slice(0, apposed.index), name)
  if (told !== null && part !== undefined) return { part, whole: told }
  const pieces = before
    .slice(0, apposed.index)
    .split(/[,;:]|\. |(?<=[\ue000-\ue1ff][^\ue000-\ue1ff]*) and /)
  const called = pieces.filter(
    (piece) =>
      lastLevel(piece) >= 0 && isNamed(name, ` ${piece}`) && !piece.includes(` of ${name}`),
  )
  const [piece, ...more] = called
  const [whole, ...others] = levelsIn(sketch, piece ?? '')
  if (whole === undefined || part === undefined || more.length > 0 || others.length > 0) return null
  return CHANGES_PART.test(before.slice(Math.max(0, apposed.index - 40), apposed.index))
    ? null
    : { part, whole }
}

const NEXT = over('^(?: [a-z-]+){0,4} #')

/** "Service revenue of W and equipment revenue of Q": by its whole name, of several that share a word. */
function calledSo(sketch: Sketch, before: string, name: string): Part | null {
  const at = name.includes(' ') ? before.lastIndexOf(name) : -1
  const [to = ''] = at < 0 ? [] : (NEXT.exec(before.slice(at + name.length)) ?? [])
  return levelsIn(sketch, to)[0] ?? null
}

const CHANGES_PART =
  /\b(?:ris\w+|rose|up|down|fell|fall\w*|grew|grow\w*|increas\w+|decreas\w+|declin\w+|gain\w*|drop\w*|by|cut|more|less|fewer|than|from)\b[^.,;]*$/

const SAID_OF = over(`(?:^|[.;] |, )[^.,;#%~]{0,60}#${words(9)},? ${APPOSED} ${AROUND}$`)

/** "P has been paid out, which is S of the W". */
function ofFigure(sketch: Sketch): Sides | null {
  const { before, behind } = sketch
  const said = SAID_OF.exec(before)
  const of = OF_FIGURE.exec(behind)
  if (said === null || of === null || CHANGES_PART.test(said[0])) return null
  return sidesOf([...levelsIn(sketch, said[0]), ...levelsIn(sketch, of[0])], false)
}
