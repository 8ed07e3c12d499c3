import { type Edition, type EditionFigure, groundOf } from '#engines/series'
import { type Ground, judge } from '#engines/series/pure'
import { divide, parseDecimal, type Rational, rationalOf } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import { quantityOf } from '#programmes/figures'
import { type Judge, underWords } from '../marks.ts'
import { readFrozen } from '../pack/read-bulletins.ts'
import type { Bulletin } from '../pack/types.ts'

/** An edition brought back: its text as a bulletin, and its own inputs to judge by. */
export type Thawed = {
  readonly bulletin: Bulletin
  readonly ground: Ground
  readonly judge: Judge
}

export function thawed(edition: Edition, region: Region, publisher: Text | null): Thawed {
  const ground: Ground = { ...groundOf(edition, region), plans: new Map() }
  return {
    bulletin: readFrozen(edition.bulletin, edition.texts, region, {
      version: edition.id,
      publisher,
    }),
    ground,
    judge: (figure, asOf) => judge(ground, figure, { asOf, loadedBy: null }),
  }
}

/** The value of a frozen figure in words; null where nothing could be computed. */
export function frozenWords(ground: Ground, { value, unit, stated }: EditionFigure): Text | null {
  if (value === null) return null
  const digits = ground.catalogue.indicators.get(stated.indicator)?.digits ?? 2
  return quantityOf(ground, exactOf(value), unit, digits).words
}

export function frozenUnder(
  ground: Ground,
  { value, variant, vintages, stated }: EditionFigure,
): Text | null {
  return value === null ? null : underWords(ground, stated.indicator, variant, vintages)
}

/** Reads what `formatExact` wrote: `num/den`, or a decimal. */
function exactOf(text: string): Rational {
  const [num = '0', den] = text.split('/')
  const top = rationalOf(parseDecimal(num))
  return den === undefined ? top : divide(top, rationalOf(parseDecimal(den)))
}
