import type { Relation } from '../model.ts'
import { once } from '../once.ts'
import { areOfOwn } from '../relate/share/hundred.ts'
import { hundredInRows, leftInRows, sumOfRows } from './rows.ts'
import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Reading,
  relationsOf,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from './scene.ts'
import { areAlikeNamed, areBothSides, areOfOneKind } from './whole/sides.ts'
import { isWithOne } from './whole/with-one.ts'

// "A package of Q. It consists of Q for schools, Q for roads and Q for buses"; "Q, Q and Q, Q in all"; "S, S and the remaining S".

export function sumOf(scene: Scene, figure: Figure): Reading | null {
  if (figure.sort === 'S') return sharesOf(scene, figure)
  if (figure.sort !== 'Q') return null
  const ofRows = sumOfRows(scene, figure)
  if (ofRows !== null) return { meant: ofRows, others: [] }
  const left = leftOf(scene, figure)
  if (left !== null) return { meant: left, others: [] }
  const parts = (isChange(figure) ? null : partsAhead(scene, figure)) ?? partsBehind(scene, figure)
  // "$147 million for the month, $21 million below estimate, bringing the total to": how far off one was.
  if (parts === null || parts.some((one) => OFF.test(behind(scene, one)))) return null
  return { meant: partsRelation(figure, parts), others: otherSums(scene, figure, parts) }
}

const OFF = /^ (?:higher|lower|above|below)\b/

function partsRelation(whole: Figure, parts: readonly Figure[]): Relation {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isSole: true,
  }
}

/** Runs of figures beside it that might make it up as well. */
function otherSums(scene: Scene, whole: Figure, parts: readonly Figure[]): readonly Relation[] {
  const near = scene.figures
    .slice(Math.max(0, whole.order - RUN_MAX), whole.order + RUN_MAX)
    .filter((one) => one !== whole && alike(scene, whole, one))
  return near.flatMap((_, from) =>
    near.slice(from + 1).flatMap((__, more) => {
      const run = near.slice(from, from + 2 + more)
      return run.every((one) => parts.includes(one)) ? [] : [partsRelation(whole, run)]
    }),
  )
}

const LEFT =
  /\b(?:surplus|deficit|(?:operating|gross|pre-tax|net) profit|natural (?:increase|decrease)|net (?:gain|loss|increase|decrease))(?: of)? $|(?:顺差|逆差|结余|盈余|自然增长人口|自然增加)(?:为|达)?$/

/** "Exports came to Q and imports to Q, leaving a surplus of Q": the larger of two is what the others make. */
function leftOf(scene: Scene, left: Figure): Relation | null {
  const piece = scene.pieces[left.claim.sentence]
  if (piece === undefined || !LEFT.test(before(scene, left))) return null
  // 年末累计结余138.7亿元: of all years, and not what this one left.
  if (/(?:累计|滚存|历年)(?:结余|盈余)(?:为|达)?$/.test(before(scene, left))) return null
  if (isWithOne(scene, left)) return null
  const below = leftInRows(scene, left)
  if (below !== null) return below
  const [a, b, ...more] = piece.figures.filter((one) => one !== left && one.sort !== 'N')
  if (a === undefined || b === undefined || more.length > 0 || b.order > left.order) return null
  if (!alike(scene, a, left) || !alike(scene, b, left) || isChange(a) || isChange(b)) return null
  const [less, most] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a]
  const words = scene.mask.slice(piece.from, piece.to)
  if (
    /\b(?:from|vs|against a|compared|after|last year|rose|fell)\b|同比|上年|增长(?!人口)|下降/.test(
      words,
    )
  )
    return null
  const ratio = (sizeOf(less) + sizeOf(left)) / sizeOf(most)
  return sizeOf(left) < sizeOf(most) && ratio > 1 / SIZE_MAX
    ? partsRelation(most, [less, left])
    : null
}

const RUN_MAX = 9

/** What makes a whole up, all of it. */
const ALL =
  /(?:: ?|\b(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?|composed of|(?:split|divided|shared|broken down|distributed) (?:as follows|between|into|among|across)|tranches of|provides|sets? aside|earmarks|allocates|allots|foresees|gives|formed by)\b|——|分别?为|由(?=[^，。]*$))[^.;。QSD]{0,40}$/
const SOME =
  /\b(?:of which|of whom|of these|of those|of them|of this|including|among them)\b[^.;QSD]{0,40}$|(?:其中|当中|當中|包括)[：:，]?[^。；QSD]{0,16}$/
/** The first few of them leave others out. */
const LEADERS =
  /[居列排][名在]?前[^，。]{0,3}[位名]?|前[一二三四五六七八九十两][名位家大]?|最[多大高]的|\b(?:top|largest|biggest|leading|main) (?:two|three|four|five|six|ten)\b|\b(?:two|three|four|five) (?:largest|biggest|leading|main)\b/
const NESTED =
  /\bof (?:the|these|those|its) [QN]|\b(?:vs|along with|together with|plus|of which|of whom|including|among|up|down|from|compared|against|after|respectively|as well as)\b|其中|包括|增长|下降|同比|比上年|较|分别|另有|新增|组成|构成|同时|，含/
const REST =
  /\b(?:remaining|remainder|the rest|(?:the|and|with|,) others?|balance)\b|[，、；,](?:其余|余下|餘下|剩余|其他|其它|剩下)[^，。；]{0,10}$/
const OVERLAP =
  /\bboth\b|more than one|several (?:reasons|answers)|multiple|overlap|double.count|交叉|关税|税率|利率|\btariffs?\b|重复|多选|兼|可多选|等[，。；]|不含|另有/

/** The figures that the words behind a whole say make it up, in its sentence or in the next. */
function partsAhead(scene: Scene, whole: Figure): readonly Figure[] | null {
  const piece = scene.pieces[whole.claim.sentence]
  if (piece === undefined || isRowOf(scene, piece)) return null
  // "31 went to schools, 28 to clubs": what follows another is no whole of the rest.
  if (isPart(scene, whole)) return null
  const isLater = piece.figures.some((one) => one.order < whole.order && alike(scene, one, whole))
  if (isLater) return null
  const own = listFrom(scene, whole, piece, whole.order + 1)
  if (own !== null) return own
  const next = scene.pieces[whole.claim.sentence + 1]
  const isOnly = piece.figures.every((one) => one === whole || !alike(scene, one, whole))
  if (next === undefined || !isOnly || next.grammar !== piece.grammar || isRowOf(scene, next))
    return null
  return listFrom(scene, whole, next, next.figures[0]?.order ?? 0)
}

/** "934 were approved, 401 refused, the remaining 147 pending": of a sum that is known, and no whole of the others. */
function isPart(scene: Scene, { claim: { index } }: Figure): boolean {
  return relationsOf(scene, index).some(
    (one) => one.kind === 'parts' && one.complete && one.parts.includes(index),
  )
}

function listFrom(
  scene: Scene,
  whole: Figure,
  piece: Piece,
  from: number,
): readonly Figure[] | null {
  const members: Figure[] = []
  for (const one of piece.figures) {
    if (one.order < from || (one.sort !== 'Q' && one.sort !== 'S')) continue
    if (one.sort === 'S') {
      if (members.length > 0) continue
      return null
    }
    if (isToldAgain(scene, one)) continue
    if (!alike(scene, whole, one)) break
    members.push(one)
  }
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined || members.length < 2) return null
  const isNext = first.claim.sentence !== whole.claim.sentence
  const head = isNext ? scene.mask.slice(piece.from, first.at) : between(scene, whole, first)
  const said = scene.mask.slice(first.at + 1, last.at)
  const tail = behind(scene, last, 60)
  const sentence = scene.mask.slice(piece.from, piece.to)
  const opening = before(scene, whole, 30)
  // "125 million of this, roads for 94 million": a part itself.
  if (/；|其次|此外/.test(head) || /^(?: [a-z]+)? of (?:this|these|them|it)\b/.test(head))
    return null
  // "And the Mill Spur (8)": a member that wasn't read.
  if (/\(\d{1,3}\)/.test(sentence)) return null
  if (isWholeOfOthers(scene, first) || !areOfOneDepth(scene, whole, members)) return null
  if (isNext && /除|不含|\bexcluding\b|\bexcept\b/.test(before(scene, whole, 90))) return null
  if (members.some(isChange) || NESTED.test(said) || OVERLAP.test(sentence)) return null
  if (
    !members
      .slice(1)
      .every((one, at) =>
        /[,;、，；(（]| and | with |和|及/.test(between(scene, members[at] ?? one, one)),
      )
  )
    return null
  if (head.length > HEAD_MAX || /[.。]\s/.test(isNext ? '' : head)) return null
  const sum = members.reduce((all, one) => all + sizeOf(one), 0)
  const most = Math.max(...members.map(sizeOf))
  const isMore = sum > sizeOf(whole)
  const led = scene.doc.sentences[first.claim.sentence]?.start ?? 0
  if (
    !isMore &&
    LEADERS.test(scene.doc.text.slice(isNext ? led : whole.claim.end, first.claim.start))
  )
    return null
  if (most >= sizeOf(whole) || sum > SIZE_MAX * sizeOf(whole) || LOSS.test(sentence)) return null
  const isInBracket =
    members.length > 2 &&
    /^[（(][^QSD]{0,10}$/.test(head) &&
    /^[^，。；、（QSD]{0,6}[）)]/.test(tail)
  const isAll =
    (isInBracket || ALL.test(head)) && !/\b(?:includ|among|such as|which|who)/.test(head)
  if (/由[^，。QSD]{0,40}$/.test(head) && !/^[^，。]{0,8}(?:组成|构成)/.test(tail)) return null
  const isSome =
    SOME.test(head) || /(?:^|[,.;:—] ?)(?:of|among) (?:the |all |its |these )*$/.test(opening)
  const areSides = areBothSides(scene, members) && !areOfOneKind(scene, whole, members)
  const isLed = isAll || isSome || isNext || areSides
  const near = members.at(-2) ?? first
  const isRest = REST.test(between(scene, near, last)) || /^ others?\b/.test(tail)
  if ((isRest || areSides) && isLed && (!isNext || isSpokenOf(head) || isRest || areSides))
    return members
  if (isNext && !isSpokenOf(head)) return null
  if (
    isAll &&
    (isMore || isInBracket || /\band\b|和|及|；|;|、|构成|组成/.test(said + tail.slice(0, 14)))
  )
    return members
  // 新能源线路152条，夜间线路24条，城乡线路74条: what isn't of one sort may overlap.
  const areOneSort = areAlikeNamed(scene, members)
  const isBelievable = sum < OVER_MAX * sizeOf(whole)
  return isMore && isBelievable && areOneSort && isSome && !/includ|among/.test(head)
    ? members
    : null
}

/** "34 kilometres, or 21 miles": one member in two units. */
function isToldAgain(scene: Scene, { claim: { index } }: Figure): boolean {
  return relationsOf(scene, index).some((one) => one.kind === 'equivalent' && one.right === index)
}

/** "EBITDA was W. Of the Q buyback, Q has been spent": what the others are of is no part beside them. */
function isWholeOfOthers(scene: Scene, first: Figure): boolean {
  return /(?:^|[,;:.—–] ?)(?:out )?of (?:(?:the|its|their|our|these|those|an?|some|about|over|all) )*$/.test(
    before(scene, first, 60),
  )
}

/** "Broadcasting brought in Q (@: Q), matchdays Q (Q)": what stands in brackets beside the others is of another time. */
function areOfOneDepth({ mask }: Scene, whole: Figure, members: readonly Figure[]): boolean {
  let [depth, from] = [0, whole.at]
  const depths = new Set<number>()
  for (const { at } of members) {
    for (const mark of mask.slice(from, at).match(/[()（）]/g) ?? [])
      depth += mark === '(' || mark === '（' ? 1 : -1
    from = at
    depths.add(depth)
  }
  return depths.size === 1
}

/** What is open and makes up much more than the whole has parts that overlap. */
const OVER_MAX = 1.3
const HEAD_MAX = 110

/** "It consists of", "Of these": a sentence that goes on about the whole before it. */
function isSpokenOf(head: string): boolean {
  return /^\W*(?:it|they|this|these|of (?:these|this|them|those|the)|the (?:money|sum|total|package))\b|accounted for|其中|分/.test(
    head,
  )
}

const TOTAL =
  /\b(?:total(?:ling|led|s|ing)?|in all|altogether|combined|adding up to|add up to|making|that is|which is|between them|sum|together)\b,?[^.,;:QSD]{0,44}$|(?:(?:^|[，；。Q])[^，。；、QSD现累全]{0,6}(?:合计|共计|总计|一共|总共|合共)|[，,]共)[^，。；、QSD]{0,12}$/
const TOTAL_BEHIND =
  /^ (?:[a-z-]+ ){0,4}?(?:in all|in total|altogether|combined|together|overall|as a whole|in the (?:two|three|four|five|six) [a-z]+)(?=[,.;]| (?:in|for|on|during|over)\b|$)/

/** The figures that a total behind them was made of: all that stand before it. */
function partsBehind(scene: Scene, total: Figure): readonly Figure[] | null {
  const piece = scene.pieces[total.claim.sentence]
  if (piece === undefined || isRowOf(scene, piece)) return null
  // "Between them the other nine areas have Q".
  if (/\b(?:others?|remaining|rest)\b[^,.;QSD]{0,40}$/.test(before(scene, total))) return null
  const isTotal = TOTAL.test(before(scene, total)) || TOTAL_BEHIND.test(behind(scene, total))
  if (!isTotal) return null
  const own = piece.figures.filter((one) => one.order < total.order)
  const last = scene.pieces[total.claim.sentence - 1]
  const isFirst = own.every(({ sort }) => sort === 'N' || sort === 'O')
  const isSpoken =
    /^[^\w\u3400-\u9fff]*(?:together|in all|in total|altogether|between them|combined|the (?:two|three|four|five)|both|三项|两项|合计|共计|总计|以上)/.test(
      scene.mask.slice(piece.from, total.at),
    )
  const pool = isFirst && isSpoken && last?.grammar === piece.grammar ? last.figures : own
  const members = pool.filter((one) => one.sort === 'Q')
  const [first] = members
  const end = members.at(-1)
  if (first === undefined || end === undefined || members.length < 2) return null
  if (!members.every((one) => alike(scene, total, one) && !isChange(one))) return null
  // "Brigade post - $23 million, Combined school - $7 million": one more of them, whatever its name.
  if (members.some((one) => /^ per\b/.test(behind(scene, one)))) return null
  const areEntries = [...members, total].every((one) => ENTRY.test(before(scene, one)))
  if (areEntries && !/\btotal(?: [a-z]+){0,2} [–—-]/i.test(before(scene, total))) return null
  if (pool !== own && areCells(scene, members)) return null
  if (pool.some(({ sort }) => sort === 'S' || sort === 'D' || sort === 'X')) return null
  const said = scene.mask.slice(first.at + 1, end.at)
  const back = between(scene, end, total)
  const words = scene.mask.slice(scene.pieces[first.claim.sentence]?.from ?? 0, piece.to)
  // Not of these alone.
  if (/\bin addition to\b/.test(words.toLowerCase())) return null
  if (NESTED.test(said) || NESTED.test(back) || OVERLAP.test(words) || LOSS.test(words)) return null
  const isApart = back.includes(';') && !/between them|together|in all/.test(back)
  if (pool === own && (!/[,:，；—(]|\band\b/.test(back) || isApart)) return null
  const sum = members.reduce((all, one) => all + sizeOf(one), 0)
  const ratio = sum / sizeOf(total)
  if (ratio > SIZE_MAX || ratio < 1 / SIZE_MAX) return null
  return members
}

const ENTRY = / [–—-] (?:[$€£] ?)?$/

/** "151 110 56 317" above 合计1534: a row of a table, of which a total below it is another row. */
function areCells(scene: Scene, members: readonly Figure[]): boolean {
  return members.slice(1).some((one, at) => /^\s*$/.test(between(scene, members[at] ?? one, one)))
}

const LOSS =
  /\b(?:surplus|deficit|net|profit|loss|minus|average|than|(?:daily|weekly|monthly) (?:profits?|earnings|returns?|wages?|pay|incomes?)|cumulative|so far|since|last year|previous)\b|顺差|逆差|净|平均|上年|去年|此前|增|减/

const isRow = /[\t|]/
const isRowOf = once(
  (scene: Scene, piece: Piece) =>
    isRow.test(scene.mask.slice(piece.from, piece.to)) ||
    scene.doc.paragraphs[piece.paragraph]?.kind === 'row',
)

/** Shares that miss a hundred by more are of several wholes. */
const PERCENT_MIN = 70
const PERCENT_MAX = 140

/** 三项合计为100%: what the others are said to make. */
function hundredOf(scene: Scene, last: Figure, shares: readonly Figure[]): Reading | null {
  const said = before(scene, last)
  if (sizeOf(last) !== 100 || shares.length < 3 || shares.some(isChange)) return null
  if (!/(?:合计|共计|总计|加起来|相加|together|in total|adds? up to)[^，。；QSD]{0,6}$/.test(said))
    return null
  const others = shares.slice(0, -1).map(({ claim }) => claim.index)
  return { meant: { kind: 'shares-of-one', shares: others }, others: [] }
}

/** "45 % of the men and 61 % of the women": each of a whole of its own. */
const OF_EACH =
  /^S[^S.,;]{0,12} of (?:the |all )?[a-z]+[^S.;]{0,20}S[^S.,;]{0,12} of (?:the |all )?[a-z]+/

const BACK = 2

/** "41 % of its capacity of Q and 66 % of Q"; or a whole of three kinds or more was told right before. */
function areOfMore(scene: Scene, shares: readonly Figure[]): boolean {
  if (areOfOwn(scene.doc.text, shares)) return true
  const at = shares[0]?.claim.sentence ?? 0
  return scene.pieces
    .slice(Math.max(0, at - BACK), at + 1)
    .filter(({ paragraph }) => paragraph === scene.pieces[at]?.paragraph)
    .flatMap(({ figures }) => figures)
    .some(({ claim }) =>
      relationsOf(scene, claim.index).some(
        (one) => one.kind === 'parts' && one.complete && one.parts.length > 2,
      ),
    )
}

/** Shares of which the last is what remains. */
function sharesOf(scene: Scene, figure: Figure): Reading | null {
  const piece = scene.pieces[figure.claim.sentence]
  const inRows = hundredInRows(scene, figure)
  if (inRows !== null) return { meant: inRows, others: [] }
  if (piece === undefined || isRowOf(scene, piece)) return null
  const shares = piece.figures.filter(({ sort }) => sort === 'S')
  const [first, last] = [shares[0], shares.at(-1)]
  if (first === undefined || last !== figure || shares.length < 2) return null
  const words = scene.mask.slice(piece.from, piece.to)
  const said = scene.mask.slice(first.at + 1, last.at + 1) + behind(scene, last, 20)
  const isLast =
    /(?:\b(?:remaining|remainder|rest|other)\b|其余|余下|剩余|(?<![㐀-鿿a-z])其他)[^.;。；QSD]{0,24}$/.test(
      before(scene, last),
    )
  const areBoth = areBothSides(scene, shares)
  const all = hundredOf(scene, figure, shares)
  if (all !== null) return all
  if (!isLast && OF_EACH.test(scene.mask.slice(first.at, last.at + 40))) return null
  if ((!isLast && !areBoth) || /其中|of which/.test(said) || OVERLAP.test(words)) return null
  if (!isLast && (shares.some(isChange) || areOfMore(scene, shares))) return null
  if (
    /\b(?:up|down|from|than|compared|rose|fell|against|by|last year|target)\b|同比|增长|下降|提高|上年|去年|目标|高于|低于/.test(
      said,
    )
  )
    return null
  const sum = shares.reduce((all, one) => all + sizeOf(one), 0)
  if (sum < PERCENT_MIN || sum > PERCENT_MAX) return null
  if (isChinese(scene, figure) && areBoth && !/占|比/.test(said)) return null
  return {
    meant: { kind: 'shares-of-one', shares: shares.map(({ claim }) => claim.index) },
    others: [],
  }
}
