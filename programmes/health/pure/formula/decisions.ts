import { defineDecision, sayMoney } from '#engines/rule/pure'

const NEVER = Number.POSITIVE_INFINITY

/** Which rule of care a visit falls under. */
export const CARE = defineDecision<{ readonly disease: number; readonly isCovered: boolean }>(
  'health/care',
  [
    {
      id: 'ordinary',
      title: { en: 'ordinary outpatient care', zh: '普通门诊' },
      applies: () => true,
    },
    {
      id: 'chronic',
      title: { en: 'the rule for chronic diseases', zh: '门诊慢特病待遇' },
      over: ['ordinary'],
      applies: ({ disease, isCovered }) => disease >= 0 && isCovered,
      wanting: ({ disease }) =>
        disease < 0
          ? null
          : {
              by: NEVER,
              words: {
                en: 'the disease is not among those settled by their own rule on that day',
                zh: '该病种当日尚未纳入门诊慢特病范围',
              },
            },
    },
  ],
)

export const ORDINARY = 0

type Threshold = {
  readonly isChronic: boolean
  readonly less: number
  readonly familyDoctor: boolean | 'unknown'
}

/** Which deductible counts. */
export const THRESHOLD = defineDecision<Threshold>('health/deductible', [
  {
    id: 'yearly',
    title: { en: 'the yearly deductible', zh: '年度起付标准' },
    applies: () => true,
  },
  {
    id: 'family-doctor',
    title: { en: 'a lower deductible with a family doctor', zh: '签约家庭医生降低起付标准' },
    over: ['yearly'],
    applies: ({ less, familyDoctor }) => less > 0 && familyDoctor === true,
    wanting: ({ less }) =>
      less <= 0
        ? null
        : {
            by: NEVER,
            words: {
              en: `no family doctor is signed up with; with one it would be lower by ${sayMoney(less)}`,
              zh: `未签约家庭医生；签约后可降低 ${sayMoney(less)}`,
            },
          },
  },
  {
    id: 'chronic',
    title: { en: 'the deductible for chronic diseases', zh: '门诊慢特病起付标准' },
    over: ['yearly', 'family-doctor'],
    applies: ({ isChronic }) => isChronic,
  },
])

export const YEARLY = 0
export const FAMILY_DOCTOR = 1

type Payment = {
  /** In scope, and what of the deductible is still open before this visit. */
  readonly scope: number
  readonly open: number
  /** What the rate gives, and what the cap leaves room for. */
  readonly full: number
  readonly room: number
}

/** Whether and how far the fund pays. */
export const PAYMENT = defineDecision<Payment>('health/payment', [
  {
    id: 'nothing',
    title: { en: 'nothing is left for the fund', zh: '基金无需支付' },
    applies: ({ scope, open }) => scope <= open,
  },
  {
    id: 'pooled',
    title: { en: 'the fund pays above the deductible', zh: '超过起付标准，基金支付' },
    applies: ({ scope, open }) => scope > open,
    wanting: ({ scope, open }) => ({
      by: open - scope,
      words: {
        en: `${sayMoney(open - scope)} more in scope would use up the deductible`,
        zh: `政策范围内费用再满 ${sayMoney(open - scope)} 即达到起付标准`,
      },
    }),
  },
  {
    id: 'capped',
    title: { en: 'the yearly cap cuts what the fund pays', zh: '达到年度限额，基金支付受限' },
    over: ['pooled'],
    applies: ({ scope, open, full, room }) => scope > open && full > room,
    wanting: ({ full, room }) =>
      Number.isFinite(room)
        ? {
            by: room - full,
            words: {
              en: `the cap leaves ${sayMoney(room - full)} after this visit`,
              zh: `本次之后限额尚余 ${sayMoney(room - full)}`,
            },
          }
        : null,
  },
])

export const CAPPED = 2
