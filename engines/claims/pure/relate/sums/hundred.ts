import type { Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { areOfOwn } from '../share/hundred.ts'
import { gapOf, isNear, type Said, saidOf, sizeOf } from './kin.ts'
import { areContrary, areOneRow } from './names.ts'
import { isRestOfTime } from './rest-of-time.ts'

// Shares that words say to be all of one whole: "46% expect …, 31% … and the remaining 23% …"; and shares of which each thing has one
// only, so that together they can't be more: for, against and undecided; "accounted for 46%, Asia for 38% and Africa for 26%".

type SharesOfOne = Extract<Relation, { kind: 'shares-of-one' }>

const MEMBERS_MAX = 8
const LEAST = 60
const MOST = 140

/** Told of a change, of another time, or of a part of a part. */
const OTHER =
  /\b(?:up|down|by|from|than|against|versus|rose|fell|grew|only|of (?:which|whom|these|those|them)|compared (?:with|to)|(?:margin|growth|premium|discount|surcharge|rate|yield|return|interest|price) of|least|increase of|rise of)(?: (?:about|some|an?|the))? $|(?:其中|比上年|同比|环比|上年|增长|下降|提高|提升|上升|增加|减少|回落|高于|低于|较)[^，,。；\d]{0,6}$/i
const AGAIN =
  /\b(?:points?|last (?:year|month)|a year (?:ago|earlier)|previous)\b|百分点|上年|去年/i
const REST =
  /\b(?:(?:the|its|their) (?:other|remaining|rest|remainder|balance)|the remaining)\b,?[^,;.]{0,50}$|(?:其余|余下|剩余|剩下|(?<![㐀-鿿a-z])其他)[^，。；\d]{0,12}$/i
// Not "60% and health the rest".
const REST_BEHIND =
  /^(?:(?!\band\b)[^,;.，。；]){0,24}(?:\b(?:the rest|the remainder|others|other(?=[,.;)]|$))\b|为其他|为其余)|^ (?:from |on |to |for |by |in |of )?other\b/i
/** "41% on day one, on day two 62% of the rest": of less than all. */
const OF_REST = /^ of the (?:rest|remainder|others?)\b/
const STAKE =
  /\bstakes?\b|\bsold\b|\bacquir|\bpurchas|\bbought\b|\binterests?\b|\bshareholding|股权|股份|收购|转让|持股|可多选|多选|multiple answers|several (?:answers|reasons)|each\b|both\b|关税|税率|利率|\btariffs?\b|\bduties\b/i
const ACCOUNT =
  /\b(?:account(?:s|ed|ing)? for|ma(?:de|kes?|king) up|represent(?:s|ed|ing)?|contribut(?:es|ed|ing)|consist(?:s|ed) of|generat(?:es|ed)|came from|comes from)\b/i
const VIEWS: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /\b(?:support|supported|favou?r(?:ed)?|backed|approved?|approves|agreed?|in favour|yes|for it)\b/i,
    /\b(?:oppos|against|disapprov|disagree|reject|no\b)/i,
    /\b(?:undecided|unsure|not sure|don't know|did not know|no opinion|neutral|neither|abstain)/i,
  ],
  [
    /\b(?:satisfied|happy|good|positive)\b/i,
    /\b(?:dissatisfied|unhappy|poor|bad|negative)\b/i,
    /\b(?:neutral|neither|average|fair|mixed)\b/i,
  ],
  [
    /\b(?:grow|rise|increase|improve|higher|better|expand)/i,
    /\b(?:decline|fall|decrease|worsen|lower|drop|shrink|worse)/i,
    /\b(?:no change|unchanged|stable|the same|steady|remain)/i,
  ],
  [
    /支持|赞成|同意(?<!不同意)/,
    /反对|不同意|不支持/,
    /不表态|中立|弃权|不清楚|无所谓|说不清|未表态|不确定/,
  ],
  [
    /增加|增长|上升|上涨|好转|改善|乐观|扩大|提高/,
    /减少|下降|恶化|悲观|下滑|收缩/,
    /持平|不变|稳定|一般|没有变化/,
  ],
  [/(?<![不基比])满意/, /(?:基本|比较|较)满意|一般/, /不满意/],
]

const SHARES =
  /\b(?:account\w*|suppl(?:y|ies|ied)|provid\w+|ma(?:de|ke|kes) up|represent\w*|contribut\w+|shares?|gave|generated)\b|占|比重|份额/i

/** "Renewables gave 58% of power: wind 31%, water 15% and solar 12%". */
export function sharesBelow(line: Line): readonly Said[] {
  const shares = line.parts.filter(({ claim }) => claim.unit === 'percent')
  const [whole, ...parts] = shares
  if (whole === undefined || parts.length < 2 || shares.length > MEMBERS_MAX) return []
  if (shares.some(({ claim }) => claim.form !== 'number' || claim.bound !== 'exact')) return []
  // Shares add up, and rates don't.
  const { text, sentence } = line.tape
  if (!SHARES.test(text.slice(Math.max(sentence.start, whole.claim.start - 60), whole.claim.start)))
    return []
  const gaps = parts.flatMap(
    ({ claim }, at) => gapOf(line, shares[at]?.claim.end ?? 0, claim.start) ?? [],
  )
  const [opening = '', ...inner] = gaps
  const isList =
    /^[^,;.，。；]{0,40}(?::|：| [–—]) ?[^,;.，。；:：]{1,24}$/.test(opening) &&
    inner.every((gap) => /^(?:, |,? and |、|，|和)[^,;.，。；、#]{1,24}$/.test(gap))
  if (!isList || gaps.length < parts.length || gaps.some((gap) => OTHER.test(gap))) return []
  return isNear(whole, parts, 0.6, 1.6) ? [saidOf(whole, parts)] : []
}

export function hundredsIn(line: Line): readonly SharesOfOne[] {
  const { text, sentence } = line.tape
  const shares = line.parts.filter(
    ({ claim }) => claim.unit === 'percent' && claim.form === 'number',
  )
  const [first, last] = [shares[0], shares.at(-1)]
  if (first === undefined || last === undefined) return []
  if (shares.length < 2 || shares.length > MEMBERS_MAX) return []
  if (shares.some(({ claim }) => claim.bound !== 'exact' || claim.kind === 'gap')) return []
  const gaps = [gapOf(line, Math.max(sentence.start, first.claim.start - 120), first.claim.start)]
  for (const [at, { claim }] of shares.entries())
    gaps.push(
      gapOf(line, claim.end, shares[at + 1]?.claim.start ?? Math.min(sentence.end, claim.end + 60)),
    )
  const said = gaps.filter((gap) => gap !== null)
  const inBrackets = said.slice(0, -1).filter((gap) => /\([^)]*$/.test(gap)).length
  if (inBrackets > 0 && inBrackets < shares.length) return []
  const words = text.slice(Math.max(sentence.start, first.claim.start - 120), last.claim.end)
  if (said.length < gaps.length || STAKE.test(words) || areOfOwn(text, shares)) return []
  if (isUnderPart(line, first) || isOverGroups(said[1], shares)) return []
  if (
    said.slice(0, -1).some((gap) => OTHER.test(gap)) ||
    said.slice(1).some((gap) => AGAIN.test(gap))
  )
    return []
  const sum = shares.reduce((all, { claim }) => all + sizeOf(claim), 0)
  if (sum < LEAST || sum > MOST) return []
  const loose = shares.reduce((all, { claim }) => all + 10 ** claim.precision, 0)
  const isAll = isRest(said) || areBoth(line, shares)
  const isOver =
    sum > 100 + loose &&
    (areViews(said, shares.length) ||
      areShared(said) ||
      isBreakdown(said) ||
      areNamed(line, shares))
  return isAll || isOver
    ? [{ kind: 'shares-of-one', shares: shares.map(({ claim }) => claim.index) }]
    : []
}

/** "Four out of ten came from abroad: 22% from …": the shares of a part. */
function isUnderPart({ parts, tape: { text } }: Line, first: Part): boolean {
  const above = parts.findLast(
    ({ claim }) =>
      claim.end <= first.claim.start && (claim.unit === 'ratio' || claim.unit === 'percent'),
  )
  return above !== undefined && /:| [–—] /.test(text.slice(above.claim.end, first.claim.start))
}

/** "41% of the crop was lost: 61% of organic growers' and 33% of others'": a rate of all lies between those of its groups. */
function isOverGroups(gap: string | undefined, shares: readonly Part[]): boolean {
  const [all = 0, ...each] = shares.map(({ claim }) => sizeOf(claim))
  return (
    each.length > 1 &&
    /:| [–—] /.test(gap ?? '') &&
    Math.min(...each) < all &&
    all < Math.max(...each)
  )
}

function isRest(gaps: readonly string[]): boolean {
  const behind = gaps.at(-1) ?? ''
  const led = gaps.at(-2) ?? ''
  return (
    (REST.test(led) && !isRestOfTime(led)) || (REST_BEHIND.test(behind) && !OF_REST.test(behind))
  )
}

/** What stands behind each share, or in Chinese before it. */
function namesOf({ tape: { text, grammar } }: Line, shares: readonly Part[]): readonly string[] {
  return shares.map(({ claim }) =>
    grammar === 'zh'
      ? (text
          .slice(Math.max(0, claim.start - 20), claim.start)
          .split(/[，。；：、\d\n]/)
          .at(-1) ?? '')
      : (text.slice(claim.end, claim.end + 60).split(/[,;.]| and | while /)[0] ?? '').toLowerCase(),
  )
}

/** "62% of the staff are women and 38% are men", but not "62% of women and 38% of men". */
function areBoth(line: Line, shares: readonly Part[]): boolean {
  const names = namesOf(line, shares)
  if (shares.length !== 2 || !areContrary(names)) return false
  return line.tape.grammar === 'zh'
    ? names.every((name) => /^.{1,8}占比?(?:为|达)?$/.test(name))
    : !names.some((name) =>
        /\b(?:of|among|for|by|in) (?:the |all )?(?:[a-z]+ )?(?:men|women|males?|females?|boys|girls|adults)\b/.test(
          name,
        ),
      )
}

function areViews(gaps: readonly string[], count: number): boolean {
  return VIEWS.some(
    (views) => count === 3 && views.every((view) => gaps.some((one) => view.test(one))),
  )
}

/** "Invested in shares (58%), bonds (29%) and property (13%)", "Shareholders: A 51%, B 34%, free float 15%". */
const BREAKDOWN =
  /\b(?:invested in|consists? of|made up of|composed of|divided (?:into|between)|split between|shareholders|ownership|structure|composition|breakdown|mix|by (?:region|sector|source|type|segment|origin|age|gender|sex|size|country|industry|category|product|channel|destination|use))\b|结构|构成|分布|占比/i

/** "By origin, 48% of guests came from the region, 31% from elsewhere in the country and 21% from abroad". */
const BY = /^By (?:[a-z]+ ){0,3}[a-z]+, $/

function isBreakdown(gaps: readonly string[]): boolean {
  const inner = gaps.slice(1, -1)
  const [opening = ''] = gaps
  if (BY.test(opening) && BREAKDOWN.test(opening) && inner.length > 1)
    return inner.every((gap) => /^[^.;]{0,60}(?:, |,? and )$/.test(gap))
  const areNames = inner.every((gap) =>
    /^\)?(?:,|、|，|;|；| and|,? and)[^,;.，。；]{0,40}\(?$/.test(gap),
  )
  return inner.length > 1 && areNames && BREAKDOWN.test(gaps[0] ?? '')
}

/** 国有投资占46.5%，民间投资占38.2%，外商投资占15.3%. */
function areNamed(line: Line, shares: readonly Part[]): boolean {
  if (line.tape.grammar !== 'zh' || shares.length < 3) return false
  const names = namesOf(line, shares)
  return (
    names.every((name) => /占比?$/.test(name)) &&
    areOneRow(names.map((name) => name.replace(/占比?$/, '')))
  )
}

/** One verb for all of them: "accounted for 46%, Asia for 38% and Africa for 26%". */
function areShared(gaps: readonly string[]): boolean {
  const inner = gaps.slice(1, -1)
  if (!ACCOUNT.test(gaps[0] ?? '') || !/\b(?:and|while)\b/.test(inner.at(-1) ?? '')) return false
  return (
    inner.length > 1 &&
    inner.every(
      (gap) =>
        / for $/.test(gap) ||
        ACCOUNT.test(gap) ||
        /^[^.;]{0,40}, (?:and )?[^,.;]{1,40} $/.test(gap),
    )
  )
}
