import type { Catalogue } from '#engines/series'
import type { Lang, Text } from '#platform/i18n'
import type { Problem, Region } from '#platform/region'
import { readBulletin } from './read-bulletin.ts'
import type { Bulletin } from './types.ts'

/** A file of a text is refused past this: the longest bulletins of a region have a tenth of it. */
export const FILE_CHARACTERS_MAX = 200_000
export const FIGURES_MAX = 500
const STATEMENT = 'bulletin.yaml'
/** Signs that no XML may hold: a feed or a document with one of them is refused by whatever reads it. */
export const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u

export type DeskText = {
  readonly id: string
  readonly files: { readonly [name: string]: string }
  readonly region: Region
  readonly catalogue: Catalogue
  readonly as: { readonly version: string; readonly publisher: Text | null }
  /** The languages that it must have; left out: all of the region. */
  readonly languages?: readonly Lang[]
}

/**
 * A text that comes from the desk: the same files as a pack's, and the same rules, but for its own document, which no
 * series has before it comes out. Files in `problems` are named as they are in `files`.
 */
export function readDeskText(text: DeskText, problems: Problem[]): Bulletin | null {
  const { id, files, region, catalogue, as, languages = region.languages } = text
  const inPack = { languages: region.languages, textLanguages: languages, places: region.places }
  const found: Problem[] = []
  for (const [name, content] of Object.entries(files)) {
    if (content.length > FILE_CHARACTERS_MAX) found.push(tooLong(name))
    const bad = content.search(UNPRINTABLE)
    if (bad !== -1) found.push(unprintable(name, content.slice(0, bad).split('\n').length))
    if (name !== STATEMENT && !region.languages.some((lang) => name === `${lang}.md`))
      found.push(strange(name))
  }
  const folder = `${id}/`
  const read =
    found.length > 0
      ? null
      : readBulletin({ folder, files, known: catalogue, isNew: true, ...inPack, ...as }, found)
  if (read !== null && read.figures.size > FIGURES_MAX) found.push(TOO_MANY)
  problems.push(...found.map((one) => ({ ...one, file: withoutFolder(one.file, folder) })))
  return read
}

function withoutFolder(file: string, folder: string): string {
  return file.startsWith(folder) ? file.slice(folder.length) : file
}

function tooLong(file: string): Problem {
  return {
    file,
    line: 1,
    message: {
      en: `The file is longer than ${FILE_CHARACTERS_MAX} characters. Divide the bulletin in two.`,
      zh: `文件超过 ${FILE_CHARACTERS_MAX} 个字符。请将公报分为两份。`,
    },
  }
}

function unprintable(file: string, line: number): Problem {
  return {
    file,
    line,
    message: {
      en: 'The line holds a control character. Delete it; it often comes along when text is pasted.',
      zh: '该行含有控制字符，常由粘贴带入。请将其删除。',
    },
  }
}

function strange(file: string): Problem {
  return {
    file,
    line: 1,
    message: {
      en: `A bulletin has no file ${file}. Give bulletin.yaml and one text for each language, such as en.md.`,
      zh: `公报没有文件 ${file}。请提供 bulletin.yaml 和每种语言的正文，如 zh.md。`,
    },
  }
}

const TOO_MANY: Problem = {
  file: STATEMENT,
  line: 1,
  message: {
    en: `A bulletin states at most ${FIGURES_MAX} figures. Divide it in two.`,
    zh: `一份公报最多列 ${FIGURES_MAX} 个数据。请分为两份。`,
  },
}
