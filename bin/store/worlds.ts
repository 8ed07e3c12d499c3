import type { World } from '#platform/action'
import type { BoundCommand, Given, Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { say } from '#platform/i18n'
import type { House } from '../open-house.ts'
import type { Store } from './open-store.ts'

/** What a command takes that is there in both worlds. */
export const SIMULATED: BoundCommand['options'][number] = {
  flags: '--simulated',
  help: {
    en: 'work in the simulated world, where nothing is real',
    zh: '在模拟环境中执行，其中的一切均非真实',
  },
}

export function worldIn(options: Given['options']): World {
  return options.simulated === true ? 'simulated' : 'recorded'
}

/** A world's database. Throws `start.no-simulated-world`. */
export function databaseOf(
  world: World,
  { db, simulated }: Pick<House | Store, 'db' | 'simulated'>,
) {
  if (world === 'recorded') return db
  if (simulated === null) throw new HouseError('start.no-simulated-world')
  return simulated.db
}

/** The same terminal, which says of each answer that it is simulated: in the answer, or where its format has no room, beside it. */
export function labelledTerminal(terminal: Terminal, world: World): Terminal {
  if (world === 'recorded') return terminal
  const { format, print, note, lang } = terminal
  const label = say(LABEL, lang)
  if (format === 'json') return { ...terminal, print: (text) => print(labelledJson(text, world)) }
  if (format === 'text') {
    print(label)
    return terminal
  }
  note(label)
  return terminal
}

const LABEL = {
  en: 'SIMULATED: nothing of this is real.',
  zh: '【模拟】以下内容均非真实。',
}

function labelledJson(text: string, world: World): string {
  const answer: unknown = JSON.parse(text)
  const labelled =
    typeof answer === 'object' && answer !== null && !Array.isArray(answer)
      ? { world, ...answer }
      : { world, answer }
  return JSON.stringify(labelled, null, 2)
}
