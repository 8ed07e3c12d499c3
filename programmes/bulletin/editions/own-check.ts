import type { Read } from '#platform/db'
import type { Lang, Text } from '#platform/i18n'
import { type CheckAnswer, checkBeside, checkRelease, partsInHouse } from '#programmes/checker'
import type { Context } from '#programmes/contract'
import { groundIn } from '../held.ts'
import type { Bulletin } from '../pack/types.ts'
import type { OwnCheck } from '../types.ts'
import { type ReadableText, readableText } from './readable-text.ts'

/** The languages that the checker has a grammar for. */
const CHECKED = ['en', 'zh']

/** A bulletin's text in a language, and what the checker says of it. */
export type CheckedText = {
  readonly lang: Lang
  readonly readable: ReadableText
  readonly answer: CheckAnswer
}

/** The bulletin's text in each language, as a reader gets it, through the checker. */
export async function checkOwnText(
  tx: Read,
  ctx: Context,
  bulletin: Bulletin,
  asOf: string,
): Promise<readonly CheckedText[]> {
  const parts = await partsInHouse(tx, ctx)
  return ownTexts(ctx, bulletin, asOf).map(({ asked, ...text }) => ({
    ...text,
    answer: checkRelease(parts, { ...asked, format: 'text' }),
  }))
}

/** The same beside the thread that answers requests, after the transaction: a text is checked at each save. */
export async function checkOwnTextBeside(
  tx: Read,
  ctx: Context,
  bulletin: Bulletin,
  asOf: string,
): Promise<() => Promise<readonly CheckedText[]>> {
  const parts = await partsInHouse(tx, ctx)
  const texts = ownTexts(ctx, bulletin, asOf)
  return () =>
    Promise.all(
      texts.map(async ({ asked, ...text }) => ({
        ...text,
        answer: await checkBeside(parts, asked),
      })),
    )
}

function ownTexts(ctx: Context, bulletin: Bulletin, asOf: string) {
  const ground = groundIn(ctx)
  const isKnown = ground.catalogue.documents.has(bulletin.document)
  return ctx.region.languages
    .filter((lang) => CHECKED.includes(lang) && bulletin.texts.has(lang))
    .map((lang) => {
      const readable = readableText(ground, bulletin, lang)
      const asked = {
        text: readable.text,
        name: `${bulletin.id}.${lang}`,
        date: bulletin.date,
        asOf,
        // What comes out with the text itself is in no series yet, and can support nothing.
        ...(isKnown ? { document: bulletin.document } : {}),
      }
      return { lang, readable, asked }
    })
}

export function countsOf(checks: readonly CheckedText[]): OwnCheck {
  const sum = (count: (check: CheckAnswer) => number): number =>
    checks.reduce((total, { answer }) => total + count(answer), 0)
  return {
    claims: sum(({ claims }) => claims.length),
    inconsistent: sum(({ summary }) => summary.byVerdict.inconsistent),
    contradicted: sum(({ summary }) => summary.byVerdict.contradicted),
  }
}

/** With the stated figures that are false where the words around them told the checker nothing. */
export function withFigures(
  counts: OwnCheck,
  findings: readonly { readonly verdict: string; readonly figure: string | null }[],
): OwnCheck {
  const more = (verdict: string): number =>
    findings.filter((one) => one.figure !== null && one.verdict === verdict).length
  return {
    claims: counts.claims,
    inconsistent: counts.inconsistent + more('inconsistent'),
    contradicted: counts.contradicted + more('contradicted'),
  }
}

export function checkWords({ claims, inconsistent, contradicted }: OwnCheck): Text {
  return {
    en: `checked its own text: ${claims} claims, ${inconsistent} inconsistent, ${contradicted} contradicted by data`,
    zh: `已核对自身文本：${claims} 个说法，${inconsistent} 个自相矛盾，${contradicted} 个与数据不符`,
  }
}
