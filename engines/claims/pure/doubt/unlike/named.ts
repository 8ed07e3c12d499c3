import type { ReadClaim } from '../../model.ts'
import { measureText } from '../../relate/whole/naming.ts'
import { at, led, next, type Of, sizeOf, type Text } from '../text.ts'

// Shares, gaps and multiples whose words name what they are of, and figures that are called otherwise: the whole stands elsewhere, or nowhere.

const WIDE = '全国|全省|全市|全区|全县|全球|世界|我国|国家|全行业'
const ABOVE = new RegExp(`[高低快慢多少好优]于(?:同期|同年)?(${WIDE})[^，。；\\d]{0,10}$`)

/** 较常年偏高1.9℃, 比往年同期多12毫米: how it usually is. */
const USUAL = /[较比](?:常年|往年|历年|多年平均|历史)[^，。；\d]{0,8}$/

/** 投资增长2.1%、高于全国8.5个百分点，增加值增长5.5%: a gap to what the text doesn't tell. */
export function isGapToNamed(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const own = at(said, amount)
  if (own !== undefined && isToBenchmark(said, own)) return true
  const [, name] = own === undefined ? [] : (ABOVE.exec(led(said, own, 24)) ?? [])
  const ends = [of, than].flatMap((index) => at(said, index) ?? [])
  if (own === undefined || ends.length < 2) return false
  if (USUAL.test(led(said, own, 20)))
    return !ends.some((end) => /[常往历多]年|历史/.test(clauseAt(said, end)))
  if (name === undefined) return false
  return !ends.some((end) => {
    const { start = 0 } = said.doc.sentences[end.sentence] ?? {}
    const before = said.doc.text.slice(start, end.start)
    const words = before.replace(
      new RegExp(`[高低快慢多少好优]于(?:同期|同年)?(?:${WIDE})`, 'g'),
      '',
    )
    return words.includes(name) || /[国省市区县]均|平均/.test(words)
  })
}

/** "Of which 352 million was current; this was 38 million above profile": what the text tells nothing else of. */
function isToBenchmark({ doc: { text } }: Text, { end }: ReadClaim): boolean {
  const [told, name = ''] = TO_BENCHMARK.exec(text.slice(end, end + BENCHMARK_MAX)) ?? []
  if (told === undefined) return false
  const others = text.replace(TO_BENCHMARKS, '').toLowerCase()
  return !new RegExp(`\\b${name.slice(0, BENCHMARK_ROOT)}`).test(others)
}

const BENCHMARKS =
  / (?:higher|lower|more|less|better|worse|above|below|over|under|ahead of|behind|short of)(?: than)? (?:the |its |their |our )?(profile|target|budget|forecast|plan|projection|estimate|guidance|consensus|benchmark|norm|trend)s?\b(?![^.;,]{0,40}\d)/
const TO_BENCHMARK = new RegExp(`^${BENCHMARKS.source}`)
const TO_BENCHMARKS = new RegExp(BENCHMARKS.source, 'g')
const BENCHMARK_MAX = 90
const BENCHMARK_ROOT = 6

/** 基本建成120万套，完成年度计划的60%: of a plan. */
const OF_PLAN = /完成了?[^，。；\d]{0,8}(?:计划|目标|任务|预算)[^，。；\d]{0,6}$/
const PLAN = /计划|目标|任务|预算|拟|确保|要求/

/** Whether words say of what a share is, and the whole isn't called so. */
export function isOfWhatIsNamed(said: Text, { share, part, whole }: Of<'share'>): boolean {
  const [rate, some, all] = [share, part, whole].map((index) => at(said, index))
  if (rate === undefined || some === undefined || all === undefined) return false
  const words = led(said, rate, 30)
  if (OF_PLAN.test(words) && !PLAN.test(clauseAt(said, all))) return true
  return (
    isLikeOther(said, words, all) ||
    isOfWider(said, words, all) ||
    isOfTotal(said, words, all) ||
    isOfOthersStill(said, rate, some, all) ||
    isOtherRate(said, rate, [some, all]) ||
    hasOwnSubject(said, rate, [some, all]) ||
    isOfOtherThing(said, rate, some, all) ||
    isOfOtherKind(said, rate, some, all)
  )
}

/** 乙类28万平方米，相当于丙类的70%: of what the text doesn't tell, or tells elsewhere. */
function isLikeOther(said: Text, words: string, all: ReadClaim): boolean {
  const [, name] = /相当于([^，。；\d的]{2,10})的$/.exec(words) ?? []
  if (name === undefined || /[年月季期总全其该此原前后]|计划|目标|任务/.test(name)) return false
  return !clauseAt(said, all).includes(name.slice(0, 2))
}

/** 占乘用车销量的53.0%; 占7.02% is of what the share before it in the sentence names. */
const OF_KIND =
  /占(?:比|(?:到|了|全部|所有)?([㐀-鿿]{0,14}?)(?:的?(?:比重|比例|份额))?)(?:首次|已|约|近|超|过|达|到|为|仅|仍|均|也)*$/
const BULK_OF_KIND = /的?(?:总(?:量|数|额|值|人数)|销量|产量|总?收入|数量|人数|总?数|量)?的?$/

/** 汽车19.7万辆，新能源乘用车9.5万辆，占乘用车销量的53.0%: by the part's own name of a kind that the whole isn't, or of what it has no sign of. */
function isOfOtherKind(said: Text, rate: ReadClaim, some: ReadClaim, all: ReadClaim): boolean {
  const kind = kindNamed(said, rate)
  if (kind.length < 2 || /全|总|其|年|计划|目标|上述|该|本|两|三/.test(kind)) return false
  const [own, other] = [nameIn(said, some), nameIn(said, all)]
  if (![...kind].some((sign) => other.includes(sign))) return true
  return kind.length > 2 && own.includes(kind) && !other.includes(kind)
}

function kindNamed({ doc, context }: Text, rate: ReadClaim): string {
  for (const claim of context.claims.slice(0, rate.index + 1).reverse()) {
    if (claim.sentence !== rate.sentence) break
    if (claim.unit !== 'percent' || claim.kind === 'growth') continue
    const found = OF_KIND.exec(doc.text.slice(Math.max(0, claim.start - 24), claim.start))
    if (found === null) break
    const [, kind = ''] = found
    if (kind !== '') return kind.replace(BULK_OF_KIND, '')
  }
  return ''
}

function nameIn(said: Text, claim: ReadClaim): string {
  return `${measureText(said.doc.text, claim.measure)} ${clauseAt(said, claim)}`
}

/** 平均入住率为86%。住客共127万人次，其中内地住客86万人次: a rate told before both, by a name that neither has. */
function isOtherRate(said: Text, rate: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const [, name] = /([㐀-鿿]{2})率(?:约|近|超)?[为為达達]?到?$/.exec(led(said, rate, 8)) ?? []
  return (
    name !== undefined &&
    ends.every((end) => end.sentence > rate.sentence && !sentenceOf(said, end).includes(name))
  )
}

function sentenceOf({ doc }: Text, { sentence }: ReadClaim): string {
  const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
  return doc.text.slice(start, end)
}

function around({ doc }: Text, claim: ReadClaim): string {
  const { start = 0, end = 0 } = doc.sentences[claim.sentence] ?? {}
  return doc.text.slice(Math.max(start, claim.start - 40), Math.min(end, claim.end + 12))
}

function clauseAt(said: Text, claim: ReadClaim): string {
  const [before, behind] = [
    led(said, claim, 40).split(/[，。；]/),
    next(said, claim, 12).split(/[，。；]/),
  ]
  return `${before.at(-1)}${behind[0]}`
}

const OF_WIDE = new RegExp(`占(?:到|了)?(${WIDE})[^，。；\\d]{0,16}$`)

/** 进出口4.49万亿元，占全国的38%，出口2.81万亿元，占全国出口的41%: what is told to be a part of it isn't it. */
function isOfWider(said: Text, words: string, all: ReadClaim): boolean {
  const [, name] = OF_WIDE.exec(words) ?? []
  if (name === undefined) return false
  const { start = 0 } = said.doc.sentences[all.sentence] ?? {}
  const before = said.doc.text.slice(Math.max(start, all.start - 40), all.start)
  if (before.includes(name)) return false
  const behind = next(said, all, 48).split('。')[0] ?? ''
  return (
    new RegExp(`占(?:到|了)?${name}`).test(behind) ||
    /[㐀-鿿]{2}(?:省|市|自治区|地区|城市群|县|区)[^，。；\d]{0,16}$/.test(before)
  )
}

/** 营销收入1.3亿元, 占总收入的9.1%: a part of that, too. */
function isOfTotal(said: Text, words: string, all: ReadClaim): boolean {
  const [, noun = ''] =
    /占[^，。；\d]{0,10}总(收入|支出|产值|成本|资产|投资|人口)[^，。；\d]{0,8}$/.exec(words) ?? []
  if (noun === '') return false
  const own = clauseAt(said, all)
  const found = own.lastIndexOf(noun)
  return (
    found > 0 &&
    !/总|全部|合计|营业|营运|全年|季度?|共|计/.test(own.slice(Math.max(0, found - 6), found))
  )
}

/** 7省共484万人，占总数697万人的69%。96%的儿童由祖父母照料: the share of the two is told, and this one says itself of whom it is. */
function isOfOthersStill(said: Text, rate: ReadClaim, some: ReadClaim, all: ReadClaim): boolean {
  if (rate.sentence === some.sentence || !/^的[㐀-鿿]{2}/.test(next(said, rate, 3))) return false
  const is = (100 * sizeOf(some)) / sizeOf(all)
  return said.context.claims.some(
    (own) =>
      own !== rate &&
      own.unit === 'percent' &&
      own.sentence === some.sentence &&
      own.start > some.end &&
      Math.abs(sizeOf(own) - is) <= 10 ** own.precision,
  )
}

/** 在这些论文中，高校占77%: who has that share is told in its own clause, and by neither of the figures of another sentence. */
function hasOwnSubject(said: Text, rate: ReadClaim, [some, all]: readonly ReadClaim[]): boolean {
  if (some === undefined || all === undefined || some.sentence === rate.sentence) return false
  const [, subject = ''] =
    /(?:^|[，。；：\n])([㐀-鿿]{2,12}?)占(?![领有地用据])[^，。；\d]{0,16}$/.exec(
      led(said, rate, 40),
    ) ?? []
  if (subject === '' || /[其两三各共均]|合计|后者|前者|这|此/.test(subject)) return false
  const told = around(said, some)
  return ![...subject].some((sign) => told.includes(sign))
}

/** 引进项目790个，其中12条产业链项目占比达84%: what is counted beside the share says only which they are. */
function isOfOtherThing(said: Text, rate: ReadClaim, some: ReadClaim, all: ReadClaim): boolean {
  const between = said.doc.text.slice(some.end, rate.start)
  if (!/^[㐀-鿿]{2,14}占(?:比|到|了)?[达为约近超过到]*$/.test(between)) return false
  const [one, other] = [some, all].map((claim) => counterOf(said, claim))
  return one !== other && one !== '' && other !== ''
}

/** 个 of 793个, 处 of 2400余处. */
export function counterOf({ doc: { text } }: Text, { number, end }: ReadClaim): string {
  return /([㐀-鿿])$/.exec(text.slice(number.end, end).replace(/^[余多万亿千百]+/, ''))?.[1] ?? ''
}

/** 治理2400处 by 2所, and 1002个: nothing says that it is a mean, and it counts other things. */
export function isMeanOfOthers(said: Text, { mean, total }: Of<'mean'>): boolean {
  const [own, all] = [mean, total].map((index) => at(said, index))
  if (own === undefined || all === undefined) return false
  if (OF_ONE_DAY.test(led(said, all, 16))) return true
  const [one, other] = [own, all].map((claim) => counterOf(said, claim))
  if (one === '' || other === '') return false
  return !/[均每各单户一]|\bper\b/.test(led(said, own, 24) + next(said, own, 8))
}

/** 最高日客运量119万人次, 单日峰值: of a day already. */
const OF_ONE_DAY =
  /(?:最[高低大多][^，。；\d]{0,2}日|单日|[日天]均|[高平]峰日?|峰值)[^，。；\d]{0,8}$/

/** 下降240吨，环比下降12%，较去年同月增加9%: an amount over the month before, and a rate over the year. */
export function areOfTwoBases(said: Text, change: Of<'change'>): boolean {
  const { amount, difference } = change
  if (isOverYear(said, change)) return true
  const [rate, step] = [amount, difference ?? null].map((index) => at(said, index))
  if (rate === undefined || step === undefined) return false
  const [one, other] = [rate, step].map((claim) => baseIn(led(said, claim, 20)))
  return one !== null && other !== null && one !== other
}

/** 10月40.1亿元，同比增长5.5%，9月为35.8亿元: a rate over the year isn't of a month of the same year. */
function isOverYear(said: Text, { result, base }: Of<'change'>): boolean {
  const [to, from] = [at(said, result), at(said, base)]
  if (to?.period == null || from?.period == null || from.periodFrom !== 'stated') return false
  if (from.start < to.end || from.start - to.end > NEAR) return false
  const [own, other] = [to, from].map(
    ({ period }) => /^(\d{4})-(?:Q[1-4]|\d\d)$/.exec(period ?? '')?.[1],
  )
  return (
    own !== undefined &&
    own === other &&
    to.period !== from.period &&
    /^[^。；]*(?:同比|按年|年增|年减)[^，。；]*，[^，。；]*$/.test(
      said.doc.text.slice(to.end, from.start),
    )
  )
}

const NEAR = 40

function baseIn(words: string): 'year' | 'month' | null {
  const clause = words.split(/[，。；]/).at(-1) ?? ''
  if (/同比|去年|上年|同期/.test(clause)) return 'year'
  return /环比|上[个一]?[月季周]|[比较]\d{1,2}月/.test(clause) ? 'month' : null
}

/** 封顶线为职工平均工资的3倍，去年封顶线9.6万元，今年10.2万元: of neither of two figures that are called as what it is said of. */
export function isMultipleOfNamed(said: Text, { times, of, base }: Of<'multiple'>): boolean {
  const [by, to, from] = [times, of, base].map((index) => at(said, index))
  if (by === undefined || to === undefined || from === undefined) return false
  const words = led(said, by, 60)
  if (isOfNoun(said, by, [to, from])) return true
  // 超过标准要求（≤50）的8倍: what stands in the bracket.
  if (
    /要求|标准|限值|规定/.test(words) &&
    /[（(][≤<＜≦不][^（）()]*\d[^（）()]*[）)]的$/.test(words)
  )
    return from.start < by.start - 60 || !/[≤<＜≦不]/.test(led(said, from, 3))
  const [, name = ''] = /[为是达]([^，。；为是\d（）()]{4,24})的$/.exec(words) ?? []
  const noun = name.slice(-2)
  if (noun.length < 2 || /[日时期]$|[去上前]年$|原来|过去|以往|前者|后者/.test(name)) return false
  const isSame = to.measureKey.some((word) => from.measureKey.includes(word))
  return isSame && ![to, from].some((end) => clauseAt(said, end).includes(noun))
}

/** "A cut of £28 million to £120 million, or 1.1 times EBITDA": no change of the two levels. */
export function isTimesOfNamed(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const by = at(said, amount)
  if (by?.unit !== 'times') return false
  const ends = [result, base].flatMap((index) => at(said, index) ?? [])
  return isOfNoun(said, by, ends)
}

const TIMES = /(?:\btimes|\dx)$/i
const NOUN = /^ (?:(?:the|its|their|our) )?(?:(?:adjusted|net|gross|annual|total) )*([a-z]{3,})/i
/** What stood there before, or how the multiple itself goes on. */
const NO_NOUN =
  /^(?:(?:that|those|this|these|the|than|then|as|what|its?|last|more|fewer|less|over|since|with|within|in|from|and|but|or|while|by|on|at|for|when|once|few|half|old|said|says)\b|high|low|larg|bigg|great|previous|prior|original|earlier|former|level|number|figure|amount|size|year|month|week|day|compar|record|usual|normal|average|report)/i

/** "Net debt fell to 28 from 40, equal to 0.6 times EBITDA": of what is named behind it, and neither end is called that. */
function isOfNoun(said: Text, by: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const { text } = said.scene.doc
  if (!TIMES.test(text.slice(by.start, by.end))) return false
  const [, noun = ''] = NOUN.exec(text.slice(by.end, by.end + NEAR)) ?? []
  if (noun === '' || NO_NOUN.test(noun)) return false
  const stem = noun.toLowerCase().replace(/(?:ies|e?s)$/, '')
  return !ends.some((end) => clauseAt(said, end).toLowerCase().includes(stem))
}

/** 第一阶段达到300万条，第二阶段达到500万条的目标: a goal of its own. */
export function areOfTwoStages(said: Text, { value, target }: Of<'target'>): boolean {
  const [one, other] = [value, target].map((index) => {
    const claim = at(said, index)
    const clause = claim === undefined ? '' : clauseAt(said, claim)
    return /第?([一二三四五])(?:阶段|期(?![间限货])|步)/.exec(clause)?.[1]
  })
  return one !== undefined && other !== undefined && one !== other
}

/** 产值占比达42%, and 森林覆盖率24%: rates with two names. */
export function areOfOtherRates(said: Text, claims: readonly number[]): boolean {
  const names = claims.map((index) => {
    const claim = at(said, index)
    if (claim?.unit !== 'percent' || claim.kind === 'growth') return null
    const name = /([㐀-鿿]{2}率|比重|占比|份额)(?:分[别別])?[为為达達至到是约超过]{0,3}$/.exec(
      led(said, claim, 12),
    )?.[1]
    return name === undefined ? null : name.replace(/^(?:比重|占比|份额)$/, '占比')
  })
  return !names.includes(null) && new Set(names).size === names.length && names.length > 1
}

/** 男性受访者中55%，女性受访者中73%: each of a group of its own. */
export function areOfGroups(said: Text, shares: readonly number[]): boolean {
  const groups = shares.flatMap((index) => {
    const claim = at(said, index)
    const words =
      claim === undefined
        ? ''
        : (led(said, claim, 30)
            .split(/[，。；：、]/)
            .at(-1) ?? '')
    return /^([㐀-鿿\d—～-]{2,14})[中里](?![国型小间心])[^，。；\d]{0,12}$/.exec(words)?.[1] ?? []
  })
  return (
    groups.length > 1 &&
    groups.length === shares.length &&
    !groups.some((name) => /其$/.test(name)) &&
    new Set(groups).size > 1
  )
}

/** "Won with 12,712 votes to 11,646, on a turnout of 61.3%": of those who may vote. */
export function isTurnoutOfVotes(
  said: Text,
  share: ReadClaim | undefined,
  whole: ReadClaim | undefined,
): boolean {
  if (share === undefined || whole === undefined) return false
  if (!/\bturnout\b[^.;\d]{0,30}$/i.test(led(said, share, 50))) return false
  return (
    /\b(?:votes?|ballots|polled)\b[^.;]{0,30}$|\bto $/i.test(led(said, whole, 30)) ||
    /^ (?:valid )?(?:votes?|ballots)\b/i.test(next(said, whole, 20))
  )
}

/** 甲校毕业生417人，升学率86%；乙校毕业生307人，升学率68%: the rate of one entry, where the other has its own by the same name. */
export function isRateOfOther(said: Text, { share, part, whole }: Of<'share'>): boolean {
  const [by, of, all] = [share, part, whole].map((index) => at(said, index))
  if (by === undefined || of === undefined || all === undefined) return false
  if (!(all.start < of.start && of.start < by.start)) return false
  const name = rateName(said, by)
  return (
    name.length > 1 &&
    said.context.claims.some(
      (one) =>
        one.unit === 'percent' &&
        one.start > all.end &&
        one.end < of.start &&
        rateName(said, one) === name &&
        /[；。]/.test(said.doc.text.slice(one.end, of.start)),
    )
  )
}

const OF_RATIO = /^[- ]?(?:per ?cent |% )?[a-z]+[- ]to[- ]([a-z]+)[- ](?:ratio|rate)\b/i

/** "Equivalent to a 38-percent stocks-to-use ratio": of the use, and of nothing else. */
export function isOfNamedRatio(said: Text, { share, whole }: Of<'share'>): boolean {
  const [by, all] = [at(said, share), at(said, whole)]
  if (by === undefined || all === undefined) return false
  const name = OF_RATIO.exec(next(said, by, 40))?.[1]?.toLowerCase()
  if (name === undefined) return false
  const { start = 0, end = 0 } = said.doc.sentences[all.sentence] ?? {}
  return !said.doc.text.slice(start, end).toLowerCase().includes(name)
}

function rateName(said: Text, claim: ReadClaim): string {
  return /[，（]([㐀-鿿]{1,6}[率比面度])[为為达達约約]?$/.exec(led(said, claim, 12))?.[1] ?? ''
}

/** 最高为新竹市15.93%, 最低为台北市65.79%: of other groups each. */
export function isExtreme(said: Text, share: ReadClaim | undefined): boolean {
  return (
    share !== undefined &&
    /最[高低大小多少][^，。；\d]{0,10}$|\b(?:highest|lowest|largest|smallest)\b[^.;\d]{0,30}$/i.test(
      led(said, share, 40),
    )
  )
}

/** 其余能源、交通、医疗则占21%: who is named of the others needn't be all of them. */
export function isOfSomeNamed(said: Text, share: ReadClaim | undefined): boolean {
  return (
    share !== undefined &&
    /(?:其余|其他)[㐀-鿿]{2,8}(?:、[㐀-鿿]{2,10}){2,}[^，。；\d]{0,12}$/.test(led(said, share, 60))
  )
}
