import { yearlyInRows } from '../rows.ts'
import {
  alike,
  before,
  behind,
  type Figure,
  isChinese,
  type Reading,
  relationsOf,
  type Scene,
  sizeOf,
} from '../scene.ts'
import { areOfOtherKinds } from './announced.ts'

// "From Q at the end of @ to Q at the end of @. The compound annual growth rate was S".

/** What leads to it names nothing new. */
const LED =
  '(?:^|, |: )(?:(?:the|this|that|its|an?|is|was|it|represents?|corresponds to|equals|works out at|means|with|giving|for|equivalent to|or|which|resulting|implied) )*'
const RATE = new RegExp(
  `${LED}(?:(?:compound|average|mean) (?:annual|yearly) (?:growth )?(?:rate|growth)|annual(?:ized|ised)? growth rate|cagr|average growth rate)\\b[^.;:QSDX]{0,30}$`,
)
/** "The minister put the average annual growth at S". */
const PUT_AT =
  /\b(?:the|an?|this) (?:compound|average|mean) (?:annual|yearly) (?:growth|rate|increase|decline|rise|fall)\b[^.;:,QSDX]{0,30} (?:at|of|is|was|to) $/
const COMPOUNDED = /^ (?:compounded|annually|on average (?:each|every|a|per) year)\b/
const OTHERWISE =
  /生产总值|增加值|gdp|gross |real terms|constant prices|comparable|forecast|expect|target|will/

/** 算下来，五年间平均每年: in Chinese a sentence that names nothing new. */
const GOES_ON =
  /^(?:算下来|也就是说|换句话说|折[合算](?:下来)?|即|相当于|这?意味着|[以由照]此(?:计算|推算)|换算下来|[一二三四五六七八九十两]+年[间来里内]*|[QN][间来里内]?|，|其|它|这|期间|平均|每年|年均|复合|增长率?|增速|递增|下降|增幅|速度|约|达到?|为|了|的|相当于)+$/

const A_YEAR = /^ (?:a|per|each|every) (?:year|annum)\b/
const ON_AVERAGE =
  /[–—,:(] ?(?:or |i\.e\. |equal to )?(?:on average|an average(?: of)?|averaging|(?:the )?equivalent (?:of|to)|or|which is|that is|which makes) $/
const THERE =
  /^\W*(?:in )?@,? (?:there (?:were|was)|(?:it|they|that) (?:were|was)) Q[;,]? ?(?:(?:and|but) )?(?:in )?@,? (?:(?:there|it|they) (?:were|was) )?Q\./

/** The mean rate of a sentence, of the only two levels of it and the one before, of two years. */
export function meanRateOf(scene: Scene, rate: Figure): Reading | null {
  const { claim, sort } = rate
  const inRows = sort === 'S' && claim.kind === 'average-growth' ? yearlyInRows(scene, rate) : null
  if (inRows !== null) return { meant: inRows, others: [] }
  const piece = scene.pieces[claim.sentence]
  const isNamed =
    (isChinese(scene, rate) && GOES_ON.test(scene.mask.slice(piece?.from, rate.at))) ||
    RATE.test(before(scene, rate, 90)) ||
    PUT_AT.test(before(scene, rate, 90)) ||
    COMPOUNDED.test(behind(scene, rate)) ||
    (A_YEAR.test(behind(scene, rate)) && ON_AVERAGE.test(before(scene, rate)))
  const isRead = !isNamed && claim.kind === 'average-growth'
  if (sort !== 'S' || !(isRead || isNamed)) return null
  const isKnown = relationsOf(scene, claim.index).some(
    (one) => one.kind === 'average-growth' && one.rate === claim.index && one.base !== null,
  )
  if (isKnown) return null
  const own = piece
  const last = scene.pieces[claim.sentence - 1]
  if (own === undefined) return null
  const levels = own.figures.filter(
    (one) => one.sort === 'Q' && !(isNamed && one.claim.unit === 'years'),
  )
  const next = isRead ? scene.pieces[claim.sentence + 1] : undefined
  const isApart =
    last?.grammar === own.grammar &&
    levels.length === 0 &&
    (isNamed || last.figures.filter(({ sort: one }) => one === 'Q').length === 2)
  // Right before it, or right behind, of nothing else: "In @ there were Q; in @ there were Q".
  if (isRead && levels.length > 0) return null
  const [above = own] =
    levels.length > 0
      ? []
      : isApart
        ? [last]
        : next !== undefined && THERE.test(scene.mask.slice(next.from, next.to))
          ? [next]
          : []
  const pool = above.figures.filter(({ sort }) => sort === 'Q')
  const words = scene.mask.slice(Math.min(above.from, own.from), Math.max(above.to, own.to))
  const said = scene.mask.slice(own.from, rate.at)
  if (above !== own && areOfOtherKinds(said, scene.mask.slice(above.from, above.to))) return null
  const [a, b, ...more] = pool
  if (a === undefined || b === undefined || more.length > 0 || OTHERWISE.test(words)) return null
  if (!alike(scene, a, b) || own.figures.some((one) => one !== rate && one.sort === 'S'))
    return null
  const [from, to] = [yearOf(a), yearOf(b)]
  const told = yearsIn(scene, rate)
  if (from === null || to === null || from === to || sizeOf(a) === sizeOf(b)) return null
  if (told.some((year) => year !== from && year !== to)) return null
  const [base, result] = from < to ? [a, b] : [b, a]
  return {
    meant: {
      kind: 'average-growth',
      rate: claim.index,
      base: base.claim.index,
      result: result.claim.index,
      years: null,
    },
    others: [],
  }
}

/** The years that its sentence names. */
function yearsIn(
  { doc: { text, sentences } }: Scene,
  { claim: { sentence } }: Figure,
): readonly number[] {
  const { start = 0, end = 0 } = sentences[sentence] ?? {}
  return [...text.slice(start, end).matchAll(/\b(?:19|20)\d\d(?!\d)/g)].map(([year]) =>
    Number(year),
  )
}

function yearOf({ claim: { period, periodFrom } }: Figure): number | null {
  const year = Number(/\d{4}/.exec(period ?? '')?.[0] ?? NaN)
  return periodFrom === 'stated' && !Number.isNaN(year) ? year : null
}
