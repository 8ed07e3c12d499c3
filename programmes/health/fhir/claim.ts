import type { Static } from 'typebox'
import { type Outcome, roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { QUANTITY_FORM, quantityOf, yuanOf } from '../money.ts'
import { requireDisease } from '../national/codes.ts'
import { fenIn, textIn } from '../national/head.ts'
import { asking } from '../settlement/asking.ts'
import { settleEach, tryEach } from '../settlement/settle-each.ts'
import type { AskedBill, AskedLine, SettlementAnswer } from '../types.ts'
import { adjudicationsOf, totalsOf } from './amounts.ts'
import { CLAIM, type CLAIM_RESPONSE } from './schemas.ts'
import { CLAIM_TYPE, SYSTEMS } from './systems.ts'

type Claim = Static<typeof CLAIM>
type ClaimResponse = Static<typeof CLAIM_RESPONSE>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Everything of a claim that says who somebody is or what ails them. */
const PERSONAL = Object.keys(CLAIM.properties).filter(
  (name) => !['resourceType', 'identifier', 'use', 'status', 'provider', 'created'].includes(name),
)

/**
 * A FHIR R4 `Claim`: of use `claim` it is settled, of use `predetermination` tried. Answers a `ClaimResponse`. Throws
 * `health.bad-claim` and whatever settling does.
 */
export const claim: Action<typeof CLAIM, ClaimResponse> = {
  name: 'health.claim',
  title: { en: 'Settle or try a FHIR Claim', zh: '提交 FHIR Claim 结算或预结算' },
  input: CLAIM,
  may: roles('contributor'),
  unkept: PERSONAL,
  kept: ({ id }: ClaimResponse) => ({ settlement: id ?? null }),
  applyEach: (tx, ctx, claims, journals) =>
    asking(claims, journals, {
      billOf,
      work: (bills, ids) => workOf(tx, ctx, bills, ids),
      answerOf: (answer, asked) => responseOf(answer, asked, ctx),
    }),
}

/** A trial is marked by having no message; the two kinds go one after the other. */
type Marked = AskedBill & { readonly isTrial: boolean }

async function workOf(
  tx: Write,
  ctx: Context,
  bills: readonly AskedBill[],
  ids: readonly string[],
): Promise<readonly Outcome<SettlementAnswer>[]> {
  const marked = bills as readonly Marked[]
  const real = marked.flatMap((bill, index) => (bill.isTrial ? [] : [index]))
  const trials = marked.flatMap((bill, index) => (bill.isTrial ? [index] : []))
  const pick = (places: readonly number[]) => places.map((place) => marked[place] as Marked)
  const settled =
    real.length === 0
      ? []
      : await settleEach(
          tx,
          ctx,
          pick(real),
          real.map((place) => ids[place] ?? ''),
        )
  const tried = trials.length === 0 ? [] : await tryEach(tx, ctx, pick(trials))
  const answers = new Map([
    ...real.map((place, index) => [place, settled[index]] as const),
    ...trials.map((place, index) => [place, tried[index]] as const),
  ])
  return marked.map((_, index) => answers.get(index) as Outcome<SettlementAnswer>)
}

function billOf(asked: Claim): Marked {
  if (asked.status !== 'active') throw bad('status', 'must be active', '须为 active')
  if (asked.use === 'preauthorization')
    throw bad('use', 'must be claim or predetermination', '须为 claim 或 predetermination')
  const bill = identifierOf(asked.identifier, SYSTEMS.bill)
  if (bill === undefined)
    throw bad('identifier', `needs one of ${SYSTEMS.bill}`, `缺少 ${SYSTEMS.bill}`)
  const day = (asked.billablePeriod?.start ?? asked.created).slice(0, 10)
  return {
    kind: 'direct',
    isTrial: asked.use === 'predetermination',
    message: identifierOf(asked.identifier, SYSTEMS.message) ?? null,
    institution: named(asked.provider, SYSTEMS.institution, 'provider'),
    bill,
    insured: insuredOf(asked),
    day,
    emergency: asked.priority.coding?.some(({ code }) => code === 'stat') ?? false,
    disease: chronicDiseaseOf(asked),
    useAccount: false,
    lines: linesOf(asked),
  }
}

function identifierOf(identifiers: Claim['identifier'], system: string): string | undefined {
  const value = identifiers.find((one) => one.system === system)?.value
  return value === undefined || value === '' || value.length > 40 ? undefined : value
}

function insuredOf({ patient }: Claim): string {
  const id = named(patient, SYSTEMS.insured, 'patient')
  if (!UUID.test(id)) throw bad('patient', 'must name an insured person', '须为参保人员编号')
  return id
}

/** By an identifier of the system, or by the end of a reference: `Organization/H31…`. */
function named(of: Claim['patient'], system: string, field: string): string {
  const value = of.identifier?.system === system ? of.identifier.value : undefined
  const found = value ?? of.reference?.split('/').at(-1)
  if (found === undefined || found === '')
    throw bad(field, `needs an identifier of ${system}`, `缺少 ${system}`)
  return found
}

function chronicDiseaseOf({ diagnosis }: Claim): AskedBill['disease'] {
  const codes = (diagnosis ?? []).flatMap(
    ({ diagnosisCodeableConcept }) => diagnosisCodeableConcept?.coding ?? [],
  )
  // A diagnosis of another system is no claim to be treated by the rules for a disease.
  const told = codes.find(({ system }) => system === SYSTEMS.disease)?.code
  return told === undefined ? null : requireDisease(told)
}

function linesOf({ item, total }: Claim): readonly AskedLine[] {
  const lines = item.map(({ productOrService, quantity, net, unitPrice }, index): AskedLine => {
    const field = `item.${index}`
    const code = productOrService.coding?.find(({ system }) => system === SYSTEMS.item)?.code
    if (code === undefined)
      throw bad(field, `needs a code of ${SYSTEMS.item}`, `缺少 ${SYSTEMS.item}`)
    const quantity_e4 = quantityOf(textIn(quantity?.value ?? 1, QUANTITY_FORM))
    const amount = amountOf(net ?? unitPrice, field)
    if (net === undefined && quantity_e4 !== 10_000n)
      throw bad(field, 'needs its net amount', '缺少 net 金额')
    return { item: code, quantity_e4, amount }
  })
  const sum = lines.reduce((so, { amount }) => so + amount, 0n)
  const told = total === undefined ? sum : amountOf(total, 'total')
  if (told !== sum)
    throw new HouseError('health.total-differs', { total: yuanOf(told), sum: yuanOf(sum) })
  return lines
}

function amountOf(money: Claim['total'], field: string): bigint {
  if (money?.value === undefined) throw bad(field, 'needs an amount', '缺少金额')
  if (money.currency !== undefined && money.currency !== 'CNY')
    throw bad(field, 'must be in CNY', '币种须为 CNY')
  return fenIn(money.value)
}

function bad(field: string, whatEn: string, whatZh: string): HouseError {
  return new HouseError('health.bad-claim', { field, whatEn, whatZh })
}

function responseOf(answer: SettlementAnswer, asked: Claim, ctx: Context): ClaimResponse {
  const { settlement, amounts, insured, insuredPlace, bill, institution } = answer
  return {
    resourceType: 'ClaimResponse',
    ...(settlement === null ? {} : { id: settlement }),
    identifier: settlement === null ? [] : [{ system: SYSTEMS.settlement, value: settlement }],
    status: 'active',
    type: { coding: [...CLAIM_TYPE.coding] },
    use: asked.use,
    patient: { identifier: { system: SYSTEMS.insured, value: insured } },
    created: answer.settledAt ?? ctx.now,
    insurer: { identifier: { system: SYSTEMS.place, value: insuredPlace } },
    requestor: { identifier: { system: SYSTEMS.institution, value: institution } },
    request: { identifier: { system: SYSTEMS.bill, value: bill } },
    outcome: 'complete',
    adjudication: adjudicationsOf(amounts).map(copied),
    total: totalsOf(amounts).map(copied),
  }
}

// Arrays of the standard's types may be written to; ours may not.
function copied<T extends { readonly category: { readonly coding: readonly object[] } }>(one: T) {
  return { ...one, category: { coding: one.category.coding.map((coding) => ({ ...coding })) } }
}
