import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { BILL, ITEM, LINES_MAX, oneOf, UUID } from '../inputs.ts'
import { QUANTITY_FORM, quantityOf, yuanOf } from '../money.ts'
import { listInstitutionsOf } from '../registers/store.ts'
import { classify, requireCharge } from '../settlement/divide.ts'
import { listCatalogue } from '../settlement/grounds.ts'
import type { SettledLine } from '../types.ts'
import { requireUnsettledBatches, takeVisit } from '../visits/requirements.ts'
import { splitLine } from '../visits/split-line.ts'
import {
  addVisitLines,
  listVisitLines,
  listVisits,
  settledBatches,
  takeBackLines,
} from '../visits/store.ts'
import { takenOnce } from '../visits/taken-once.ts'
import type { Visit, VisitLine } from '../visits/types.ts'
import { CATALOGUE_LEVELS, requireDisease } from './codes.ts'
import {
  AMOUNT,
  COUNT,
  callOf,
  type Envelope,
  envelope,
  fenIn,
  MOMENT,
  optionalText,
  strict,
  textIn,
  UNREAD,
} from './head.ts'

const SERIAL = Type.String({ minLength: 1, maxLength: 30, description: 'Once within its visit.' })

const LINE = strict({
  feedetl_sn: SERIAL,
  mdtrt_id: UUID,
  psn_no: UUID,
  chrg_bchno: BILL,
  dise_codg: optionalText(30),
  rxno: optionalText(30),
  rx_circ_flag: optionalText(3),
  fee_ocur_time: Type.Optional(MOMENT),
  med_list_codg: ITEM,
  medins_list_codg: optionalText(150),
  medins_list_name: optionalText(100),
  det_item_fee_sumamt: AMOUNT,
  cnt: COUNT,
  pric: Type.Optional(COUNT),
  sin_dos_dscr: optionalText(200),
  used_frqu_dscr: optionalText(200),
  prd_days: UNREAD,
  medc_way_dscr: optionalText(200),
  bilg_dept_codg: optionalText(30),
  bilg_dept_name: optionalText(100),
  bilg_dr_codg: optionalText(30),
  bilg_dr_name: optionalText(50),
  acord_dept_codg: optionalText(30),
  acord_dept_name: optionalText(100),
  orders_dr_code: optionalText(30),
  orders_dr_name: optionalText(50),
  // 2 would make the line wholly the person's own, which isn't done here: it is refused rather than paid.
  hosp_appr_flag: Type.Optional(oneOf(['', '0', '1'])),
  tcmdrug_used_way: optionalText(6),
  etip_flag: optionalText(3),
  etip_hosp_code: optionalText(30),
  dscg_tkdrug_flag: optionalText(3),
  matn_fee_flag: optionalText(6),
  expContent: UNREAD,
  exp_content: UNREAD,
})

const UPLOAD = callOf(
  '2204',
  strict({ feedetail: Type.Array(LINE, { minItems: 1, maxItems: LINES_MAX }) }),
)

type LineAnswer = { readonly [field: string]: string }
type Uploaded = { readonly result: readonly LineAnswer[] }

/**
 * 2204: uploads lines of one visit, all of them or none. A line whose serial number is there is that line; with other
 * content it is refused. Answers what the catalogue of the place of treatment says of each.
 */
export const uploadLinesNational: Action<typeof UPLOAD, Envelope<Uploaded>> = {
  name: 'health.upload-lines-national',
  title: { en: 'Upload fee lines (2204)', zh: '门诊费用明细信息上传（2204）' },
  input: UPLOAD,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code: institution, input }) => {
    const lines = input.feedetail.map(lineOf)
    for (const line of lines) requireCharge(line)
    const call = { institution, message: msgid, kind: 'upload', content: input } as const
    const id = await takenOnce(tx, ctx, call, async () => {
      const asked = requireOneVisit(input.feedetail)
      const visit = await takeVisit(tx, { institution, ...asked })
      requireDiseaseOf(visit, input.feedetail)
      await upload(tx, ctx, visit, lines)
      return visit.id
    })
    return envelope(msgid, { result: await answersOf(tx, institution, id, lines) })
  },
}

type Given = Static<typeof LINE>

function lineOf(line: Given): VisitLine {
  return {
    serial: line.feedetl_sn,
    batch: line.chrg_bchno,
    item: line.med_list_codg,
    quantity_e4: quantityOf(textIn(line.cnt, QUANTITY_FORM)),
    amount: fenIn(line.det_item_fee_sumamt),
  }
}

function requireOneVisit(lines: readonly Given[]): {
  readonly visit: string
  readonly insured: string
} {
  const [first] = lines
  const visit = first?.mdtrt_id ?? ''
  const insured = first?.psn_no ?? ''
  const other = lines.findIndex(({ mdtrt_id, psn_no }) => mdtrt_id !== visit || psn_no !== insured)
  if (other !== -1) throw bad(other, 'mdtrt_id', 'is of another visit', '与首行不属于同一次就诊')
  return { visit, insured }
}

/** A bill is settled by the rules for one disease: that of its visit. */
function requireDiseaseOf(visit: Visit, lines: readonly Given[]): void {
  for (const [index, { dise_codg = '' }] of lines.entries())
    if (dise_codg !== '' && requireDisease(dise_codg) !== visit.disease)
      throw bad(
        index,
        'dise_codg',
        'isn’t the disease that 2203 told',
        '与就诊信息（2203）的病种不一致',
      )
}

function bad(index: number, field: string, whatEn: string, whatZh: string): HouseError {
  const at = `input.feedetail.${index}.${field}`
  return new HouseError('health.bad-call', { field: at, whatEn, whatZh })
}

async function upload(
  tx: Write,
  ctx: Context,
  visit: Visit,
  lines: readonly VisitLine[],
): Promise<void> {
  const settled = await settledBatches(tx, visit.id)
  const held = (await listVisitLines(tx, [visit.id])).get(visit.id) ?? []
  const known = new Map(held.map((line) => [line.serial, line]))
  const fresh: VisitLine[] = []
  for (const line of lines) {
    const earlier = known.get(line.serial)
    if (earlier !== undefined) requireSameLine(line, earlier)
    else fresh.push(line)
    known.set(line.serial, line)
  }
  requireUnsettledBatches(settled, visit, new Set(fresh.map(({ batch }) => batch)))
  for (const [batch, all] of Map.groupBy([...held, ...fresh], (line) => line.batch))
    if (all.length > LINES_MAX)
      throw new HouseError('health.too-many-lines', { batch, max: LINES_MAX })
  await addVisitLines(
    tx,
    fresh.map((line) => ({ ...line, id: ctx.newId(), visit: visit.id, uploadedAt: ctx.now })),
  )
}

/** Throws `health.line-differs` where the serial number stands for something else. */
function requireSameLine(line: VisitLine, earlier: VisitLine): void {
  const fields = {
    batch: 'chrg_bchno',
    item: 'med_list_codg',
    quantity_e4: 'cnt',
    amount: 'det_item_fee_sumamt',
  } as const
  for (const [name, field] of Object.entries(fields)) {
    const key = name as keyof typeof fields
    if (line[key] !== earlier[key])
      throw new HouseError('health.line-differs', { serial: line.serial, field })
  }
}

/** What the catalogue says of lines on the visit's day, by the interface's names. */
async function answersOf(
  tx: Write,
  code: string,
  id: string,
  lines: readonly VisitLine[],
): Promise<readonly LineAnswer[]> {
  const [[visit], institutions] = await Promise.all([
    listVisits(tx, [id]),
    listInstitutionsOf(tx, [code]),
  ])
  const [institution] = institutions
  if (visit === undefined || institution === undefined)
    throw new HouseError('health.unknown-visit', { visit: id })
  const places = new Map([[code, institution]])
  const items = await listCatalogue(tx, [{ institution: code, lines }], places)
  const catalogue = Map.groupBy(items, ({ place, code: item }) => `${place} ${item}`)
  return lines.map((line) =>
    lineAnswer(line.serial, classify(line, visit.day, institution, { catalogue })),
  )
}

function lineAnswer(serial: string, line: SettledLine): LineAnswer {
  const { whollyOwn, aboveCeiling, firstPay, inScope } = splitLine(line)
  return {
    feedetl_sn: serial,
    det_item_fee_sumamt: yuanOf(line.amount),
    pric_uplmt_amt: line.ceiling === null ? '' : yuanOf(line.ceiling),
    selfpay_prop: line.class === 'C' ? '1.0000' : shareText(line.firstPay_bp),
    fulamt_ownpay_amt: yuanOf(whollyOwn),
    overlmt_amt: yuanOf(aboveCeiling),
    preselfpay_amt: yuanOf(firstPay),
    inscp_scp_amt: yuanOf(inScope),
    chrgitm_lv: CATALOGUE_LEVELS[line.class],
  }
}

function shareText(share_bp: number): string {
  return `${Math.floor(share_bp / 10_000)}.${String(share_bp % 10_000).padStart(4, '0')}`
}

/** In place of a bill's number: every line that isn't settled. */
const ALL = '0000'

const TAKE_BACK = callOf(
  '2205',
  strict({
    data: strict({
      mdtrt_id: UUID,
      chrg_bchno: BILL,
      psn_no: UUID,
      expContent: UNREAD,
      exp_content: UNREAD,
    }),
  }),
)

/** 2205: takes back the lines of a bill, or with `0000` all of the visit that aren't settled. */
export const takeBackLinesNational: Action<
  typeof TAKE_BACK,
  Envelope<{ readonly [name: string]: never }>
> = {
  name: 'health.take-back-lines-national',
  title: { en: 'Take back fee lines (2205)', zh: '门诊费用明细信息撤销（2205）' },
  input: TAKE_BACK,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code: institution, input }) => {
    const { mdtrt_id, chrg_bchno, psn_no } = input.data
    const call = { institution, message: msgid, kind: 'take-back', content: input } as const
    await takenOnce(tx, ctx, call, async () => {
      const visit = await takeVisit(tx, { institution, visit: mdtrt_id, insured: psn_no })
      const settled = await settledBatches(tx, visit.id)
      const lines = (await listVisitLines(tx, [visit.id])).get(visit.id) ?? []
      const batches = new Set(lines.map(({ batch }) => batch))
      const meant =
        chrg_bchno === ALL ? [...batches].filter((batch) => !settled.has(batch)) : [chrg_bchno]
      requireUnsettledBatches(settled, visit, meant)
      if (chrg_bchno !== ALL && !batches.has(chrg_bchno))
        throw new HouseError('health.no-lines', { visit: visit.id, batch: chrg_bchno })
      await takeBackLines(tx, visit.id, meant, ctx.now)
      return visit.id
    })
    return envelope(msgid, {})
  },
}
