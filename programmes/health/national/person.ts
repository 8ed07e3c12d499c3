import Type from 'typebox'
import { roles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { presentedAt } from '../entitlement/presented.ts'
import { UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import type { ChronicDisease } from '../pure/index.ts'
import { listTotals, yearOf } from '../settlement/grounds.ts'
import { codeOfDisease, diseaseName, insuranceOf, pooledTotalOf, TOTALS } from './codes.ts'
import { callOf, type Envelope, envelope, strict, UNREAD } from './head.ts'

const TOTALS_ASKED = callOf(
  '5206',
  strict({
    data: strict({
      psn_no: UUID,
      cum_ym: Type.Optional(
        Type.String({ pattern: '^([0-9]{4}(0[1-9]|1[0-2]))?$', description: 'yyyyMM.' }),
      ),
      expContent: UNREAD,
      exp_content: UNREAD,
    }),
  }),
)

type Totals = {
  readonly cuminfo: readonly {
    readonly insutype: string
    readonly year: string
    readonly cum_ym: string
    readonly cum_type_code: string
    readonly cum: string
  }[]
}

/** 5206: what somebody who presents a card has used up in a year, by the insured place's count. */
export const totalsNational: Action<typeof TOTALS_ASKED, Envelope<Totals>> = {
  name: 'health.totals-national',
  title: { en: 'What a person has used up (5206)', zh: '人员累计信息查询（5206）' },
  input: TOTALS_ASKED,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    const { person } = await presentedAt(tx, ctx, fixmedins_code, data.psn_no)
    const asked = data.cum_ym ?? ''
    const month = asked === '' ? ctx.today.slice(0, 7).replace('-', '') : asked
    const year = yearOf(month)
    const [totals] = await aboveFences(tx, ctx, () => listTotals(tx, [person.id], [year]))
    const counted = [
      [TOTALS.deductible, yuanOf(totals?.deductible ?? 0n)],
      [pooledTotalOf(person.group), yuanOf(totals?.pooled ?? 0n)],
      [TOTALS.visits, String(totals?.visits ?? 0)],
    ] as const
    return envelope(msgid, {
      cuminfo: counted.map(([cum_type_code, cum]) => ({
        insutype: insuranceOf(person.group),
        year: String(year),
        cum_ym: month,
        cum_type_code,
        cum,
      })),
    })
  },
}

const DISEASES_ASKED = callOf(
  '5301',
  strict({ data: strict({ psn_no: UUID, expContent: UNREAD, exp_content: UNREAD }) }),
)

type Diseases = {
  readonly feedetail: readonly {
    readonly opsp_dise_code: string
    readonly opsp_dise_name: string
    readonly begndate: string
    readonly enddate: string
  }[]
}

/** 5301: for which chronic diseases somebody who presents a card is treated by the rules for them, and when. */
export const diseasesNational: Action<typeof DISEASES_ASKED, Envelope<Diseases>> = {
  name: 'health.diseases-national',
  title: { en: 'Chronic diseases filed (5301)', zh: '人员慢特病备案查询（5301）' },
  input: DISEASES_ASKED,
  may: roles('contributor'),
  unkept: ['input'],
  kept: () => null,
  apply: async (tx, ctx, { msgid, fixmedins_code, input: { data } }) => {
    const { entitlements } = await presentedAt(tx, ctx, fixmedins_code, data.psn_no)
    return envelope(msgid, {
      feedetail: entitlements.map(({ disease, validFrom, validTo }) => ({
        opsp_dise_code: codeOfDisease(disease as ChronicDisease),
        opsp_dise_name: diseaseName(disease as ChronicDisease),
        begndate: validFrom,
        enddate: validTo ?? '',
      })),
    })
  },
}
