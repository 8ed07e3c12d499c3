import { ask } from '#platform/action'
import { say, type Text } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { WORK_KINDS } from '../month/types.ts'
import { WORK_KIND_WORDS } from '../month/words.ts'
import { worklist } from '../worklist/worklist.ts'
import { line } from './texts.ts'

const LATE: Text = { en: 'late', zh: '已逾期' }
const NOTHING: Text = { en: 'Nothing waits.', zh: '没有待办事项。' }

export const worklistCommand: Command = {
  noun: 'health',
  verb: 'worklist',
  summary: {
    en: 'List what waits for somebody; exit code 1 if anything is late',
    zh: '列出待办事项；如有逾期，退出码为 1',
  },
  args: [],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db) => {
    const found = await ask(db, worklist, ctx, {})
    const { lang } = terminal
    if (terminal.format === 'json') terminal.print(JSON.stringify(found, null, 2))
    else {
      for (const kind of WORK_KINDS)
        if (found.counts[kind] > 0)
          terminal.print(line(say(WORK_KIND_WORDS[kind], lang), String(found.counts[kind])))
      for (const one of found.items)
        terminal.print(
          line(
            say(WORK_KIND_WORDS[one.kind], lang),
            ...[one.place, one.what, one.month ?? '', one.amount ?? '', one.due ?? ''],
            one.isLate ? say(LATE, lang) : '',
            one.id,
          ),
        )
      if (found.items.length === 0) terminal.print(say(NOTHING, lang))
    }
    return found.items.some(({ isLate }) => isLate) ? 1 : 0
  },
}
