import { isCounted } from '../../checks/stated/units.ts'
import type { Context } from '../../context/context.ts'
import { type Figure, isChange, type Piece, type Scene, sizeOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { comparisonsOf } from '../../relate/comparisons.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import {
  areEqual,
  areNear,
  areOfKind,
  areOfOneTime,
  bySize,
  countShared,
  isInRow,
  type Same,
  sameOf,
  type Test,
  wordsOf,
} from './common.ts'

// A table tells what its text tells. Where a row's other figures stand in the text, and one of them doesn't, and there the text has one figure
// of its kind and time that no table has, one of the two is wrong.

/** A reader takes what is further off for another figure. */
const NEAR = 1.6
/** By so many digits a figure is known without its name. */
const DIGITS_MIN = 3
/** How far from the figure that both tell, by figures, the other may stand if its words don't name it. */
const BESIDE = 3

export function rowsTold(
  scene: Scene,
  context: Context,
  relations: readonly Relation[],
  test: Test,
): readonly Same[] {
  const found = rowsApart(scene, test)
  if (found.length === 0) return found
  const comparisons = comparisonsOf({ doc: scene.doc, ...context, relations })
  // 同比上升3.8% isn't 3.1 in the column 环比.
  return found.filter(({ claims }) => {
    const [a, b] = claims.map((index) => comparisons[index]?.basePeriod ?? null)
    return a === null || b === null || a === b
  })
}

function rowsApart(scene: Scene, test: Test): readonly Same[] {
  const cells = scene.figures.filter((one) => isPlain(one) && isInRow(scene, one))
  if (cells.length < 2) return []
  const prose = scene.figures.filter((one) => isPlain(one) && !isInRow(scene, one))
  const [cellsLike, proseLike] = [bySize(cells), bySize(prose)]
  const tellings = (one: Figure, like: (one: Figure) => readonly Figure[]): readonly Figure[] =>
    like(one).filter((other) => isOne(one, other))
  const orphans = prose.filter((one) => tellings(one, cellsLike).length === 0)
  if (orphans.length === 0) return []
  const isOrphan = new Set(orphans)
  const told = new Map<Figure, Figure[]>()
  const found: { readonly cell: Figure; readonly one: Figure }[] = []
  const rows = scene.pieces.filter(
    ({ figures: [first] }) => first !== undefined && isInRow(scene, first),
  )
  for (const [{ figures }, name] of namesOf(scene, rows)) {
    const row = figures.filter(isPlain)
    if (row.length < 2) continue
    const anchors = row.flatMap((cell) => {
      const isKnown = (one: Figure): boolean =>
        (isToTheDigit(cell, one) &&
          Math.min(digitsOf(cell.claim), digitsOf(one.claim)) >= DIGITS_MIN) ||
        isNamed(scene, one, name)
      // Beside 26.8 % of the row's own, 27 % may be anything's.
      return tellings(cell, proseLike).filter(isKnown)
    })
    if (anchors.length === 0) continue
    for (const cell of row) {
      if (tellings(cell, proseLike).length > 0) continue
      const meant = besideAny(scene, anchors).filter(
        (one) =>
          isOrphan.has(one) &&
          digitsOf(one.claim) >= (isCounted(one.claim.unit) ? DIGITS_MIN : 2) &&
          areOfKind(cell, one) &&
          !isCalledElse(scene, one, name) &&
          isOfTime(cell, one) &&
          (areNear(cell, one, NEAR) || anchors.some((other) => isItsChange(scene, other, one))),
      )
      for (const one of meant) {
        found.push({ cell, one })
        const known = told.get(one)
        if (known === undefined) told.set(one, [cell])
        else known.push(cell)
      }
    }
  }
  const times = new Map<Figure, number>()
  for (const { cell } of found) times.set(cell, (times.get(cell) ?? 0) + 1)
  return found.flatMap(({ cell, one }) => {
    const isAlone = told.get(one)?.length === 1 && times.get(cell) === 1
    const same = sameOf(one, cell)
    return isAlone && !isOfOtherScale(one, cell) && test(same) === false ? [same] : []
  })
}

/** A level that is known to its last digit grew by so much, and the row tells another growth. */
function isItsChange({ relations }: Scene, { claim }: Figure, { claim: amount }: Figure): boolean {
  return (
    digitsOf(claim) > DIGITS_MIN &&
    relations.some(
      (one) => one.kind === 'change' && one.result === claim.index && one.amount === amount.index,
    )
  )
}

/** 30.9億人次 and 308594.7: the column is in a scale that its title tells, or nothing does. */
function isOfOtherScale(a: Figure, b: Figure): boolean {
  const tens = Math.log10(sizeOf(a) / sizeOf(b))
  return Math.abs(tens) > 0.9 && Math.abs(tens - Math.round(tens)) < SCALE_REACH
}

const SCALE_REACH = 0.02

function isPlain({ claim, sort }: Figure): boolean {
  return claim.form === 'number' && 'QSD'.includes(sort) && claim.bound !== 'between'
}

/** "More than 6 percent" tells 6.4, and 6.9 too. */
function isOne(a: Figure, b: Figure): boolean {
  return areOfKind(a, b) && areEqual(a, b) && Math.min(digitsOf(a.claim), digitsOf(b.claim)) > 1
}

/** Of two that were told to one digit, the same: the next number is another figure. */
function isToTheDigit(a: Figure, b: Figure): boolean {
  return a.claim.precision !== b.claim.precision || a.size === b.size
}

/** What the sentence, or that before it in the paragraph, calls it. */
function isNamed({ doc, pieces }: Scene, { claim }: Figure, { words, isHan }: Name): boolean {
  const own = doc.sentences[claim.sentence]
  const before = doc.sentences[claim.sentence - 1]
  const from = before?.paragraph === own?.paragraph ? before?.start : own?.start
  const said = doc.text.slice(
    Math.max(from ?? 0, claim.start - 160),
    Math.min(own?.end ?? claim.end, claim.end + 40),
  )
  if (isHan !== (pieces[claim.sentence]?.grammar === 'zh')) return false
  const shared = countShared(words, wordsOf(said, isHan, true))
  return shared > 0 && (!isHan || shared === words.size)
}

/** 交通通信下降2.1%, beside 衣着上涨1.6%: its clause calls it by a name that shares nothing with the row's. */
function isCalledElse(
  { doc: { text } }: Scene,
  { claim }: Figure,
  { words, isHan }: Name,
): boolean {
  if (!isHan || claim.kind !== 'growth') return false
  const clause = CALLED.exec(text.slice(Math.max(0, claim.start - CALLED_MAX), claim.start))?.[1]
  if (clause === undefined || /^(?:同比|环比|比|较|按)/.test(clause)) return false
  return countShared(words, wordsOf(clause, true, true)) === 0
}

const CALLED_MAX = 24
const CALLED =
  /[，；。、]([㐀-鿿]{2,14}?)(?:同比|环比)?(?:上涨|下降|增长|上升|下跌|回落|减少|增加|持平)$/

type Name = { readonly words: ReadonlySet<string>; readonly isHan: boolean }

/** The words of each row's name that no other row has; all of them, where it has none of its own. */
function namesOf({ mask }: Scene, rows: readonly Piece[]): ReadonlyMap<Piece, Name> {
  const times = new Map<string, number>()
  const all = rows.map((row) => {
    const isHan = row.grammar === 'zh'
    const words = wordsOf(
      mask.slice(row.from, row.figures[0]?.at ?? row.from).replace('其中', ''),
      isHan,
      true,
    )
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    return { row, words, isHan }
  })
  return new Map(
    all.map(({ row, words, isHan }) => {
      const own = new Set([...words].filter((word) => times.get(word) === 1))
      return [row, { words: own.size > 0 ? own : words, isHan }]
    }),
  )
}

/** The figures that stand beside one of some, in their order. */
function besideAny(scene: Scene, anchors: readonly Figure[]): readonly Figure[] {
  const found = new Set<Figure>()
  for (const anchor of anchors)
    for (let at = Math.max(0, anchor.order - BESIDE); at <= anchor.order + BESIDE; at += 1) {
      const one = scene.figures[at]
      if (one !== undefined && areBeside(scene, anchor, one)) found.add(one)
    }
  return [...found].sort((a, b) => a.order - b.order)
}

/** In one breath, and no other figure of the kind between them. */
function areBeside({ pieces, mask, figures }: Scene, a: Figure, b: Figure): boolean {
  const [first, last] = a.order < b.order ? [a, b] : [b, a]
  const own = pieces[last.claim.sentence]
  const isOneBreath =
    first.claim.sentence === last.claim.sentence ||
    (first.claim.sentence === last.claim.sentence - 1 &&
      GOES_ON.test(mask.slice(own?.from, (own?.from ?? 0) + 24)))
  return (
    isOneBreath &&
    last.order - first.order <= BESIDE &&
    figures
      .slice(first.order + 1, last.order)
      .every((one) => isChange(one) || one.sort !== b.sort || one.claim.unit !== b.claim.unit)
  )
}

const GOES_ON =
  /^\s*(?:that|this) (?:compares|is|was|marks)\b|^\s*(?:而)?(?:上年同期|去年同期|上年)/

/** The column says its time; what is told of another isn't the cell's. */
function isOfTime(cell: Figure, one: Figure): boolean {
  return cell.claim.period === one.claim.period && areOfOneTime(cell, one)
}
