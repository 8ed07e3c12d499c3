import type { Ground } from '#engines/series/pure'
import { formatDay, say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { dayWords, inLanguages } from '#programmes/figures'
import { STATE_WORDS } from './states.ts'
import type { DraftRow } from './store/drafts.ts'
import type { DraftRef } from './types.ts'

export function draftRef(ctx: Pick<Context, 'region'>, draft: DraftRow): DraftRef {
  const { id, bulletin, title, date, state, erratumOf } = draft
  return {
    ...{ id, bulletin, title, date, state, erratumOf },
    dateWords: dayWords(ctx, date),
    stateWords: inLanguages(ctx.region, (lang) => say(STATE_WORDS[state], lang)),
    href: `/desk/drafts/${id}`,
  }
}

/** A moment in the region's own time: '25 November 2026, 10:30'. */
export function momentWords({ region }: Pick<Context, 'region'>, instant: string): Text {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(region.timeZone)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = there.toPlainDate().toString()
  return inLanguages(region, (lang) =>
    lang.startsWith('zh') ? `${formatDay(day, lang)} ${time}` : `${formatDay(day, lang)}, ${time}`,
  )
}

export function groundOf({ region, series }: Pick<Context, 'region' | 'series'>): Ground {
  return { source: series.observations, catalogue: series.catalogue, region }
}

export function languageIn({ region }: Pick<Context, 'region'>, lang: string | undefined): string {
  return region.languages.find((one) => one === lang) ?? region.languages[0] ?? 'en'
}
