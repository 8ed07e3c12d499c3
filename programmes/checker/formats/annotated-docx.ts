import { strToU8, zipSync } from 'fflate'
import type { Reason } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import {
  folderOf,
  namespaceOf,
  relationsOf,
  relationsPath,
  xmlOf,
} from '../documents/docx/package.ts'
import { type DocxText, readDocx } from '../documents/docx/read-docx.ts'
import type { DocxPiece } from '../documents/docx/walk.ts'
import { within } from '../match/spans.ts'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { type Finding, isWorthTelling, toldOnce } from './findings.ts'
import { legible } from './legible.ts'
import { countsWords, problemsByClaim, STANDING_WORDS, standingOfFinding } from './standing.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const W = `xmlns:w="${NAMESPACE}"`
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const COMMENTS_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'

type Note = { readonly start: number; readonly end: number; readonly lines: readonly string[] }

/**
 * The author's own document with a comment at each claim of which there is something to say: problems, conditions, doubts,
 * and shortly what holds against data; how many others there are is told once, at the end. What was there stays as it
 * was; a run is cut only where a claim begins or ends within it. Throws `checker.unreadable-document`.
 */
function annotateDocx(bytes: Uint8Array, answer: CheckAnswer, lang: Lang): Uint8Array {
  const docx = readDocx(bytes, answer.source.name ?? 'DOCX')
  const all = [...notesOf(answer, lang), ...closingOf(docx, answer, lang)]
  // What the list of comments holds and the text doesn't refer to, Word would repair by throwing it away.
  const notes = all.filter((note) => rangeOf(docx, note) !== null)
  const first = nextCommentId(docx)
  return zipSync({
    ...docx.parts,
    [docx.main]: bytesOf(anchored(docx, notes, first)),
    [commentsPath(docx)]: bytesOf(commentsXml(docx, notes, first)),
    ...wired(docx),
  })
}

/** Where its comments are, or would be. */
function commentsPath({ parts, main }: DocxText): string {
  const held = relationsOf(parts, main).find(({ type }) => type === 'comments')
  return held?.path ?? `${folderOf(main)}comments.xml`
}

/** What was read in UTF-16 is written in UTF-8, and says so. */
function bytesOf(xml: string): Uint8Array {
  return strToU8(xml.replace(/^(<\?xml[^>]{0,80}encoding=)["'][^"']{1,40}["']/, '$1"UTF-8"'))
}

/** The author's DOCX with comments, or a new one of a text that was none. */
export function annotatedDocx(
  answer: CheckAnswer,
  text: string,
  lang: Lang,
  original: Uint8Array | null,
): Uint8Array {
  return original === null ? docxOf(text, answer, lang) : annotateDocx(original, answer, lang)
}

/** A new document of a text that was none, with the same comments. */
function docxOf(text: string, answer: CheckAnswer, lang: Lang): Uint8Array {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  const plain = zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
  // The document's own text leaves out empty lines: offsets are carried over line by line.
  return annotateDocx(plain, shifted(answer, text), lang)
}

function shifted(answer: CheckAnswer, text: string): CheckAnswer {
  const moved = new Map<number, number>()
  let from = 0
  let to = 0
  for (const line of text.split('\n')) {
    moved.set(from, to)
    from += line.length + 1
    if (line !== '') to += line.length + 1
  }
  const starts = [...moved.keys()]
  const at = (offset: number): number => {
    const start = starts.findLast((one) => one <= offset) ?? 0
    return (moved.get(start) ?? 0) + offset - start
  }
  const claims = answer.claims.map((claim) => ({
    ...claim,
    start: at(claim.start),
    end: at(claim.end),
  }))
  return { ...answer, claims }
}

function notesOf({ claims }: CheckAnswer, lang: Lang): readonly Note[] {
  const problems = problemsByClaim(claims)
  return claims.flatMap((claim) => {
    const lines = commentOn(claim, problems, lang)
    return lines.length === 0 ? [] : [{ start: claim.start, end: claim.end, lines }]
  })
}

/** A contradiction is told at one of its claims, the one that would be changed, and the others lead there. */
function commentOn(
  claim: CheckedClaim,
  problems: ReadonlyMap<number, Finding>,
  lang: Lang,
): readonly string[] {
  const own = problems.get(claim.index)?.claims ?? []
  const lead =
    own.find(({ amended }) => amended !== undefined && amended.instead !== true) ??
    own.at(-1) ??
    claim
  return linesOf(claim, lead, lang)
}

/** The verdict, why, and what would be true: each sentence once, and signs only where no data speak. */
function linesOf(claim: CheckedClaim, lead: CheckedClaim, lang: Lang): readonly string[] {
  const zh = lang.startsWith('zh')
  const isTold = (reason: Reason) =>
    lead !== claim &&
    lead.reasons.some(({ check, en }) => check === reason.check && en === reason.en)
  const silent = SILENT.has(claim.verdict)
  const open = toldOnce(
    claim.reasons.filter(
      (reason) => reason.ok !== true && (isWorthTelling(reason, claim) || !silent),
    ),
  )
  const told = open.filter((reason) => !isTold(reason))
  const there = zh ? `见“${lead.text}”处的批注。` : `See the comment at “${lead.text}”.`
  if (silent && told.length === 0 && reliedOn(claim, lang).length === 0) return []
  const isAsThere = lead !== claim && claim.amended?.sentence === lead.amended?.sentence
  const better = claim.amended === undefined ? claim.wording : { [lang]: newIn(claim, lang) }
  return [
    say(STANDING_WORDS[standingOfFinding(claim)], lang),
    ...reliedOn(claim, lang),
    told.length < open.length ? there : '',
    ...told.map(({ check, arithmetic, en, zh: chinese }) => {
      const words = say({ en, zh: chinese }, lang)
      const isPlain = arithmetic === '' || check === 'data' || check === 'since'
      const signs = legible(arithmetic)
      return isPlain ? words : zh ? `${words}（${signs}）` : `${words} (${signs})`
    }),
    ...(better === null || (isAsThere && claim.amended !== undefined)
      ? []
      : [`${labelOf(claim, zh)}${say(better, lang)}`]),
  ].filter((line, index, all) => line !== '' && all.indexOf(line) === index)
}

function labelOf({ amended }: CheckedClaim, zh: boolean): string {
  if (amended?.instead === true) return zh ? '或者改为：' : 'Or in its place: '
  return zh ? '可改为：' : 'Would be true: '
}

const SILENT: ReadonlySet<CheckedClaim['verdict']> = new Set(['no-data', 'holds', 'untestable'])

/** What holds against data an author may rely on. */
function reliedOn({ verdict, data }: CheckedClaim, lang: Lang): readonly string[] {
  if (verdict !== 'holds' || data?.then.verdict !== 'holds') return []
  return [say(data.then.reason, lang)]
}

const WITHOUT = {
  en: 'Without a comment: {n} more ({counts}).',
  zh: '另有{n}处未加批注（{counts}）。',
}

/** At the last words of the document: how those stand that got no comment. */
function closingOf(docx: DocxText, answer: CheckAnswer, lang: Lang): readonly Note[] {
  const problems = problemsByClaim(answer.claims)
  const claims = answer.claims.filter((claim) => commentOn(claim, problems, lang).length === 0)
  // Most documents end with an empty paragraph, on which no comment can stand.
  const last = docx.pieces.findLast(
    ({ isBody, runStart, runEnd, start, end }) =>
      isBody && runStart >= 0 && runEnd >= 0 && end > start,
  )
  if (claims.length === 0 || last === undefined) return []
  const counts = countsWords({ ...answer, claims }, lang).map(({ words }) => words)
  const words = say(WITHOUT, lang)
    .replace('{n}', String(claims.length))
    .replace('{counts}', counts.join(lang.startsWith('zh') ? '；' : '; '))
  return [{ start: last.start, end: last.end, lines: [words] }]
}

/** The amended sentence; before it the words to change, so that one sees in a comment what is new. */
function newIn({ index, amended }: CheckedClaim, lang: Lang): string {
  const own = amended?.changes.filter(({ claim }) => claim === index) ?? []
  const zh = lang.startsWith('zh')
  const words = own.map(({ from, to }) => (zh ? `“${from}”→“${to}”` : `“${from}” → “${to}”`))
  return `${words.join(zh ? '，' : ', ')}${zh ? '：' : ': '}${amended?.sentence ?? ''}`
}

type Insert = { readonly at: number; readonly xml: string; readonly order: number }

/** The body with a range around each claim, and the reference of its comment behind it. */
function anchored(docx: DocxText, notes: readonly Note[], first: number): string {
  const inserts: Insert[] = []
  const w = docx.prefix === '' ? '' : `${docx.prefix}:`
  notes.forEach((note, index) => {
    const id = first + index
    const range = rangeOf(docx, note)
    if (range === null) return
    const { head, tail } = range
    inserts.push({
      ...beforeIn(docx, head, note.start),
      order: 1,
      xml: `<${w}commentRangeStart ${w}id="${id}"/>`,
    })
    inserts.push({
      ...afterIn(docx, tail, note.end),
      order: 0,
      xml: `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
    })
  })
  return withInserts(docx, inserts)
}

/** Between which runs it would stand; null where nothing of it is in a run. */
function rangeOf(
  docx: DocxText,
  note: Note,
): { readonly head: DocxPiece; readonly tail: DocxPiece } | null {
  const inside = piecesIn(docx, note)
  const [head, tail] = [inside[0], inside.at(-1)]
  if (head === undefined || tail === undefined || head.runStart < 0 || tail.runEnd < 0) return null
  return { head, tail }
}

/** A claim that goes from the text into a box isn't one: what stands in the body is marked, or what hangs on one run. */
function piecesIn({ pieces }: DocxText, { start, end }: Note): readonly DocxPiece[] {
  const inside = within(pieces, { start, end })
  const body = inside.filter(({ isBody }) => isBody)
  return body.length > 0 ? body : inside.slice(0, 1)
}

type Cut = { readonly at: number }

function beforeIn({ xml }: DocxText, piece: DocxPiece, offset: number): Cut {
  if (!piece.alone || offset <= piece.start) return { at: piece.runStart }
  return { at: cutAt(xml, piece, offset - piece.start) }
}

function afterIn({ xml }: DocxText, piece: DocxPiece, offset: number): Cut {
  if (!piece.alone || offset >= piece.end) return { at: piece.runEnd }
  return { at: cutAt(xml, piece, offset - piece.start) }
}

/** Where in the XML the text's character stands: entities count as one, soft hyphens as nothing. */
function cutAt(xml: string, piece: DocxPiece, characters: number): number {
  let at = piece.textStart
  for (let passed = 0; passed < characters && at < piece.textEnd; ) {
    const semicolon = xml[at] === '&' ? xml.indexOf(';', at) : -1
    const next = semicolon === -1 || semicolon > at + 9 ? at + 1 : semicolon + 1
    if (!SOFT_HYPHEN.test(xml.slice(at, next))) passed += 1
    at = next
  }
  return at
}

const SOFT_HYPHEN = /^(?:\u00ad|&#173;|&#xad;)$/i

/** Inserts between runs go in as they are; those within a run's text close it and open it again. */
function withInserts(docx: DocxText, inserts: readonly Insert[]): string {
  const { xml, prefix } = docx
  const w = prefix === '' ? '' : `${prefix}:`
  const pieces = docx.pieces.filter(({ isBody }) => isBody)
  const opened = new RegExp(`<${w}t(?: [^>]*)?>$`)
  const sorted = inserts.toSorted((a, b) => a.at - b.at || a.order - b.order)
  let out = ''
  let from = 0
  let next = 0
  for (const { at, xml: added } of sorted) {
    while (next < pieces.length && (pieces[next]?.runEnd ?? 0) < at) next += 1
    const piece = pieces.slice(next, next + 2).find((one) => one.textStart < at && at < one.textEnd)
    out += xml.slice(from, at)
    if (piece === undefined) out += added
    else {
      const opening = xml.slice(piece.runStart, piece.textStart)
      const preserving = opening.replace(opened, `<${w}t xml:space="preserve">`)
      out += `</${w}t></${w}r>${added}${preserving}`
    }
    from = at
  }
  // A text that was cut keeps the space at the cut.
  return (out + xml.slice(from)).replaceAll(`<${w}t>`, `<${w}t xml:space="preserve">`)
}

function nextCommentId(docx: DocxText): number {
  const held = docx.parts[commentsPath(docx)]
  if (held === undefined) return 0
  const ids = [...xmlOf(held).matchAll(/<(?:\w+:)?comment\s[^>]*?\bid="(\d{1,9})"/g)]
  return ids.reduce((highest, [, id]) => Math.max(highest, Number(id) + 1), 0)
}

function commentsXml(docx: DocxText, notes: readonly Note[], first: number): string {
  const part = docx.parts[commentsPath(docx)]
  const held = part === undefined ? null : xmlOf(part)
  const prefix = held === null ? 'w' : namespaceOf(held).prefix
  const w = prefix === '' ? '' : `${prefix}:`
  const added = notes
    .map(({ lines }, index) => {
      const body = lines
        .map(
          (line) =>
            `<${w}p><${w}r><${w}t xml:space="preserve">${escaped(line)}</${w}t></${w}r></${w}p>`,
        )
        .join('')
      return `<${w}comment ${w}id="${first + index}" ${w}author="onedelta" ${w}initials="1Δ">${body}</${w}comment>`
    })
    .join('')
  if (held !== null) return withinRoot(held, 'comments', added)
  const namespace = isStrict(docx) ? STRICT : NAMESPACE
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${namespace}">${added}</w:comments>`
}

function isStrict({ xml }: DocxText): boolean {
  return namespaceOf(xml).namespace === STRICT
}

/** Adds to a list, also to one that was empty: `<Types/>`. */
function withinRoot(xml: string, name: string, added: string): string {
  const close = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>\\s*$`)
  if (close.test(xml)) return xml.replace(close, (end) => `${added}${end}`)
  return xml.replace(
    /<([\w.:-]+)([^<>]*)\/>\s*$/,
    (_, root, rest) => `<${root}${rest}>${added}</${root}>`,
  )
}

/** The package's lists with the comments in them, where they aren't yet. */
function wired(docx: DocxText): { readonly [path: string]: Uint8Array } {
  const { parts, main } = docx
  const path = commentsPath(docx)
  if (parts[path] !== undefined) return {}
  const read = (part: string, empty: string): string => {
    const held = parts[part]
    return held === undefined ? empty : xmlOf(held)
  }
  const relations = relationsPath(main)
  const types = read('[Content_Types].xml', '<Types></Types>')
  const rels = read(
    relations,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  )
  const type = isStrict(docx) ? STRICT_RELATION : COMMENTS_RELATION
  return {
    '[Content_Types].xml': bytesOf(
      withinRoot(types, 'Types', `<Override PartName="/${path}" ContentType="${COMMENTS_TYPE}"/>`),
    ),
    [relations]: bytesOf(
      withinRoot(
        rels,
        'Relationships',
        `<Relationship Id="rIdOnedelta" Type="${type}" Target="comments.xml"/>`,
      ),
    ),
  }
}

/** What XML has no place for becomes a space: offsets in the text stay what they are. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\t\n\r\u0020-\ufffd]/g, ' ')
}
