import { compare, divide, multiply, type Rational, rational, rationalOf } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import { dimensionOf } from '../../units/table.ts'
import { isBare, isHardEnd, type Line, type Part } from '../part.ts'
import { isTotal } from '../whole/naming.ts'
import { fitOfShare } from '../whole/slip.ts'
import { areOfOneTime, canBePart, isMean, isPlainLevel, NEVER_WHOLE } from '../whole/whole.ts'
import { NATIONAL } from './fitting.ts'
import { isOfSeveral } from './of-others.ts'

// Shares whose part and whole are the two figures of one unit around them, in whatever words: 项目64个，已完工16个，占四分之一; "960,000
// vehicles. Electric cars made up 12 % of these: 115,200"; "3.6 million of the country's 14.4 million households – one in four".

type Share = Extract<Relation, { kind: 'share' }>
type Place = { readonly at: number; readonly part: Part }
type Sides = { readonly part: Part; readonly whole: Part; readonly isTied: boolean }

/** Lines of a list before its entry in which their whole may stand. */
const ENTRIES_BACK = 8

/** Fills in the parts and wholes that no word named. */
export function sharesAround(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = new Map<number, Place>()
  for (const [at, { parts }] of lines.entries())
    for (const part of parts) places.set(part.claim.index, { at, part })
  const wholes = new Map<number, number>()
  const isTaken = new Set<number>()
  for (const one of relations) {
    if (one.kind === 'parts') for (const part of one.parts) wholes.set(part, one.whole)
    if (one.kind === 'share' && one.part !== null) isTaken.add(one.part)
  }
  return relations.map((one) => {
    if (one.kind !== 'share' || one.whole !== null) return one
    const own = places.get(one.share)
    const known = { doc, lines, places, wholes, isTaken }
    const sides = own === undefined ? null : (sidesOf(known, one, own) ?? onlyTwo(known, one, own))
    return sides === null
      ? one
      : { ...one, part: sides.part.claim.index, whole: sides.whole.claim.index }
  })
}

/**
 * "Turnout: 61.5 %. Of 2,000,000 entitled to vote, 1,230,000 cast a ballot": a percentage beside a part and its whole is theirs if it would
 * be but for a slip of the pen.
 */
export function sharesOfTies(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Share[] {
  const isUsed = new Set<number>()
  for (const one of relations) {
    if (one.kind === 'share') isUsed.add(one.share).add(one.part ?? -1)
    if ((one.kind === 'change' || one.kind === 'gap') && one.amount !== null) isUsed.add(one.amount)
  }
  const wholes = new Map<number, number>()
  for (const one of relations)
    if (one.kind === 'parts' && !one.complete && one.parts.length === 1)
      wholes.set(one.parts[0] ?? -1, one.whole)
  return lines.flatMap((line, at): readonly Share[] => {
    const tied = line.parts.filter(
      ({ claim }) => wholes.has(claim.index) && !isUsed.has(claim.index),
    )
    const [part] = tied
    const whole = line.parts.find(
      ({ claim }) => claim.index === wholes.get(part?.claim.index ?? -1),
    )
    if (part === undefined || whole === undefined || tied.length > 1) return []
    const near = [lines[at - 1], line, lines[at + 1]].filter(
      (one) => one !== undefined && areBeside(one, line),
    )
    const rates = near.flatMap((one) =>
      (one?.parts ?? []).filter(
        ({ claim, role }) =>
          claim.unit === 'percent' &&
          (role === 'level' || role === 'share') &&
          !isUsed.has(claim.index) &&
          (one === line || !isNamedRate(one, claim)),
      ),
    )
    const fits = rates.map((rate) => fitOfShare(rate.claim, part.claim, whole.claim))
    const slip = rates[fits.indexOf('slip')]
    return slip === undefined || fits.includes('equal')
      ? []
      : [
          {
            kind: 'share',
            share: slip.claim.index,
            part: part.claim.index,
            whole: whole.claim.index,
            baseWords: null,
          },
        ]
  })
}

/** 馆藏490万册，其中电子图书147万册。居民综合阅读率85%: another sentence's rate that has a name of its own. */
function isNamedRate(line: Line | undefined, { start }: Part['claim']): boolean {
  return /[㐀-鿿]{2}(?:[率度]|比例|比重)[^，。；\d]{0,4}$/.test(
    line?.tape.text.slice(Math.max(line.tape.sentence.start, start - 12), start) ?? '',
  )
}

function areBeside({ tape: a }: Line, { tape: b }: Line): boolean {
  return a.sentence.paragraph === b.sentence.paragraph
}

type Known = {
  readonly doc: Doc
  readonly lines: readonly Line[]
  readonly places: ReadonlyMap<number, Place>
  /** The whole of each part that is said to be one. */
  readonly wholes: ReadonlyMap<number, number>
  readonly isTaken: ReadonlySet<number>
}

function sidesOf(known: Known, relation: Share, own: Place): Sides | null {
  const { doc, lines, places } = known
  const line = lines[own.at]
  if (line === undefined) return null
  const again =
    appositive(known, line, own.part) ??
    (relation.part === null
      ? (tiedAgain(known, line, relation, own.part) ?? tiedBefore(known, own, relation))
      : null)
  if (again !== null) return isSound(own.part.claim, again) ? again : null
  const said = places.get(relation.part ?? -1)?.part ?? partBehind(line, own.part)
  if (said === null || isStep(line, said, own.part)) return null
  const tied = tiedTo(known, line, said)
  const part = tied?.part ?? said
  if (!isDirect(line, own.part, part, tied !== null)) return null
  if (isOfSeveral(doc.text, part, own.part) || !isOfNothingElse(doc, relation, own.part, line))
    return null
  const sides = tied ?? wholeAround(known, own, part)
  if (sides === null || !isSound(own.part.claim, sides)) return null
  return sides
}

/** 总产量达到A，比上一年增产B，即S: by how much it grew, told once more. */
function isStep({ tape: { text } }: Line, part: Part, share: Part): boolean {
  return (
    /^，(?:即|也就是)约?$/.test(text.slice(part.claim.end, share.claim.start)) &&
    /[比较][^，。；]{1,12}[增减多少扩降][^，。；\d]{0,4}$/.test(
      text.slice(Math.max(0, part.claim.start - 24), part.claim.start),
    )
  )
}

/** The share of a sentence with just two figures that can be part and whole, and with no other share. */
function onlyTwo({ doc, lines }: Known, relation: Share, own: Place): Sides | null {
  const line = lines[own.at]
  if (line === undefined || doc.paragraphs[line.tape.sentence.paragraph]?.kind === 'row')
    return null
  if (!isOfNothingElse(doc, relation, own.part, line)) return null
  const shares = line.parts.filter(
    ({ role, claim }) => role !== 'level' || claim.unit === 'percent' || claim.form !== 'number',
  )
  const levels = line.parts.filter((one) => isPlainLevel(one) && !isMean(line, one))
  const [a, b, ...more] = levels
  if (a === undefined || b === undefined || more.length > 0 || shares.length > 1) return null
  if (isOfSeveral(doc.text, a, own.part) || !areOfOneTime(a, b)) return null
  // "$53.7 million in quarter and $32.9 million in half": a half of the year is no share.
  const before = doc.text.slice(Math.max(0, own.part.claim.start - 8), own.part.claim.start)
  if (/\b(?:in|for|the|first|second) $/i.test(before)) return null
  if (
    line.tape.items.slice(Math.min(a.at, own.part.at), Math.max(b.at, own.part.at)).some(isHardEnd)
  )
    return null
  // "Three in five live in Tebi (136,800) and Oru (111,200)": two parts.
  if (/\band\b|[和与及、]/.test(doc.text.slice(a.claim.end, b.claim.start))) return null
  const isFirst = compare(rationalOf(a.claim.value), rationalOf(b.claim.value)) > 0
  const [whole, part] = isFirst ? [a, b] : [b, a]
  if (fitOfShare(own.part.claim, part.claim, whole.claim, 2) === null) return null
  if (!isWholeFor(doc.text, whole, part) || relation.part === whole.claim.index) return null
  const sides = { part, whole, isTied: false }
  return isSound(own.part.claim, sides) ? sides : null
}

/** "A half of the fund, $400 million out of $800 million": what it is, told right behind it. */
function appositive({ places, wholes }: Known, line: Line, share: Part): Sides | null {
  const part = line.parts[share.order + 1]
  const whole = places.get(wholes.get(part?.claim.index ?? -1) ?? -1)?.part
  if (part === undefined || whole === undefined || whole.order !== part.order + 1) return null
  const between = line.tape.text.slice(share.claim.end, part.claim.start)
  return /^(?: of)?(?: (?!and\b)[a-z’'-]+){1,5}(?:,| [–—-]| \() ?$/i.test(between)
    ? { part, whole, isTied: true }
    : null
}

/** "45,000 toddlers, 27,000 of them full-time. Full-time places thus account for 60 % of the total". */
function tiedBefore(
  { doc, lines, places, wholes, isTaken }: Known,
  own: Place,
  { baseWords }: Share,
): Sides | null {
  const [line, before] = [lines[own.at], lines[own.at - 1]]
  if (line === undefined || before === undefined || !areBeside(line, before)) return null
  if (line.parts.length > 1 || baseWords === null) return null
  const words = doc.text.slice(baseWords.start, baseWords.end)
  if (!isTotal(words, grammarOf(words)) || NATIONAL.test(words)) return null
  const [part, ...more] = before.parts.filter(({ claim }) => wholes.has(claim.index))
  const whole = places.get(wholes.get(part?.claim.index ?? -1) ?? -1)?.part
  if (part === undefined || whole === undefined || more.length > 0) return null
  if (isTaken.has(part.claim.index)) return null
  const subject = line.tape.text.slice(line.tape.sentence.start, own.part.claim.start).toLowerCase()
  const near = doc.text.slice(part.claim.start - 24, part.claim.end + 40).toLowerCase()
  const said = line.tape.grammar === 'en' ? near.match(/[a-z]{4,}/g) : near.match(/[㐀-鿿]{2}/g)
  const isSaid = (said ?? []).some(
    (word) => subject.includes(word) && !/^(?:that|them|with)$/.test(word),
  )
  return isSaid ? { part, whole, isTied: true } : null
}

const AGAIN =
  /^[^.]{0,60}[,;] (?:that|this|which|it) (?:is|was|equals|represents|makes|means) (?:about |some )?$|^[^。]{0,20}[，；]即?这?(?:占|相当于)$/i

/** "Of these, 1,800 concerned billing; that is 24 % of the total": the one part of the sentence once more. */
function tiedAgain(
  { doc, places, wholes }: Known,
  line: Line,
  { baseWords }: Share,
  share: Part,
): Sides | null {
  const parts = line.parts.filter(
    ({ claim, order }) => wholes.has(claim.index) && order < share.order,
  )
  const [part] = parts
  if (part === undefined || parts.length > 1 || part.order !== share.order - 1) return null
  const whole = places.get(wholes.get(part.claim.index) ?? -1)?.part
  const words = baseWords === null ? '' : doc.text.slice(baseWords.start, baseWords.end)
  const isAll = words === '' || isTotal(words, grammarOf(words))
  return whole !== undefined &&
    isAll &&
    AGAIN.test(doc.text.slice(part.claim.end, share.claim.start))
    ? { part, whole, isTied: true }
    : null
}

/** Said to be a part of the other, or the other of it. */
function tiedTo({ places, wholes, isTaken }: Known, line: Line, said: Part): Sides | null {
  const whole = places.get(wholes.get(said.claim.index) ?? -1)?.part
  // 三地合计216.34，占52.4%: what is a share itself isn't what the others are shares of.
  if (whole !== undefined && isTaken.has(whole.claim.index)) return null
  if (whole !== undefined) return { part: said, whole, isTied: true }
  const parts = line.parts.filter(({ claim }) => wholes.get(claim.index) === said.claim.index)
  const [part] = parts
  return part !== undefined && parts.length === 1 && part.order === said.order - 1
    ? { part, whole: said, isTied: true }
    : null
}

/** "12 % of these: 115,200", "8 percent, or 1 million", "26 % (21,840)". */
function partBehind({ tape, parts }: Line, share: Part): Part | null {
  const next = parts[share.order + 1]
  if (next === undefined || !isPlainLevel(next)) return null
  const between = tape.text.slice(share.claim.end, next.claim.start)
  return /^(?: of (?:these|them|those|it|the total|the whole|all))?(?::|,? \(|, or|, i\.e\.,?|,? that is,?|,? [–—-]) ?(?:about |some )?$|^[：，（](?:即|计|共)?$/i.test(
    between,
  )
    ? next
    : null
}

/** Nothing but a word of share stands between the share and its part, or both with the whole in one row. */
function isDirect({ tape, parts }: Line, share: Part, part: Part, isTied: boolean): boolean {
  if (!parts.includes(part)) return false
  const [first, last] = part.at < share.at ? [part, share] : [share, part]
  if (tape.items.slice(first.at, last.at).some(isHardEnd)) return false
  if (last.order - first.order > (isTied ? 2 : 1)) return false
  const between = tape.text.slice(first.claim.end, last.claim.start)
  // "1,800 concerned billing, 42 % of them": a share of the figure before it.
  if (
    first === part &&
    /^ of (?:them|those|these|which|whom)\b/i.test(
      tape.text.slice(share.claim.end, share.claim.end + 12),
    )
  )
    return false
  if (tape.grammar === 'en' && !/[,:(–—-]/.test(between)) return false
  return last.claim.start - first.claim.end <= (tape.grammar === 'en' ? (isTied ? 60 : 40) : 10)
}

const OF_OTHER =
  /^ of (?!(?:these|them|those|it|which|whom|the total|the whole|all)\b)|^ (?:more|less|higher|lower|above|below|up|down|increase|rise|growth|stake|interest)\b/i

/** 占六成, and not 占全国的六成: the words say of what, if at all, only that it is all. */
function isOfNothingElse(doc: Doc, { baseWords }: Share, { claim }: Part, line: Line): boolean {
  const behind = doc.text.slice(claim.end, claim.end + 24)
  if (line.tape.grammar === 'en' && OF_OTHER.test(behind) && baseWords === null) return false
  if (
    line.tape.grammar === 'zh' &&
    /^(?:以上|左右|多)?(?:的|来自|用于|是|为|股|左右的)/.test(behind)
  )
    return false
  if (baseWords === null) return true
  const words = doc.text.slice(baseWords.start, baseWords.end)
  return (
    (isTotal(words, grammarOf(words)) || /^(?:these|them|those)$/i.test(words)) &&
    !NATIONAL.test(words)
  )
}

/** The one figure before the part that can be its whole: in its sentence, else in the one before, else at the head of its list. */
function wholeAround(known: Known, own: Place, part: Part): Sides | null {
  const { doc, lines, isTaken } = known
  const line = lines[own.at]
  if (line === undefined) return null
  const { paragraph } = line.tape.sentence
  const isList = doc.paragraphs[paragraph]?.kind === 'list'
  const back = isList ? ENTRIES_BACK : 1
  for (let at = own.at; at >= 0 && at >= own.at - back; at -= 1) {
    const other = lines[at]
    if (other === undefined) return null
    const isNear = other.tape.sentence.paragraph === paragraph || isList
    if (!isNear) return null
    const found = other.parts.filter(
      (one) =>
        isPlainLevel(one) &&
        one !== part &&
        (at < own.at || one.at < Math.min(part.at, own.part.at)) &&
        isWholeFor(doc.text, one, part) &&
        areOfOneTime(one, part) &&
        !isMean(other, one),
    )
    const [whole, ...more] = found
    if (whole === undefined || (isList && at < own.at && isTaken.has(whole.claim.index))) continue
    if (more.length > 0 || isTaken.has(whole.claim.index)) return null
    // 项目64个，已完工16个: nothing else stands between them.
    const isNext =
      at < own.at || whole.order === part.order - 1 || whole.order === own.part.order - 1
    return isNext ? { part, whole, isTied: false } : null
  }
  return null
}

const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm count set place vehicle ship aircraft train station use bed parcel'.split(
    ' ',
  ),
)

function isWholeFor(text: string, whole: Part, part: Part): boolean {
  if (NEVER_WHOLE.has(dimensionOf(whole.claim.unit)) || whole.claim.unit.includes('/')) return false
  const isAlike =
    canBePart(part, whole) ||
    (isBare(text, part.claim) && COUNTED.has(dimensionOf(whole.claim.unit)))
  return isAlike && compare(rationalOf(whole.claim.value), rationalOf(part.claim.value)) > 0
}

const FAR_TIED = rational(4n)
const FAR = rational(5n, 2n)

/** It fits, or it is a slip away, or it isn't so far off that another whole must be meant. */
function isSound(share: ReadClaim, { part, whole, isTied }: Sides): boolean {
  if (whole.claim.value.coefficient <= 0n || part.claim.value.coefficient <= 0n) return false
  if (fitOfShare(share, part.claim, whole.claim, 2) !== null) return true
  const isExact = [share, whole.claim].every(({ bound }) => bound === 'exact')
  if (!isExact || (!isTied && part.claim.bound !== 'exact')) return false
  const is = divide(rationalOf(part.claim.value), rationalOf(whole.claim.value))
  const says = share.fraction ?? multiply(rationalOf(share.value), rational(1n, 100n))
  return isWithin(is, says, isTied ? FAR_TIED : FAR)
}

function isWithin(a: Rational, b: Rational, times: Rational): boolean {
  return compare(a, multiply(b, times)) <= 0 && compare(b, multiply(a, times)) <= 0
}
