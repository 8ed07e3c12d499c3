import type { Relation } from '../model.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from './scene.ts'

// "Q visitors came. Q of them were from abroad"; 改造老旧小区118个, 其中加装电梯的小区有137个: a part that is more than its whole.

const OF_THEM = /^ (?:[a-z]+ )?of (?:them|these|those|whom|which)\b(?! [a-z ]{0,12}[QS])/
/** "Q of the passengers had bruises": by the name of what was counted, or by one of money. */
const OF_THE =
  /^ (?:[a-z]+ )?of (?:the|these|those|its|their|this|that) ([a-z]{3,}?)(?:s|es)?\b(?! (?:in|at|on|from|of|that|which|who|held|owned|sold|kept|made|taken|built|planned|listed|eligible|registered)\b)(?=[ ,.;])/
const MONEY = /^(?:grant|sum|money|total|amount|fund|budget|award|gift|loan|cash|subsid)/
const OUT_OF = /(?:^|[,.;:—] ?)(?:out )?of (?:(?:the|all|its|these) )*$/

export function partOf(scene: Scene, part: Figure): Reading | null {
  const isMost = part.claim.bound === 'atMost' && /^as (?:much|many) as/.test(textOf(scene, part))
  const isWord = part.sort === 'N' && OF_THE.test(behind(scene, part))
  if ((part.sort !== 'Q' && !isWord) || (!MORE.test(part.claim.bound) && !isMost)) return null
  const [own, last] = around(scene, part, 1)
  if (
    own === undefined ||
    /[\t|]|除|不含|excluding|knocked|subtract|negative|offset|minus/.test(
      scene.mask.slice(own.from, own.to),
    )
  )
    return null
  const isOwn = own.figures.some((one) => one.order < part.order && alike(scene, one, part))
  const pieces = isOwn || last === undefined ? [own] : [last, own]
  const near = pieces.flatMap(({ figures }) =>
    figures.filter((one) => one.order < part.order && alike(scene, one, part)),
  )
  const [whole] = near
  if (whole === undefined || near.length !== 1 || whole.claim.bound !== 'exact') return null
  const said = between(scene, whole, part)
  if (
    OTHER_TIME.test(scene.doc.text.slice(whole.claim.end, part.claim.start)) ||
    BALANCE.test(before(scene, whole, 12))
  )
    return null
  const isSaid = isChinese(scene, part)
    ? isChinesePart(scene, { whole, part, said, isOwn })
    : OF_THEM.test(behind(scene, part)) ||
      OF_THAT.test(behind(scene, part)) ||
      isOfNamed(scene, whole, part) ||
      (isOwn &&
        OUT_OF.test(before(scene, whole)) &&
        !/ and |\b(?:promised|planned|pledged|targeted|budgeted|expected)\b/.test(said))
  if (!isSaid || sizeOf(part) <= sizeOf(whole) || sizeOf(part) > SIZE_MAX * sizeOf(whole))
    return null
  const meant: Relation = {
    kind: 'parts',
    whole: whole.claim.index,
    parts: [part.claim.index],
    complete: false,
  }
  return { meant, others: [] }
}
/** "64 paid out, while in the same period last year 145 of them did": as many as there were then. */
const OTHER_TIME =
  /\b(?:last|previous|prior) (?:year|month|quarter|season)\b|\b(?:year|month) (?:earlier|ago|before)\b/
/** 赤字599亿元，当中已计入债券1181亿元: what came in may be more than what is left. */
const BALANCE = /(?:赤字|[结結盈][余餘]|[顺順逆]差)[为為达達]?$/
const OF_THAT = /^ of (?:that|this|it) (?:came|went|goes|comes|was|is|will|had|has)\b/

/** More than so many of them, or just so many. */
const MORE = /^(?:exact|over|atLeast)$/

function textOf({ doc: { text } }: Scene, { claim: { start, end } }: Figure): string {
  return text.slice(start, end).toLowerCase()
}

/** What the part is "of the" was counted, or told, by the whole. */
function isOfNamed(scene: Scene, whole: Figure, part: Figure): boolean {
  const name = OF_THE.exec(behind(scene, part))?.[1]
  // "20,000 to 30,000 of the estimated workforce": two ends of one figure.
  if (
    name === undefined ||
    NO_NAMES.test(name) ||
    THAN.test(before(scene, part)) ||
    between(scene, whole, part) === ' to '
  )
    return false
  if (
    scene.pieces[whole.claim.sentence]?.figures.some(
      (one) => one.order > whole.order && one.order < part.order && one.sort === 'Q',
    )
  )
    return false
  const isMoney = MONEY.test(name)
  const own = `${textOf(scene, whole)}${behind(scene, whole, 40).split(/[,.;:]/)[0]}`
  const first = scene.pieces[whole.claim.sentence]
  const told = isMoney ? scene.mask.slice(first?.from, first?.to) : own
  return (
    told.includes(` ${name}`) ||
    (isMoney && /^(?:sum|money|total|amount)/.test(name)) ||
    (GIVEN.test(told) && isMoney)
  )
}

const NO_NAMES = /^(?:estimated|same|previous|last|year|month|day|week|other|first|second|third)$/
/** "Q was lower than the Q of the same weeks in 2023": another time's. */
const THAN =
  /\b(?:than|from|against|after|versus|over|on|compared (?:with|to)) (?:(?:the|its|about|some) )*$/

const GIVEN = /\b(?:granted|awarded|voted|gave|given|donated|lent|paid|allocated|raised)\b/

type Two = {
  readonly whole: Figure
  readonly part: Figure
  readonly said: string
  readonly isOwn: boolean
}

const AMONG_ZH =
  /(?:其中|当中|内中|之中|里头|里面|[他她它]们(?:当|之)中|这(?:些|批)[㐀-鿿]{1,4}(?:里|中)，?)(?:的)?[^，。；QSDX]{0,14}$/
const IN_ZH = /^[^，。；QSDX]{1,6}(?:里|中|当中|之中)，?(?:仅|只|就|便|共)?有$/
const ONLY_ZH = /，[^，。；QSDX]{0,6}(?:就|便|仅|独)占了?$/
const ALL_ZH = /(?:共有?|共计|总共|共设|总计|合计|全部|计)[^，。；QSDX]{0,8}$/
/** 共抽检480件，有37件不合格: what became of some. */
const SOME_ZH = /^[^，。；QSDX]{0,4}，(?:仅|只|已|还|另)?有$/
const FARED_ZH =
  /^(?:不合格|合格|不达标|达标|未通过|通过|受伤|死亡|获奖|入选|为|是|已|属于?|出自|来自)/

/** A part of Chinese: by a word that says so, or by the noun that both count. */
function isChinesePart(scene: Scene, { whole, part, said, isOwn }: Two): boolean {
  const lead = before(scene, whole, 30)
  if (sizeOf(whole) <= FEW || MEANS.test(lead + said)) return false
  // 完工量…，其中海船593万；新接订单量…，其中海船1113万: a part of what stands before the semicolon.
  if (said.includes('；') && AMONG_ZH.test(lead)) return false
  if (AMONG_ZH.test(said) && (isOwn || /^[^。]{0,20}。[^。]{0,14}$/.test(said))) return true
  if (!isOwn) return false
  if (IN_ZH.test(said) || (ONLY_ZH.test(said) && !/新增|同比/.test(lead))) return true
  if (!ALL_ZH.test(lead) && !/全(?:数|部|都|为)/.test(said)) return false
  const tail = behind(scene, part, 12)
  const [noun = ''] = /^[㐀-鿿]{2}/.exec(said) ?? []
  const isSame = noun !== '' && tail.startsWith(noun) && /^[^，。；QSDX]{2,6}，$/.test(said)
  return (
    isSame ||
    (/全(?:数|部|都|为)[^，。；QSDX]{0,8}，$/.test(said) && /^为/.test(tail)) ||
    (SOME_ZH.test(said) && FARED_ZH.test(tail))
  )
}

/** Three batches are no whole of four kinds. */
const FEW = 10
const MEANS = /每|均|单产|率|最|净|差|盈|亏|利润/
