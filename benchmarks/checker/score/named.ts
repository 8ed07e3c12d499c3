// Whether a name says what a figure measures: by the words that it must have and those that it may have.

/** Between the words of a name, or of how much rather than of what: they tell nothing of whether it is right. */
const IGNORED: ReadonlySet<string> = new Set(
  'a an the of in on at by for from to with per and or as its their our his her this that number total amount overall s'.split(
    ' ',
  ),
)

/**
 * `wanted`: names divided by " / ", any of which is right; words in brackets may be left out. English: every other word must
 * be in the name, and no word that isn't in `wanted`, in whatever order and number. Chinese: letter by letter, with "/"
 * between alternatives within brackets. "-" is no name.
 */
export function isNamed(lang: 'en' | 'zh', wanted: string, name: string | null): boolean {
  if (wanted === '-') return name === null
  if (name === null) return false
  const isRight = (one: string) =>
    lang === 'zh'
      ? isChinese(wanted, one)
      : wanted.split(' / ').some((right) => isEnglish(right, one))
  // A cell of a table is named by its row and its column: "North, Houses destroyed".
  return isRight(name) || name.split(/, |，/).some(isRight)
}

function isEnglish(wanted: string, name: string): boolean {
  const must = wordsOf(wanted.replace(/\([^()]*\)/g, ' '))
  const may = new Set(wordsOf(wanted.replace(/[()|/]/g, ' ')))
  const given = wordsOf(name)
  const own = new Set(given)
  return (
    must.every((word) => own.has(word)) && given.every((word) => may.has(word)) && given.length > 0
  )
}

function wordsOf(words: string): readonly string[] {
  return words
    .toLowerCase()
    .replace(/[’']s?\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, ''))
    .filter((word) => word !== '' && !IGNORED.has(word))
}

function isChinese(wanted: string, name: string): boolean {
  // 细颗粒物（PM2.5）年均浓度: brackets of the name itself are no groups.
  const given = plain(name).replace(/[()]/g, '')
  return alternativesOf(wanted).some((one) => {
    const pattern = [...plain(one)]
      .map((letter) => OPEN.get(letter) ?? letter.replace(/[.*+?^${}|[\]\\]/, '\\$&'))
      .join('')
    return new RegExp(`^(?:${pattern})$`, 'u').test(given)
  })
}

const OPEN: ReadonlyMap<string, string> = new Map([
  ['(', '(?:'],
  [')', ')?'],
  ['/', '|'],
])

/** Divided by "/" outside of brackets. */
function alternativesOf(wanted: string): readonly string[] {
  return wanted.split(/\/(?![^()]*\))/)
}

const plain = (words: string): string =>
  words
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[\s的“”"‘’「」《》、·]/g, '')
    .toLowerCase()
