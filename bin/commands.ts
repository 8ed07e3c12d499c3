import { clearingCommands, ledgerCommands, ledgerFileCommands } from '#engines/ledger'
import { checkRules, ruleCommands } from '#engines/rule'
import { checkPack, seriesCommands } from '#engines/series'
import type { Actor, BaseContext, World } from '#platform/action'
import { auditCommands, auditFileCommands } from '#platform/audit'
import type { BoundCommand, Command } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { loadRegion, type PackCheck, type Region, regionCommands } from '#platform/region'
import { programmes } from '#programmes/all'
import { checkBulletins } from '#programmes/bulletin'
import { type Context, figuresOf } from '#programmes/contract'
import { casebook as outpatient } from '#programmes/health/pure'
import { checkOrganisations, openPeople } from '#programmes/people'
import { checkCommandsOf } from './check-command.ts'
import { hostCommands } from './host-commands.ts'
import { migrationSets } from './modules.ts'
import { openHouse, owner } from './open-house.ts'
import { servedAt } from './serve/claim-folder.ts'
import { originIn } from './serve/sign-in-settings.ts'
import type { Settings } from './settings.ts'
import { closing } from './signals.ts'
import { openStore } from './store/open-store.ts'
import { databaseOf, labelledTerminal, SIMULATED, worldIn } from './store/worlds.ts'

type Host = { readonly settings: Settings; readonly clock: Clock }

/** Every command of the terminal. */
export function commandsOf(settings: Settings, clock: Clock): readonly BoundCommand[] {
  const host = { settings, clock }
  const withHouse = (command: Command<Context>, isSimulated?: boolean) =>
    bindToHouse(command, host, isSimulated)
  return [
    ...checkCommandsOf(settings, clock),
    ...hostCommands(settings, clock),
    ...programmes.flatMap(({ commands, simulated }) =>
      commands.map((command) => withHouse(command, simulated)),
    ),
    ...seriesCommands.map((command) => withHouse(command)),
    ...[...auditCommands, ...ledgerCommands, ...clearingCommands].map((command) =>
      bindToStore(command, host),
    ),
    ...[
      ...regionCommands([checkSeries, checkTexts, checkOrganisations, checkOfRules]),
      ...ruleCommands(CASEBOOKS),
      ...auditFileCommands,
      ...ledgerFileCommands,
    ].map((command) => bindToFiles(command, host)),
  ]
}

const checkSeries: PackCheck = (region, files) =>
  checkPack(region, files, figuresOf(programmes, region))

/** Formulas whose rules a pack may hold, with the shape of their worked cases. */
const CASEBOOKS = [outpatient]

const checkOfRules: PackCheck = (region, files) => checkRules(region, files, CASEBOOKS)

const checkTexts: PackCheck = (region, files) =>
  checkBulletins(region, files, figuresOf(programmes, region))

// The command attaches to a running product's database, or has one for as long as it runs.
function bindToHouse(command: Command<Context>, host: Host, isSimulated = false): BoundCommand {
  const { settings, clock } = host
  return {
    ...command,
    options:
      isSimulated && command.world === undefined
        ? [...command.options, SIMULATED]
        : command.options,
    actsAs: true,
    run: async (terminal, given, as) => {
      const house = await openHouse({ settings, clock, note: terminal.note })
      return closing(house.close, async () => {
        checkLanguage(terminal.lang, house.region)
        const world = command.world ?? worldIn(given.options)
        const actor = await actorOf(house.db, host, as)
        const context = house.contextOf(actor, clock.newId(), null, world)
        const db = databaseOf(world, house)
        const home = async () =>
          originIn(settings.environment) ?? (await servedAt(settings.dataFolder))
        const own = { ...terminal, home }
        return command.run(labelledTerminal(own, world), context, db, given)
      })
    },
  }
}

// Who owns the data folder may do everything there, and the audit says that it was they; a key's holder may what the key may.
async function actorOf(
  db: Database,
  { settings, clock }: Host,
  key: string | null,
): Promise<Actor> {
  if (key === null) return owner()
  const { secondStep_days } = settings
  const people = openPeople({ db, identityOf: async () => null, now: clock.now, secondStep_days })
  const actor = await people.ofKey(key, null)
  await people.keepUses()
  return actor
}

// The terminal itself speaks English and Chinese; data come in the languages of the region.
function checkLanguage(lang: string, region: Region): void {
  const known = new Set(['en', 'zh', ...region.languages])
  if (!known.has(lang))
    throw new HouseError('cli.unknown-language', { lang, known: [...known].join(', ') })
}

// Needs the database and nothing of the region's figures: also a broken pack leaves the audit to be read.
function bindToStore(command: Command<BaseContext>, host: Host): BoundCommand {
  const { settings, clock } = host
  return {
    ...command,
    options: [...command.options, SIMULATED],
    actsAs: true,
    run: async (terminal, given, as) => {
      const { note } = terminal
      const store = await openStore({ settings, sets: migrationSets, now: clock.now(), note })
      return closing(store.close, async () => {
        const world = worldIn(given.options)
        const actor = await actorOf(store.db, host, as)
        const db = databaseOf(world, store)
        const context = contextOf(actor, host, world)
        return command.run(labelledTerminal(terminal, world), context, db, given)
      })
    },
  }
}

function bindToFiles(command: Command<BaseContext>, host: Host): BoundCommand {
  return {
    ...command,
    run: (terminal, given) => command.run(terminal, contextOf(owner(), host), NO_DATABASE, given),
  }
}

// The pack in use is only read when it is asked for, since a broken one has to be checked as well.
function contextOf(
  actor: Actor,
  { settings, clock }: Host,
  world: World = 'recorded',
): BaseContext {
  let loaded: Region | undefined
  return {
    actor,
    world,
    requestId: clock.newId(),
    address: null,
    now: clock.now(),
    newId: clock.newId,
    get region() {
      loaded ??= loadRegion(settings.regionFolder)
      return loaded
    },
    get today() {
      return clock.today(this.region.timeZone)
    },
  }
}

const NO_DATABASE: Database = {
  read: () => Promise.reject(new Error('a command about files has no database')),
  write: () => Promise.reject(new Error('a command about files has no database')),
  get sql(): never {
    throw new Error('a command about files has no database')
  },
  close: async () => undefined,
}
