import { getUnit } from '#engines/series/pure'
import type { Write } from '#platform/db'
import { assert } from '#platform/errors'
import { formatDecimal } from '#platform/exact'
import type { Context } from '#programmes/contract'
import { authorOf } from '../actors.ts'
import type { GivenAnswer } from '../inputs.ts'
import { powersOf } from '../reading/powers.ts'
import { type Fault, isFault, readNumber, statedOf } from '../reading/read-number.ts'
import { type AnswerRow, addAnswers, listAnswers } from '../store/answers.ts'
import type { ItemRow, RequestRow } from '../store/requests.ts'
import type { AnswerView, SavedAnswer } from '../types.ts'

/** The content of an answer, before it has a version and an author. */
type Content = Pick<AnswerRow, 'kind' | 'typed' | 'power' | 'value' | 'precision' | 'note'>

/** Keeps each answer that can be read and that nobody has changed since it was seen; the request is held by the caller. */
export async function keepAnswers(
  tx: Write,
  ctx: Context,
  request: RequestRow,
  items: readonly ItemRow[],
  given: readonly GivenAnswer[],
): Promise<readonly SavedAnswer[]> {
  const inForce = new Map((await listAnswers(tx, request.id)).map((row) => [row.item, row]))
  const added: AnswerRow[] = []
  const results = given.map((one): SavedAnswer => {
    const item = items.find(({ number }) => number === one.item)
    assert(item !== undefined, 'the item of an answer is one of the request')
    const content = contentOf(ctx, item, one)
    if (isFaulty(content)) return { item: one.item, kind: 'unreadable', ...content }
    const held = inForce.get(one.item)
    if (held !== undefined && isSame(held, content))
      return { item: one.item, kind: 'saved', version: held.version }
    const version = held?.version ?? 0
    if (version !== one.base && held !== undefined)
      return { item: one.item, kind: 'changed-since', answer: answerView(held) }
    const row = { item: one.item, version: version + 1, ...content, ...authorOf(ctx), at: ctx.now }
    inForce.set(one.item, row)
    added.push(row)
    return { item: one.item, kind: 'saved', version: row.version }
  })
  if (added.length > 0) await addAnswers(tx, request.id, added)
  return results
}

export function answerView(row: AnswerRow): AnswerView {
  const { version, kind, typed, power, value, note, byName, at } = row
  return { version, kind, typed, power, value, note, by: byName, at }
}

export function contentOf(ctx: Context, item: ItemRow, given: GivenAnswer): Content | Fault {
  const note = (given.note ?? '').trim()
  const power = given.power ?? item.power
  const nothing = { typed: '', power, value: null, precision: null, note }
  if (given.kind === 'empty') return { kind: 'empty', ...nothing }
  if (given.kind === 'none') return note === '' ? NO_REASON : { kind: 'none', ...nothing }
  const typed = (given.typed ?? '').trim()
  const read = readNumber(typed)
  if (isFault(read)) return read
  const unit = getUnit(ctx.series.catalogue.units, item.unit)
  const counted = read.word ?? power
  if (!powersOf(unit).some((one) => one === counted)) return wrongPower(counted)
  const stated = statedOf(read.digits, counted)
  if (stated === undefined) return TOO_LONG
  if (item.precisionWanted !== null && stated.precision > item.precisionWanted)
    return tooCoarse(item, counted)
  return {
    kind: 'value',
    typed,
    power: counted,
    value: formatDecimal(stated.value),
    precision: stated.precision,
    note,
  }
}

export function isFaulty(content: Content | Fault): content is Fault {
  return 'reason' in content
}

function isSame(held: AnswerRow, content: Content): boolean {
  return (
    held.kind === content.kind &&
    held.note === content.note &&
    held.power === content.power &&
    held.value === content.value &&
    held.precision === content.precision
  )
}

const NO_REASON: Fault = {
  reason: { en: 'It isn’t said why there is no such figure.', zh: '未说明为何无此数据。' },
  remedy: { en: 'Write the reason as a note.', zh: '请在说明栏写明原因。' },
}

const TOO_LONG: Fault = {
  reason: { en: 'The number has more digits than can be kept.', zh: '数字位数过多，无法保存。' },
  remedy: { en: 'Leave out digits that nobody measured.', zh: '请去掉没有实际意义的位数。' },
}

function wrongPower(power: number): Fault {
  return {
    reason: {
      en: `Values of this unit aren’t given in 10^${power}.`,
      zh: `该单位的数值不能以 10^${power} 计。`,
    },
    remedy: { en: 'Give the bare number.', zh: '请只写数字本身。' },
  }
}

function tooCoarse({ precisionWanted }: ItemRow, power: number): Fault {
  const behind = power - (precisionWanted ?? 0)
  return behind > 0
    ? {
        reason: { en: 'It is rounded too far.', zh: '数值取整过多。' },
        remedy: {
          en: `Give it with at least ${behind} digits behind the point in this unit.`,
          zh: `以此单位填报时，小数点后至少保留${behind}位。`,
        },
      }
    : {
        reason: { en: 'It is rounded too far.', zh: '数值取整过多。' },
        remedy: { en: 'Choose a smaller unit.', zh: '请选用较小的单位。' },
      }
}
