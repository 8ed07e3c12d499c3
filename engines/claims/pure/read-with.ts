import { withApart } from './apart/apart.ts'
import { withForms } from './apart/forms/forms.ts'
import { withFormulas } from './apart/formulas/formulas.ts'
import { withKeyed } from './apart/keyed/keyed.ts'
import { withOutright } from './apart/outright/outright.ts'
import { withRetold } from './apart/retold/retold.ts'
import { withBases, withRoles } from './apart/roles/roles.ts'
import { withCalendar } from './calendar/calendar.ts'
import { withForecasts } from './context/by-period.ts'
import { type Context, contextOf } from './context/context.ts'
import { withDerived } from './derived/derived.ts'
import { withoutDoubtful, withoutDoubtfulGuesses } from './doubt/doubt.ts'
import { withoutEntriesAlike, withoutRatesOfOthers } from './doubt/unlike/chinese-entries.ts'
import { withoutOtherFrames } from './doubt/unlike/framed.ts'
import { isSureGuess, type Likely, LONG, likelyIn } from './likely/likely.ts'
import { withoutRefuted } from './likely/refuted.ts'
import { withoutRowsAlike } from './likely/rows-alike.ts'
import { withMembers } from './members/members.ts'
import type {
  Doc,
  Grammar,
  Progress,
  Quantity,
  Reading,
  ReadOptions,
  Relation,
  Sentence,
} from './model.ts'
import { withProse } from './prose/prose.ts'
import { withoutUnlikely } from './recalled/let-go.ts'
import { withRecalled } from './recalled/recalled.ts'
import { waysToldOtherwise } from './relate/again/ways.ts'
import { withUnitsOfEnds } from './relate/antecedents/ends.ts'
import { withBetterWays } from './relate/change/better.ts'
import { withUnits } from './relate/ellipsis.ts'
import { withScalesOfUnits } from './relate/lent-scale.ts'
import { withUnitsOfThem } from './relate/of-them.ts'
import { withRanks } from './relate/ranks/ranks.ts'
import { relate } from './relate/relate.ts'
import { withRegular } from './relate/tables/regular/regular.ts'
import { withToldAlone } from './slips/alone.ts'
import { type LetGo, withDigitSlips } from './slips/digits/digits.ts'
import { withoutLeftOut } from './slips/left-out.ts'
import { withScaleSlips } from './slips/scales.ts'
import { withoutMisread } from './suspects/odds.ts'
import { type Ground, groundOf } from './suspects/suspect.ts'
import { withFullWidth } from './text/script.ts'
import { segmentText } from './text/segment.ts'
import { unwrap } from './text/unwrap.ts'
import { weighedTimes } from './times/times.ts'
import type { PackedWeights } from './times/weights.ts'
import { withToldMeasures } from './units/codes/told-measures.ts'
import { withToldThings } from './units/codes/told-things-chinese.ts'
import { withUnitsOfRows } from './units/of-rows.ts'
import { withSaidScales } from './units/said-scales.ts'
import { withToldBoxes, withToldLabels, withToldUnits } from './units/told-before.ts'
import { withToldBeside } from './units/told-beside.ts'
import { withToldDeeds } from './units/told-deeds.ts'
import {
  withGoalsInMoney,
  withHomeRupees,
  withNamedCrowns,
  withOwnCents,
  withToldIncome,
  withToldMoney,
  withToldYuan,
} from './units/told-money.ts'
import { withToldParts } from './units/told-parts.ts'
import { withToldPerHead } from './units/told-per-head.ts'
import { withToldPoints } from './units/told-points.ts'
import { withToldScales } from './units/told-scales.ts'
import { withToldSums } from './units/told-sums.ts'
import { withoutLoneSums, withoutStrayCells } from './weigh/cells.ts'
import { withoutStrayLines } from './weigh/lines.ts'
import { isOfOther } from './weigh/others.ts'
import { withoutSetApart } from './weigh/set-apart/set-apart.ts'
import { inOrderOfTime } from './weigh/told-first.ts'
import { withoutUnmeant } from './weigh/unmeant.ts'
import { weighed } from './weigh/weighed.ts'
import { withoutExplained } from './weigh/whole/explained.ts'

/** What reads the figures of a sentence, by its grammar; one that no sentence of a text has may be missing. */
export type Grammars = {
  readonly [grammar in Grammar]?: (doc: Doc, sentence: Sentence) => readonly Quantity[]
} & {
  /** Of a Chinese text: with one form of its characters, sign for sign. */
  readonly simplified?: (text: string) => string
  /** What speaks for the times of figures. */
  readonly timesEn?: PackedWeights
  readonly timesZh?: PackedWeights
}

/** `readClaims` with the grammars given: a browser loads those alone that a text asks for. */
export function readWith(
  text: string,
  grammars: Grammars,
  options: ReadOptions = {},
  isPiece = false,
): Reading {
  const { reading, ground, letGo, ...asked } = suspectedWith(text, grammars, options, isPiece)
  const sure = withoutMisread(reading, ground, asked.again)
  options.progress?.(1, 1, 'weighing')
  if (isPiece) return sure
  const slips = withDigitSlips(ground.doc, sure, sure.relations, letGo)
  const relations = withoutLeftOut(ground.doc, sure, slips)
  const tied = { ...sure, relations: withProse(ground.doc, sure, relations, letGo.fitting) }
  const told = { ...tied, relations: withoutUnlikely(ground.doc, tied, asked.again) }
  const { text: plain, grammar } = ground.doc
  const weights = grammar === 'zh' ? grammars.timesZh : grammars.timesEn
  return {
    ...told,
    claims: withForecasts(told.claims, told.date),
    relations: withRecalled({ ...asked, doc: ground.doc }, told, asked.strong),
    ...(weights === undefined ? {} : { times: once(() => weighedTimes(told, plain, weights)) }),
  }
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** With all that fails, and what is said of it, before it is weighed. */
export function suspectedWith(
  text: string,
  grammars: Grammars,
  options: ReadOptions = {},
  isPiece = false,
): {
  readonly reading: Reading
  readonly ground: Ground
  readonly letGo: LetGo
  readonly tied: Reading
} & Pick<Likely, 'strong' | 'fitting' | 'again'> {
  const { plain, asked: once, ...reading } = relatedWith(text, grammars, options, isPiece)
  const likely = likelyIn(plain, reading, reading.relations, options.progress)
  const { relations, weights } = likely
  const isLong = reading.claims.length > LONG
  const isSure = (one: Relation): boolean => isSureGuess(reading.claims.length, weights.get(one))
  const known = new Set(reading.relations)
  const guesses = withoutRatesOfOthers(
    plain,
    reading,
    withoutStrayCells(
      plain,
      reading,
      relations.filter(
        (one) => !known.has(one) && !isOfOther(plain, reading.claims, { ...one, isGuess: true }),
      ),
    ),
  )
  const asked = new Set([
    ...withoutEntriesAlike(
      plain,
      reading,
      withoutRefuted(
        plain,
        reading,
        withoutRowsAlike(
          plain,
          reading,
          guesses.filter((one) => !isSure(one)),
        ),
      ),
    ),
    ...guesses.filter(isSure),
  ])
  const left = withoutDoubtfulGuesses(
    plain,
    reading,
    relations.filter((one) => known.has(one) || asked.has(one)),
    [...asked].map((relation) => ({ relation, isSure: isLong || isSure(relation) })),
  )
  const framed = withoutOtherFrames(
    plain,
    reading,
    left.map((one): Relation => (asked.has(one) ? { ...one, isGuess: true } : one)),
  )
  const played = isPiece ? framed : withRoles(plain, reading, framed)
  const apart = withoutStrayLines(plain, reading, withoutSetApart(plain, reading, played))
  const told = isPiece ? apart : withBases(plain, reading, apart)
  const ground = groundOf(plain, reading, told, likely)
  const letGo = {
    relations: [...told, ...relations, ...once],
    near: likely.near,
    fitting: likely.fitting,
  }
  const { strong, fitting, again } = likely
  const own = { ...reading, relations: told }
  return { reading: own, ground, letGo, tied: reading, strong, fitting, again }
}

/** What words and rules tie; `plain` is the text as it was read. */
export function relatedWith(
  text: string,
  grammars: Grammars,
  options: ReadOptions = {},
  isPiece = false,
): Reading & { readonly plain: Doc; readonly asked: readonly Relation[] } {
  const layout = unwrap(text)
  const doc = segmentText(layout.text)
  const quantities: Quantity[] = []
  for (const sentence of doc.sentences) {
    quantities.push(...(grammars[sentence.grammar]?.(doc, sentence) ?? []))
    options.progress?.(sentence.index + 1, doc.sentences.length, 'sentences')
  }
  const tied = tellerOf(options.progress)
  const simplified = grammars.simplified?.(doc.text)
  const plain =
    simplified === undefined
      ? doc
      : {
          ...doc,
          text: withFullWidth(simplified, doc.sentences),
          isTraditional: TRADITIONAL.test(doc.text),
        }
  const labelled = withToldLabels(plain, withToldPoints(plain, quantities))
  const beside = withToldBeside(
    plain,
    withSaidScales(plain, withToldMeasures(plain, withToldScales(plain, labelled))),
  )
  const things = withToldParts(plain, withToldUnits(withToldBoxes(plain, beside)))
  const heads = withToldPerHead(plain, things)
  const deeds = withToldDeeds(plain, withOwnCents(plain, withNamedCrowns(plain, heads)))
  const goals = withGoalsInMoney(plain, withToldMoney(plain, withHomeRupees(plain, deeds)))
  const counted = withToldThings(plain, withToldIncome(plain, goals))
  const inUnits = tied(withUnitsOfRows(plain, withToldSums(plain, withToldYuan(doc, counted))))
  const read = tied(withBetterWays(plain, contextOf(plain, inUnits, options)))
  const regular = withRegular(
    plain,
    withScalesOfUnits(plain, withUnitsOfThem(plain, withUnits(plain, read))),
  )
  const related = tied(relate(plain, regular.context))
  const context = withUnitsOfEnds(plain, regular.context, related)
  const inWords = tied(weighed(plain, context, related))
  const apart = tied(withApart(plain, context, tied(withDerived(plain, context, inWords))))
  const relations = withRanks(plain, context, tied(withoutExplained(plain, context, apart)))
  const retold = withRetold(plain, context, tied(withoutDoubtful(plain, context, relations)))
  const formed = tied(withForms(plain, context, tied(withFormulas(plain, context, retold))))
  const outright = withKeyed(plain, context, tied(withOutright(plain, context, formed)), related)
  const piecewise = {
    tied: (piece: string) => relatedWith(piece, grammars, asPiece(options, context), true),
    likely: (piece: string) => readWith(piece, grammars, asPiece(options, context), true),
  }
  const scaled = isPiece
    ? outright
    : withToldAlone(
        plain,
        context,
        withScaleSlips(plain, context, outright, piecewise),
        [...related, ...apart],
        piecewise.tied,
      )
  const unmeant = withoutUnmeant(plain, context, inOrderOfTime(plain, context, scaled))
  const meant = withoutStrayCells(plain, context, unmeant)
  const sure = withoutOtherFrames(plain, context, meant)
  const ways = withoutOtherFrames(plain, context, waysToldOtherwise(plain, context, sure))
  const both = withoutLoneSums(plain, context, regular.withThem([...sure, ...ways]))
  const dated = withCalendar(plain, { doc, layout, ...context, relations: both })
  return { ...tied(withMembers(plain, dated)), plain, asked: [...scaled, ...apart, ...related] }
}

/** Signs that figures are seldom told without. */
const TRADITIONAL = /[億萬圓總數額縣國員產發會計銷間歲兒較與]/

/** A piece is of the day of its text. */
function asPiece({ progress: _, ...options }: ReadOptions, { date }: Context): ReadOptions {
  return date === null ? options : { ...options, date }
}

/** How often it is told that figures were tied. */
const TIED = 12

/** Hands on what it is given, and tells that one more step is done. */
function tellerOf(progress: Progress | undefined): <T>(made: T) => T {
  let done = 0
  return (made) => {
    done += 1
    progress?.(done, TIED, 'ties')
    return made
  }
}
