import Type from 'typebox'
import type { Ground } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { say } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  address,
  asked,
  COMMON,
  citationOf,
  dayWords,
  documentRef,
  filled,
  ID,
  inLanguages,
  remembered,
} from '#programmes/figures'
import { AS_OF, getBulletin } from '../held.ts'
import { countsOf, countsWords, marksOf, shownOf } from '../marks.ts'
import { plainText } from '../pack/sentences.ts'
import type { Bulletin } from '../pack/types.ts'
import { BULLETIN_ANSWER } from '../schemas.ts'
import { listEditions } from '../store.ts'
import type { BulletinAnswer } from '../types.ts'
import { bulletinRef, editionRef, inOrder, textIn } from '../views.ts'
import { CHANGED_MARKS, KIND, PUBLISHED_ON } from '../words.ts'
import { revisionsOf, titlesOf } from './revisions.ts'

const INPUT = Type.Object(
  {
    id: Type.Optional(ID),
    ...COMMON,
    asOf: AS_OF,
  },
  { additionalProperties: false },
)

/**
 * A bulletin's text with every figure judged as of a day; without an id, the newest. Without a day, with
 * what was known on its own date: that is how it was true or not when it was said.
 */
export const read: Query<typeof INPUT, BulletinAnswer> = {
  name: 'bulletin.read',
  title: { en: 'A bulletin', zh: '一份公报' },
  input: INPUT,
  output: BULLETIN_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const bulletin = getBulletin(ctx, input.id)
    const at = await asked(tx, ctx, { asOf: bulletin.date, ...input })
    const key = `bulletin.read ${JSON.stringify([bulletin.id, at.asOf, at.lang, at.today])}`
    const answer = remembered(at.ground.source, key, () => answerOf(ctx, at, bulletin))
    // Editions come without a new observation, so they are read each time.
    const editions = await listEditions(tx, [bulletin.id])
    return { ...answer, editions: editions.map((row) => editionRef(ctx, row)) }
  },
}

function answerOf(
  { series }: Context,
  at: Asked,
  bulletin: Bulletin,
): Omit<BulletinAnswer, 'editions'> {
  const { ground, asOf, today, lang } = at
  const { region } = ground
  const text = textIn(bulletin, lang)
  // Marks hold their words in every language, so one judgement serves all of them.
  const marks = remembered(ground.source, `bulletin.marks ${bulletin.id} ${asOf}`, () =>
    marksOf(ground, bulletin, series.judge, asOf),
  )
  const counts = countsOf(
    ground,
    Object.values(marks).map(({ verdict }) => verdict),
  )
  const ref = bulletinRef(ground, bulletin)
  const document = documentRef(ground, bulletin.document)
  const links = linksOf(at, bulletin)
  const summary = countsWords(ground, counts)
  return {
    lang,
    asOf,
    today,
    bulletin: ref,
    kindWords: filled(KIND[bulletin.kind] ?? {}, region, (l) => ({ day: say(ref.dateWords, l) })),
    document,
    blocks: text.blocks,
    figures: inOrder(bulletin, lang, marks),
    counts,
    countsWords: summary,
    contents: text.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level <= 2
        ? [{ id: block.id, title: plainText(block.children, () => '') }]
        : [],
    ),
    knowledge: knowledgeOf(ground, bulletin, { asOf, today }),
    citation: citationOf(ground, {
      title: bulletin.title,
      where: ref.dateWords,
      value: summary,
      asOf,
      sources: [document],
      permanent: links.permanent,
    }),
    links,
  }
}

/** The day of the text, and each day since on which a mark changed. */
function knowledgeOf(
  ground: Ground,
  bulletin: Bulletin,
  { asOf, today }: { readonly asOf: string; readonly today: string },
): BulletinAnswer['knowledge'] {
  const { region } = ground
  const revisions = revisionsOf(ground, bulletin, today)
  const days = [...new Set([bulletin.date, ...revisions.map(({ day }) => day)])].sort()
  const inForce = days.findLast((day) => day <= asOf)
  return days.map((date) => {
    const changes = revisions.filter(({ day }) => day === date)
    const by = titlesOf(
      ground,
      changes.flatMap(({ documents }) => documents),
    )
    const shown = changes.flatMap(({ figure }) => {
      const stated = bulletin.figures.get(figure.id)
      return stated === undefined ? [] : [shownOf(ground, bulletin, stated)]
    })
    return {
      date,
      words: dayWords(ground, date),
      label:
        changes.length === 0
          ? inLanguages(region, (lang) => say(PUBLISHED_ON, lang))
          : filled(CHANGED_MARKS, region, (lang) => ({
              by: say(by, lang),
              figures: shown
                .map((words) => say(words, lang))
                .join(lang.startsWith('zh') ? '、' : ', '),
            })),
      current: date === inForce,
    }
  })
}

function linksOf({ asOf, lang }: Asked, { id }: Bulletin): BulletinAnswer['links'] {
  const page = `/bulletins/${encodeURIComponent(id)}`
  const form = (format: string | null) => address(`/api/v1${page}`, { 'as-of': asOf, lang, format })
  return {
    page,
    permanent: address(page, { 'as-of': asOf }),
    json: form(null),
    markdown: form('markdown'),
    text: form('text'),
    csv: form('csv'),
    feed: `/${lang}/sentences.atom`,
  }
}
