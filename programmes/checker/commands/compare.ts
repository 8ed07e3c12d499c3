import type { BaseContext } from '#platform/action'
import type { Command, Given, Terminal } from '#platform/cli'
import { checkRelease } from '../check-release.ts'
import { alignDrafts } from '../drafts/align-drafts.ts'
import { changesOf, type DraftChange, isWorse } from '../drafts/changes.ts'
import { draftsReport } from '../formats/drafts-report.ts'
import type { CheckedClaim } from '../types.ts'
import {
  AS_OF_OPTION,
  type CheckHost,
  choiceOf,
  DATA_OPTION,
  DATE_OPTION,
  FILE_HELP,
  inputOf,
  releaseFile,
  requireData,
  requireDays,
  requireLanguage,
  tellFuture,
  watched,
} from './release-file.ts'

/** The verb without its host, which binds `runCompare`. */
export const compareCommand: Omit<Command<BaseContext>, 'run'> = {
  noun: 'claims',
  verb: 'compare',
  summary: {
    en: 'Compare the claims of two drafts; exit code 1 if any stands worse in the later one',
    zh: '对照两稿中的说法；如后一稿有变差之处则退出码为 1',
  },
  args: [
    { name: 'earlier', required: true, help: FILE_HELP },
    {
      name: 'later',
      required: true,
      help: { en: 'the later draft, likewise', zh: '后一稿，格式同上' },
    },
  ],
  options: [DATE_OPTION, AS_OF_OPTION, DATA_OPTION],
  formats: ['text', 'json'],
}

export async function runCompare(
  terminal: Terminal,
  { args, options }: Given,
  host: CheckHost,
): Promise<number> {
  requireData(options)
  requireDays(options)
  const files = [
    await releaseFile(terminal, args[0] ?? ''),
    await releaseFile(terminal, args[1] ?? ''),
  ] as const
  const opened = await host.open(choiceOf(options.data))
  try {
    requireLanguage(terminal, opened.parts)
    tellFuture(terminal, opened.parts, options)
    const [earlier, later] = [files[0], files[1]].map((file) => ({
      text: file.text,
      claims: watched(terminal, file, (progress) =>
        checkRelease({ ...opened.parts, progress }, inputOf(file, options)),
      ).claims,
    }))
    if (earlier === undefined || later === undefined) return 0
    const pairs = alignDrafts(earlier, later)
    const changes = changesOf(earlier, later, pairs)
    const worse = isWorse(changes)
    const same = pairs.filter(({ state }) => state === 'same').length
    terminal.print(
      terminal.format === 'json'
        ? JSON.stringify({ worse, same, changes: changes.map(changeView) }, null, 1)
        : draftsReport({ earlier, later, pairs, changes }, terminal),
    )
    return worse ? 1 : 0
  } finally {
    await opened.close()
  }
}

function changeView({ kind, pairs, problem, because }: DraftChange) {
  const views = pairs.map(({ earlier, later }) => ({
    earlier: sideView(earlier),
    later: sideView(later),
  }))
  const why = because === undefined ? {} : { because }
  return { kind, ...why, pairs: views, reasons: problem?.reasons ?? [] }
}

function sideView(claim: CheckedClaim | null) {
  if (claim === null) return null
  const { index, start, end, text, value, valueHigh, unit, bound, verdict } = claim
  return { claim: index, start, end, text, value, valueHigh, unit, bound, verdict }
}
