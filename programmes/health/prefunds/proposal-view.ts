import type { Text } from '#platform/i18n'
import { yuanOf } from '../money.ts'
import type { Fen } from '../pure/index.ts'
import type { Proposal, ProposalView } from './types.ts'

const FIRST_MONTH = 10

/** The months of the quarter that a year's prefunds go by. */
export function quarterBefore(year: number): readonly [string, string, string] {
  const month = (index: number) => `${year - 1}-${FIRST_MONTH + index}`
  return [month(0), month(1), month(2)]
}

export function proposalView(proposal: Proposal): ProposalView {
  const { id, province, year, quarter, times, source, amount, held, state } = proposal
  const { proposedAt, changedAt, moved } = proposal
  return {
    ...{ id, province, year, times, source, state, proposedAt, changedAt },
    months: quarterBefore(year).map((month, index) => ({
      month,
      owed: yuanOf(quarter[index] ?? 0n),
    })),
    ...{ amount: yuanOf(amount), held: yuanOf(held), change: yuanOf(moved ?? amount - held) },
    why: whyOf(proposal),
  }
}

/** How the amount comes about, with the numbers, and what isn't read anywhere. */
function whyOf({ year, quarter, times, source, amount, held }: Proposal): readonly Text[] {
  const [october, november, december] = quarter.map((one) => yuanOf(one))
  const sum = quarter.reduce((all, one) => all + one, 0n)
  return [
    {
      en: `Owed in the clearings of October, November and December ${year - 1}: ${october}, ${november} and ${december} yuan, corrections of earlier months that fell into them counted; together ${yuanOf(sum)}.`,
      zh: `${year - 1}年10月、11月、12月清算应付额分别为 ${october}、${november}、${december} 元（含计入该期的以前月份调整），合计 ${yuanOf(sum)} 元。`,
    },
    {
      en: `${yuanOf(sum)} ÷ 3 × ${times} = ${yuanOf(amount)} yuan, rounded half up to the fen.`,
      zh: `${yuanOf(sum)} ÷ 3 × ${times} = ${yuanOf(amount)} 元，四舍五入至分。`,
    },
    {
      en: `The ${times} months, in the words of the pack: “${source}”.`,
      zh: `${times} 个月的依据（数据包原文）：“${source}”。`,
    },
    changeOf(amount - held, held),
    {
      en: 'Assumed: that a month counts by its clearing and not by the days of its visits, that a month in which nothing was owed counts as nothing, and that what is held above the amount is taken back.',
      zh: '假定：月份按清算期而非就诊日计；无应付的月份按零计；超出核定额的预付金予以退回。',
    },
  ]
}

function changeOf(change: Fen, held: Fen): Text {
  const has = yuanOf(held)
  if (change === 0n)
    return { en: `${has} yuan are put up already.`, zh: `已缴存 ${has} 元，无须调整。` }
  if (change < 0n)
    return {
      en: `${has} yuan were put up: ${yuanOf(-change)} may be taken back.`,
      zh: `已缴存 ${has} 元，可退回 ${yuanOf(-change)} 元。`,
    }
  return {
    en: `${has} yuan were put up: ${yuanOf(change)} more are needed.`,
    zh: `已缴存 ${has} 元，尚需缴存 ${yuanOf(change)} 元。`,
  }
}
