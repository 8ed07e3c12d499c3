import type { Doc, Sentence } from '../../../../model.ts'
import { REPUBLIC } from '../../../../zh/parts/republic.ts'
import { chineseCue } from '../../chinese-cues.ts'
import { plainDigits } from '../../chinese-digits.ts'
import { type Found, type TimePhrase, YEAR } from '../../phrase.ts'

// 112年為20.1%，較93年增加: bare years of the Republic, in a text of traditional characters.

type Phrases = readonly (readonly TimePhrase[])[]

const MAY = /(?<!\d)1[0-3]\d ?年|[较比][89]\d ?年/
/** 較92年的65,742件, 比92年大幅增加: so near to this century such a year is held against another. */
const OF_CENTURY = /[较比][89]\d ?年(?=的?\d|大幅|同期|[增减])/
const ANY = /(?<!\d)(?:1[0-3]\d|[89]\d) ?年/
/** 110年来, 118年的历史, 113年风雨, 100年前: lengths. */
const NO_LENGTH =
  '(?! ?(?:[代来内以之前后时历风岁沧校奋砥弦薪华老征光未一不才共多余]|的(?:[历老岁时风]|发展)|发展))'
/** 约110年, 创校113年: lengths by what stands before them. */
const NOT_LONG = '(?<![\\d.近约历经时逾满过去计共第立校史龄寿每])'
const TOLD = '[约近]?(?:\\d|千分|百分)'

const FORMS = [
  // 93年至112年間
  `(?<![\\d.])([89]\\d|1[0-3]\\d) ?年[至到-](1[0-3]\\d) ?年(?:间)?`,
  // 112年為20.1%, 112年則為…, 較112年的1,748公吨
  `${NOT_LONG}(1[0-3]\\d) ?年(?=则?为${TOLD}|(?<=[较比]1\\d\\d ?年)的?${TOLD})`,
  // ，113年公益彩券销售金额, 较112年新生儿
  `(?<=^|[，。；：、（(\\s较比自从至到于在与和及])(1[0-3]\\d) ?年${NO_LENGTH}(?=\\p{Script=Han})`,
  // 全县93年出生率为9.1，112年为5.8
  `${NOT_LONG}([89]\\d) ?年${NO_LENGTH}(?=\\p{Script=Han}[^。\\n]{0,50}(?<!\\d)1[0-3]\\d ?年(?:则?为|[，、人]))`,
]
const YEARS = new RegExp(FORMS.join('|'), 'gu')
/** Where one of them is held against another: 93年專利申請案, 較92年的65,742件. */
const YEARS_OF_CENTURY = new RegExp(
  [
    ...FORMS,
    `(?<=[较比])([89]\\d) ?年(?=的?\\d|大幅|同期|[增减申])`,
    `(?<=^|[，。；：\\s])([89]\\d) ?年${NO_LENGTH}(?=\\p{Script=Han})`,
  ].join('|'),
  'gu',
)

/** With the bare years of the Republic that stand in a text of traditional characters. */
export function withRepublicYears(doc: Doc, phrases: Phrases): Phrases {
  if (doc.isTraditional !== true || !MAY.test(doc.text)) return phrases
  const years = OF_CENTURY.test(doc.text) ? YEARS_OF_CENTURY : YEARS
  return doc.sentences.map((sentence) => {
    const own = phrases[sentence.index] ?? []
    const more = yearsOf(doc.text, sentence, years).filter(
      ({ start, end }) => !own.some((one) => one.start < end && start < one.end),
    )
    return more.length === 0 ? own : [...own, ...more].sort((a, b) => a.start - b.start)
  })
}

function yearsOf(text: string, { start, end }: Sentence, years: RegExp): readonly TimePhrase[] {
  const words = text.slice(start, end)
  if (!ANY.test(words)) return []
  const plain = plainDigits(words)
  return [...plain.matchAll(years)].map((found) => {
    const [first, last] = found.slice(1).flatMap((digits) => (digits ? [Number(digits)] : []))
    const at: Found = {
      start: found.index,
      end: found.index + found[0].length,
      when:
        last === undefined
          ? {
              kind: 'stretch',
              stretch: YEAR,
              year: { from: 'said', year: REPUBLIC + (first ?? 0) },
            }
          : { kind: 'span', first: REPUBLIC + (first ?? 0), last: REPUBLIC + last },
    }
    const from = start + at.start
    return {
      start: from,
      end: start + at.end,
      when: at.when,
      cue: chineseCue(plain, at),
      cueAt: from,
    }
  })
}
