import { HouseError } from '#platform/errors'
import type { Command } from '#programmes/contract'
import { acceptProposed, propose } from './prefund-steps.ts'
import { payouts, resettleYear } from './resettle-steps.ts'
import * as steps from './steps.ts'

const STEPS: { readonly [name: string]: steps.Step } = {
  state: steps.state,
  reconcile: steps.reconcile,
  differences: steps.listDifferences,
  accept: steps.accept,
  close: steps.close,
  clear: steps.clear,
  instruct: steps.instruct,
  approve: steps.approve,
  pay: steps.payAll,
  receipts: steps.takeReceipts,
  prefund: steps.prefund,
  propose,
  'accept-prefund': acceptProposed,
  statement: steps.showStatement,
  resettle: resettleYear,
  'prepare-payouts': payouts.prepare,
  'approve-payouts': payouts.approve,
}
const NAMES = Object.keys(STEPS).join(', ')

export const monthCommand: Command = {
  noun: 'health',
  verb: 'month',
  summary: {
    en: 'Run the month end: reconcile, close, clear, release, pay, state',
    zh: '办理月结：对账、结账、清算、经办、复核、支付、对账单',
  },
  args: [
    {
      name: 'step',
      required: false,
      help: { en: `one of ${NAMES}; left out: state`, zh: `步骤：${NAMES}；缺省为 state` },
    },
    {
      name: 'month',
      required: false,
      help: {
        en: 'YYYY-MM; left out: the last month, to propose this one',
        zh: 'YYYY-MM，缺省为上月；propose 缺省为本月',
      },
    },
  ],
  options: [
    {
      flags: '--file <path>',
      help: {
        en: 'a list or a bank’s lines as CSV; - for standard input',
        zh: '清单或银行流水的 CSV 文件；- 表示标准输入',
      },
    },
    {
      flags: '--party <party>',
      choices: ['institution', 'treatment', 'insurance'],
      help: { en: 'whose list it is', zh: '清单所属方' },
    },
    {
      flags: '--of <code>',
      help: {
        en: 'code of the institution, or id of the province, whose list it is',
        zh: '清单所属机构编码或省份编号',
      },
    },
    {
      flags: '--no-mistakes',
      help: {
        en: 'in the simulated world: hand in books without mistakes',
        zh: '模拟环境：提交无差错的清单',
      },
    },
    {
      flags: '--difference <id>',
      help: { en: 'only this difference', zh: '仅此项差异' },
    },
    {
      flags: '--reason <words>',
      help: { en: 'why it is accepted', zh: '认可理由' },
    },
    {
      flags: '--province <place>',
      help: {
        en: 'whose statement or prefund, or whose insured are settled anew',
        zh: '对账单、预付金或重新结算所属地区',
      },
    },
    {
      flags: '--amount <yuan>',
      help: { en: 'how much is put up', zh: '缴存金额（元）' },
    },
    {
      flags: '--dry-run',
      help: { en: 'only say what would be done', zh: '试运行：仅显示结果，不入账' },
    },
  ],
  formats: ['text', 'json', 'csv'],
  run: (terminal, ctx, db, { args: [name = 'state', month], options }) => {
    const step = STEPS[name]
    if (step === undefined)
      throw new HouseError('health.unknown-step', { step: name, known: NAMES })
    // Prefunds are proposed for a year that has begun: in January the last month isn't of it.
    const usual = step === propose ? ctx.today.slice(0, 7) : monthBefore(ctx.today)
    return step(terminal, ctx, db, { month: month ?? usual, options })
  },
}

function monthBefore(today: string): string {
  return Temporal.PlainDate.from(today).toPlainYearMonth().subtract({ months: 1 }).toString()
}
