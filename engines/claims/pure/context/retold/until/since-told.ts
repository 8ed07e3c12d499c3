import { isDay, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'
import type { ReadClaim, Sentence } from '../../../model.ts'
import { clauseOf } from '../../around.ts'
import type { Moment } from '../../timeline/moments.ts'
import type { Told } from '../retold.ts'

// 自6月1日开秤，截至7月10日累计收购480万吨; 去年6月上线，截至上月底收到建议2300条: what was done up to a day is of the days since it began; how many
// there are is so on that day.

const BEGINS =
  /^(?:[日份]?起|以来)|^[^，。；\d]{0,12}(?:启动|启用|上线|开通|开秤|开园|开馆|开业|开幕|开展|开始|开工|开放|开栏|开赛|开市|投运|投产|投用|运营|运行|实施|施行|试行|执行|成立|挂牌|上市|上映|公映|落地|首发|推出|设立|进入|入汛|开门|开诊|通水|通车|通航|并网|开针|入伏|推广|启运)|^[^，。；]{1,28}以来/
/** 今年以来, 2022年全市计划改造218个: of what is planned for a year so much is done by a day of it. */
const OF_YEAR = /^[^。；]{0,24}(?:计划|安排|目标|任务|拟|下达|确定|列入)/
const FROM = /[自从由]$/
const FLOW =
  /累[计計积積]|收购|筹得|下调|建成|改造|参观|讲解|接种|投保|承保|赔付|受理|办[结理成]|接[待诊访听收种]|完[成工]|发[放送出现布]|兑付|拨付|支付|核销|参保|惠及|拉动|带动|查[处获办]|破获|收[到缴集获]|采纳|调解|化解|服务|救助|结算|成交|售出|卖出|销售|放电|发电|开[行展]|运送|送达|举办|提供|达成|培训|降[雨水]量|雨量|票房|观影|票价|申请|整治|整改|新增|签约|检查|处置|捐|减[少免]|转移|出动|征集|免[费收]|日均|人均|均价|纳税人|退税|回购|支出|投入|率|增幅|下降|增加|增长/
const STATE =
  /余额|保有|在[册营建校岗库]|现有|总[数量]|库存|存量|用户|会员|网点|里程|装机|覆盖率|持有|已有[^，。；\d]{0,8}(?:家|个)$|达到|增至|升至|占比|水位|入住率|出租率|失业率|规模|[较比][^，。；]{0,12}[末底初]|其余|余下|剩余|剩下|尚[有余]|仍有/
const AS_OF = /(?:截至|截止|到|至)[^，。；]{0,2}$/
const KINDS: ReadonlySet<ReadClaim['kind']> = new Set([
  null,
  'growth',
  'share',
  'count',
  'sum',
  'gap',
  'multiple',
])

type Since = {
  readonly paragraph: number
  readonly sentence: number
  readonly end: number
  readonly to: string
  readonly code: PeriodCode
}

/** The claims with what was done up to a day as of all days since the beginning that is told before. */
export function withSinceTold(told: Told): readonly ReadClaim[] {
  let last: Since | null = null
  return told.claims.map((claim) => {
    const sentence = told.doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'zh' || !mayBeSince(claim)) return claim
    const to = claim.period === null ? null : openEnd(claim.period)
    if (to === null || told.release === null || to > told.release) return claim
    const code: PeriodCode | null =
      last?.to === to && isBeside(told, claim, last)
        ? last.code
        : claim.period?.startsWith('@') === true && !isFlow(told, claim, sentence)
          ? null
          : claim.periodFrom === 'stated'
            ? codeOf(told, claim, sentence, to)
            : last?.paragraph === sentence.paragraph && last.to === to
              ? last.code
              : null
    if (code === null) return claim
    last = { paragraph: sentence.paragraph, sentence: claim.sentence, end: claim.end, to, code }
    return { ...claim, period: code }
  })
}

/** 累计接种46.3万剂，其中学生15.1万剂，占三成: parts and shares of it. */
function isBeside({ doc: { text } }: Told, claim: ReadClaim, last: Since): boolean {
  if (last.sentence !== claim.sentence) return false
  const between = text.slice(last.end, claim.start)
  return between.length <= BESIDE && /^[^。；\d]*$/.test(between) && !STATE.test(between)
}

const BESIDE = 14

function mayBeSince({ form, kind }: ReadClaim): boolean {
  return (form === 'number' || form === 'fraction' || form === 'multiple') && KINDS.has(kind)
}

function codeOf(told: Told, claim: ReadClaim, sentence: Sentence, to: string): PeriodCode | null {
  const from = beginning(told, claim, sentence, to)
  return from !== null && from < to ? periodCode({ kind: 'since', from, to }) : null
}

/** The day of a state, or as far as which all went that no beginning is known of. */
function openEnd(code: PeriodCode): string | null {
  const period = parsePeriod(code)
  if (period.kind === 'instant') return period.day
  return period.kind === 'since' && period.from === null ? period.to : null
}

function isFlow({ doc: { text } }: Told, claim: ReadClaim, sentence: Sentence): boolean {
  const words = text.slice(clauseOf(sentence, claim.start).start, claim.start)
  if (!FLOW.test(words) || STATE.test(words)) return false
  // By how much a balance has grown is so on its day.
  const isChange = claim.kind === 'growth' || claim.kind === 'gap'
  return (
    !isChange || !STATE.test(text.slice(Math.max(sentence.start, claim.start - 48), claim.start))
  )
}

/** The nearest beginning before the day in its sentence, or in the one before it in its paragraph. */
function beginning(told: Told, claim: ReadClaim, sentence: Sentence, to: string): string | null {
  const { doc, timeline } = told
  const own = timeline.bySentence[sentence.index] ?? []
  const at = own.findLast(({ end, code }) => end <= claim.start && code?.endsWith(to) === true)
  if (at === undefined) return null
  const isAsOf = AS_OF.test(doc.text.slice(Math.max(sentence.start, at.start - 4), at.start))
  const near = [3, 2, 1].flatMap((back) => {
    const before = doc.sentences[sentence.index - back]
    return before?.paragraph === sentence.paragraph ? (timeline.bySentence[before.index] ?? []) : []
  })
  const found = [...near, ...own].findLast(
    (moment) =>
      moment.end <= at.start &&
      firstDay(moment) !== null &&
      isBeginning(doc.text, moment, isAsOf ? to : null),
  )
  return found === undefined ? sinceDeed(told, at, sentence) : firstDay(found)
}

/** 去年6月挂牌…。⏎挂牌以来: the day with which the same deed was told before. */
function sinceDeed({ doc, timeline }: Told, at: Moment, sentence: Sentence): string | null {
  const deed = /(\p{Script=Han}{2})以来$/u.exec(doc.text.slice(at.start, at.end))?.[1]
  if (deed === undefined) return null
  for (let back = 0; back <= BACK; back += 1) {
    const told = timeline.bySentence[sentence.index - back] ?? []
    const found = told.findLast(
      (moment) =>
        moment.end <= at.start &&
        firstDay(moment) !== null &&
        doc.text
          .slice(moment.end, moment.end + REACH)
          .split(/[。；\n]/)[0]
          ?.includes(deed),
    )
    if (found !== undefined) return firstDay(found)
  }
  return null
}

const BACK = 12

function isBeginning(text: string, { start, end, code }: Moment, to: string | null): boolean {
  const behind = text.slice(end, end + REACH)
  if (code !== null && code === to?.slice(0, 4)) return OF_YEAR.test(behind)
  if (code?.startsWith('since') === true && text.slice(start, end).endsWith('以来')) return true
  return (
    BEGINS.test(behind) || (FROM.test(text.slice(start - 1, start)) && !/^[的至到]/.test(behind))
  )
}

const REACH = 30

function firstDay({ code }: Moment): string | null {
  if (code === null) return null
  return isDay(code) ? code : startOf(parsePeriod(code))
}
