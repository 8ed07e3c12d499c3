import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Line, Part } from '../part.ts'
import type { Around } from './english.ts'
import { countLarger, gapOf, isNear, kinsOf, type Said, saidOf, sizeOf, totalOf } from './kin.ts'
import { ALSO, areApart, areContrary, areOfSeries, areOneRow, areTwoSides } from './names.ts'

// What Chinese words say of the kin of a sentence: W，由P、P和P组成; W，其中P，P，其余P; P、P、P，共W.

const TABLE = {
  made: /(?:(?:资金|经费|投资)(?:来源|构成|渠道)[为是：]*|分为|具体为|构成为|组成为|分布为)[^，。；]{0,14}$|(?:[两三四五六]|[2-6])(?:个?部分|类|块|级|大类|批|笔|期)[^，。；]{0,6}(?:：|组成|构成)[^，。；]{0,10}$/,
  formed: /^[^，。；]{0,10}(?:组成|构成|两部分|三部分|分担|承担|负担)/,
  rest: /(?:^|[，、；：和及])(?:其余|余下|剩余|剩下|其餘|其他|其它|尚有)(?:的)?[^，。；、\d]{0,10}$/,
  inner: /其中|包括|含|比上|同比|环比|[增扩升降减][加大少至到为]|每|平均|分别|累计/,
  summed:
    /(?:凑|组|汇|编)成了?[一这]支$|(?:合计|共计|总计|一共|总共|合共|加起来|合起来|加在一起|共)[^，。；、\d]{0,8}$/,
  soFar: /累计|总量|总数/,
  open: /等|多项|部分为|另有/,
} as const

export function chineseSums({ line, earlier, above }: Around): readonly Said[] {
  const { text, sentence } = line.tape
  return kinsOf(line)
    .flatMap((kin) => byCounter(text, kin))
    .flatMap((kin): readonly Said[] => {
      const [first] = kin
      if (first === undefined) return []
      const gaps = [
        gapOf(line, Math.max(sentence.start, first.claim.start - 60), first.claim.start),
      ]
      for (const [at, { claim }] of kin.entries())
        gaps.push(
          gapOf(
            line,
            claim.end,
            kin[at + 1]?.claim.start ?? Math.min(sentence.end, claim.end + 40),
          ),
        )
      const said = gaps.filter((one) => one !== null)
      if (said.length < gaps.length) return []
      const found =
        divided(line, kin, said, above) ??
        wholeFirst(line, kin, said) ??
        wholeLast(line, kin, said, earlier) ??
        below(line, kin, said, earlier)
      return found === null ? [] : [found]
    })
}

const BY = /^[\s“”（(]*(?:从|按|分)[^：，。；]{1,8}(?:划?分|看|统计|来看)[：，:][^，。；]{0,12}$/

/** 发生事故86起。… 按行业分：道路运输49起，建筑施工17起，…: of the only figure above that is more than each of them. */
function divided(
  line: Line,
  all: readonly Part[],
  told: readonly string[],
  above: readonly Line[],
): Said | null {
  const { text } = line.tape
  if (!BY.test(told[0] ?? '')) return null
  const { parts, gaps } = withoutParts(all, told.slice(1))
  const [first] = parts
  if (first === undefined || parts.length < 3) return null
  if (gaps.slice(0, -1).some((gap) => TABLE.inner.test(gap) || !/^[，、；和及]/.test(gap)))
    return null
  if (TABLE.open.test(gaps.at(-1)?.slice(0, 6) ?? '')) return null
  if (namesOf(line, parts).some((name) => ALSO.test(name))) return null
  const most = Math.max(...parts.map(({ claim }) => sizeOf(claim)))
  const [whole, ...more] = above
    .flatMap(kinsOf)
    .flat()
    .filter(({ claim }) => sizeOf(claim) > most && areOneByOne(claim, first.claim))
    .filter((one) => areCountedAlike(text, [one, first]))
  if (whole === undefined || more.length > 0) return null
  return isNear(whole, parts, 0.75, 1.35) ? saidOf(whole, parts) : null
}

/** 公路186亿人次，包括自驾149亿人次、营运37亿人次；铁路21亿人次: without what is told as a part of one of them, up to the next semicolon. */
function withoutParts(
  all: readonly Part[],
  told: readonly string[],
): { readonly parts: readonly Part[]; readonly gaps: readonly string[] } {
  const parts: Part[] = []
  const gaps: string[] = []
  let isWithin = false
  for (const [at, part] of all.entries()) {
    const gap = told[at] ?? ''
    if (!isWithin) parts.push(part)
    const next: boolean = /[；;]/.test(gap) ? false : isWithin || /^，(?:其中|包括|含)/.test(gap)
    if (!next) gaps.push(isWithin ? gap.slice(gap.lastIndexOf('；')) : gap)
    isWithin = next
  }
  return { parts, gaps: isWithin ? [...gaps, told.at(-1) ?? ''] : gaps }
}

function areOneByOne(a: ReadClaim, b: ReadClaim): boolean {
  return a.unit === b.unit || [a, b].every(({ unit }) => /^(?:items|places)$/.test(unit))
}

function byCounter(text: string, kin: readonly Part[]): readonly (readonly Part[])[] {
  const counters = [...new Set(kin.map(({ claim }) => counterOf(text, claim)))]
  return counters.map((counter) => kin.filter(({ claim }) => counterOf(text, claim) === counter))
}

/** 13个市县 and 16条干线 are of different kinds: in Chinese a word of its own says what is counted. */
function areCountedAlike(text: string, kin: readonly Part[]): boolean {
  return new Set(kin.map(({ claim }) => counterOf(text, claim))).size < 2
}

function counterOf(text: string, { number, unit }: ReadClaim): string {
  if (!ONE_BY_ONE.has(dimensionOf(unit))) return ''
  const said = text.slice(number.end, number.end + 4).replace(/^[多余万亿千百来萬億\s]+/, '')
  return /^[名位人]/.test(said) ? '人' : /^[个家所处]/.test(said) ? '个' : said.slice(0, 1)
}

const ONE_BY_ONE: ReadonlySet<string> = new Set(
  'count place firm set person station vehicle point'.split(' '),
)

function wholeFirst(line: Line, all: readonly Part[], gaps: readonly string[]): Said | null {
  const [whole, ...parts] = all
  if (whole === undefined || parts.length < 2) return null
  const [, opening = ''] = gaps
  return areAll(line, whole, parts, {
    opening,
    inner: gaps.slice(2, -1),
    ending: gaps.at(-1) ?? '',
  })
    ? saidOf(whole, parts)
    : null
}

type Words = {
  readonly opening: string
  readonly inner: readonly string[]
  readonly ending: string
}

/** Whether the words say that these are all of the whole that was told before them. */
function areAll(
  line: Line,
  whole: Part,
  parts: readonly Part[],
  { opening, inner, ending }: Words,
): boolean {
  const isLarger = countLarger(whole, parts)
  if (!isNear(whole, parts) || isLarger > 1) return false
  if (inner.some((gap) => TABLE.inner.test(gap)) || TABLE.open.test(ending.slice(0, 6)))
    return false
  if ([opening, ...inner].some((gap) => HELD_AGAINST.test(gap))) return false
  if (TABLE.made.test(opening) || (/由/.test(opening) && TABLE.formed.test(ending))) return true
  // 由集团公司出资7.2亿元，产业基金出资3.6亿元，平台公司出资1.2亿元.
  const areGiven = [opening, ...inner].every((gap) => GIVES.test(gap))
  if (areGiven && /由[^，。；]{1,20}$/.test(opening)) return true
  if (/^、|^[^，；：]{0,12}[和与及]|除/.test(opening) || inner.some((gap) => /；/.test(gap)))
    return false
  const names = namesOf(line, parts)
  if (areTwoSides(names, namesOf(line, [whole])[0] ?? '')) return false
  if (TABLE.rest.test(inner.at(-1) ?? '')) return true
  if (areContrary(names)) return true
  // 资产总额…，增长9.46%；存款总额…，贷款总额…: nothing says that what comes behind goes on with it.
  if (/；(?!其中|包括|含)/.test(opening)) return false
  const isMore = totalOf(parts) > sizeOf(whole.claim)
  const isPure = inner.every((gap) => /^[、和及与][^，。；、\d]{1,12}$/.test(gap))
  const isWhole = parts.length > 2 && isPure && /^(?:[。；]|$)/.test(ending)
  // 总投资6亿元，其中：A2.4亿元、B1.6亿元、C2亿元。
  if (isWhole && /其中[:：][^，。；、]{0,12}$/.test(opening) && isNear(whole, parts, 0.75, 1.33))
    return true
  // 其中香港12间、内地80间及东南亚9间: more than all of them isn't anywhere.
  if (isMore && isWhole && areApart(names) && isNear(whole, parts, 1, 1.5)) return true
  // 全厂共有职工3240人，管理人员410人，技术人员860人，一线工人1970人。
  const areTold =
    parts.length > 2 &&
    /^(?:[。；]|$)/.test(ending) &&
    [opening, ...inner].every((gap) => /^，(?!其中|含|包括)[^，。；、\d]{2,7}$/.test(gap)) &&
    !names.some((name) => ALSO.test(name))
  if (isMore && areTold && isNear(whole, parts, 1, 1.35)) return true
  if (isMore && isPure && /包括[^，。；、]{0,12}$/.test(opening) && isNear(whole, parts, 1, 1.5))
    return true
  const areDeeds = [opening, ...inner].some((gap) => DEED.test(gap))
  if (isMore && isNear(whole, parts, 1, 1.5) && (areOfSeries(names) || areOneRow(names)))
    return !areDeeds
  // 代表团一行18人，团长1人、副团长2人、团员15人。
  return (
    /^，(?!其中|当中|包括|含)[^，；。、\d]{1,8}$/.test(opening) &&
    inner.every((gap) => /^、[^，；。、\d]{1,8}$/.test(gap)) &&
    /^(?:[。；]|$)/.test(ending) &&
    isNear(whole, parts, 0.6, 1.6)
  )
}

/** 新增15万个，多于预期的11万个，亦多于上月的8万个: what a figure is held against is no part of it. */
const HELD_AGAINST =
  /[预預][期测測计計估]|[多少高低大小优優好]于|[多少高低大小好][过過於]|超[过過出]|不及/

/** 缓缴社保费1162亿元，发放返还资金743亿元，支出补助资金903亿元: what was done in turn. */
const DEED = /^[，、](?:发放|支出|拨付|减免|缓缴|退还|返还|兑付|下达|办理|争取|引进|签约)/

const GIVES = /(?:出资|投入|承担|负担|安排|补助|配套|解决)$/

/** 间及 of 80间及东南亚9间. */
const COUNTER_BEFORE = /^[家间間个個所处處名人宗件座户戶辆輛](?:以?及|和|与)(?=[^，。；、]{2})/

/** What each part is called: the words before it, back to a comma. */
function namesOf({ tape: { text } }: Line, parts: readonly Part[]): readonly string[] {
  return parts.map(({ claim }) =>
    (
      text
        .slice(Math.max(0, claim.start - 24), claim.start)
        .replace(/（[^（）]*）/g, '')
        .split(/[，。；：、\n]|\d(?!\d*年期)/)
        .at(-1) ?? ''
    )
      .trim()
      .replace(COUNTER_BEFORE, '')
      .replace(/^其中/, ''),
  )
}

function wholeLast(
  line: Line,
  all: readonly Part[],
  gaps: readonly string[],
  earlier: readonly Line[],
): Said | null {
  const [whole, parts] = [all.at(-1), all.slice(0, -1)]
  if (whole === undefined || parts.length < 2) return null
  const lead = gaps.at(-2) ?? ''
  const inner = gaps.slice(1, -2)
  if (gaps.some((gap) => /在内/.test(gap))) return null
  if (inner.some((gap) => /其中|含|同比|比上/.test(gap)) || /其余|其他|其中|余下/.test(lead))
    return null
  if (countLarger(whole, parts) > 1) return null
  const clause = lead.split(/[，；。]/).at(-1) ?? ''
  if (/；|截至|目前|历年/.test(lead) || /[\d#]/.test(clause)) return null
  if (all.some(({ claim }) => claim.bound !== 'exact')) return null
  const isEach = /分别/.test(gaps.slice(0, 2).join(''))
  const names = namesOf(line, parts)
  const isTrade =
    /^(?:实现|外贸|货物|贸易)*进出口(?:总[额值])?[为达]?$/.test(clause) && areContrary(names)
  const isJoint = /共同(?:出资|承担|投入|筹集|投资)/.test(lead) && /总/.test(clause)
  const isSeries =
    isTrade || isJoint || (/总[^，。；\d]{0,4}$/.test(clause) && (isEach || areOfSeries(names)))
  // 首日P、次日P、末日P，三天累计W.
  const isOfSpan =
    new RegExp(
      `^(?:${'零一二三四五六七八九十'[parts.length] ?? '-'}|${parts.length})[^，。；]{1,3}(?:累计|合计|共|总)`,
    ).test(clause.replace('两', '二')) && isNear(whole, parts, 0.6, 1.6)
  if (isOfSpan) return saidOf(whole, parts)
  const isCalled = (isSeries || TABLE.summed.test(clause)) && !TABLE.soFar.test(clause)
  // 收入完成W。加上补助收入P、结转收入P，收入总计W: with what the paragraph tells of first.
  if (isCalled && ADDED.test(gaps[0] ?? '')) return withFirst(whole, parts, earlier)
  const isSummed = isCalled && isNear(whole, parts)
  const isSoFar = isEach && TABLE.soFar.test(clause) && isNear(whole, parts, 0.7, 1.4)
  return isSummed || isSoFar ? saidOf(whole, parts) : null
}

const ADDED = /(?:^|[，。；])(?:再)?(?:加上?|连同|加之)(?!快|强|大|工|密|固|装)[^，。；]{0,20}$/

function withFirst(whole: Part, parts: readonly Part[], earlier: readonly Line[]): Said | null {
  const first = earlier
    .at(-1)
    ?.parts.find(({ claim, role }) => role === 'level' && claim.unit === whole.claim.unit)
  if (first === undefined) return null
  const all = [first, ...parts]
  return isNear(whole, all, 0.6, 1.6) ? { ...saidOf(whole, all), isTied: true } : null
}

/** 水运货物量W，增长5.2%。其中，内河P，沿海P. */
function below(
  line: Line,
  parts: readonly Part[],
  gaps: readonly string[],
  earlier: readonly Line[],
): Said | null {
  const before = earlier[0]
  const [first] = parts
  if (before === undefined || first === undefined || parts.length < 2) return null
  const kin = kinsOf(before).find((one) => one.some(({ claim }) => claim.unit === first.claim.unit))
  const [whole] = kin ?? []
  if (kin?.length !== 1 || whole === undefined) return null
  if (!areCountedAlike(line.tape.text, [whole, ...parts])) return null
  const [opening = ''] = gaps
  const isOfIt =
    /^[\s“”"（(]*(?:其中|该|这|其|此|上述|按|分|从|由)/.test(opening) || TABLE.made.test(opening)
  if (!isOfIt) return null
  return areAll(line, whole, parts, {
    opening,
    inner: gaps.slice(1, -1),
    ending: gaps.at(-1) ?? '',
  })
    ? saidOf(whole, parts)
    : null
}
