import type { Relation } from '../../model.ts'
import { isRateLevel, type Line, mayBeAlike, type Part, sameDimension, sortOf } from '../part.ts'
import { canBePart, isPlainLevel } from '../whole/whole.ts'

// Figures of a sentence that points back at the one before: "Turnout was 61.8 %. This is 4.6 points higher than in 2019, when 57.2 %
// voted"; "4.5 million visits. That is three times the 1.5 million counted before"; "$2.7 billion. At 30 % of total sales of $9.0 billion".

type Change = Of<'change'>
type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

/** Fills in what the one figure of the sentence before is, where the next one says "this is". */
export function withPointed(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = new Map<number, { readonly line: Line; readonly before: Line | null }>()
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? null
    const isBeside = before?.tape.sentence.paragraph === line.tape.sentence.paragraph
    for (const { claim } of line.parts)
      places.set(claim.index, { line, before: isBeside ? before : null })
  }
  const told = relations.map((one) => {
    const own = places.get(ownOf(one) ?? -1)
    if (own === undefined) return one
    if (one.kind === 'change') {
      const behind = toldBehind(own.line, one)
      if (behind !== null) return { ...one, base: behind.claim.index }
    }
    if (own.before === null) return one
    switch (one.kind) {
      case 'multiple':
        return pointedMultiple(own.line, own.before, one) ?? one
      case 'change':
        return pointedChange(own.line, own.before, one) ?? one
      case 'share':
        return atShare(own.line, own.before, one) ?? one
      default:
        return one
    }
  })
  const thus = therefores(lines, told)
  const isNew = new Set(thus.map(({ amount }) => amount))
  return [...told.filter((one) => one.kind !== 'change' || !isNew.has(one.amount)), ...thus]
}

function ownOf(relation: Relation): number | null {
  switch (relation.kind) {
    case 'change':
      return relation.amount
    case 'multiple':
      return relation.times
    case 'share':
      return relation.share
    default:
      return null
  }
}

const POINTS =
  /^\s*(?:(?:this|that|it|which)(?: (?:figure|number|total|amount|rate|share|level|sum))? (?:is|was|represents?|represented|marks?|marked|equals|compares)\b|(?:这|这一|该)(?:数字|比例|规模|水平|数量|指标)?(?:是|为|比|较|相当于))/i

function isPointing({ tape }: Line): boolean {
  return POINTS.test(tape.text.slice(tape.sentence.start, tape.sentence.start + 60))
}

/** The one figure of a sentence that is like another; null where there are more. */
function onlyLike(line: Line, isLike: (part: Part) => boolean): Part | null {
  const [found, ...more] = line.parts.filter((part) => part.claim.form === 'number' && isLike(part))
  return more.length > 0 ? null : (found ?? null)
}

function isTold({ role, mark, claim }: Part): boolean {
  const isLevel = role === 'level' || (role === 'share' && isRateLevel(claim))
  return isLevel && mark !== 'from' && mark !== 'than'
}

function pointedMultiple(line: Line, before: Line, one: Of<'multiple'>): Relation | null {
  if (one.of !== null || one.base !== null || !isPointing(line)) return null
  const times = line.parts.find(({ claim }) => claim.index === one.times)
  const base = times === undefined ? undefined : line.parts[times.order + 1]
  if (times === undefined || base === undefined || base.role !== 'level') return null
  const between = line.tape.text.slice(times.claim.end, base.claim.start)
  if (
    !/^ (?:that of |those of |the |as (?:many|much|high|large|long) as (?:the )?|its |their )$/i.test(
      between,
    )
  )
    return null
  const of = onlyLike(before, (part) => isTold(part) && sameDimension(part.claim, base.claim))
  return of === null ? null : { ...one, of: of.claim.index, base: base.claim.index }
}

/** "This is 4.6 points higher than in 2019, when 57.2 % voted." */
function pointedChange(line: Line, before: Line, one: Of<'change'>): Relation | null {
  if (one.base !== null || one.amount === null || one.amountIs === 'times') return null
  if (one.comparablePrices || one.difference !== undefined || !isPointing(line)) return null
  const amount = line.parts.find(({ claim }) => claim.index === one.amount)
  const base = amount === undefined ? undefined : line.parts[amount.order + 1]
  if (amount === undefined || base === undefined || line.parts.length !== amount.order + 2)
    return null
  const between = line.tape.text.slice(amount.claim.end, base.claim.start)
  if (!WHEN.test(between)) return null
  const isOf = (part: Part): boolean =>
    isTold(part) &&
    mayBeAlike(line.tape.text, part.claim, base.claim) &&
    (one.amountIs !== 'points' || isRateLevel(part.claim)) &&
    (one.amountIs !== 'relative' || sortOf(part.claim) === 'quantity')
  const result = onlyLike(before, isOf)
  const isSame = one.result === null || one.result === result?.claim.index
  return result === null || !isSame || base.claim.bound !== 'exact'
    ? null
    : { ...one, result: result.claim.index, base: base.claim.index }
}

const WHEN =
  /^[^.;]{0,40}(?:, when (?:it (?:was|stood at) |there were |only |some |about )?$| than the (?:figure |level |number |total )?(?:of )?$)/i

/** "At 30 % of total sales of $9.0 billion, the segment has never weighed more." */
function atShare({ tape, parts }: Line, before: Line, one: Of<'share'>): Relation | null {
  if (one.part !== null || one.whole !== null || tape.grammar !== 'en') return null
  const share = parts.find(({ claim }) => claim.index === one.share)
  const whole = share === undefined ? undefined : parts[share.order + 1]
  if (share === undefined || whole === undefined || share.order > 0 || !isPlainLevel(whole))
    return null
  if (
    !/^\s*(?:at|with|representing|making up) (?:about |some |nearly )?$/i.test(
      tape.text.slice(tape.sentence.start, share.claim.start),
    )
  )
    return null
  const between = tape.text.slice(share.claim.end, whole.claim.start)
  if (!/^ of (?:[a-z’'-]+ ){0,5}(?:of |\()?$/i.test(between)) return null
  const part = onlyLike(before, (other) => isTold(other) && canBePart(other, whole))
  return part === null ? null : { ...one, part: part.claim.index, whole: whole.claim.index }
}

/** "3,000,000 vehicles, compared with 2,914,000 a year before. The fleet thus grew by 86,000": whose amount no relation has. */
function therefores(lines: readonly Line[], relations: readonly Relation[]): readonly Change[] {
  const isUsed = new Set(
    relations.map((one) => (one.kind === 'change' && one.result !== null ? one.amount : null)),
  )
  const pairs = new Map<number, Change[]>()
  for (const one of relations) {
    if (one.kind !== 'change' || one.amount !== null || one.base === null) continue
    const result = one.result ?? -1
    pairs.set(result, [...(pairs.get(result) ?? []), one])
  }
  return lines.flatMap((line, at): readonly Change[] => {
    const before = lines[at - 1]
    if (before === undefined || before.tape.sentence.paragraph !== line.tape.sentence.paragraph)
      return []
    const { text, sentence } = line.tape
    const amount = line.parts.find(
      ({ claim }) =>
        claim.kind === 'growth' && claim.form === 'number' && sortOf(claim) === 'quantity',
    )
    if (amount === undefined || isUsed.has(amount.claim.index)) return []
    if (!THUS.test(text.slice(sentence.start, amount.claim.start))) return []
    const [pair, ...more] = before.parts.flatMap(({ claim }) => pairs.get(claim.index) ?? [])
    if (pair === undefined || more.length > 0) return []
    const ends = before.parts.filter(
      ({ claim }) => claim.index === pair.result || claim.index === pair.base,
    )
    const areAlike =
      ends.length === 2 && ends.every(({ claim }) => mayBeAlike(text, claim, amount.claim))
    const direction = amount.direction ?? amount.claim.direction
    return areAlike
      ? [{ ...pair, amount: amount.claim.index, amountIs: 'absolute', direction }]
      : []
  })
}

const THUS = /\b(?:thus|therefore|hence)\b|因此|由此|从而/i

const THAN_NAME =
  /(?:高于|低于|快于|慢于|(?<![同环占])比|较)([^，。；、\d]{2,12}?)(?:增速|增幅|增长率|平均水平)?(?:高|低|快|慢|高出|低了|快了)?$/

/** 高于各项贷款增速9.1个百分点；同期各项贷款增长9.3%: what it is compared with, told behind. */
function toldBehind({ tape, parts }: Line, one: Of<'change'>): Part | null {
  if (tape.grammar !== 'zh' || one.amountIs !== 'points') return null
  if (one.base !== null || one.result === null) return null
  const amount = parts.find(({ claim }) => claim.index === one.amount)
  if (amount === undefined) return null
  const said = tape.text.slice(
    Math.max(tape.sentence.start, amount.claim.start - 24),
    amount.claim.start,
  )
  const name = THAN_NAME.exec(said)?.[1]
  if (name === undefined || /同期|上年|去年|年初|上月|上季/.test(name)) return null
  const [found, ...more] = parts.slice(amount.order + 1).filter(({ claim }) => {
    const before = tape.text.slice(Math.max(0, claim.start - 24), claim.start)
    const from = before.lastIndexOf(name)
    return (
      isRateLevel(claim) &&
      claim.bound === 'exact' &&
      from >= 0 &&
      /^(?:余额)?(?:同比|全年|增速|增幅)?(?:增长|增速|增幅|提高|为|是|达)?(?:为|了)?$/.test(
        before.slice(from + name.length),
      )
    )
  })
  return more.length > 0 ? null : (found ?? null)
}
