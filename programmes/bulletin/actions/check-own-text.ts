import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import { type CheckAnswer, checkRelease, findingsOf, partsInHouse } from '#programmes/checker'
import type { Context } from '#programmes/contract'
import { groundIn } from '../held.ts'
import { shownOf } from '../marks.ts'
import { inlineRunsOf, plainText } from '../pack/sentences.ts'
import type { Bulletin } from '../pack/types.ts'
import { textIn } from '../views.ts'

/** The languages that the checker has a grammar for. */
const CHECKED = ['en', 'zh']
const LISTED_MAX = 10

/** What the checker found in a bulletin's own text, over its languages. */
export type OwnCheck = {
  readonly claims: number
  readonly inconsistent: number
  readonly contradicted: number
}

/** The bulletin's text in each language, as a reader gets it, through the checker. */
export async function checkOwnText(
  tx: Read,
  ctx: Context,
  bulletin: Bulletin,
  asOf: string,
): Promise<readonly CheckAnswer[]> {
  const parts = await partsInHouse(tx, ctx)
  return ctx.region.languages
    .filter((lang) => CHECKED.includes(lang))
    .map((lang) =>
      checkRelease(parts, {
        text: readableText(ctx, bulletin, lang),
        format: 'text',
        name: `${bulletin.id}.${lang}`,
        date: bulletin.date,
        asOf,
        document: bulletin.document,
      }),
    )
}

export function countsOf(checks: readonly CheckAnswer[]): OwnCheck {
  const sum = (count: (check: CheckAnswer) => number): number =>
    checks.reduce((total, check) => total + count(check), 0)
  return {
    claims: sum(({ claims }) => claims.length),
    inconsistent: sum(({ summary }) => summary.byVerdict.inconsistent),
    contradicted: sum(({ summary }) => summary.byVerdict.contradicted),
  }
}

export function checkWords({ claims, inconsistent, contradicted }: OwnCheck): Text {
  return {
    en: `checked its own text: ${claims} claims, ${inconsistent} inconsistent, ${contradicted} contradicted by data`,
    zh: `已核对自身文本：${claims} 个说法，${inconsistent} 个自相矛盾，${contradicted} 个与数据不符`,
  }
}

/** Throws `bulletin.contradicts-itself`, which names each contradiction once, with the claims that take part in it. */
export function refuseContradiction(id: string, checks: readonly CheckAnswer[]): void {
  const found = checks.flatMap(({ source, claims }) =>
    findingsOf(claims)
      .problems.filter(({ verdict }) => verdict === 'inconsistent')
      .map((finding) => ({ name: source.name, ...finding })),
  )
  if (found.length === 0) return
  const list = (lang: 'en' | 'zh') =>
    found
      .slice(0, LISTED_MAX)
      .map(({ name, claims, reasons }) => {
        const words = claims.map(({ text }) => text).join(' · ')
        return `  ${name}: ${words}: ${reasons[0]?.[lang] ?? ''}`
      })
      .join('\n')
  throw new HouseError('bulletin.contradicts-itself', {
    id,
    count: found.length,
    listEn: list('en'),
    listZh: list('zh'),
  })
}

function readableText(ctx: Context, bulletin: Bulletin, lang: string): string {
  const ground = groundIn(ctx)
  const shown = (id: string): string => {
    const stated = bulletin.figures.get(id)
    return stated === undefined ? '' : say(shownOf(ground, bulletin, stated), lang)
  }
  const lines = textIn(bulletin, lang).blocks.flatMap(inlineRunsOf)
  return [say(bulletin.title, lang), ...lines.map((line) => plainText(line, shown))].join('\n')
}
