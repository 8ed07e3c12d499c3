import { ask, perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Command, Context } from '#programmes/contract'
import { decideDispute } from '../clearing/decide-dispute.ts'
import type { DisputeView } from '../month/types.ts'
import { DISPUTE_STATE_WORDS } from '../month/words.ts'
import { answerDispute } from '../reconciliation/answer-dispute.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { disputes } from '../reconciliation/queries.ts'
import { line, tell } from './texts.ts'

type Options = { readonly [name: string]: string | boolean | undefined }
type Step = (
  terminal: Terminal,
  ctx: Context,
  db: Parameters<Command['run']>[2],
  given: { readonly id: string | undefined; readonly options: Options },
) => Promise<number>

const PAGE = 500
const NOTHING: Text = { en: 'No dispute to show.', zh: '没有可显示的争议。' }
const WAITS: { readonly [what in NonNullable<DisputeView['waitsFor']>]: Text } = {
  answer: { en: 'waits for an answer', zh: '待答复' },
  decision: { en: 'waits for a decision', zh: '待裁定' },
}

/** Open ones, or those of a month whatever became of them. */
const list: Step = async (terminal, ctx, db, { options }) => {
  const { month } = options
  const wanted = month === undefined ? { state: 'open' } : { month }
  const { items } = await ask(db, disputes, ctx, { ...wanted, limit: PAGE })
  tell(terminal, items, () =>
    items.length === 0
      ? [say(NOTHING, terminal.lang)]
      : items.flatMap((one) => linesOf(one, terminal.lang)),
  )
  return items.some(({ due }) => due !== null && due < ctx.today) ? 1 : 0
}

const raise: Step = async (terminal, ctx, db, { id: settlement, options }) => {
  const { claimed, reason } = options
  const done = await perform(db, dispute, ctx, { settlement, claimed, reason })
  const told = {
    en: `Dispute ${done.dispute} is raised; the other side is to answer it.`,
    zh: `已提出争议 ${done.dispute}，待对方答复。`,
  }
  tell(terminal, done, () => [say(told, terminal.lang)])
  return 0
}

const answer: Step = async (terminal, ctx, db, { id, options }) => {
  const done = await perform(db, answerDispute, ctx, { dispute: id, words: options.reason })
  const told = { en: `Answered: ${done.answer}.`, zh: `已答复：${done.answer}。` }
  tell(terminal, done, () => [say(told, terminal.lang)])
  return 0
}

const decide: Step = async (terminal, ctx, db, { id, options }) => {
  const { owed, reason } = options
  const done = await perform(db, decideDispute, ctx, {
    ...{ dispute: id, outcome: reason },
    ...(owed === undefined ? {} : { owed }),
  })
  const state = DISPUTE_STATE_WORDS[done.state]
  const none = { en: 'no adjustment', zh: '无须调整' }
  const made = {
    en: `adjusted in the next clearing by ${done.adjustment}`,
    zh: `由下一清算期调整 ${done.adjustment}`,
  }
  tell(terminal, done, () => [
    line(say(state, terminal.lang), say(done.adjustment === null ? none : made, terminal.lang)),
  ])
  return 0
}

const STEPS: { readonly [name: string]: Step } = { list, raise, answer, decide }
const NAMES = Object.keys(STEPS).join(', ')

export const disputeCommand: Command = {
  noun: 'health',
  verb: 'dispute',
  summary: {
    en: 'List, raise, answer or decide disputes; exit code 1 if one that is listed is late',
    zh: '列出、提出、答复或裁定争议；列出的争议如有逾期，退出码为 1',
  },
  args: [
    {
      name: 'step',
      required: false,
      help: { en: `one of ${NAMES}; left out: list`, zh: `步骤：${NAMES}；缺省为 list` },
    },
    {
      name: 'id',
      required: false,
      help: {
        en: 'the settlement to raise one about, or the dispute to answer or decide',
        zh: '提出争议的结算编号，或答复、裁定的争议编号',
      },
    },
  ],
  options: [
    {
      flags: '--month <month>',
      help: {
        en: 'list those of this month, YYYY-MM, decided ones too',
        zh: '列出该月（YYYY-MM）的争议，含已裁定的',
      },
    },
    {
      flags: '--claimed <yuan>',
      help: { en: 'raise: what should be owed by it', zh: '提出：主张的应付金额（元）' },
    },
    {
      flags: '--owed <yuan>',
      help: {
        en: 'decide: what is owed by it; left out: the settlement stands',
        zh: '裁定：应付金额（元）；缺省为维持原结算',
      },
    },
    {
      flags: '--reason <words>',
      help: { en: 'why; the answer; the grounds of the decision', zh: '理由、答复内容或裁定依据' },
    },
  ],
  formats: ['text', 'json'],
  run: (terminal, ctx, db, { args: [name = 'list', id], options }) => {
    const step = STEPS[name]
    if (step === undefined)
      throw new HouseError('health.unknown-dispute-step', { step: name, known: NAMES })
    return step(terminal, ctx, db, { id, options })
  },
}

function linesOf(one: DisputeView, lang: Lang): readonly string[] {
  const { id, month, raisedBy, settlement, payable, claimed, decided, waitsFor, due } = one
  const state = waitsFor === null ? DISPUTE_STATE_WORDS[one.state] : WAITS[waitsFor]
  return [
    line(
      ...[id, month, raisedBy ?? '—', settlement, `${payable} → ${decided ?? claimed}`],
      ...[say(state, lang), due ?? ''],
    ),
    line('', one.reason),
    ...one.answers.map(({ by, words }) => line('', by ?? '—', words)),
    ...(one.outcome === null ? [] : [line('', one.outcome)]),
  ]
}
