import type { Relation } from '../model.ts'
import { isOwnRate } from '../relate/plain/english.ts'
import { areTwoSides } from '../relate/share/two-sides.ts'
import { shareOfMember } from './members.ts'
import { isOfOther, partOfThose, partRightBehind } from './of-them.ts'
import { shareInRows } from './rows.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Reading,
  relationsOf,
  type Scene,
  sizeOf,
} from './scene.ts'
import { isIn, isNamed } from './whole/named.ts'
import { isLevel } from './whole/pairs.ts'
import { isOfAnother, isOneOfSame } from './whole/rivals.ts'

// "Of the Q new cars …, Q were electric. Battery cars thus reached a market share of S": a part, the whole beside it, and the share.

const NO_SHARE =
  /(?:\b(?:(?<!\b(?:mak(?:es?|ing)|made) )up|down|rose|fell|grew|gained|lost|increased?|decreased?|declined?|dropped|climbed|jumped|growth|growth rate|rise|average|annual rate|interest|coupon|yield|tax|inflation|premium|discount|by|from|(?<!(?:(?:correspond|equivalent|equal|amount|equate|translate|come|rate)(?:s|ed|ing)?|came) )to|than|target|goal|at least|another) |[+−±-]|增长|下降|上升|提高|降低|利率|水土保持率|同比|环比|税率|增速|涨|跌|目标|增|减|降|升|从|由)(?:of |about |some |an? |a |the |了|约|到|至|为|达)*$/
const NO_SHARE_BEHIND =
  /^,? to (?:about |some )?S\b|^, (?:higher|lower|above|below)\b|^ ?(?:more|less|fewer|higher|lower|above|below|up|down|increase|decrease|rise|fall|drop|growth|year.on.year|annual|interest|discount|on the (?:year|month)|from|over|of (?:the|its|their) (?:target|goal|plan)|of (?:them|those|these|which|whom|it)\b|compared|stake|premium|discount|mark-?up|an? year\b|per (?:annum|year)|annually|(?:of )?[^.,;QSD]{0,50}\b(?:voting|outstanding|equity|common stock|share capital|stock)\b)|^(?:以上)?(?:提高|增加|上升|提升|降)/

/** Between a part and the share that it is told to be: how it is apposed, and by what name. */
const NAME =
  "(?<name>[a-z' -]{0,30})(?:share|proportion|percentage|rate|quota|margin|ratio|level|occupancy|turnout|coverage|uptake) of "
const GLUE =
  '(?:\\((?:or )?|,? or |[—–] ?|[,;] ?(?:that|this|which) (?:is|was|equals|represents?|corresponds to|makes(?: up)?|translates (?:in)?to|means|equates to|amounts to|gives|puts|makes for) |,? (?:representing|accounting for|equivalent to|equal to|equating to|making(?: up)?|corresponding to|amounting to|constituting) |,? (?:giving|for|yielding|leaving|meaning) (?=an? ))'
const LINK = new RegExp(
  `^[^.;:()QSDX]{0,60}(?:${GLUE}(?:an? |the )?(?:${NAME})?|, (?:an? |the )${NAME.replace('name', 'rate')})(?:about |some |roughly |only |just |nearly |almost |over )*$`,
)
const SOME_OF_THEM =
  /\b(?:most|many|some|half|few|several|majority) of (?:them|these|those|whom|which)\b/
const CHINESE_LINK =
  /^([^，。；：（）QSDX]{0,6})[，（]?([^，。；：（）QSDX占比率]{0,8})(占(?:到|了)?(?:[^，。；、QSDX]{0,16}的|比|[^，。；、QSDX]{0,12})|(?:比重|比例|份额)|(?=率)率)(?:约|近|达到?|超过?|约为|为|仅|只)*$/
/** "The bloc thus took S": of what was just told. */
const THUS =
  /\b(?:thus|therefore|hence)\b[^.;:QSDX]{0,30}$|(?:也就是说|换言之|换句话说|意味着)[，：]?[^，。；QSDX]{0,6}$/
const THUS_BEHIND = /^ (?:[a-z]+ ){0,2}(?:thus|therefore|hence)\b/
const SAID =
  /\b(?:(?<!(?:per|dlrs a|cts a) )share|proportion|percentage|quota|(?:pass|success|response|completion|survival|clear-up|recycling|failure|acceptance|approval|attendance|occupancy|vacancy|literacy|employment|take-up|utili[sz]ation|churn|cure|detection|reoffending|adoption) rate|turnout|account\w* for|represent\w*|made? up|makes? up|hold|that is|this is|corresponds? to|equivalent to|which is)\b[^.;:QSDX]{0,24}$/

export function shareOf(scene: Scene, share: Figure): Reading | null {
  if (share.sort !== 'S' || share.claim.kind === 'growth' || share.claim.kind === 'gap') return null
  // "2,000 tonnes, or S, less than the year before"
  if (/^,? (?:less|more|fewer|higher|lower)(?: than)?\b/.test(behind(scene, share))) return null
  const again = toldInWords(scene, share)
  if (again !== null) return { meant: again, others: [] }
  const inRows = shareInRows(scene, share)
  if (inRows !== null) return { meant: inRows, others: [] }
  if (NO_SHARE.test(before(scene, share))) return null
  const apposed = partRightBehind(scene, share) ?? partOfThose(scene, share)
  if (apposed !== null) return { meant: apposed, others: [] }
  if (NO_SHARE_BEHIND.test(behind(scene, share))) return null
  const near = around(scene, share).map(({ figures }) => figures.filter(isLevel))
  const ahead = partAhead(scene, share) ?? partBelow(scene, share)
  if (ahead !== null) return { meant: ahead, others: [] }
  const link = linked(scene, share)
  const isTurned = link !== null && !isChinese(scene, share) && OF_IT.test(before(scene, link))
  const part = isTurned ? (partOfIt(scene, link) ?? link) : link
  const said = before(scene, share, 90)
  const isThus = THUS.test(said) || THUS_BEHIND.test(behind(scene, share))
  const member = part === null ? shareOfMember(scene, share) : null
  if (member !== null) return { meant: member, others: [] }
  if (part === null && !isThus && (isChinese(scene, share) || !SAID.test(said))) return null
  const [, rate = ''] = /([a-z'-]+) rate\b[^.;:QSDX]{0,24}$/.exec(said) ?? []
  // "The occupancy rate stands at S" below beds and some of them.
  const above = scene.pieces[share.claim.sentence - 1]
  const isApart = part === null && near[0]?.length === 0 && above !== undefined
  const words = isApart ? scene.mask.slice(above.from, above.to) : said
  if (!isChinese(scene, share) && !isOwnRate(rate, words, isApart)) return null
  const meant = part === null ? pairOf(scene, share, near) : ofPart(scene, share, part, near)
  const all = around(scene, share, 2, 2).flatMap(({ figures }) => figures.filter(isLevel))
  const parts = part === null ? all : [part]
  const others = parts.flatMap((a) =>
    all.flatMap((b) =>
      a !== b && sizeOf(a) <= sizeOf(b) && alike(scene, a, b) && !hasOwnShare(scene, b, share)
        ? [relationOf(share, a, b)]
        : [],
    ),
  )
  return { meant, others }
}

/** 占收入的62.0%，超过六成; "62.5%, or almost two thirds": one share in a number and in words. */
function toldInWords(scene: Scene, share: Figure): Relation | null {
  const last = scene.figures[share.order - 1]
  if (last?.sort !== 'S' || last.claim.sentence !== share.claim.sentence) return null
  if (isChange(last) || !/^(?:，|（|,? or | \()$/.test(between(scene, last, share))) return null
  if (!/^(?:[，。；）,.;)]|$| of )/.test(behind(scene, share))) return null
  // 未达半数，不足30%: a limit and a narrower one.
  if (last.claim.bound === share.claim.bound && LIMITS.has(share.claim.bound)) return null
  const { text } = scene.doc
  const [a, b] = [last, share].map(({ claim }) =>
    /[%％]|per ?cent/.test(text.slice(claim.start, claim.end)),
  )
  const isKnown = relationsOf(scene, share.claim.index).some(
    (one) => one.kind === 'equivalent' && [one.left, one.right].includes(share.claim.index),
  )
  return isKnown || a === b
    ? null
    : { kind: 'equivalent', left: last.claim.index, right: share.claim.index }
}

const LIMITS: ReadonlySet<string> = new Set(['under', 'atMost'])

const OF_IT =
  / (?:of|out of|among|in|on|against) (?:(?:the|all|its|their|these|an?|about|some|[a-z]+ of) )*$/

/** "Some 812 of the 1,400 questionnaires were returned, a response rate of S": the nearer one is the whole. */
function partOfIt(scene: Scene, whole: Figure): Figure | null {
  const one = scene.figures[whole.order - 1]
  if (one === undefined || one.claim.sentence !== whole.claim.sentence || !isLevel(one)) return null
  const isOf = /^[^,;:]{0,70} (?:of|out of|among|in|on) /.test(between(scene, one, whole))
  return isOf && alike(scene, one, whole) && sizeOf(one) < sizeOf(whole) ? one : null
}

/** "Turnout reached S, with Q of the Q registered voters casting a ballot". */
function partAhead(scene: Scene, share: Figure): Relation | null {
  const [part, whole] = scene.figures.slice(share.order + 1, share.order + 3)
  if (part === undefined || whole === undefined || !isLevel(part) || !isLevel(whole)) return null
  // "Every third household rents: of the Q, Q are tenants".
  const isOf = /^[^.;QSD]{0,90}: (?:out )?of (?:(?:the|its|all|these) )*$/
  if (isOf.test(between(scene, share, part)) && part.claim.sentence === share.claim.sentence)
    return alike(scene, part, whole) && sizeOf(whole) <= sizeOf(part)
      ? relationOf(share, whole, part)
      : null
  if (whole.claim.sentence !== share.claim.sentence || !alike(scene, part, whole)) return null
  if (!/^[^.;QSD]{0,60}[:,][^.;QSD]{0,24}$/.test(between(scene, share, part))) return null
  if (!/^ (?:out )?of (?:(?:the|its|all|a total of) )*$/.test(between(scene, part, whole)))
    return null
  const isSpoken = /: $|, (?:with|as) $/.test(between(scene, share, part))
  return isSpoken && sizeOf(part) <= sizeOf(whole) ? relationOf(share, part, whole) : null
}

/** "Turnout was S. Of the Q residents entitled to vote, Q cast a ballot": what the next sentence says, if the rate is called after it. */
function partBelow(scene: Scene, share: Figure): Relation | null {
  const own = scene.pieces[share.claim.sentence]
  const next = scene.pieces[share.claim.sentence + 1]
  const [, name] = RATE.exec(before(scene, share)) ?? []
  if (own === undefined || next === undefined || name === undefined) return null
  if (own.figures.length > 1 || next.paragraph !== own.paragraph) return null
  const [a, b, ...more] = next.figures.filter(({ sort }) => sort === 'Q' || sort === 'S')
  if (a === undefined || b === undefined || more.length > 0 || !isLevel(a) || !isLevel(b))
    return null
  const isOf = / (?:out )?of (?:the |all |its |a total of )*$/.test(between(scene, a, b))
  const [part, whole] = isOf ? [a, b] : OPENING.test(before(scene, a)) ? [b, a] : []
  if (part === undefined || whole === undefined || !alike(scene, part, whole)) return null
  if (sizeOf(part) > sizeOf(whole)) return null
  return isOwnRate(
    name.replace(/\b(?:rate|share|proportion|ratio)\b/, ''),
    scene.mask.slice(next.from, next.to),
    true,
  )
    ? relationOf(share, part, whole)
    : null
}

const OR = /^(?: of [^.;:,QSDX]{1,40})?, (?:or|that is|i\.e\.) (?:about |some |nearly |roughly )?$/
const RATE =
  /(?:^|[,.] )(?:the |its |their )?((?:[a-z'-]+ ){0,3}?(?:rate|share|proportion|ratio)|turnout|occupancy|attendance|take-up|uptake|coverage)\b[^.;,:QSDX]{0,60} (?:was|is|were|stood at|stands at|reached|came to|of|at|to) (?:about |some |just |only |nearly )*$/

function relationOf(share: Figure, part: Figure, whole: Figure): Relation {
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: whole.claim.index,
    baseWords: null,
  }
}

/** The part that the share is told of in the same breath. */
function linked(scene: Scene, share: Figure): Figure | null {
  const last = scene.figures[share.order - 1]
  if (last === undefined || !isLevel(last) || last.claim.sentence !== share.claim.sentence)
    return null
  const said = between(scene, last, share)
  if (isOneOfSame(scene, last, share)) return null
  // "657,000 were born abroad, most of them in Caldia (29 per cent)": how many those are isn't told.
  if (SOME_OF_THEM.test(said)) return null
  // "Of the 8,340 whose age is known, the majority (56%) are young": the whole, and no part.
  if (
    OPENING.test(before(scene, last)) &&
    /,.*\b(?:majority|most|half|some|rest|others?)\b/.test(said)
  )
    return null
  // How many shares of stock there are is seldom told.
  if (!isChinese(scene, share))
    return (LINK.test(said) || isCalledShare(scene, share, said)) &&
      isOwnRate(nameIn(said), before(scene, share, 120), false) &&
      !/\bshares?\b|\btogether\b|respectively/.test(stockWords(scene, last, said))
      ? last
      : null
  const [, counter = '', own = '', verb = ''] = CHINESE_LINK.exec(said) ?? []
  const subject = `${counter.slice(1)}${own}`
  if (verb === '' || /中|里|内|以上|分别|精简/.test(subject + verb) || OF_PLAN.test(verb))
    return null
  const name = before(scene, last, 30)
  // 断面12个，优良比例100%；断面24个，优良比例91.7%: a rate of its own, which only its own clause may name.
  const clause = name.split(/[，。；：]/).at(-1) ?? ''
  if (/^(?:比重|比例|份额)$/.test(verb) && own.length > 1)
    return isIn(own.slice(0, 2), clause) ? last : null
  // 就业率91%，其中本科生4810人，就业率88%: what another rate is called says nothing of this part.
  const since = name.split(/[S；。]/).at(-1) ?? ''
  if (verb === '率') return own.length > 1 && !NO_RATIO.test(own) && isIn(own, since) ? last : null
  return subject.length < 2 || name.includes(subject.slice(0, 2)) ? last : null
}

/** "Loans came to Q, a S share". */
function isCalledShare(scene: Scene, share: Figure, said: string): boolean {
  return (
    /^[^.;:()QSDX]{0,30}, an? $/.test(said) &&
    /^ share(?: of the total)?[.,;]/.test(behind(scene, share))
  )
}

function nameIn(said: string): string {
  const { name, rate } = LINK.exec(said)?.groups ?? {}
  return name ?? rate ?? ''
}

function stockWords({ doc }: Scene, { claim }: Figure, said: string): string {
  return (
    doc.text.slice(claim.number.end, claim.end) +
    said.replace(/\b(?:a|an|the|market) [a-z ]*share of/, '')
  )
}

const OF_PLAN = /任务|计划|目标|预算/
const NO_RATIO = /覆盖|收益|利润|回报|增长|毛利|利用|入住|离职|流失|流动|周转/

const OF_WHOLE =
  /^ (?:share )?of (?:(?:the|all|its|their|his|her|these|those|this|some|about|total|a total of|more than|over|nearly|[a-z.-]+(?: [a-z.-]+)?['’]s) )*$/
const OPENING =
  /(?:^|[,.;:—(] ?|\bout )(?:of|out of|among) (?:(?:the|all|its|their|these|about|some|total|a total of|more than|over|nearly) )*$/

function wholeBehind(scene: Scene, share: Figure): Figure | null {
  const next = scene.figures[share.order + 1]
  if (next === undefined || !isLevel(next) || next.claim.sentence !== share.claim.sentence)
    return null
  return OF_WHOLE.test(between(scene, share, next)) ? next : null
}

type Near = readonly (readonly Figure[])[]

function ofPart(scene: Scene, share: Figure, part: Figure, near: Near): Relation | null {
  const direct = wholeBehind(scene, share)
  if (direct !== null) return alike(scene, part, direct) ? relationOf(share, part, direct) : null
  const larger = near
    .flat()
    .filter(
      (one) =>
        one !== part &&
        one.order < share.order &&
        alike(scene, part, one) &&
        sizeOf(one) > sizeOf(part) &&
        !hasOwnShare(scene, one, share) &&
        !areEnds(scene, part, one) &&
        !isOfAnother(scene, part, one),
    )
  const summed = sumOfPart(scene, part)
  if (summed !== null && OF_ALL.test(behind(scene, share))) return relationOf(share, part, summed)
  const opening = larger.find((one) => OPENING.test(before(scene, one)))
  const sibling = siblingOf(scene, share)
  const whole =
    opening ??
    larger.find((one) => one.claim.index === sibling) ??
    sisterWhole(scene, share, larger) ??
    (larger.length === 1 ? larger[0] : undefined)
  if (whole === undefined || !isNamed(scene, share, whole)) return null
  return relationOf(share, part, whole)
}

const OF_ALL = /^ of (?:what|all|the total|the whole|everything|everyone)\b/

/** What it makes up with others, if that is told: "put in Q and billed Q. Losses thus came to Q, or S of what was put in". */
function sumOfPart({ relations, byClaim }: Scene, { claim: { index } }: Figure): Figure | null {
  const sums = relations.flatMap((one) =>
    one.kind === 'parts' && one.complete && one.parts.includes(index) ? [one.whole] : [],
  )
  return sums.length === 1 ? (byClaim.get(sums[0] ?? -1) ?? null) : null
}

/** "To 76,000 shares, or 7.5 pct, from 52,100 shares, or 5.1": what is a part itself is no whole. */
function hasOwnShare(scene: Scene, figure: Figure, share: Figure): boolean {
  const next = scene.figures[figure.order + 1]
  return next?.sort === 'S' && next !== share && linked(scene, next) === figure
}

const FROM =
  /\b(?:from|than|against|vs|versus|(?<!\b(?:c[ao]mes?|amount(?:s|ed)?|adds? up|added up) )to|after|compared (?:with|to)) (?:(?:about|some|just|only|the) )*$|比[^，。；]{0,12}$/

/** Two ends of a change are no part and whole. */
function areEnds(scene: Scene, a: Figure, b: Figure): boolean {
  if (areTwoSides(scene.doc.text, a.claim, b.claim)) return true
  const [x, y] = [a.claim.index, b.claim.index]
  return (
    FROM.test(before(scene, a)) ||
    FROM.test(before(scene, b)) ||
    // "45.1 million (H1 2024: 51.2 million)".
    [a, b].some((one) => /\([^()QSDX]{0,24}: ?$/.test(before(scene, one))) ||
    scene.relations.some(
      (one) =>
        one.kind === 'change' &&
        ((one.result === x && one.base === y) || (one.result === y && one.base === x)),
    )
  )
}

/** The whole of a share beside this one. */
function siblingOf(scene: Scene, share: Figure): number | null {
  const own = scene.relations.flatMap((one) =>
    one.kind === 'share' && one.whole !== null && one.part !== null ? [one] : [],
  )
  const near = own.filter((one) => {
    const other = scene.byClaim.get(one.share)
    return other !== undefined && share.claim.sentence === other.claim.sentence
  })
  return near.at(-1)?.whole ?? null
}

/** Of which another part beside it, told with its share, is that share. */
function sisterWhole(scene: Scene, share: Figure, larger: readonly Figure[]): Figure | undefined {
  const own = scene.pieces[share.claim.sentence]?.paragraph
  const fits = around(scene, share, 2, 2)
    .filter(({ paragraph }) => paragraph === own)
    .flatMap(({ figures }) => figures)
    .flatMap((other) => {
      if (other === share || other.sort !== 'S' || isChange(other)) return []
      const part = linked(scene, other)
      return part === null
        ? []
        : larger.filter(
            (one) => one !== part && alike(scene, one, part) && isShareOf(other, part, one),
          )
    })
  return new Set(fits).size === 1 ? fits[0] : undefined
}

function isShareOf(share: Figure, part: Figure, whole: Figure): boolean {
  const off = Math.abs((sizeOf(part) / sizeOf(whole)) * 100 - sizeOf(share))
  return off <= 0.51 * 10 ** Math.min(0, share.claim.precision)
}

const GOAL =
  /^(?: of|（?占)[^.;:QSDX]{0,40}\b(?:goal|target|plan|quota|budget|aim|pledge|promised|planned)\b|目标|计划|任务/

/** Of two figures alike, and no third, the smaller one is the part. */
const OF_WORLD =
  /^ of (?:the |all )?(?:(?:entire |whole )?(?:world|global|worldwide|national|nationwide|country|nation)\b)/

function isAge({ doc: { text } }: Scene, { claim: { unit, bound, start } }: Figure): boolean {
  return (
    unit === 'items' &&
    (bound === 'over' || bound === 'under') &&
    /\b(?:was|were|is|are|aged|those|people) $/.test(text.slice(Math.max(0, start - 8), start))
  )
}

function pairOf(scene: Scene, share: Figure, near: Near): Relation | null {
  const [own = [], last = []] = near
  const direct = wholeBehind(scene, share)
  // "More than 63 per cent of the global market": of a whole that isn't told.
  if (direct === null && OF_WORLD.test(behind(scene, share, 60))) return null
  if (direct !== null) {
    const others = own.filter((one) => one !== direct && alike(scene, one, direct))
    const [part] = others
    return part !== undefined && others.length === 1 && sizeOf(part) <= sizeOf(direct)
      ? relationOf(share, part, direct)
      : null
  }
  // "Every fourth victim was over 65, and men made up 79%": an age.
  const told = own.filter((one) => !isAge(scene, one))
  const pool = told.length >= 2 ? told : [...last, ...told]
  const pairs = pool.flatMap((a, at) =>
    pool.slice(at + 1).flatMap((b) => (alike(scene, a, b) ? [[a, b] as const] : [])),
  )
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1) return null
  const [part, whole] = sizeOf(pair[0]) < sizeOf(pair[1]) ? pair : [pair[1], pair[0]]
  // "Of 1,200 flats, S have a lift. Among the 300 built since @ the share is S": of these.
  if (areEnds(scene, part, whole) || OPENING.test(before(scene, part))) return null
  // "Hold 68% of the names, or 103,795": so many are that share.
  if (whole.at > share.at && OR.test(between(scene, share, whole))) return null
  // "Clears the goal of 1,000 by 44": what it is more, and what it was to be.
  if (/\bby (?:about |some |just |only )*$/.test(before(scene, part))) return null
  if (whole.claim.kind === 'target' && !GOAL.test(behind(scene, share))) return null
  if (isOfOther(scene, part, share)) return null
  const areBoth =
    / and [^.;]*$/.test(between(scene, ...pair)) &&
    !/^ of (?:them|those|these)\b/.test(behind(scene, part)) &&
    !OPENING.test(before(scene, whole))
  if (areBoth) return null
  const isThus =
    pool !== told &&
    told.length === 0 &&
    (THUS.test(before(scene, share)) || THUS_BEHIND.test(behind(scene, share)))
  return isThus || isNamed(scene, share, whole) ? relationOf(share, part, whole) : null
}
