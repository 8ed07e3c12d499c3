import { type Lang, say, type Text } from '#platform/i18n'
import type { BulletinAnswer, EditionAnswer } from '../types.ts'

/** What every written form is made of: a bulletin as of a day, or one of its editions. */
export type Printed = Pick<
  BulletinAnswer,
  | 'bulletin'
  | 'kindWords'
  | 'asOf'
  | 'counts'
  | 'countsWords'
  | 'blocks'
  | 'figures'
  | 'notes'
  | 'citation'
> & {
  /** What has to be known of an edition before it is read: that it corrects, or was corrected; why it came out as it is. */
  readonly remarks?: readonly Text[]
}

const EDITION: Text = {
  en: 'Edition {n}, published {day}, as known on {asOf}.',
  zh: '第{n}版，{day}发布，以截至{asOf}所知为准。',
}
const EMBARGO: Text = {
  en: 'Under embargo until {moment}.',
  zh: '{moment}前禁止发布。',
}
const WITHDRAWN: Text = {
  en: '{words} The reason given: {reason}',
  zh: '{words}说明的理由：{reason}',
}
const CORRECTS: Text = {
  en: 'Erratum: corrects edition {n}. {change}',
  zh: '更正：本版更正第{n}版。{change}',
}
const CORRECTED: Text = {
  en: 'Corrected by edition {n}, {day}: {change} (/{lang}{href})',
  zh: '本版已由第{n}版更正（{day}）：{change}（/{lang}{href}）',
}
const DESPITE: Text = {
  en: 'Published although its check found something false. The reason given: {reason}',
  zh: '核对发现不实之处，仍予发布。说明的理由：{reason}',
}

export function printedEdition(answer: EditionAnswer): Printed {
  const { edition } = answer
  return { ...answer, asOf: edition.asOf, remarks: remarksOf(answer) }
}

/** Each in the language that the answer is in. */
function remarksOf(answer: EditionAnswer): readonly Text[] {
  const { lang, edition, embargo, withdrawn, corrects, correctedBy, despite, ownCheck } = answer
  const put = (template: Text, values: { readonly [name: string]: string }): Text => ({
    [lang]: say(template, lang).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    ),
  })
  const told: (Text | null)[] = [
    put(EDITION, {
      n: String(edition.number),
      day: say(edition.publishedWords, lang),
      asOf: edition.asOf,
    }),
    embargo && put(EMBARGO, { moment: say(embargo.words, lang) }),
    withdrawn && put(WITHDRAWN, { words: say(withdrawn.words, lang), reason: withdrawn.reason }),
    corrects &&
      put(CORRECTS, { n: String(corrects.number), change: say(edition.change ?? {}, lang) }),
    correctedBy &&
      put(CORRECTED, {
        n: String(correctedBy.number),
        day: say(correctedBy.publishedWords, lang),
        change: say(correctedBy.change ?? {}, lang),
        lang,
        href: correctedBy.href,
      }),
    despite === null ? null : put(DESPITE, { reason: despite }),
    ownCheck === null ? null : ownCheck.words,
  ]
  return told.filter((one) => one !== null)
}

/** The remarks as lines in a language. */
export function remarksIn({ remarks = [] }: Printed, lang: Lang): readonly string[] {
  return remarks.map((words) => say(words, lang))
}
