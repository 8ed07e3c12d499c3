import type { ReadClaim } from '../../../model.ts'
import type { Asked } from '../../types.ts'
import { hasHead } from '../heads.ts'

// A rate without what it is of, told right behind how many there were: 受理申诉9万件，办结率95%; 培训学员3万人，就业率90%.

/** The rate with what was counted. */
export function withCounted(asked: Asked, name: string): string | null {
  const { text, claim, measure, last } = asked
  if (measure === null || claim.unit !== 'percent' || !RATE.test(name)) return null
  // How it moved, and its other end, are of the rate itself.
  if (last?.claim.measure?.start === measure.start)
    return last.name !== null && last.name !== name && last.name.endsWith(name) ? last.name : null
  if (last?.name == null || !isCount(last.claim) || measure.end > claim.start) return null
  if (!/^[，,]$/u.test(text.slice(last.claim.end, measure.start))) return null
  // 罚进9个，命中率80%: nothing that was counted is named with what was done.
  const of = last.name.replace(DONE_TO, '')
  if (of === last.name) return null
  const isOwn = of.includes(name.slice(0, 2)) || name.includes(of) || hasHead(of)
  return isOwn || of.length < 2 || of.length > 8 || NO_THING.test(of) ? null : `${of}${name}`
}

/** Two or three signs and no more: 办结率, 就业率. */
const RATE = /^(?!增长|同比|环比)\p{Script=Han}{2,3}率$/u
const COUNTED =
  /^(?:items|persons|person-times|households|uses|batches|sets|vehicles|cases|places|firms)$/

function isCount({ form, unit, kind }: ReadClaim): boolean {
  return form === 'number' && kind === null && COUNTED.test(unit)
}

/** Who does what to them, up to them. */
const DONE_TO =
  /^.*?(?:受理|接[到收报報]|收到|[办辦][理结結]|[处處]理|完成|[开開][展行]|[组組]织|[组組]織|[实實]施|查[处處]|培[训訓]|[检檢][查测測]|抽[检檢查]|[审審][结結]|[执執][结結]|[调調]解|新?[开開完竣]工|批出|入[驻駐]|整改|破[获獲]|[签簽][约約])(?=.{2})/u
const NO_THING = /[已未]|^[一二三四五六七八九十]|^(?:共|累计|其中|新增|全[国省市县区])|[的和与及]$/u
