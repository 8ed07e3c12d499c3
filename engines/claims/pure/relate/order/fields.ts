import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Line, Part } from '../part.ts'
import { scopeOf } from './named.ts'

// A place and how many were in the order, where other figures stand between: 共有64支队伍闯入总决赛。我队积812分，名列第65; "ninth among the seven
// basins". A place farther back than there are places is none.

type RankIn = Extract<Relation, { kind: 'rank-in' }>

const ENTERED_BEFORE =
  /(?:参评|参赛|参与|参加|参选|评价|纳入[^，。；]{0,6}|涵盖|收录|抽测|抽查|入围|入选|上榜|(?:进入|闯入|晋级)[^，。；]{0,4}决赛|共有|在|排在)(?:的|了|全国|全省|全市|共|我国|中部地区|\p{Script=Han}{2,3}地区)*$/u
const ENTERED_BEHIND =
  /^(?:个?(?:设区)?[市县区省州镇](?![长委政])[^，。；]{0,20}排[名位序]，|个?[^，。；、\d]{0,8}(?:城市|县区|区县|省份|地市|高校|医院|企业|单位|机构|开发区|园区)[^，。；]{0,18}(?:评估|评价|排名|排行|榜|测评|考核))|^[^，。；、\d]{0,10}?(?:中(?=[，。\p{Script=Han}])(?!国|心|学|小|型)|里[，位排列]|参赛|参加|参与|参评|角逐|闯入|晋级|登台|竞逐|入围|上榜|的第)/u
const WIDE = /(?:全国|全球|世界|亚洲|国内|全省|全市|全区)[^，。；\d]{0,4}$/
/** What there are several of in a province, and in a city. */
const OF_PROVINCE = /^个?(?:参评)?(?:的)?(?:设区市|地级市|地市|市|州|县|区)/
const OF_CITY = /^个?(?:参评)?(?:的)?(?:县|区|镇|乡|街道)/

const MEMBERS: ReadonlySet<string> = new Set('place firm count person set'.split(' '))

/** "For the country's nine regions": all there are. */
const ALL_OF =
  /\b(?:for|of|in|all|across|between|among|covers|covering) (?:the |all the |all )?(?:[a-z]+[’']s )?$/

export function fieldsOf(lines: readonly Line[], at: number): readonly RankIn[] {
  const line = lines[at]
  if (line === undefined) return []
  const ranks = line.parts.filter(({ claim }) => claim.form === 'rank' && claim.bound === 'exact')
  if (ranks.length === 0) return []
  if (line.tape.grammar === 'en')
    return ranks.flatMap((rank) => amongNumber(line, rank) ?? ofEntered(lines, at, rank) ?? [])
  const before = scopeOf(lines, at).filter(
    ({ tape }) => tape.sentence.start <= line.tape.sentence.start,
  )
  const fields = before.flatMap((one) =>
    one.parts
      .filter((part) => isField(one, part, one === line))
      .map((part) => ({ line: one, part })),
  )
  return ranks.flatMap((rank): readonly RankIn[] => {
    const field =
      fields.findLast(({ part }) => part.claim.end <= rank.claim.start) ?? nextField(line, rank)
    // What follows the first place may be one of a part, in another field.
    const isFirst = line.parts.every(
      ({ claim }) =>
        claim.form !== 'rank' ||
        claim.start >= rank.claim.start ||
        claim.end <= (field?.part.claim.end ?? 0),
    )
    // 有3人入榜，分别为第69名的…: places in the longer list that they are on.
    const said = line.tape.text.slice(field?.part.claim.end ?? rank.claim.start, rank.claim.start)
    if (/^[^。；]{0,3}[入上]榜[^。；]{0,4}分别/.test(said)) return []
    if (field === undefined || !isFirst || !isOfField(line, rank, field.line, field.part)) return []
    return [{ kind: 'rank-in', rank: rank.claim.index, list: field.part.claim.index, isTied: true }]
  })
}

/** 总分排名第6，22支参赛队伍中: right behind it. */
function nextField(
  line: Line,
  rank: Part,
): { readonly line: Line; readonly part: Part } | undefined {
  const part = line.parts[rank.order + 1]
  if (part === undefined || !isField(line, part, true)) return undefined
  const between = line.tape.text.slice(rank.claim.end, part.claim.start)
  return /^，[^，。；\d]{0,6}$/.test(between) ? { line, part } : undefined
}

function isField({ tape: { text, sentence } }: Line, { claim }: Part, isOwn: boolean): boolean {
  if (claim.form !== 'number' || claim.bound !== 'exact' || claim.value.scale > 0) return false
  if (claim.value.coefficient < 3n || !MEMBERS.has(dimensionOf(claim.unit))) return false
  const before = text.slice(Math.max(sentence.start, claim.start - 16), claim.start)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 24))
  return (
    (isOwn && ENTERED_BEHIND.test(behind) && !/^个?[^，。]{0,4}席/.test(behind)) ||
    (ENTERED_BEFORE.test(before) && !/^[^，。；]{0,4}(?:项目|奖)/.test(behind))
  )
}

function isOfField(line: Line, rank: Part, own: Line, field: Part): boolean {
  const { text } = line.tape
  const said = text.slice(field.claim.end, rank.claim.start)
  if (/目标|力争|上年|去年|其中有|奖/.test(said) || said.length > 90) return false
  const before = text.slice(
    Math.max(line.tape.sentence.start, rank.claim.start - 14),
    rank.claim.end,
  )
  const wide = WIDE.exec(before.slice(0, before.lastIndexOf('第')))?.[0].slice(0, 2)
  if (wide === undefined) return true
  const led = own.tape.text.slice(own.tape.sentence.start, field.claim.start)
  if (led.includes(wide)) return true
  const behind = text.slice(field.claim.number.end, field.claim.end + 8)
  return wide === '全省' ? OF_PROVINCE.test(behind) : wide === '全市' && OF_CITY.test(behind)
}

const ENTERED_EN =
  /^(?! (?:places?|positions?|spots?|points?|ranks?)\b)(?: [a-z’'-]+){0,4} (?:(?:were|was|are|have been) (?:assessed|compared|ranked|surveyed|graded|evaluated|examined|rated|scored|tested)|took part|taking part|entered|competed|competing|participated|in the (?:ranking|survey|index|league|table|study|list|race|competition))\b/
const COVERED =
  /\b(?:covered|covers|compares|compared|assessed|ranked|ranks|rates|among|out of|(?:ranking|index|list|survey|table|league|comparison|barometer|assessment) of) (?:all |the |all the |some )?$/
const OTHER_FIELD =
  /\b(?:world|globally|national|nationally|nationwide|Europe|Asia|Africa|America|women|men|junior|age)\b/

const OWN_FIELD = /\b(?:world|country|nation|continent|Europe|Asia|Africa|America)[’']s $/i

/** "54 airports were assessed. Ours finished 38th": the only number of entries of the sentence or the one before. */
function ofEntered(lines: readonly Line[], at: number, rank: Part): RankIn | null {
  const own = lines[at]
  const fields = scopeOf(lines, at)
    .filter(({ tape }) => tape.sentence.start <= rank.claim.start)
    .flatMap((line) => line.parts.filter((part) => isEntered(line, part)))
  const [field, ...more] = fields
  if (own === undefined || field === undefined || more.length > 0) return null
  if (field.claim.start > rank.claim.start) return null
  const { text, sentence } = own.tape
  if (OWN_FIELD.test(text.slice(Math.max(sentence.start, rank.claim.start - 16), rank.claim.start)))
    return null
  if (
    OTHER_FIELD.test(
      text.slice(rank.claim.end, Math.min(sentence.end, rank.claim.end + 40)).split(/[,;.]/)[0] ??
        '',
    )
  )
    return null
  return { kind: 'rank-in', rank: rank.claim.index, list: field.claim.index, isTied: true }
}

function isEntered({ tape: { text, sentence } }: Line, { claim }: Part): boolean {
  if (claim.form !== 'number' || claim.bound !== 'exact' || claim.value.scale > 0) return false
  if (claim.value.coefficient < 3n || !MEMBERS.has(dimensionOf(claim.unit))) return false
  return (
    ENTERED_EN.test(text.slice(claim.end, Math.min(sentence.end, claim.end + 70))) ||
    COVERED.test(text.slice(Math.max(sentence.start, claim.start - 24), claim.start)) ||
    (claim.unit === 'places' &&
      ALL_OF.test(text.slice(Math.max(sentence.start, claim.start - 30), claim.start)))
  )
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const AMONG =
  /^ (?:[a-z-]+ ){0,2}?(?:among|of|out of|in a field of|from) (?:the |all |only )?(?:[a-z]+[’']s )?(\d{1,3}|[a-z]+)\b(?! (?:per|million|billion|years?|points?)\b)/

/** "Ninth among the seven monitored basins": a number that no claim tells. */
function amongNumber(line: Line, { claim, order }: Part): RankIn | null {
  const { text, sentence } = line.tape
  const next = line.parts[order + 1]?.claim.start ?? sentence.end
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 60))
  const found = AMONG.exec(behind)
  const word = found?.[1]?.toLowerCase()
  if (found === null || word === undefined || claim.end + found[0].length > next) return null
  const last = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word)
  return last < 3 ? null : { kind: 'rank-in', rank: claim.index, list: null, last, isTied: true }
}
