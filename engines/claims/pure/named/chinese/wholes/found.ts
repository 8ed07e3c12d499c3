import { numberOf } from '../../../checks/stated/ranges.ts'
import type { ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'

// The figure that another is a part of: told before it in the same unit, larger, and made up by those behind it.

/** A figure of how many or how much, and not of a change or a share. */
export function isLevel({ form, kind, unit }: ReadClaim): boolean {
  return (
    form === 'number' &&
    (kind === null || kind === 'from-to' || kind === 'sum' || kind === 'count') &&
    !/^(?:percent|permille|percentage-point|fraction|ratio|times)$/.test(unit)
  )
}

/** Levels in its unit, in its paragraph, in its sentence and the one before it. */
export function levelsAlike(asked: Asked): readonly Named[] {
  const { text, claim } = asked
  return allAlike(asked).filter(
    (one) =>
      claim.sentence - one.claim.sentence <= 1 &&
      !text.slice(one.claim.end, claim.start).includes('\n'),
  )
}

function allAlike({ text, claim, near }: Asked): readonly Named[] {
  return near.filter(
    (one) =>
      one.claim.unit === claim.unit && isLevel(one.claim) && areCountedBy(text, one.claim, claim),
  )
}

/** 小区9个 aren't 楼栋9栋: what is counted by another word is another thing. */
function areCountedBy(text: string, one: ReadClaim, other: ReadClaim): boolean {
  if (one.unit !== 'items') return true
  const [own, next] = [one, other].map((claim) => wordOf(text, claim))
  return own === next || own === '' || next === ''
}

function wordOf(text: string, { number, end }: ReadClaim): string {
  return (
    /\p{Script=Han}$/u.exec(
      fold(text.slice(number.end, end)).replace(/[余多来左右以上下内]+$/u, ''),
    )?.[0] ?? ''
  )
}

/** What it is left of, or one of: those told since then add up to it; null where none does. */
export function madeUpBy(asked: Asked, isRest: boolean): Named | null {
  const { claim, siblings } = asked
  const own = Math.abs(numberOf(claim.value))
  const alike = allAlike(asked)
  const next = isRest
    ? []
    : siblings.filter((one) => one.start > claim.start && one.unit === claim.unit && isLevel(one))
  for (let at = alike.length - 1; at >= 0; at -= 1) {
    const whole = alike[at] as Named
    const all = Math.abs(numberOf(whole.claim.value))
    if (whole.name === null || all <= own) continue
    const parts = [
      ...alike.slice(at + 1).map((one) => one.claim),
      ...(isRest ? [] : [claim]),
      ...next,
    ].map((one) => Math.abs(numberOf(one.value)))
    const isSum = isRest
      ? addsUp(parts, all - own, isFar(asked, whole) ? 2 : 1)
      : holds(parts, all, alike.length - at - 1)
    if (isSum) return whole
  }
  return null
}

function isFar({ text, claim }: Asked, whole: Named): boolean {
  return (
    claim.sentence - whole.claim.sentence > 1 ||
    text.slice(whole.claim.end, claim.start).includes('\n')
  )
}

/** The last of them, from one on, add up to it. */
function addsUp(parts: readonly number[], all: number, least: number): boolean {
  let sum = 0
  for (const [at, part] of parts.toReversed().entries()) {
    sum += part
    if (at + 1 >= least && isNear(sum, all)) return true
  }
  return false
}

/** All up to one behind this one add up to it. */
function holds(parts: readonly number[], all: number, own: number): boolean {
  let sum = 0
  for (const [at, part] of parts.entries()) {
    sum += part
    if (at >= own && at > 0 && isNear(sum, all)) return true
  }
  return false
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(other) * 0.006, 1e-9)
}

/** The name of those that are counted, without who did what with them and without what tells which: 抓获犯罪嫌疑人, 参加招生的高中. */
export function nounOf(name: string): string {
  const plain = fold(name)
  const from = Math.max(plain.lastIndexOf('的') + 1, DONE_TO.exec(plain)?.[0].length ?? 0)
  const bare = name.slice(from).replace(/(?<=.{2})[里裡]$/u, '')
  return bare.length < 2 ? name : bare
}

/** What becomes of things that are counted. */
export const BECOMES =
  '新?开[工通设]?|关闭|动工|完工|竣工|新?投[产用运]|在建|处理|批[出准]|破获|签约|停招|撤销|调整|[新增]增|新建|[建创]成|入驻|达标|退出|注销|停[航运]|关停|改造|续建|交付|送达|清零|改完|还?剩|解除协议|获批|落[地户]|启用|淘汰|拆除|修复|更新|腾出|离职|出院|入选|通过|整改|驳回|撤回|回收|售出|[审办]结'
const DONE_TO = new RegExp(
  `^(?:其[余他]|余下|剩[余下])?(?:(?:全[国省市县区院校]|我[国省市县区])|共|累计|合计|总计|已|现有?|目前|年[内底末初]|有(?![色机限关线害效轨偿])(?=\\p{Script=Han}{3}))*(?:[^的]{0,10}?(?:计划|拟|将)?(?:受理|接[到收报获]|收到|[处审执]理|[审执查]结|开[展行放]|组织|实施|查[处获]|培训|检[查测]|抽[检查]|排查|调解|抓[获捕]|招收|收购|优化调整|优化|调整|涉及|建设|拥有|配[备属]|引进|发放|投放|签订|落实|走访|救助|资助|转移|登记|认定|举办|办理|${BECOMES}))?[了出]?(?=\\p{Script=Han}{2})`,
  'u',
)
