import { ask, type BaseContext } from '#platform/action'
import type { Command, Terminal } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { hexOf, keptHead, type LogReport } from '#platform/log'
import { auditVerify } from './queries.ts'
import { fill, sayFault } from './words.ts'

export const VERIFY: Command<BaseContext> = {
  noun: 'audit',
  verb: 'verify',
  summary: {
    en: 'Hash every change anew and compare it with the audit’s log; exit code 1 if anything differs',
    zh: '重新计算每项变更的哈希值并与审计日志比对；如有不一致，退出码为 1',
  },
  args: [],
  options: [
    {
      flags: '--since <file>',
      help: {
        en: 'a head that was kept (audit head): prove as well that nothing before it was changed',
        zh: '此前留存的树头（audit head）：同时证明其之前的内容未被改动',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { options }) => {
    const since = await keptHead(terminal, options.since)
    const report = await watched(terminal, (progress) =>
      ask(db, auditVerify(progress), ctx, since === undefined ? {} : { since }),
    )
    if (terminal.format === 'json') terminal.print(JSON.stringify(jsonOf(report), null, 2))
    else terminal.print(reportText(report, terminal.lang))
    return report.faultCount === 0 ? 0 : 1
  },
}

async function watched<T>(
  terminal: Terminal,
  work: (progress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  let bar: ReturnType<Terminal['progress']> | undefined
  try {
    return await work((done, total) => {
      bar ??= terminal.progress(say({ en: 'changes', zh: '变更' }, terminal.lang), total)
      bar.step(done)
    })
  } finally {
    bar?.end()
  }
}

function jsonOf({ head, ...report }: LogReport): object {
  return { ...report, head: head && { ...head, root: hexOf(head.root) } }
}

const SOUND: Text = {
  en: 'Every change is what it was when it was sealed.',
  zh: '各项变更均与封存时一致。',
}
const BROKEN: Text = {
  en: 'The audit is not what was sealed; faults: {faultCount}. The first ones:',
  zh: '审计日志与封存内容不一致，共 {faultCount} 处，首先是：',
}
const COUNTS: Text = {
  en: 'Sealed: {leaves}. Not yet sealed: {waiting}. Head: {head}.',
  zh: '已封存 {leaves} 项，待封存 {waiting} 项。树头：{head}。',
}

function reportText(report: LogReport, lang: string): string {
  const { head, faults } = report
  const counts = fill(COUNTS, { ...report, head: head === null ? '—' : hexOf(head.root) }, lang)
  if (faults.length === 0) return `${say(SOUND, lang)}\n${counts}`
  const lines = faults.map((fault) => `  ${sayFault(fault, lang)}`)
  return [fill(BROKEN, report, lang), ...lines, counts].join('\n')
}
