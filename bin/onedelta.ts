import { runCommandLine } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { commandsOf } from './commands.ts'
import { catalogue } from './modules.ts'
import { readSettings } from './settings.ts'
import { VERSION } from './version.ts'

// A reader such as `head` may leave early: that is no failure of ours, and the database is still closed in order.
process.stdout.on('error', () => undefined)

process.exitCode = await runCommandLine(
  {
    name: 'onedelta',
    version: VERSION,
    summary: {
      en: 'A region of several governments: a bulletin in which every figure opens to its source',
      zh: '多地政府共同的区域平台：公报中的每个数字都能追溯到来源',
    },
    commands: commandsOf(readSettings(process.env), systemClock()),
    catalogue,
  },
  process.argv.slice(2),
  { in: process.stdin, out: process.stdout, err: process.stderr },
  process.env,
)
