import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Benchmark, Outcome, RunOptions } from '../measure/index.ts'
import { fillRounds } from './fill-rounds.ts'
import { namespaceWords, whyNoDisk } from './small-disk.ts'

const ROUNDS = 20
const ROUNDS_QUICK = 2

export const benchmark: Benchmark = {
  name: 'disk',
  title:
    'a disk that is full, and has room again, while drafts are edited, figures collected, editions published, bills settled',
  run,
}

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const reason = whyNoDisk()
  if (reason !== null) throw new Error(`no disk can be mounted here: ${reason}`)
  const rounds = quick ? ROUNDS_QUICK : ROUNDS
  const words = namespaceWords()
  return words.length === 0 ? fillRounds({ rounds, note }) : runWithin(words, quick, note)
}

/** The same once more, as root of a namespace: only there its disk can be seen. */
async function runWithin(
  [command = '', ...before]: readonly string[],
  quick: boolean,
  note: RunOptions['note'],
): Promise<Outcome> {
  const script = fileURLToPath(new URL('../run.ts', import.meta.url))
  const args = [...before, process.execPath, script, 'disk', ...(quick ? ['--quick'] : [])]
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, told] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    told += bytes.toString()
    note(bytes.toString().trimEnd())
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const last = out.trimEnd().split('\n').at(-1) ?? ''
  if (code !== 0) throw new Error(`the rounds ended with ${code}:\n${told.slice(-2000)}`)
  const { name: _, ...outcome }: Outcome & { name: string } = JSON.parse(last)
  return outcome
}
