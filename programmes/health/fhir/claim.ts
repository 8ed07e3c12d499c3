import type { Static } from 'typebox'
import { type Outcome, roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Region } from '#platform/region'
import type { Action, Context } from '#programmes/contract'
import { QUANTITY_FORM, quantityOf, yuanOf } from '../money.ts'
import { fenIn, textIn } from '../national/head.ts'
import { asking } from '../settlement/asking.ts'
import { settleEach, tryEach } from '../settlement/settle-each.ts'
import { dayIn } from '../times.ts'
import type { AskedBill, AskedLine, SettlementAnswer } from '../types.ts'
import { claimResponseOf } from './claim-response.ts'
import { bad, chronicDiseaseOf, identifierOf, insuredOf, isEmergency, named } from './read.ts'
import { CLAIM, type CLAIM_RESPONSE } from './schemas.ts'
import { SYSTEMS } from './systems.ts'

type Claim = Static<typeof CLAIM>
type ClaimResponse = Static<typeof CLAIM_RESPONSE>

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
      billOf: (asked) => billOf(asked, ctx),
      work: (bills, ids) => workOf(tx, ctx, bills, ids),
      answerOf: (answer, asked) =>
        claimResponseOf(answer, { use: asked.use, status: 'active' }, ctx),
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

function billOf(asked: Claim, { region }: Context): Marked {
  if (asked.status !== 'active') throw bad('status', 'must be active', '须为 active')
  if (asked.use === 'preauthorization')
    throw bad('use', 'must be claim or predetermination', '须为 claim 或 predetermination')
  const bill = identifierOf(asked.identifier, SYSTEMS.bill)
  if (bill === undefined)
    throw bad('identifier', `needs one of ${SYSTEMS.bill}`, `缺少 ${SYSTEMS.bill}`)
  const day = dayOfVisit(asked, region)
  return {
    kind: 'direct',
    isTrial: asked.use === 'predetermination',
    message: identifierOf(asked.identifier, SYSTEMS.message) ?? null,
    institution: named(asked.provider, SYSTEMS.institution, 'provider'),
    bill,
    insured: insuredOf(asked.patient, 'patient'),
    day,
    emergency: isEmergency(asked.priority),
    disease: chronicDiseaseOf((asked.diagnosis ?? []).map((one) => one.diagnosisCodeableConcept)),
    useAccount: false,
    lines: linesOf(asked),
  }
}

/** The day in the region on which the visit began: an instant may have been told with any offset. */
function dayOfVisit({ billablePeriod, created }: Claim, region: Region): string {
  const [field, moment] =
    billablePeriod?.start === undefined
      ? (['created', created] as const)
      : (['billablePeriod.start', billablePeriod.start] as const)
  const day = dayIn(region, moment)
  if (day === undefined) throw bad(field, 'is no day of the calendar', '不是有效的日期')
  return day
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
