import {
  addDays,
  type Day,
  endOf,
  isDay,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Told } from './retold.ts'

// 工程自去年4月动工，历时19个月，总投资4.75亿元: what works cost that are done was spent in all the time that they took.

const BEGAN =
  /^(?:正式|全面|破土)*(?:动工|开工|开建|奠基|启动(?:建设|施工|改造)?|开始(?:建设|施工|改造|实施))/
const COST = /(?:总?投资|耗资|投入(?:资金|经费)?)(?:额|共计|合计|共|约|为|达|超|近|逾)*$/
const PART = /^[^，。；\d]{0,6}[，,；、][^，。；、\d]{0,16}$/
const LASTED = /历时(\d{1,3})(个月|天)/
const DONE = /完工|竣工|建成|通水|贯通|通车|验收|投产|投用|启用|投运|完成|收官|落成|交付|开通|历时/

/** The claims with what finished works cost as of the time from their beginning to their end. */
export function withWorks(told: Told): readonly ReadClaim[] {
  const done: ReadClaim[] = []
  let last: ReadClaim | undefined
  for (const claim of told.claims) {
    const code = isMoney(claim) ? timeOf(told, claim) : null
    const isPart =
      last !== undefined &&
      last.sentence === claim.sentence &&
      (isMoney(claim) || claim.unit === 'percent' || claim.form === 'fraction') &&
      PART.test(told.doc.text.slice(last.end, claim.start))
    const period = code ?? (isPart ? (last?.period ?? null) : null)
    const one = period === null ? claim : { ...claim, period }
    last = period === null ? undefined : one
    done.push(one)
  }
  return done
}

function isMoney({ unit, form }: ReadClaim): boolean {
  return form === 'number' && unit.startsWith('CNY')
}

function timeOf({ doc, timeline, release }: Told, claim: ReadClaim): PeriodCode | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'zh' || release === null) return null
  if (!COST.test(doc.text.slice(Math.max(sentence.start, claim.start - COST_REACH), claim.start)))
    return null
  const begun = (timeline.bySentence[claim.sentence] ?? []).findLast(
    ({ end, code, role }) => end <= claim.start && code !== null && role !== 'base',
  )
  if (begun?.code == null || !BEGAN.test(doc.text.slice(begun.end, begun.end + BEGAN_REACH)))
    return null
  const said = doc.text.slice(begun.end, claim.start)
  const paragraph = doc.paragraphs[sentence.paragraph]
  if (paragraph === undefined) return null
  const told = `${doc.text.slice(0, doc.paragraphs[0]?.end ?? 0)}${doc.text.slice(paragraph.start, sentence.end)}`
  if (!DONE.test(told)) return null
  const start = isDay(begun.code) ? begun.code : startOf(parsePeriod(begun.code))
  if (start === null) return null
  const to = lasted(start, said) ?? release
  return start < to
    ? periodCode({ kind: 'since', from: start, to: to < release ? to : release })
    : null
}

const COST_REACH = 14
const BEGAN_REACH = 8

function lasted(start: Day, said: string): Day | null {
  const found = LASTED.exec(said)
  if (found === null) return null
  const count = Number(found[1])
  if (found[2] === '天') return addDays(start, count - 1)
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count - 1
  const last = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return endOf(parsePeriod(last))
}
