import { alike, type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { timesOver } from '../reckoned/made.ts'
import { slipOf } from './digits.ts'
import { COMPARED, type Telling, tellingsOf, yearOf } from './tellings.ts'

// 去年B，今年R，是去年的X倍; B减到R，仅为当年的S; 甲A，乙B，后者是前者的X倍; B … R，翻了两番: how many times as much, of two that are told before.

const TIMES_OF =
  /(?:是|为|达到?|相当于|增至|增长到|升至|降到|降至)(?:了)?(?<W>前者|后者|[上去前]年(?:同期|全年)?|当年|当初|原来|以前|过去|此前|年初|[^，。；、]{0,8})的(?:近|约)?$/
const GREW_TO = /翻[了]?$/
const EARLIER = /[上去前当]年|\d年|年[初前]|当初|原来|以前|过去|此前/
const BACK = 5

export function multiplesIn(scene: Scene, test: Test): readonly Relation[] {
  const all = tellingsOf(scene)
  return all.flatMap((times, at) => {
    const { figure, lead } = times
    const isTimes = figure.sort === 'X' || (figure.sort === 'S' && !isChange(figure))
    if (!isTimes || figure.claim.bound === 'between') return []
    const word = TIMES_OF.exec(lead)?.groups?.W
    if (word === undefined && !isFolded(scene, times)) return []
    return timesOf(scene, test, { all, at, word: word ?? '过去' }) ?? []
  })
}

/** 翻了两番: the figure says it itself. */
function isFolded({ doc: { text } }: Scene, { figure: { sort, claim }, lead }: Telling): boolean {
  return sort === 'X' && (/番/.test(text.slice(claim.start, claim.end)) || GREW_TO.test(lead))
}

type Place = { readonly all: readonly Telling[]; readonly at: number; readonly word: string }

function timesOf(scene: Scene, test: Test, { all, at, word }: Place): Relation | null {
  const times = all[at]
  if (times === undefined) return null
  const before = all
    .slice(Math.max(0, at - BACK), at)
    .filter((one) => isLevel(one) && times.sentence - one.sentence <= 1)
    .toReversed()
  const [next] = all.slice(at + 1, at + 2).filter((one) => isLevel(one) && one.isBase)
  const of = before.find((one) => !isOfBefore(one))
  if (of === undefined || hasOwnSubject(times, of)) return null
  const others = before.filter((one) => one !== of && areOfKind(scene, one, of))
  const bases = next !== undefined && areOfKind(scene, next, of) ? [next, ...others] : others
  const base = baseOf(bases, of, all, word)
  if (base === null) return null
  const asked = word === '前者' ? [base] : bases
  const made = asked.map((one) => relationOf(times.figure, of.figure, one.figure))
  const meant = relationOf(times.figure, of.figure, base.figure)
  if (times.figure.sort === 'S' && of.figure.size > base.figure.size * 2) return null
  if (made.some((one) => test(one) === true) || test(meant) !== false) return null
  const slip = slipOfTimes(times.figure, of.figure, base.figure)
  const off = of.figure.size / base.figure.size / timesIn(times.figure)
  if (slip === null && (off > OFF_MAX || off < 1 / OFF_MAX)) return null
  return slip !== null || (isOfBefore(base) && asked.length === 1) ? meant : null
}

/** 工坊数量为当初的X倍: of another than what was told right before it. */
function hasOwnSubject({ lead }: Telling, of: Telling): boolean {
  const subject = (lead.split(/[是为达增升降翻相]/)[0] ?? '').replace(FILLED, '')
  return subject.length > 1 && !of.lead.includes(subject.slice(0, 2))
}

const FILLED = /(?:后者|恰好|正好|差不多|[一二两三四五六七八九十]?年间?|即|仅|只|约|已|就|也)+/g

/** 前者; what is said to be of before; what is called so. */
function baseOf(
  bases: readonly Telling[],
  of: Telling,
  all: readonly Telling[],
  word: string,
): Telling | null {
  if (word === '前者') {
    const [base] = bases
    return base !== undefined && all.indexOf(of) - all.indexOf(base) <= 2 ? base : null
  }
  if (!EARLIER.test(word))
    return bases.find(({ lead }) => word.length > 1 && lead.includes(word.slice(-4))) ?? null
  const [own] = [yearOf(of)]
  const earlier = bases.find((one) => {
    const was = yearOf(one)
    return isOfBefore(one) || (own !== null && was !== null && was < own)
  })
  return earlier ?? bases[0] ?? null
}

function isOfBefore({ isBase, lead }: Telling): boolean {
  return isBase || /[年月]前|^[由从]/.test(lead)
}

function isLevel({ figure, lead }: Telling): boolean {
  const { sort, claim } = figure
  return sort === 'Q' && claim.form === 'number' && !isChange(figure) && !COMPARED.test(lead)
}

function areOfKind(scene: Scene, { figure: a }: Telling, { figure: b }: Telling) {
  return a.claim.unit === b.claim.unit && alike(scene, a, b)
}

function relationOf(times: Figure, of: Figure, base: Figure): Relation {
  const told = times.sort === 'S' ? tiedShare(times, of, base) : timesOver(times, of, base)
  return { ...told, isOutright: true }
}

const OFF_MAX = 2.5

function timesIn({ size, claim }: Figure): number {
  return claim.unit === 'percent' ? size / 100 : size
}

function slipOfTimes(times: Figure, of: Figure, base: Figure) {
  const all = times.claim.unit === 'percent' ? 100 : 1
  const value = times.size / all
  return slipOf([times, of, base], (at) =>
    at === 0 ? (of.size / base.size) * all : at === 1 ? base.size * value : of.size / value,
  )
}
