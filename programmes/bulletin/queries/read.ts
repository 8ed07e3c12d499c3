import Type from 'typebox'
import type { Ground } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { say } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  address,
  COMMON,
  citationOf,
  dayWords,
  filled,
  ID,
  inLanguages,
  remembered,
} from '#programmes/figures'
import { listEditions } from '../editions/store.ts'
import { AS_OF, askedOf, keyOf } from '../held.ts'
import { countsOf, countsWords, marksOf, shownOf } from '../marks.ts'
import { notesOf } from '../notes.ts'
import { plainText } from '../pack/sentences.ts'
import type { Bulletin } from '../pack/types.ts'
import { BULLETIN_ANSWER } from '../schemas.ts'
import type { BulletinAnswer } from '../types.ts'
import {
  bulletinRef,
  documentIn,
  editionRef,
  inOrder,
  kindWords,
  numbered,
  textIn,
} from '../views.ts'
import { CHANGED_MARKS, PUBLISHED_ON } from '../words.ts'
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
    const { bulletin, ...at } = await askedOf(tx, ctx, input)
    const key = `bulletin.read ${keyOf(bulletin)} ${JSON.stringify([at.asOf, at.lang, at.today])}`
    const answer = remembered(at.ground.source, key, () => answerOf(ctx, at, bulletin))
    // Editions come without a new observation, so they are read each time.
    const editions = await listEditions(tx, [bulletin.id], ctx.now)
    return { ...answer, editions: editions.map((row) => editionRef(ctx, row)) }
  },
}

/** The answer for a text, whether it is published or not. */
export function answerOf(
  { series }: Pick<Context, 'series'>,
  at: Asked,
  bulletin: Bulletin,
): Omit<BulletinAnswer, 'editions'> {
  const { ground, asOf, today, lang } = at
  const text = textIn(bulletin, lang)
  // Marks hold their words in every language, so one judgement serves all of them.
  const key = `${keyOf(bulletin)} ${asOf}`
  const marks = remembered(ground.source, `bulletin.marks ${key}`, () =>
    marksOf(ground, bulletin, series.judge, asOf),
  )
  const notes = remembered(ground.source, `bulletin.notes ${key}`, () =>
    notesOf(ground, bulletin, series.judge, asOf),
  )
  const counts = countsOf(
    ground,
    Object.values(marks).map(({ verdict }) => verdict),
  )
  const ref = bulletinRef(ground, bulletin)
  const document = documentIn(ground, bulletin, bulletin.document)
  const links = linksOf(at, bulletin)
  const summary = countsWords(ground, counts)
  return {
    lang,
    asOf,
    today,
    bulletin: ref,
    kindWords: kindWords(ground, bulletin),
    document,
    blocks: text.blocks,
    figures: inOrder(bulletin, lang, marks),
    counts,
    countsWords: summary,
    notes: numbered(bulletin, lang, notes),
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
    docx: form('docx'),
    feed: `/${lang}/sentences.atom`,
  }
}
