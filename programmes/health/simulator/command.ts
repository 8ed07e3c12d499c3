import { HouseError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { DEMONSTRATION } from './demonstrate.ts'
import { lastYear, type SimulationReport, simulate } from './simulate.ts'

const LABELS: { readonly [part in 'persons' | 'visits']: Text } = {
  persons: { en: 'persons', zh: '参保人' },
  visits: { en: 'visits', zh: '就诊' },
}

const MADE: Text = {
  en: 'Seed {seed}, {from} to {to}: {persons} persons, {institutions} institutions; {settled} visits settled, {before} there before, {refused} refused; {repeated} calls sent twice, {unanswered} reversed and sent anew, {cancelled} bills cancelled, {disputed} disputed.',
  zh: '种子 {seed}，{from} 至 {to}：参保人 {persons} 人，机构 {institutions} 家；新结算 {settled} 人次，已有 {before} 人次，拒付 {refused} 人次；重发 {repeated} 次，冲正后重新结算 {unanswered} 次，撤销 {cancelled} 笔，提出争议 {disputed} 笔。',
}

export const simulateCommand: Command = {
  noun: 'health',
  verb: 'simulate',
  world: 'simulated',
  summary: {
    en: 'Make persons and visits in the simulated world, and settle them; the same seed makes the same',
    zh: '在模拟环境中生成参保人和就诊并结算；同一种子生成同样的内容',
  },
  args: [],
  options: [
    {
      flags: '--persons <count>',
      help: { en: 'how many persons', zh: '参保人数' },
      default: String(DEMONSTRATION.persons),
    },
    {
      flags: '--visits <count>',
      help: { en: 'how many visits', zh: '就诊人次' },
      default: String(DEMONSTRATION.visits),
    },
    {
      flags: '--seed <number>',
      help: { en: 'what decides everything that is left to chance', zh: '随机种子' },
      default: String(DEMONSTRATION.seed),
    },
    {
      flags: '--from <day>',
      help: {
        en: 'first day, YYYY-MM-DD; left out: a year ago',
        zh: '起始日（YYYY-MM-DD），缺省为一年前',
      },
    },
    {
      flags: '--to <day>',
      help: {
        en: 'last day, YYYY-MM-DD; left out: yesterday',
        zh: '截止日（YYYY-MM-DD），缺省为昨天',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { options }) => {
    const { lang, format } = terminal
    const year = lastYear(ctx.today)
    const simulation = {
      persons: numberIn(options.persons, 'persons'),
      visits: numberIn(options.visits, 'visits'),
      seed: numberIn(options.seed, 'seed'),
      from: String(options.from ?? year.from),
      to: String(options.to ?? year.to),
    }
    const bars = new Map<string, ReturnType<typeof terminal.progress>>()
    const progress = (part: keyof typeof LABELS, done: number, total: number) => {
      const bar = bars.get(part) ?? terminal.progress(say(LABELS[part], lang), total)
      bars.set(part, bar)
      bar.step(done)
      if (done === total) bar.end()
    }
    const report = await simulate(db, ctx, simulation, { progress })
    terminal.print(format === 'json' ? JSON.stringify(report, null, 2) : wordsOf(report, lang))
    return 0
  },
}

function wordsOf(report: SimulationReport, lang: string): string {
  const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0)
  const told: { readonly [name: string]: unknown } = { ...report, ...report.followed, refused }
  return say(MADE, lang).replace(/\{(\w+)\}/g, (_, name: string) => String(told[name]))
}

function numberIn(text: unknown, what: string): number {
  const found = Number(text)
  if (Number.isSafeInteger(found)) return found
  throw new HouseError('health.bad-scale', { what, found: text })
}
