import { readFile } from 'node:fs/promises'
import Type from 'typebox'
import { beforeEach } from 'vitest'
import { type Action, type BaseContext, type Person, perform, signedIn } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { seal } from '#platform/log'
import { fixedContext, type TestDatabase } from '#test/support'
import { AUDIT, auditCommands, auditFileCommands } from '../index.ts'

// Notes of two organisations, whose changes an audit keeps.

const NOTES = `
  CREATE SCHEMA notes;
  CREATE TABLE notes.notes (organisation uuid, number integer, price numeric, PRIMARY KEY (organisation, number));
  GRANT USAGE ON SCHEMA notes TO onedelta_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON notes.notes TO onedelta_app;
  CREATE TRIGGER notes_kept AFTER INSERT OR UPDATE OR DELETE ON notes.notes
    FOR EACH ROW EXECUTE FUNCTION action.keep_change('organisation,number', '');
  ALTER TABLE notes.notes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE notes.notes FORCE ROW LEVEL SECURITY;
  CREATE POLICY notes_fence ON notes.notes TO onedelta_app USING (
    (SELECT action.is_house()) OR organisation = (SELECT action.organisation()));`

export const [NORTH, SOUTH] = [
  '019400d0-0000-7000-8000-00000000000a',
  '019400d0-0000-7000-8000-00000000000b',
]
export const clock = systemClock()
export const owner: BaseContext = { ...fixedContext(), newId: clock.newId }
export const of = (organisation: string, given: Partial<Person> = {}): BaseContext => ({
  ...owner,
  address: '192.0.2.7',
  actor: {
    kind: 'person',
    id: '019400d0-0000-7000-8000-0000000000ff',
    name: 'Lin Yi',
    organisation,
    organisationTitle: null,
    jurisdiction: 'X-N',
    office: false,
    roles: ['administrator'],
    means: { kind: 'session', id: 'session-1' },
    scopes: null,
    ...given,
  },
})

const INPUT = Type.Object({ number: Type.Integer(), organisation: Type.String() })
export const write: Action<BaseContext, typeof INPUT, { written: number }> = {
  name: 'notes.write',
  title: { en: 'Write', zh: '写' },
  input: INPUT,
  may: signedIn,
  apply: async (tx, _, { number, organisation }) => {
    await tx`INSERT INTO notes.notes VALUES (${organisation}, ${number}, 12345678901234567890.5)`
    await tx`UPDATE notes.notes SET price = price + 1 WHERE number = ${number}`
    return { written: number }
  },
}

const TABLES =
  'action.journal, action.events, action.changes, notes.notes, log.leaves, log.nodes, log.heads, log.marks'

/** Tables of notes in databases that are empty before each test, and what happens in them. */
export async function notesIn(...dbs: readonly TestDatabase[]) {
  for (const one of dbs) await one.migrator.write((tx) => tx.unsafe(NOTES))
  beforeEach(async () => {
    for (const one of dbs) await one.migrator.write((tx) => tx.unsafe(`TRUNCATE ${TABLES} CASCADE`))
  })
  const db = dbs[0] as TestDatabase
  const happen = async (count: number, ctx: BaseContext = of(NORTH)) => {
    const { actor } = ctx
    const organisation = actor.kind === 'person' ? actor.organisation : NORTH
    for (let number = 0; number < count; number++)
      await perform(db, write, ctx, {
        number: number + Number(organisation === SOUTH),
        organisation,
      })
  }
  const sealed = () => seal(db, AUDIT, () => owner.now)
  const run = (...given: Words) => runOn(db, ...given)
  return { happen, sealed, run }
}

type Words = readonly [
  verb: string,
  args?: readonly string[],
  options?: { readonly [name: string]: string },
  format?: string,
]

/** What a command prints, and its exit code. */
async function runOn(db: Database, ...[verb, args = [], options = {}, format = 'json']: Words) {
  const command = [...auditCommands, ...auditFileCommands].find((one) => one.verb === verb)
  const lines: string[] = []
  const steps: string[] = []
  const terminal: Terminal = {
    open: async function* (path) {
      yield await readFile(path)
    },
    save: async () => undefined,
    isSameFile: async () => false,
    isWatched: false,
    lang: 'en',
    format,
    width: 100,
    colour: false,
    print: (text) => lines.push(text),
    note: () => undefined,
    progress: (label, total) => ({
      step: (done) => steps.push(`${label} ${done}/${total}`),
      end: () => steps.push('end'),
    }),
  }
  const code = await command?.run(terminal, owner, db, {
    args,
    options: verb === 'list' ? { limit: '100', ...options } : options,
  })
  return { code, said: lines.join('\n'), steps }
}
