import { pathToFileURL } from 'node:url'
import { isUnpeopled } from '#platform/auth'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { HouseError } from '#platform/errors'
import { buildServer, type Pages } from '#platform/http'
import { accountRoutes } from '#programmes/account'
import { programmes } from '#programmes/all'
import { addressOf, FIRST_LINK, firstLink } from '../first-link.ts'
import { catalogue, STATUSES, sections } from '../modules.ts'
import { type House, openHouse, owner } from '../open-house.ts'
import type { Settings } from '../settings.ts'
import { nextSignal } from '../signals.ts'
import { VERSION } from '../version.ts'
import { backgroundOf } from './background.ts'
import { beginBundle } from './begin-bundle.ts'
import { buildWeb, WEB } from './build-web.ts'
import { claimFolder } from './claim-folder.ts'
import { countingOf } from './counting.ts'
import { demonstrationOf } from './demonstration.ts'
import { openLog } from './log-file.ts'
import { openSignIn } from './open-sign-in.ts'
import { readSignIn } from './sign-in-settings.ts'

/** What a command of another process loaded is in our memory after this long. */
const REFRESH_MS = 1000
const CLOSE_WAIT_MS_MAX = 5000

/**
 * Serves the region until a signal. The address is printed once it answers, and last a text bulletin.
 * Throws `start.already-running`, `start.port-taken`, and what opening the house throws.
 */
export async function serve(settings: Settings, terminal: Terminal): Promise<void> {
  const { host, port, dataFolder } = settings
  const signal = nextSignal()
  const claim = await claimFolder(dataFolder, addressOf(host, port))
  try {
    const opening = openHouse({ settings, clock: systemClock(), note: terminal.note })
    // Side by side: the build uses processes of its own. Whichever fails, the house is closed again.
    const [built, opened] = await Promise.allSettled([buildWeb(terminal.note), opening])
    try {
      if (built.status === 'rejected') throw built.reason
      if (opened.status === 'rejected') throw opened.reason
      await serveHouse(opened.value, settings, terminal, signal, claim.moved)
    } finally {
      if (opened.status === 'fulfilled') await opened.value.close()
    }
  } finally {
    await claim.release()
  }
}

async function serveHouse(
  house: House,
  settings: Settings,
  terminal: Terminal,
  signal: Promise<NodeJS.Signals>,
  moved: (address: string) => Promise<void>,
): Promise<void> {
  const log = openLog(settings.dataFolder)
  const clock = systemClock()
  const signInSettings = readSignIn(settings.environment)
  const { origin, proxies } = signInSettings
  let home = origin ?? addressOf(settings.host, settings.port)
  const signIn = await openSignIn({
    house,
    dataFolder: settings.dataFolder,
    settings: signInSettings,
    secondStep_days: settings.secondStep_days,
    clock,
    home: () => home,
    log: (line) => log.write(`${JSON.stringify({ time: Date.now(), ...line })}\n`),
  })
  const background = backgroundOf(house, clock, signIn.mail, terminal)
  const counting = countingOf(house)
  const demonstration = demonstrationOf(house, settings)
  const { region } = house
  const begin = async (server: Server): Promise<void> => {
    // Side by side with the first bulletin, and yet before anybody is told the address.
    const working = background.begin(server.log)
    working.catch(() => undefined)
    const address = await listen(() => server.listen(settings), settings)
    await moved(address)
    home = origin ?? address
    await printBulletin(house, terminal)
    await working
    terminal.print(`\n${address}`)
    if (await house.db.read(isUnpeopled)) await printFirstLink(house, terminal, home)
    counting.begin(server.log, demonstration.begin(server.log))
    const endBundle = beginBundle()
    await signal
    endBundle()
    terminal.note('stopping')
  }
  try {
    const server = await buildServer({
      region,
      db: house.db,
      room: house.room,
      sections,
      errors: catalogue,
      statuses: STATUSES,
      contextOf: ({ requestId, actor, address, world }) => ({
        ...house.contextOf(actor, requestId, address, world),
        // Nobody lives there who could be written to.
        ...(world === 'recorded' ? { mail: signIn.mail } : {}),
      }),
      ...(house.simulated === null ? {} : { simulated: house.simulated.db }),
      actorOf: signIn.people.actorOf,
      pages: await loadPages(),
      assets: WEB.assets,
      version: VERSION,
      measures: background.measures,
      proxies,
      ...(origin === null ? {} : { origin }),
      ...accountRoutes({
        auth: signIn.auth,
        title: region.title,
        timeZone: region.timeZone,
        secondStepOf: signIn.people.secondStepOf,
      }),
      log: { write: (line) => log.write(line) },
    })
    await serveUntilEnded(server, house, begin)
  } finally {
    await demonstration.stop()
    await counting.stop()
    await background.stop()
    await signIn.close()
    log.end()
  }
}

type Server = Awaited<ReturnType<typeof buildServer>>

async function serveUntilEnded(
  server: Server,
  house: House,
  work: (server: Server) => Promise<void>,
): Promise<void> {
  const refreshing = setInterval(() => {
    house.db.read((tx) => house.series.refresh(tx)).catch((error) => server.log.error(error))
  }, REFRESH_MS)
  try {
    await work(server)
  } finally {
    clearInterval(refreshing)
    const patience = setTimeout(() => server.server.closeAllConnections(), CLOSE_WAIT_MS_MAX)
    await server.close()
    clearTimeout(patience)
  }
}

async function listen(start: () => Promise<string>, settings: Settings): Promise<string> {
  try {
    return await start()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const { host, port } = settings
    if (code === 'EADDRINUSE')
      throw new HouseError('start.port-taken', { host, port }, { cause: error })
    const wrong = WRONG_ADDRESSES[code]
    if (wrong === undefined) throw error
    const value = wrong.name === 'HOST' ? host : port
    throw new HouseError('start.bad-setting', { ...wrong, value }, { cause: error })
  }
}

const NO_HOST = { name: 'HOST', wanted: 'address of this machine', wantedZh: '本机地址' }

/** What the system says of an address that can't be listened on. */
const WRONG_ADDRESSES: { readonly [code: string]: typeof NO_HOST } = {
  ENOTFOUND: NO_HOST,
  EAI_AGAIN: NO_HOST,
  EADDRNOTAVAIL: NO_HOST,
  EACCES: { name: 'PORT', wanted: 'port that this user may open', wantedZh: '当前用户可用的端口' },
}

async function loadPages(): Promise<Pages> {
  const { routes, render }: Pages = await import(pathToFileURL(WEB.render).href)
  return { routes, render }
}

// The first screen of the product is its bulletin, so the terminal's is as well.
async function printBulletin(house: House, terminal: Terminal): Promise<void> {
  const command = programmes
    .flatMap(({ commands }) => commands)
    .find(({ noun, verb }) => noun === null && verb === 'bulletin')
  if (command === undefined) return
  const lines: string[] = []
  const print = (text: string) => {
    lines.push(...text.trimEnd().split('\n'))
  }
  const given = { args: [], options: {} }
  const context = house.contextOf(owner(), 'start')
  await command.run({ ...terminal, format: 'text', print }, context, house.db, given)
  terminal.print(lines.slice(0, SCREEN_LINES).join('\n'))
}

const SCREEN_LINES = 24

// Nobody can sign in yet: there is no password that everybody knows.
async function printFirstLink(house: House, terminal: Terminal, home: string): Promise<void> {
  const address = await firstLink(house, { kind: 'system', id: 'system' }, 'start', home)
  terminal.print(`\n${terminal.lang === 'zh' ? FIRST_LINK.zh : FIRST_LINK.en}\n${address}`)
}
