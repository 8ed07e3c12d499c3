import type { Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { properNames } from '../tied/lists.ts'

// A place right behind those that are named: "the third-largest port after Marrow and Sandhaven", 位居全市第三，仅次于高新区和临江区.

type Counted = Extract<Relation, { kind: 'counted' }>

const BEHIND_EN =
  /^(?: [a-z’'-]+){0,14}?,? (?:just |right |only )?(?:after|behind) (?:only |just )?(?=(?:the )?[A-Z])/
const ONLY = /\b(?:only|just|right) |\balone\b|仅次于|只次于|仅[落位排]/
const BEHIND_ZH =
  /^[^，。；\d]{0,8}，?(?:仅次于|只次于|排在|位于|列|仅[落排位][后在居]于?)([^，。；\d]{2,40}?)(?:之后|后面|后)?(?=[，。；]|$)/

/** "(£6.7 billion)", "with 21", of a name. */
const HELD =
  / \([^()]{1,30}\)|,? (?:with|on|at) (?:about )?[$€£]?\d[\d.,]*\d?(?: (?:million|billion|per cent|percent|points?|votes|medals|seats|goals|tonnes))?%?(?=,? (?:and|behind|after) |[.;]|$)/g

const ON_EQUAL = /^[^.;]{0,80} on (?:goal|points|count|tries)\b|\b(?:joint|tied|equal)\b/

export function behindNames(line: Line): readonly Counted[] {
  const { text, sentence, grammar } = line.tape
  return line.parts.flatMap(({ claim }): readonly Counted[] => {
    if (claim.form !== 'rank' || claim.bound !== 'exact') return []
    const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 240)).replace(HELD, '')
    const before = text.slice(Math.max(sentence.start, claim.start - 200), claim.start)
    const names =
      grammar === 'zh'
        ? chinese(behind) || countOf(LED_ZH.exec(before)?.[1] ?? '')
        : english(behind) ||
          bracketed(text.slice(claim.end, sentence.end)) ||
          ahead(before) ||
          bested(text, claim.end)
    if (names === 0 || ON_EQUAL.test(behind)) return []
    // "Fifth, behind Norland and Tarsk" may be behind others, too.
    const isMore = Number(claim.value.coefficient) > names + 1
    const said = text.slice(claim.start, claim.end) + behind.slice(0, 60)
    if (
      isMore &&
      grammar === 'en' &&
      !/-?(?:largest|biggest|most|highest|busiest|smallest|best|longest|oldest)\b/.test(said) &&
      !ONLY.test(said) &&
      ahead(before) === 0 &&
      bested(text, claim.end) === 0
    )
      return []
    return [
      {
        kind: 'counted',
        check: 'rank',
        figure: claim.index,
        is: { least: names + 1, most: names + 1 },
        by: `${names} + 1`,
        beside: [],
        isTied: true,
      },
    ]
  })
}

/** How many are named; 0 where it isn't sure. One may be one of several: "third, behind Norland". */
function english(behind: string): number {
  const led = BEHIND_EN.exec(behind)?.[0]
  if (led === undefined || /\d|\b(?:seconds?|points?|minutes?)\b/.test(led)) return 0
  const list = behind.slice(led.length)
  const many = properNames(
    list.slice(0, Math.max(0, (list.search(/[.;()]/) + list.length + 1) % (list.length + 1))),
  )
  if (many !== null) return many
  const [single] =
    /^(?:the )?[A-Z][A-Za-z’'-]*(?: [A-Z][A-Za-z’'-]*){0,3}(?: alone)?(?=[.,;)]|$)/.exec(list) ?? []
  return single !== undefined && ONLY.test(led + single) && !/^[^.;]* and [A-Z]/.test(list) ? 1 : 0
}

const LISTED =
  /^(?: [a-z’'-]+){0,8}?,? (?:just |right |only )?(?:after|behind) ((?:(?:,? and |, )?(?:the )?[A-Za-z][A-Za-z’' -]{2,40} \([^()]{1,20}\)){2,6})(?=[.,;]|$)/

/** "After the university hospital (5,400) and the city (4,700)". */
function bracketed(behind: string): number {
  return LISTED.exec(behind.slice(0, 300))?.[1]?.match(/\(/g)?.length ?? 0
}

/** "Only Tarsk and Norland have a higher share, so Velland ranks third". */
function ahead(before: string): number {
  const list =
    /(?:^|[.;] )Only ([A-Z][^.;]{2,80}?) (?:have|has|had|are|is|were|did|scored|ranked|produce|produced|spend|spent|sold)\b[^.;]{0,20} (?:more|higher|larger|better|faster|bigger|greater|ahead|busier)\b[^.;]{0,60}$/.exec(
      before,
    )?.[1]
  if (list === undefined) return 0
  return properNames(list) ?? (/^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(list) ? 1 : 0)
}

const BESTED =
  /^(?:[^.;\n]|\.\d){0,90}?(?:[.;,]\d* |, with )[Oo]nly ([^.;,\n]{2,70}?) (?:(?:did|does|were|was|are|is|had|has|have|scored|scoring|finished|finishing|ranked|ranking|fared|fare|placed|doing|performed|recorded|recording) )?(?:even )?(?:better|higher|faster|more|ahead|above it|in front)\b/
const NUMBERS = ' one two three four five six seven eight nine ten '

/** "Came second with 96 per cent. Only Mount Carmel did better", "fifth, with only four scoring higher". */
function bested(text: string, from: number): number {
  const [, list] = BESTED.exec(text.slice(from, from + 220)) ?? []
  if (list === undefined) return 0
  const at = NUMBERS.indexOf(` ${/^[a-z]+/.exec(list)?.[0] ?? '-'} `)
  if (at >= 0) return NUMBERS.slice(0, at + 1).split(' ').length - 1
  return properNames(list) ?? (/^[A-Z][A-Za-z’'-]*(?: [A-Z][A-Za-z’'-]*){0,3}$/.test(list) ? 1 : 0)
}

function chinese(behind: string): number {
  const [all, list] = BEHIND_ZH.exec(behind) ?? []
  if (all === undefined || list === undefined) return 0
  if (!ONLY.test(all) && !/(?:之后|后面|后)$/.test(all)) return 0
  return countOf(list)
}

/** 仅次于新州省和河东省，居全国第三位. */
const LED_ZH = /仅次于([^，。；\d]{2,40})，[^，。；\d]{0,14}$/

function countOf(list: string): number {
  if (list === '') return 0
  const own = list.replace(/[两二三四五六七八九十\d]+个?[省市区县州镇家国校队]+$/, '')
  if (/等|部分|少数|[几多一二两三四五六七八九十\d]+[个省市区县家国]/.test(own)) return 0
  // 粮食及其他: what a table calls its last row.
  return own.split(/、|以及|(?<=[^、]{2})[和与及](?=[^、]{2})(?!其他|其它)/).length
}
