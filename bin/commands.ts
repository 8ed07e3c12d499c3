import { ledgerCommands, ledgerFileCommands } from '#engines/ledger'
import { checkPack, seriesCommands } from '#engines/series'
import type { Actor, BaseContext } from '#platform/action'
import { auditCommands, auditFileCommands } from '#platform/audit'
import type { BoundCommand, Command } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { loadRegion, type PackCheck, type Region, regionCommands } from '#platform/region'
import { programmes } from '#programmes/all'
import { checkBulletins } from '#programmes/bulletin'
import { type Context, figuresOf } from '#programmes/contract'
import { checkOrganisations, openPeople } from '#programmes/people'
import { checkCommandsOf } from './check-command.ts'
import { hostCommands } from './host-commands.ts'
import { migrationSets } from './modules.ts'
import { openHouse, owner } from './open-house.ts'
import { openStore } from './open-store.ts'
import type { Settings } from './settings.ts'
import { closing } from './signals.ts'

/** Every command of the terminal. */
export function commandsOf(settings: Settings, clock: Clock): readonly BoundCommand[] {
  const withHouse = (command: Command<Context>) => bindToHouse(command, settings, clock)
  return [
    ...checkCommandsOf(settings, clock),
    ...hostCommands(settings, clock),
    ...programmes.flatMap(({ commands }) => commands).map(withHouse),
    ...seriesCommands.map(withHouse),
    ...[...auditCommands, ...ledgerCommands].map((command) =>
      bindToStore(command, settings, clock),
    ),
    ...[
      ...regionCommands([checkSeries, checkTexts, checkOrganisations]),
      ...auditFileCommands,
      ...ledgerFileCommands,
    ].map((command) => bindToFiles(command, settings, clock)),
  ]
}

const checkSeries: PackCheck = (region, files) =>
  checkPack(region, files, figuresOf(programmes, region))

const checkTexts: PackCheck = (region, files) =>
  checkBulletins(region, files, figuresOf(programmes, region))

// The command attaches to a running product's database, or has one for as long as it runs.
function bindToHouse(command: Command<Context>, settings: Settings, clock: Clock): BoundCommand {
  return {
    ...command,
    actsAs: true,
    run: async (terminal, given, as) => {
      const house = await openHouse({ settings, clock, note: terminal.note })
      return closing(house.close, async () => {
        checkLanguage(terminal.lang, house.region)
        const context = house.contextOf(await actorOf(house.db, clock, as), clock.newId())
        return command.run(terminal, context, house.db, given)
      })
    },
  }
}

// Who owns the data folder may do everything there, and the audit says that it was they; a key's holder may what the key may.
async function actorOf(db: Database, clock: Clock, key: string | null): Promise<Actor> {
  if (key === null) return owner()
  const people = openPeople({ db, identityOf: async () => null, now: clock.now })
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
function bindToStore(
  command: Command<BaseContext>,
  settings: Settings,
  clock: Clock,
): BoundCommand {
  return {
    ...command,
    actsAs: true,
    run: async (terminal, given, as) => {
      const { note } = terminal
      const store = await openStore({ settings, sets: migrationSets, now: clock.now(), note })
      return closing(store.close, async () => {
        const actor = await actorOf(store.db, clock, as)
        return command.run(terminal, contextOf(actor, settings, clock), store.db, given)
      })
    },
  }
}

function bindToFiles(
  command: Command<BaseContext>,
  settings: Settings,
  clock: Clock,
): BoundCommand {
  return {
    ...command,
    run: (terminal, given) =>
      command.run(terminal, contextOf(owner(), settings, clock), NO_DATABASE, given),
  }
}

// The pack in use is only read when it is asked for, since a broken one has to be checked as well.
function contextOf(actor: Actor, settings: Settings, clock: Clock): BaseContext {
  let loaded: Region | undefined
  return {
    actor,
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
