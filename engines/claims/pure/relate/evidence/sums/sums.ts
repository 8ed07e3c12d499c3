import type { Doc, Relation } from '../../../model.ts'
import type { Line } from '../../part.ts'
import { measureText, tailOf } from '../../whole/naming.ts'
import { areComplete } from '../../whole/sets.ts'
import { areFirstOnes, areTwoSidesOf } from '../../whole/two-sides-of.ts'
import { digitsOf, type Figure, type Slip } from '../figure.ts'
import { OPENER, runsIn } from '../runs.ts'
import { meets, overlaps, sumOf, type Weight, weigh } from '../weigh.ts'
import { isAllThereIs, isEnumeration, isList } from './all-of-them.ts'
import { DIGITS_MIN, fitsWithOther, goesOn, isBesideThem, type Known } from './lists.ts'

type Parts = Extract<Relation, { kind: 'parts' }>

export type Sum = {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly weight: Weight
  readonly trust: Trust
}

/** How sure it is that the parts make up the whole: `built` by where they stand alone, `sure` by words as well. */
export type Trust = 'sure' | 'built' | 'likely' | 'perhaps'

/** How often chance may fit so well, by how sure the words are. */
const CHANCE_MAX: { readonly [trust in Trust]: number } = {
  sure: 0.45,
  built: 0.12,
  likely: 0.05,
  perhaps: 0.004,
}

export function sumsIn(
  doc: Doc,
  lines: readonly Line[],
  figures: readonly (readonly Figure[])[],
  isWhole: ReadonlySet<number>,
  nested: ReadonlyMap<number, number>,
  made: ReadonlySet<number>,
): readonly Sum[] {
  return runsIn(doc, lines, figures, isWhole).flatMap(({ parts, wholes }) =>
    wholes.flatMap(
      (whole) => sumOfGuess({ doc, lines, figures, isWhole, nested, made }, whole, parts) ?? [],
    ),
  )
}

function sumOfGuess(known: Known, whole: Figure, parts: readonly Figure[]): Sum | null {
  // A whole is more than any part of it, but for a slip of one of them.
  const isNested = parts.some(({ claim }) => {
    const above = known.nested.get(claim.index)
    return above !== undefined && parts.some((one) => one.claim.index === above)
  })
  if (isNested) return null
  const larger = parts.filter(({ value }) => value >= whole.value)
  // Less than any of its parts, and of another paragraph: another thing.
  if (larger.length === parts.length && !areOfOneParagraph(known.lines, whole, parts)) return null
  if (larger.length > 1 && larger.length < parts.length) return null
  // 地表水247亿，占96%；地下水5亿，再生水6亿: the last of a list, and less than its first.
  if (larger.length > 0 && isLastUntold(known.lines, whole, parts)) return null
  if (parts.some(({ range }) => meets(range, whole.range))) return null
  // Cents don't make up millions.
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const { value } of parts) {
    least = Math.min(least, value)
    if (value < whole.value) most = Math.max(most, value)
  }
  if (least < most * NOTHING) return null
  if (areTwoSidesOf(known.doc.text, parts) || areOfBothWays(whole, parts)) return null
  if (areOneList(known.lines, whole, parts) || areEntries(known.lines, whole, parts)) return null
  const weight = weigh({ figures: [whole, ...parts], solve: sumOf, isPossible: isOfSize(whole) })
  // What is lost in the rounding of the whole says nothing of it.
  if (weight === null || (weight.fit === 'equal' && least < whole.grain / 2)) return null
  // Cut off or rounded, they only touch.
  if (weight.fit === 'equal' && !overlaps(sumOf(parts.map(({ range }) => range)), whole.range))
    return null
  if (weight.fit === 'slip' && (hasSum(whole, parts) || !mayBeAll(known.lines, whole, parts)))
    return null
  if (weight.fit === 'slip' && areOfAnother(known, whole, parts)) return null
  if (weight.fit === 'slip' && isOfOthersToo(known, whole, parts)) return null
  // A row of a table, and notes below it.
  if (weight.fit !== 'equal' && isRow(known, whole) && !parts.some((part) => isRow(known, part)))
    return null
  if (areAllOfHundred(whole, parts) || isEntryOfShares(known.lines, whole, parts)) return null
  if (
    weight.fit === 'slip' &&
    (areCutOut(known, parts) ||
      isBesideThem(known, whole, parts) ||
      goesOn(known, parts) ||
      fitsWithOther(known, whole, parts))
  )
    return null
  // 超760场，其中A场，B场: of a rough whole two parts may leave something.
  if (weight.fit === 'slip' && parts.length < 3 && whole.claim.bound !== 'exact') return null
  const trust = trustOf(known, whole, parts)
  if (trust === null) return null
  return weight.chance > CHANCE_MAX[trust] ? null : { whole, parts, weight, trust }
}

/** 贷款增加63亿元，其中短期减少10亿元，中长期增加73亿元: what is told first is what came of them, and no sum without their signs. */
function areOfBothWays(whole: Figure, parts: readonly Figure[]): boolean {
  const isDown = ({ claim }: Figure): boolean =>
    claim.kind === 'growth' && claim.direction === 'down'
  const down = parts.filter(isDown).length
  return !isDown(whole) && down > 0 && parts.every(({ claim }) => whole.claim.start < claim.start)
}

/** 风电太阳能发电量合计11亿: of those that it names, and not of 水电 beside 风电. */
function isOfOthersToo(
  { doc: { text } }: Known,
  { claim: { start, measure } }: Figure,
  parts: readonly Figure[],
): boolean {
  const name = measureText(text, measure)
  const isSum = /合计|共计|之和/.test(name + text.slice(measure?.end ?? start, start))
  if (!isSum || name.includes('进出口')) return false
  const tail = tailOf(name)
  const areNamed = parts.map(({ claim }) => {
    const own = measureText(text, claim.measure).replace(tail, '')
    return pairs(own).some((pair) => name.replace(tail, '').includes(pair))
  })
  return areNamed.includes(true) && areNamed.includes(false)
}

function pairs(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))
}

function isRow({ doc, lines }: Known, { line }: Figure): boolean {
  const paragraph = lines[line]?.tape.sentence.paragraph ?? -1
  return doc.paragraphs[paragraph]?.kind === 'row'
}

/** Behind all of them in their sentence, and not called what they come to. */
function isLastUntold(lines: readonly Line[], whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some(({ line, claim }) => line !== whole.line || claim.end > whole.claim.start))
    return false
  const { text = '' } = lines[whole.line]?.tape ?? {}
  return !TOTAL.test(text.slice(parts.at(-1)?.claim.end ?? 0, whole.claim.start))
}

/** 教育68亿元，增长4%；社区36亿元，下降4%；住房14亿元: the last two of a list by its semicolons are no list. */
function areCutOut({ lines }: Known, parts: readonly Figure[]): boolean {
  const [first, second] = parts
  if (first === undefined || second === undefined || first.line !== second.line) return false
  const line = lines[first.line]
  const before = line?.parts.findLast(
    ({ claim, role }) =>
      claim.index < first.claim.index && claim.unit === first.claim.unit && role === 'level',
  )
  if (line === undefined || before === undefined) return false
  const { text } = line.tape
  return [
    text.slice(before.claim.end, first.claim.start),
    text.slice(first.claim.end, second.claim.start),
  ].every((between) => /^[^；。]*；[^；。，]*$/.test(between))
}

/** 工业占36.5%，农业占48.2%，手工业占15.3%: shares that are together all there is, none of which the others make up. */
function areAllOfHundred(whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.claim.unit !== 'percent') return false
  const all = [whole, ...parts].reduce((sum, { value }) => sum + value, 0)
  return Math.abs(all - HUNDRED) < HUNDRED_OFF
}

/** 甲占23.0%、乙占14.8%、丙占13.0%，丁和戊分别占11.6%和6.8%: a share between two others is one of their list, and none that some of them make up. */
function isEntryOfShares(
  lines: readonly Line[],
  whole: Figure,
  [first]: readonly Figure[],
): boolean {
  const line = lines[whole.line]
  if (first === undefined || line === undefined || whole.claim.unit !== 'percent') return false
  const at = whole.part.order
  const isLinked = (one: number, other: number): boolean => {
    const [from, to] = [line.parts[one]?.claim, line.parts[other]?.claim]
    if (from === undefined || to === undefined || from.unit !== to.unit) return false
    return ENTRY.test(line.tape.text.slice(from.end, to.start))
  }
  return at > 0 && isLinked(at - 1, at) && isLinked(at, at + 1)
}

const ENTRY = /^[、，](?!其中|占)[^、，。；：]{2,16}[占佔](?:比)?$/

const HUNDRED = 100
const HUNDRED_OFF = 0.11

function areOfOneParagraph(
  lines: readonly Line[],
  whole: Figure,
  parts: readonly Figure[],
): boolean {
  const of = ({ line }: Figure): number | undefined => lines[line]?.tape.sentence.paragraph
  return parts.every((one) => of(one) === of(whole))
}

/** 支出安排163亿元，其中：教育…，卫生…: all of them are told to be of one whole, and no figure before that is what they make up. */
function areOfAnother({ doc, nested }: Known, whole: Figure, parts: readonly Figure[]): boolean {
  const above = new Set(parts.map(({ claim }) => nested.get(claim.index)))
  const [only] = above
  if (parts.every((one) => one.claim.start > whole.claim.end) && areFirstOnes(doc.text, parts))
    return true
  return above.size === 1 && only !== undefined && only !== whole.claim.index
}

/** 分别为7.9亿元、10.4亿元和18.3亿元, "of 7.9, 10.4 and 18.3 million": each is one of the list, and none what the others make up. */
function areOneList(lines: readonly Line[], whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some(({ line }) => line !== whole.line)) return false
  const all = [whole, ...parts].toSorted((a, b) => a.claim.start - b.claim.start)
  const text = lines[whole.line]?.tape.text ?? ''
  return all
    .slice(1)
    .every((one, at) => LINK.test(text.slice(all[at]?.claim.end ?? 0, one.claim.start)))
}

const LINK = /^(?:\s?[、和及与]|以及|,? and |, )\s?[$€£¥]?$/

/** "Mill Lane radar: $5.5 million. Quay, works in Sandby: $4.6 million for …, $183,000 for …": entries one behind the other, each with its own name. */
function areEntries(lines: readonly Line[], whole: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts
  const [own, other] = [lines[whole.line], lines[first?.line ?? -1]]
  if (own === undefined || other === undefined || own === other || first === undefined) return false
  if (parts.some(({ line }) => line !== first.line)) return false
  const entries: readonly (readonly [Line, Figure])[] = [
    [own, whole],
    [other, first],
  ]
  return entries.every(([{ tape }, { claim }]) =>
    NAMED.test(tape.text.slice(tape.sentence.start, claim.start)),
  )
}

const NAMED =
  /(?:^\W*|[:.] +)(?!(?:Of|This|These|That|It|Includ\w+|Compris\w+|Breakdown|Total|Namely)\b)[A-Z][^.;:]{2,80}: $/

/** A part that has shrunk to nothing would have been no part. */
const LEAST = 0.0005
const NOTHING = 1e-5

function isOfSize(whole: Figure): (slip: Slip, others: readonly Figure[]) => boolean {
  return (slip, others) =>
    others.includes(whole)
      ? slip.value < whole.value && slip.value > whole.value * LEAST
      : others.every(({ value }) => value < slip.value)
}

/** Some of the parts make up the whole already: the others are told of something else. */
function hasSum(whole: Figure, parts: readonly Figure[]): boolean {
  const fits = (some: readonly Figure[]): boolean =>
    meets(sumOf(some.map(({ range }) => range)), whole.range)
  return parts.some((part, from) =>
    parts.some(
      (other, to) =>
        to > from && (fits(parts.slice(from, to + 1)) || (isPrecise(whole) && fits([part, other]))),
    ),
  )
}

/** 甲营收445亿元，利润24亿元；乙营收104亿元，利润12亿元: two that stand apart don't make it up by chance. */
function isPrecise({ claim }: Figure): boolean {
  return digitsOf(claim) > DIGITS_MIN
}

const IN_BOTH = /^[^,.;，。；]{0,30}(?:\bboth\b|两者|二者|同时|兼)/i

const DEALT = /([^，。；：\s]+)(?:分别|依次)[^，。；]*$/

const OPEN_BOUNDS: ReadonlySet<string> = new Set(['over', 'atLeast', 'between'])
const OWN_TOTAL = /(?:合计|共计|总计)[^，。；、]{0,8}$/
/** 午间最大出力3217万千瓦: what a moment had most of is no part of what there is. */
const PEAK = /(?:最[大高]|峰值|尖峰|瞬时|单日|当日)[^，。；、\d]{0,10}$/
/** 营收263亿元，预期250亿元: what was thought of one. */
const EXPECTED =
  /(?:预[期测估]|市场预计)(?:为|的)? ?$|\b(?:on top of|expected|forecast|consensus|estimates?|expectations?)(?: of| for)? [$€£]?$/
const LED = /[，。；、：\s](?:[^，。；、\s对向从与自往]{0,8})([对向从与自往])[^，。；、]{1,16}$/

/** Of a slip only where the parts can be all of one whole, as far as their own words go. */
function mayBeAll(lines: readonly Line[], whole: Figure, parts: readonly Figure[]): boolean {
  const textOf = ({ line }: Figure): string => lines[line]?.tape.text ?? ''
  const before = (one: Figure): string =>
    textOf(one).slice(Math.max(0, one.claim.start - 30), one.claim.start)
  // "480 export goods, 390 services and 150 both": who is in two of them is counted twice.
  if (parts.some((one) => IN_BOTH.test(textOf(one).slice(one.claim.end, one.claim.end + 48))))
    return false
  if (parts.some((one) => [OWN_TOTAL, PEAK, EXPECTED].some((words) => words.test(before(one)))))
    return false
  // "In 21 countries. Nine paintings …, leaving three": no country is made of paintings.
  const isThing = ({ line, claim }: Figure): boolean =>
    claim.unit === 'items' &&
    THINGS.test(lines[line]?.tape.text.slice(claim.end, claim.end + 24) ?? '')
  if (whole.claim.unit === 'places' && parts.some(isThing)) return false
  // 甲公司收入280亿元。…，甲公司、乙公司、丙公司分别收入…: a figure of one of them is none of all.
  const dealt = DEALT.exec(before(parts[0] ?? whole))?.[1]?.split(/[、和与及]/) ?? []
  if (dealt.some((name) => name.length > 1 && before(whole).includes(name))) return false
  // 对甲国进出口4.9万亿元，对乙国2.1万亿元: one beside the others, and not what they make up.
  const led = LED.exec(before(whole))?.[1]
  if (led !== undefined && parts.every((one) => LED.exec(before(one))?.[1] === led)) return false
  if (parts.some(({ claim: { bound } }) => OPEN_BOUNDS.has(bound))) return false
  // 11个工作组、21支小分队: what is counted by several words makes up nothing that is counted by one of them.
  const counters = new Set(
    [whole, ...parts].flatMap((one) => {
      const { unit, number, end } = one.claim
      return unit !== 'items' ? [] : (/[㐀-鿿]/.exec(textOf(one).slice(number.end, end))?.[0] ?? [])
    }),
  )
  return counters.size < 2
}

const THINGS = /^ (?!others\b|is\b|was\b|has\b)[a-z]{2,}s\b/
const CLOSER =
  /其余|余下|剩余|另有|其他|尚有|\b(?:remain\w*|the rest|the others?|other|balance|leaving)\b/i
const EACH = /\brespectively\b/i
/** Of the parts themselves, and not of how each of them changed. */
const DEALT_OUT = /(?:分别|依次)[^，。；\d]{0,12}$/
const TOTAL =
  /总|合计|合計|共计|[，。；：、]共$|共有?$|相加|\b(?:total|totals|totall?ed|totall?ing|in all|all told|together|combined|overall|sum|altogether|adds? up)\b/i

/** Null where words must say more than they do: shares make up other shares only if that is said. */
function trustOf(
  { doc, lines, figures, isWhole, made }: Known,
  whole: Figure,
  parts: readonly Figure[],
): Trust | null {
  const [first, last] = [parts[0], parts.at(-1)]
  const line = lines[first?.line ?? -1]
  const wholeLine = lines[whole.line]
  if (first === undefined || last === undefined || line === undefined || wholeLine === undefined)
    return 'perhaps'
  const { text } = line.tape
  const isBehind = whole.claim.start > last.claim.start
  const distance = isBehind ? whole.line - last.line : first.line - whole.line
  const from = isBehind
    ? line.tape.sentence.start
    : Math.max(whole.claim.end, line.tape.sentence.start)
  const isOpened = OPENER.test(
    text.slice(Math.max(from, first.claim.start - 60), first.claim.start),
  )
  const previous = parts.at(-2)
  const isClosed =
    previous !== undefined &&
    CLOSER.test(
      text.slice(Math.max(previous.claim.end, last.claim.start - 40), last.claim.end + 30),
    )
  const near = `${measureText(text, whole.claim.measure)} ${text.slice(Math.max(0, whole.claim.start - 24), whole.claim.start)}${text.slice(whole.claim.end, whole.claim.end + 16)}`
  const isTotal = TOTAL.test(near)
  if (whole.claim.unit === 'percent' && !isTotal) return null
  const isOneLine = parts.every((one) => one.line === first.line)
  const isSet =
    isOneLine &&
    areComplete(
      line,
      whole.part,
      parts.map(({ part }) => part),
      wholeLine,
    )
  const tails = new Set(
    [whole, ...parts].map(({ claim }) => tailOf(measureText(text, claim.measure))),
  )
  const isAll = isOneLine && isEnumeration(line, whole, parts)
  const isEach =
    isOneLine &&
    (EACH.test(text.slice(line.tape.sentence.start, line.tape.sentence.end)) ||
      parts.some(({ claim: { start } }) =>
        DEALT_OUT.test(text.slice(Math.max(0, start - 24), start)),
      ))
  const isOver = isAllThereIs(lines, figures, whole, parts)
  const words = [
    isOpened || isEach,
    isClosed,
    isTotal,
    isSet,
    isSet,
    tails.size === 1 && !tails.has(''),
    isWhole.has(whole.claim.index) && !made.has(whole.claim.index),
  ].filter(Boolean).length
  const build = [isOver, isOver && isList(doc, lines, parts), distance <= 1, isAll].filter(
    Boolean,
  ).length
  const isExact = [whole, ...parts].every(({ claim }) => claim.bound === 'exact')
  // "A total of 50 million. In the year he made 16.0 million on turnover of 35.41": a total of what was told before it.
  if (words === 1 && isTotal && whole.line !== first.line && line.tape.grammar === 'en')
    return 'perhaps'
  if (words === 0) return !isExact || build < 2 ? 'perhaps' : build === 2 ? 'likely' : 'built'
  if (!isExact && words < 2) return 'perhaps'
  return words + build >= 3 ? 'sure' : words + build === 2 ? 'likely' : 'perhaps'
}

export function partsOf({ whole, parts }: Sum): Parts {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
  }
}
