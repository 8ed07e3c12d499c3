import { getUnit } from '#engines/series/pure'
import { formatDecimal } from '#platform/exact'
import { formatDay, say } from '#platform/i18n'
import type { Grounds, ItemGround } from '../plausible/types.ts'
import { basisOf, both, type Known, periodWords, placeWords, soundOf } from './cells.ts'
import { growthsOf } from './growths.ts'
import { historyOf } from './history.ts'
import { sumsOf } from './sums.ts'
import type { AskedItem, Returned } from './types.ts'

/**
 * What the answers to a request are compared with, from what is public on the day: plain JSON, so that the form asks its
 * questions in the browser with the same code as the server before anything is sent.
 */
export function groundsOf(
  known: Known,
  items: readonly AskedItem[],
  returned: ReadonlyMap<number, Returned> = new Map(),
): Grounds {
  return {
    items: items.map((item) => itemGround(known, item, returned.get(item.number) ?? null)),
    sums: sumsOf(known, items),
    growths: growthsOf(known, items),
  }
}

function itemGround(known: Known, item: AskedItem, returned: Returned | null): ItemGround {
  const { catalogue } = known
  const indicator = catalogue.indicators.get(item.indicator)
  return {
    item: item.number,
    indicator: both((lang) => say(indicator?.title ?? { en: item.indicator }, lang)),
    place: placeWords(known, item.place),
    period: periodWords(item.period),
    unit: getUnit(catalogue.units, item.unit),
    power: item.power,
    basis: basisOf(known, item.vintage),
    history: historyOf(known, item),
    held: heldOf(known, item),
    returned,
  }
}

function heldOf(known: Known, item: AskedItem): ItemGround['held'] {
  const { documents, vintages } = known.catalogue
  return soundOf(known, item.indicator, item.place, item.period).map((one) => {
    const document = documents.get(one.document)
    const label = vintages.get(one.vintage)?.label ?? { en: one.vintage }
    return {
      value: formatDecimal(one.value),
      source: both((lang) => {
        const title = say(document?.title ?? { en: one.document }, lang)
        const day = formatDay(one.publishedAt?.to ?? one.firstSeen, lang)
        const join = lang === 'zh' ? '，' : ', '
        return [title, say(label, lang), day].join(join)
      }),
    }
  })
}
