import type { ReadClaim, Span } from '../../model.ts'

// Whether words name what a claim measures: "total revenue" and the claim of revenue, 占地区生产总值的比重 and the claim of 地区生产总值.

/** Words that say that the whole is meant, and not of what. */
const TOTAL_ENGLISH: ReadonlySet<string> = new Set(
  'total overall all entire whole full combined aggregate grand volume value number of the in a an its their our this that and for by on from as was were is are amount amounts figure same period year month quarter share proportion percentage'.split(
    ' ',
  ),
)
const TOTAL_CHINESE =
  /货物贸易|货物|外贸|对外|我国|我(?=[外出进货])|我省|我市|我县|我区|本省|本市|本公司|公司|全社会|本外币|全市|全省|全国|全区|全县|全年|全部|全社会|同期|总体|整体|总量|总数|总额|总值|总|比重|比例|份额|合计|的|占|年|约|其|了|达到|达|全|共|实现|完成|接待|分别|预计|累计/g

/** Words reduced to what names a measure: equal names, equal measures. */
export function nameOf(words: string, script: 'en' | 'zh'): string {
  return [...coreOf(words, script)].sort().join(' ')
}

/** True where the words say "the total" and nothing else. */
export function isTotal(words: string, script: 'en' | 'zh'): boolean {
  return coreOf(words, script).length === 0
}

/** Other names of one thing that releases use beside each other. */
const SYNONYMS: readonly (readonly [other: RegExp, name: string])[] = [
  [
    /(?:货物|对外|外贸)?(?:贸易)?进出口(?:贸易)?|(?:对外|货物|外贸)贸易(?!顺差|逆差)|外贸(?!企业|顺差|逆差)/g,
    '进出口',
  ],
  [/社会消费品零售|社零/g, '社零'],
  [/(?:国内|地区)?生产总值|经济总量|gdp/gi, 'gdp'],
  [/(?:地方)?一般公共预算(?=收入|支出)|(?:地方)?财政(?:总)?(?=收入|支出)/g, '财政'],
  [/固定资产投资/g, '投资'],
  [/常住人口|户籍人口/g, '人口'],
  [/规上工业(?!增加值)/g, '规上工业增加值'],
  [/营业总?收入|总营收|营业额/g, '营收'],
  [/规模以上/g, '规上'],
  [/全社会用电量|用电总量/g, '用电量'],
  [/gross (?:domestic|regional) product/gi, 'gdp'],
  [
    /imports? and exports?|exports? and imports?|foreign trade|external trade|merchandise trade/gi,
    'trade',
  ],
  [/turnover|sales revenue/gi, 'revenue'],
  [/travell?ers?\b/gi, 'passengers'],
  [/workforce|employees|staff\b/gi, 'workers'],
]

/** Of each half of the list nothing stands in words of the other script; what is of both is asked of any. */
const OF_HAN: ReadonlySet<RegExp> = new Set(
  SYNONYMS.flatMap(([other]) => (/[㐀-鿿]/.test(other.source) ? [other] : [])),
)

const OF_LATIN: ReadonlySet<RegExp> = new Set(
  SYNONYMS.flatMap(([other]) => (/[a-z]/i.test(other.source) ? [other] : [])),
)

/** Most words are none of them. */
const ANY = new RegExp(SYNONYMS.map(([other]) => other.source).join('|'), 'i')

function withOneName(given: string): string {
  if (!ANY.test(given)) return given
  const [isHan, isLatin] = [/[㐀-鿿]/.test(given), /[a-z]/i.test(given)]
  return SYNONYMS.reduce(
    (text, [other, name]) =>
      (isHan && OF_HAN.has(other)) || (isLatin && OF_LATIN.has(other))
        ? text.replace(other, name)
        : text,
    given,
  )
}

/** What is left of words without those that only say that the whole is meant. */
function coreOf(given: string, script: 'en' | 'zh'): readonly string[] {
  const words = withOneName(given)
  if (script === 'zh') {
    const core = words.replace(TOTAL_CHINESE, '').replace(/[^㐀-鿿a-z0-9]/gi, '')
    return core === '' ? [] : [core]
  }
  return englishWords(words).filter((word) => !TOTAL_ENGLISH.has(word))
}

function englishWords(text: string): readonly string[] {
  const words: string[] = []
  for (const word of text.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [])
    words.push(
      word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
    )
  return words
}

/**
 * How well words name a claim's measure, 0 (not at all) to 1 (the same words). English words must all be among those of
 * the measure or the other way round; Chinese words must contain the measure or be contained in it.
 */
export function naming(text: string, words: string, claim: ReadClaim, script: 'en' | 'zh'): number {
  const measure = measureText(text, claim.measure)
  if (measure === '') return 0
  // 占总投资的: where the words themselves say that the whole is meant, a longer name may end in them.
  if (script === 'zh' && /^(?:总|全部|全社会)/.test(words) && measure.endsWith(words)) return 0.9
  const [left, right] = [coreOf(words, script), coreOf(measure, script)]
  if (left.length === 0 || right.length === 0) return 0
  if (script === 'zh') {
    const [a, b] = [left.join(''), right.join('')]
    if (a === b) return 1
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    // The head of a Chinese name stands last: 高新技术企业 is a kind of 企业, and 企业 no other name of it.
    if (short === '出口' && long.endsWith('进出口')) return 0
    return short.length >= 2 && long.endsWith(short) ? short.length / long.length : 0
  }
  const [a, b] = [new Set(left), new Set(right)]
  const common = [...a].filter((word) => b.has(word)).length
  const smaller = Math.min(a.size, b.size)
  return common < smaller ? 0 : smaller / Math.max(a.size, b.size)
}

export function measureText(text: string, measure: Span | null): string {
  return measure === null
    ? ''
    : text.slice(measure.start, Math.min(measure.end, measure.start + 80))
}

/** The best-named of the claims; of as good ones the first given. Null where none, or where it is too vague. */
export function bestNamed<P extends { readonly claim: ReadClaim }>(
  text: string,
  words: string,
  parts: readonly P[],
  script: 'en' | 'zh',
  least = script === 'zh' ? 0.7 : 0.5,
): P | null {
  let best: P | null = null
  let most = 0
  for (const part of parts) {
    const score = naming(text, words, part.claim, script)
    if (score > most) {
      most = score
      best = part
    }
  }
  return most >= least ? best : null
}

/** The word that names the kind of a thing stands last: 支出 of 养老支出, "spending" of "total spending on staff". */
export function tailOf(words: string): string {
  const name = words.replace(/(?:分别|合计|共计|共|总额|总值|总量|数|人数)+$/, '').trim()
  if (/[㐀-鿿]/.test(name)) return name.slice(-2)
  const [first = ''] = name.toLowerCase().split(/ (?:on|of|for|in|by|from|to) /)
  return first.split(' ').at(-1) ?? ''
}
