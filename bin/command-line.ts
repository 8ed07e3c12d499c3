import { runCommandLine } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { checkCommandsOf } from './check-command.ts'
import { isOfRelease } from './of-release.ts'
import { readSettings } from './settings.ts'
import { PRODUCT } from './version.ts'

// A reader such as `head` may leave early: that is no failure of ours, and the database is still closed in order.
process.stdout.on('error', () => undefined)

const argv = process.argv.slice(2)
const settings = readSettings(process.env)
const clock = systemClock()

process.exitCode = await runCommandLine(
  {
    ...PRODUCT,
    // An editor or a pipeline checks a release again and again: it doesn't wait for the rest of the house to load, which
    // takes three times as long as the check.
    commands: isOfRelease(argv)
      ? checkCommandsOf(settings, clock)
      : (await import('./commands.ts')).commandsOf(settings, clock),
    catalogue: async () => (await import('./modules.ts')).catalogue,
  },
  argv,
  { in: process.stdin, out: process.stdout, err: process.stderr },
  process.env,
)
