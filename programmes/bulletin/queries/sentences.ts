import Type from 'typebox'
import type { VerdictWord } from '#engines/series'
import { findingOf } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { say, type Text } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  address,
  asked,
  COMMON,
  dayWords,
  ID,
  inLanguages,
  PAGED,
  pageOf,
  remembered,
} from '#programmes/figures'
import { bulletinsOf, keyOf, refreshBulletins } from '../held.ts'
import { markOf } from '../marks.ts'
import type { Bulletin, Stated } from '../pack/types.ts'
import { SENTENCES_ANSWER } from '../schemas.ts'
import type { FigureMark, SentenceItem, SentencesAnswer } from '../types.ts'
import { bulletinRef, sentenceOf, sentenceText, textIn, verdictView } from '../views.ts'
import { DIRECTION } from '../words.ts'
import { feedOf, shownIn } from './figure.ts'
import { revisionsOf, titlesOf } from './revisions.ts'

const INPUT = Type.Object(
  {
    bulletin: Type.Optional(ID),
    figure: Type.Optional(ID),
    ...PAGED,
    ...COMMON,
  },
  { additionalProperties: false },
)

/** The reverse check: every published sentence whose verdict isn't the one of its own day, newest change first. */
export const sentences: Query<typeof INPUT, SentencesAnswer> = {
  name: 'bulletin.sentences',
  title: { en: 'Sentences that stopped being true', zh: '不再成立的句子' },
  input: INPUT,
  output: SENTENCES_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const { asOf, lang, ground } = at
    await refreshBulletins(tx, ctx)
    const bulletins = bulletinsOf(ctx).filter(
      ({ id }) => input.bulletin === undefined || id === input.bulletin,
    )
    const all = remembered(
      ground.source,
      `bulletin.sentences ${JSON.stringify([bulletins.map(keyOf), asOf, lang])}`,
      () => bulletins.flatMap((bulletin) => changedIn(ctx, at, bulletin)),
    )
    const items = all
      .filter((item) => input.figure === undefined || item.figure === input.figure)
      .toSorted((a, b) => (a.changedOn < b.changedOn ? 1 : a.changedOn > b.changedOn ? -1 : 0))
    const page = pageOf(items, input)
    return {
      lang,
      asOf,
      items: page.items,
      looked: bulletins.reduce((sum, one) => sum + textIn(one, lang).sentences.length, 0),
      nextCursor: page.nextCursor,
      figures: marksNamed(ctx, at, bulletins, page.items),
      feed: `/${lang}${input.figure === undefined ? '/sentences.atom' : feedOf(input.figure)}`,
      links: {
        json: address('/api/v1/sentences', {
          'as-of': asOf,
          lang,
          bulletin: input.bulletin,
          figure: input.figure,
        }),
      },
    }
  },
}

function changedIn(ctx: Context, at: Asked, bulletin: Bulletin): readonly SentenceItem[] {
  const revisions = revisionsOf(at.ground, bulletin, at.asOf)
  const changed = new Set(revisions.map(({ figure }) => figure.id))
  return [...changed].flatMap((id) => {
    const stated = bulletin.figures.get(id)
    return stated === undefined ? [] : itemOf(ctx, at, bulletin, stated)
  })
}

/** None where the figure came back to what it was on the day of the text. */
function itemOf(
  { series }: Context,
  at: Asked,
  bulletin: Bulletin,
  stated: Stated,
): readonly SentenceItem[] {
  const { ground, asOf, lang } = at
  const { figure } = stated
  const then = series.judge(figure, bulletin.date)
  const since = series.judge(figure, asOf)
  const first = revisionsOf(ground, bulletin, asOf).find((one) => one.figure.id === figure.id)
  if (first === undefined || findingOf(then) === findingOf(since)) return []
  const sentence = sentenceOf(bulletin, figure.id, lang)
  const mark = markOf(ground, bulletin, stated, since, then)
  const { direction, words } = directionOf(then.word, since.word)
  return [
    {
      bulletin: bulletinRef(ground, bulletin),
      figure: figure.id,
      mark,
      sentence: sentence.inlines,
      sentenceText: sentenceText(sentence, shownIn(ground, bulletin), lang),
      // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
      then: verdictView(ground, then, bulletin.date),
      since: verdictView(ground, since, asOf),
      changedOn: first.day,
      changedOnWords: dayWords(ground, first.day),
      changedBy: titlesOf(ground, first.documents),
      direction,
      directionWords: inLanguages(ground.region, (l) => say(words, l)),
      href: mark.href,
      feed: feedOf(figure.id),
    },
  ]
}

/** Where a statement that held doesn't any more, or the other way, or where it only depends on something else. */
export function directionOf(
  before: VerdictWord,
  after: VerdictWord,
): { readonly direction: SentenceItem['direction']; readonly words: Text } {
  const held = before === 'holds' || before === 'holds-only-if'
  const holds = after === 'holds' || after === 'holds-only-if'
  const key = !holds
    ? after === 'contradicted' || after === 'inconsistent'
      ? 'worse:contradicted'
      : 'worse:other'
    : !held
      ? `better:${after}`
      : before === after
        ? 'condition:other'
        : after === 'holds'
          ? 'condition:free'
          : 'condition:stricter'
  const direction = !holds ? 'worse' : held ? 'condition' : 'better'
  return { direction, words: DIRECTION[key] ?? {} }
}

/** The other figures that stand in the sentences shown. */
function marksNamed(
  { series }: Context,
  { ground, asOf, lang }: Asked,
  bulletins: readonly Bulletin[],
  items: readonly SentenceItem[],
): { readonly [id: string]: FigureMark } {
  const marks: { [id: string]: FigureMark } = {}
  for (const item of items) {
    const bulletin = bulletins.find(({ id }) => id === item.bulletin.id)
    if (bulletin === undefined) continue
    for (const id of sentenceOf(bulletin, item.figure, lang).figures) {
      const stated = bulletin.figures.get(id)
      if (stated === undefined || marks[id] !== undefined) continue
      const verdict = series.judge(stated.figure, asOf)
      marks[id] = markOf(
        ground,
        bulletin,
        stated,
        verdict,
        series.judge(stated.figure, bulletin.date),
      )
    }
  }
  return marks
}
