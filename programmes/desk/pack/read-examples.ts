import { HouseError } from '#platform/errors'
import { say } from '#platform/i18n'
import {
  entriesOf,
  field,
  isAbsent,
  localTextOf,
  oneOf,
  onlyFields,
  type PackFiles,
  type Problem,
  printProblems,
  spotOf,
} from '#platform/region'
import { type Bulletin, readTextFiles } from '#programmes/bulletin'
import type { Context } from '#programmes/contract'
import type { DraftState } from '../types.ts'

const FOLDER = 'desk'
const STATES_FILE = `${FOLDER}/states.yaml`
const STATES: readonly DraftState[] = [
  'drafting',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
]

/** A draft that a desk begins with, and how far it is. */
export type ExampleDraft = {
  readonly state: DraftState
  /** What was said at the last step, in the languages of the region. */
  readonly reason: string | null
  readonly bulletin: Bulletin
}

type Files = Pick<PackFiles, 'list' | 'has' | 'readText'>

/**
 * `desk/` of a pack: a folder for each draft, with the files of a bulletin, and `states.yaml`, which says how far each
 * is. None where the pack has no such folder. Throws `desk.broken-pack`.
 */
export function readExamples(ctx: Context, files: Files): readonly ExampleDraft[] {
  const problems: Problem[] = []
  const found = examplesIn(ctx, files, problems)
  if (problems.length === 0) return found
  throw new HouseError('desk.broken-pack', {
    count: problems.length,
    listEn: printProblems(problems, 'en'),
    listZh: printProblems(problems, 'zh'),
  })
}

function examplesIn(ctx: Context, files: Files, problems: Problem[]): readonly ExampleDraft[] {
  if (!files.has(STATES_FILE)) return []
  const root = spotOf(STATES_FILE, files.readText(STATES_FILE), problems)
  return entriesOf(root).flatMap(([id, at]) => {
    onlyFields(at, ['state', 'reason'])
    const reason = field(at, 'reason')
    const words = isAbsent(reason) ? null : localTextOf(reason, ctx.region.languages)
    const read = readTextFiles(ctx, { id, files: filesOf(files, id), publisher: null })
    problems.push(...read.problems.map((one) => ({ ...one, file: `${FOLDER}/${id}/${one.file}` })))
    if (read.bulletin === null) return []
    return [
      {
        state: oneOf(field(at, 'state'), STATES, 'drafting'),
        reason:
          words === null ? null : ctx.region.languages.map((lang) => say(words, lang)).join('\n'),
        bulletin: read.bulletin,
      },
    ]
  })
}

function filesOf(files: Files, id: string): { readonly [name: string]: string } {
  const folder = `${FOLDER}/${id}/`
  return Object.fromEntries(
    files.list(folder).map((path) => [path.slice(folder.length), files.readText(path)]),
  )
}
