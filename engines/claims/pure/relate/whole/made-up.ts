import type { Doc, Relation } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import type { Line, Part } from '../part.ts'
import { isTotal, measureText } from './naming.ts'
import { fitOfSum, statedDigits } from './slip.ts'
import { areFirstOnes, areTwoSidesOf } from './two-sides-of.ts'
import { isPlainLevel } from './whole.ts'

// Wholes whose parts stand in later lines without a word that says so: what makes them one is that they add up.

type Parts = Extract<Relation, { kind: 'parts' }>

/** How many lines back a whole may stand. */
const LINES_BACK = 12
const MEMBERS_MAX = 10
/** Of fewer digits figures add up, or nearly, by chance. */
const DIGITS_MIN = 4

/**
 * Lists of lines ("• dry bulk 53.8 million tonnes …") and sentences of several levels that make up a level told before
 * them, exactly or but for a slip of the pen. Nothing is said of figures that simply don't.
 */
export function madeUp(doc: Doc, lines: readonly Line[]): readonly Parts[] {
  const found: Parts[] = []
  let list: Part[] = []
  let listFrom = 0
  let isWhole = true
  let paragraph = -1
  for (const [at, line] of lines.entries()) {
    const { paragraph: own } = line.tape.sentence
    const kind = doc.paragraphs[own]?.kind
    const levels = line.parts.filter(isPlainLevel)
    const first = levels[0]
    const isBullet = kind === 'list' && first !== undefined && own !== paragraph
    if (isBullet && list.length > 0 && list[0]?.claim.unit === first.claim.unit) list.push(first)
    else if (kind !== 'list' || isBullet) {
      if (isWhole) found.push(...ofLines(doc, lines, listFrom, list))
      list = isBullet ? [first] : []
      listFrom = at
      isWhole = true
    }
    // 估值下调68亿元 in a list of what was earned: the other lines aren't all of it.
    if (kind === 'list' && levels.length === 0 && line.parts.some(isAlike(list[0]))) isWhole = false
    paragraph = own
    if (kind !== 'row') found.push(...ofSentence(lines, at, levels))
  }
  return isWhole ? [...found, ...ofLines(doc, lines, listFrom, list)] : found
}

function isAlike(first: Part | undefined): (one: Part) => boolean {
  return ({ claim }) => first !== undefined && claim.unit === first.claim.unit
}

function ofLines(
  doc: Doc,
  lines: readonly Line[],
  from: number,
  list: readonly Part[],
): readonly Parts[] {
  if (list.length < 2 || list.length > MEMBERS_MAX) return []
  for (let at = from - 1; at >= 0 && at >= from - 3; at -= 1) {
    for (const whole of lines[at]?.parts ?? []) {
      if (isPlainLevel(whole) && adds(doc.text, whole, list, DIGITS_MIN - 1))
        return [partsOf(whole, list)]
    }
  }
  return []
}

function ofSentence(lines: readonly Line[], at: number, levels: readonly Part[]): readonly Parts[] {
  const line = lines[at]
  const first = levels[0]
  if (line === undefined || first === undefined || levels.length > MEMBERS_MAX) return []
  const members = levels.filter(({ claim }) => claim.unit === first.claim.unit)
  if (members.length < 2 || areTwoSidesOf(line.tape.text, members)) return []
  if (areFirstOnes(line.tape.text, members)) return []
  for (let back = at - 1; back >= 0 && back >= at - LINES_BACK; back -= 1) {
    for (const whole of lines[back]?.parts ?? []) {
      if (!isPlainLevel(whole) || whole.claim.period !== first.claim.period) continue
      if (!members.every((part) => isKindOf(line.tape.text, part, whole))) continue
      if (isSmallCount(whole)) continue
      if (adds(line.tape.text, whole, members, DIGITS_MIN)) return [partsOf(whole, members)]
    }
  }
  return []
}

/** 收案31件 and, in another sentence, 审结30件 and 办结1件: counts of two digits add up by chance. */
function isSmallCount({ claim: { value, unit } }: Part): boolean {
  return unit === 'items' && value.scale === 0 && value.coefficient < SMALL
}

const SMALL = 100n

/** 夏粮产量 and 粮食总产量, service revenue and revenue: they end in the same word. */
function isKindOf(text: string, part: Part, whole: Part): boolean {
  const [a, b] = [part, whole].map(({ claim }) => measureText(text, claim.measure).trim())
  if (a === undefined || b === undefined || a === '' || b === '') return false
  if (/[㐀-鿿]/.test(b)) return a.slice(-2) === b.slice(-2)
  const shared = part.claim.measureKey.some((word) => whole.claim.measureKey.includes(word))
  return shared || part.claim.measureKey.length === 0
}

/** "4.5 billion dollars, or 1.2 % above the total of": how much more, and no part. */
const ABOVE = /^,? (?:or [\d.]+ ?(?:pct|per ?cent|%),? )?(?:higher|lower|more|less|above|below)\b/i

function adds(text: string, whole: Part, parts: readonly Part[], digits: number): boolean {
  if (parts.some(({ claim }) => ABOVE.test(text.slice(claim.end, claim.end + 40)))) return false
  const isOfUnit = parts.every(
    ({ claim }) => claim.unit === whole.claim.unit && claim.bound === 'exact',
  )
  if (!isOfUnit || whole.claim.bound !== 'exact') return false
  // Of 1.19万亿元 too little is told for digits that changed places in its parts.
  const fit = fitOfSum(whole, parts, digits)
  return fit === 'equal' || (fit === 'slip' && statedDigits(whole.claim) >= digits)
}

function partsOf(whole: Part, parts: readonly Part[]): Parts {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
  }
}

/** A share of "the total", or without words of its whole, of a part that is known to be one: "152.5 million tonnes, or 46 %". */
export function withWholes(doc: Doc, relations: readonly Relation[]): readonly Relation[] {
  const wholes = new Map<number, number>()
  for (const relation of relations)
    if (relation.kind === 'parts' && relation.complete)
      for (const part of relation.parts) wholes.set(part, relation.whole)
  // 五地合计280.04，占67.8%: what is a share itself isn't what the others are shares of.
  const isShared = new Set(relations.map((one) => (one.kind === 'share' ? one.part : null)))
  return relations.map((relation) => {
    if (relation.kind !== 'share' || relation.whole !== null || relation.part === null)
      return relation
    const words = relation.baseWords
    const said = words === null ? '' : doc.text.slice(words.start, words.end)
    const isOfAll = said === '' || isTotal(said, grammarOf(said))
    const whole = isOfAll ? wholes.get(relation.part) : undefined
    return whole === undefined || isShared.has(whole) ? relation : { ...relation, whole }
  })
}

/** Without those of a whole whose parts are known already. */
export function newParts(known: readonly Relation[], found: readonly Parts[]): readonly Parts[] {
  const wholes = new Set(
    known.flatMap((relation) =>
      relation.kind === 'parts' && relation.complete ? [relation.whole] : [],
    ),
  )
  return found.filter(({ whole }) => {
    const isNew = !wholes.has(whole)
    wholes.add(whole)
    return isNew
  })
}
