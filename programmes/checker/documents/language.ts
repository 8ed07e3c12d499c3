// Which languages have a grammar is the engine's matter; that a text is in another is told by its letters and by the
// small words that no English text does without.

/** Shorter texts say too little to tell; where those of other languages are told by their own small words, less will do. */
const WORDS_MIN = 25
const WORDS_MIN_OF_OTHERS = 8
const OTHER_WORDS_SHARE_MIN = 0.15
/** English texts have a fifth to a third of such words; French, German or Spanish ones a twentieth at most. */
const SMALL_WORDS_SHARE_MIN = 0.08
const OTHER_LETTERS_SHARE_MAX = 0.3
const LOOKED_AT = 20_000

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and to in for that with was were by from is are be at as has have had its this these it on an which their than percent year million billion'.split(
    ' ',
  ),
)

/** Of languages with Latin letters that are spoken by many; none of these is English. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'le la les des du de et une est dans pour par sur au aux der das und von den mit für ist dem als mehr prozent jahr milliarden el los las del y en por una con más años il di della che nel più miliardi dos da em não um com mais milhões dan yang của và trong'.split(
    ' ',
  ),
)

/** Whether a text is in a language that isn't read: where nothing is marked then, nothing follows. */
export function isInOtherLanguage(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  const letters = count(start, /\p{L}/gu)
  if (letters === 0) return false
  const han = count(start, /\p{Script=Han}/gu)
  const kana = count(start, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana > (han + kana) * 0.15) return true
  const latin = count(start, /\p{Script=Latin}/gu)
  if (letters - han - latin > letters * OTHER_LETTERS_SHARE_MAX) return true
  // A Chinese letter says as much as two or three of another script.
  if (han * 2 > latin) return false
  const words = start.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const share = (known: ReadonlySet<string>) =>
    words.filter((word) => known.has(word)).length / words.length
  if (words.length < WORDS_MIN_OF_OTHERS || share(SMALL_WORDS) >= SMALL_WORDS_SHARE_MIN)
    return false
  return words.length >= WORDS_MIN || share(OTHER_WORDS) >= OTHER_WORDS_SHARE_MIN
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
