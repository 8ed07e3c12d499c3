import Type from 'typebox'
import { findingOf } from '#engines/series/pure'
import { house } from '#platform/action'
import type { Action, Context } from '#programmes/contract'
import { type EditionRow, listEditionsSince, takeTurn } from '../../editions/store.ts'
import { bulletinsOf, groundIn, refreshBulletins } from '../../held.ts'
import { figureHref, titleOf, wordsOfVerdict } from '../../marks.ts'
import { followedOf } from '../followed.ts'
import { editionNews, figureNews, type News, newsText } from '../messages.ts'
import {
  addDeliveries,
  listConfirmed,
  removeOld,
  type SubscriptionRow,
  setFindings,
} from '../store.ts'
import { CONFIRM_HOURS_MAX } from './subscribe.ts'

/** Subscriptions looked at in one statement. */
const BATCH = 500
/** Mails that were sent are forgotten after this long. */
const DONE_DAYS = 90

const INPUT = Type.Object({}, { additionalProperties: false })

/** How many subscriptions there were, and how many mails were written. */
type Told = { readonly looked: number; readonly written: number }

/**
 * Writes one mail for each subscription with news: editions and errata that came out since it was last told, and a figure
 * that stands otherwise than it did. They are sent by `bulletin.deliver`: what is told and what is sent survive a fault apart.
 */
export const notify: Action<typeof INPUT, Told> = {
  name: 'bulletin.notify',
  title: { en: 'Write mails to subscribers', zh: '撰写订阅邮件' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    // Two runs at once would each find the same news.
    await takeTurn(tx, 'of subscribers')
    await ctx.series.refresh(tx)
    await refreshBulletins(tx, ctx)
    await removeOld(tx, {
      asked: hoursBefore(ctx.now, CONFIRM_HOURS_MAX),
      done: hoursBefore(ctx.now, 24 * DONE_DAYS),
    })
    const findings = new Map<string, Standing | null>()
    let looked = 0
    let written = 0
    let after: string | null = null
    for (;;) {
      const rows: readonly SubscriptionRow[] = await listConfirmed(tx, after, BATCH)
      const since = rows.map(({ toldUntil }) => toldUntil).toSorted()[0]
      if (since === undefined) break
      const editions = await listEditionsSince(tx, { since, now: ctx.now })
      const found = rows.map((row) => ({ row, ...newsOf(ctx, row, editions, findings) }))
      await setFindings(
        tx,
        found.flatMap(({ row, finding }) =>
          row.finding === null && finding !== null ? [{ id: row.id, finding }] : [],
        ),
      )
      const told = found.filter(({ news }) => news.length > 0)
      await addDeliveries(
        tx,
        ctx.now,
        told.map(({ row, news, finding }) => ({
          id: ctx.newId(),
          subscription: row.id,
          finding,
          ...newsText(ctx, news, followedOf(ctx, row), row),
        })),
      )
      looked += rows.length
      written += told.length
      after = rows.at(-1)?.id ?? null
      if (rows.length < BATCH) break
    }
    return { looked, written }
  },
}

type Standing = { readonly finding: string; readonly news: (lang: string) => News }

/** What is new for a subscription, and how its figure stands now. */
function newsOf(
  ctx: Context,
  row: SubscriptionRow,
  editions: readonly EditionRow[],
  known: Map<string, Standing | null>,
): { readonly news: readonly News[]; readonly finding: string | null } {
  const { lang, toldUntil, bulletin, figure } = row
  const out = editions
    .filter(({ publicAt }) => publicAt > toldUntil)
    // Who follows a figure is told of what corrects its bulletin, and not of another edition of the same text.
    .filter(
      (edition) => bulletin === null || (edition.bulletin === bulletin && edition.change !== null),
    )
    .map((edition) => editionNews(ctx, edition, lang))
  if (bulletin === null || figure === null) return { news: out, finding: null }
  const key = JSON.stringify([bulletin, figure])
  const standing = known.has(key) ? (known.get(key) ?? null) : standingOf(ctx, bulletin, figure)
  known.set(key, standing)
  const finding = standing?.finding ?? row.finding
  const isTurned = standing !== null && row.finding !== null && row.finding !== standing.finding
  return { news: isTurned ? [standing.news(lang), ...out] : out, finding }
}

/** How a figure stands with what is known today; null where no text states it any more. */
function standingOf(ctx: Context, id: string, figure: string): Standing | null {
  const bulletin = bulletinsOf(ctx).find((one) => one.id === id)
  const stated = bulletin?.figures.get(figure)
  if (bulletin === undefined || stated === undefined) return null
  const ground = groundIn(ctx)
  const verdict = ctx.series.judge(stated.figure, ctx.today)
  return {
    finding: findingOf(verdict),
    news: (lang) =>
      figureNews(
        {
          title: bulletin.title,
          figure: titleOf(ground, stated.figure),
          verdict: wordsOfVerdict(ground, verdict.word),
          reason: verdict.reason,
          path: `${figureHref(id, figure)}?as-of=${ctx.today}`,
        },
        lang,
      ),
  }
}

function hoursBefore(instant: string, hours: number): string {
  return Temporal.Instant.from(instant).subtract({ hours }).toString({ fractionalSecondDigits: 6 })
}
