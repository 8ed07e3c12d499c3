import type { Read } from '#platform/db'
import { assert } from '#platform/errors'
import type { Region } from '#platform/region'
import {
  evaluate,
  type Ground,
  judge,
  judgeThenAndSince,
  ObservationIndex,
  unitCatalogue,
} from './pure/index.ts'
import {
  listDocuments,
  listIndicators,
  listTargets,
  listUnits,
  listVintages,
} from './store/definitions.ts'
import { findNewestLoad, newestLoadId } from './store/loads.ts'
import { newestAmendment, readObservationsAfter } from './store/observations.ts'
import type {
  Catalogue,
  Evaluation,
  Indicator,
  Knowledge,
  ObservationSource,
  Request,
  StatedFigure,
  ThenAndSince,
  Verdict,
} from './types.ts'

/** The engine as a host holds it: the observations in memory, kept in step with the store. */
export type Series = {
  readonly catalogue: Catalogue
  readonly observations: ObservationSource
  readonly evaluate: (request: Request) => Evaluation
  readonly judge: (figure: StatedFigure, asOf: string) => Verdict
  readonly judgeThenAndSince: (
    figure: StatedFigure,
    documentDate: string,
    today: string,
  ) => ThenAndSince
  /** Reads what was added to the store since the last call; cheap when nothing was. */
  readonly refresh: (tx: Read) => Promise<void>
}

/** What is in memory at one moment; replaced whole, so that a reader never sees half of a load. */
type Held = {
  readonly ground: Ground
  readonly index: ObservationIndex
  readonly loadId: bigint
  readonly amendedBy: bigint
  readonly lastId: bigint
}

/**
 * The engine over the store, for one region. `indicators` are the programmes'; one of the pack with the same id
 * gives way, since a programme that runs a thing defines its figures. `refresh` costs one look-up when nothing is new.
 */
export async function openSeries(options: {
  readonly tx: Read
  readonly region: Region
  readonly indicators: readonly Indicator[]
}): Promise<Series> {
  const { region, indicators } = options
  let held = await readAll(options.tx, region, indicators)
  // Two requests that refresh at once must not both append to the one index.
  let going: Promise<void> = Promise.resolve()
  const refresh = async (tx: Read): Promise<void> => {
    const before = going
    const turn = (async () => {
      await before.catch(() => undefined)
      held = await readNews(tx, region, indicators, held)
    })()
    going = turn
    await turn
  }
  return {
    get catalogue() {
      return held.ground.catalogue
    },
    get observations() {
      return held.index
    },
    evaluate: (request) => evaluate(held.ground, request),
    judge: (figure, asOf) => judge(held.ground, figure, wholly(asOf)),
    judgeThenAndSince: (figure, documentDate, today) =>
      judgeThenAndSince(held.ground, figure, wholly(documentDate), wholly(today)),
    refresh,
  }
}

/** Everything that is loaded, as far as it was public by the end of the day. */
function wholly(asOf: string): Knowledge {
  return { asOf, loadedBy: null }
}

async function readNews(
  tx: Read,
  region: Region,
  indicators: readonly Indicator[],
  held: Held,
): Promise<Held> {
  const loadId = await newestLoadId(tx)
  // A transaction older than what is held has nothing to add: the store only grows.
  if (loadId <= held.loadId) return held
  // An amendment changes rows that are already in the index, which can only grow: it is built anew.
  const amendedBy = await newestAmendment(tx)
  if (amendedBy !== held.amendedBy) {
    return readAll(tx, region, indicators)
  }
  const lastId = await appendAfter(tx, held.index, held.lastId)
  const catalogue = await readCatalogue(tx, region, indicators)
  return {
    index: held.index,
    ground: { source: held.index, catalogue, region, plans: new Map() },
    loadId,
    amendedBy,
    lastId,
  }
}

async function readAll(tx: Read, region: Region, indicators: readonly Indicator[]): Promise<Held> {
  const loadId = await newestLoadId(tx)
  const amendedBy = await newestAmendment(tx)
  const catalogue = await readCatalogue(tx, region, indicators)
  const index = new ObservationIndex()
  const lastId = await appendAfter(tx, index, 0n)
  const ground: Ground = { source: index, catalogue, region, plans: new Map() }
  return { ground, index, loadId, amendedBy, lastId }
}

async function appendAfter(tx: Read, index: ObservationIndex, id: bigint): Promise<bigint> {
  let last = id
  await readObservationsAfter(tx, id, (batch) => {
    for (const observation of batch) {
      assert(observation.id > last, 'observations come in the order of their ids')
      last = observation.id
    }
    index.append(batch)
  })
  return last
}

async function readCatalogue(
  tx: Read,
  region: Region,
  programmes: readonly Indicator[],
): Promise<Catalogue> {
  const pack = await findNewestLoad(tx, 'pack')
  const indicators = pack === undefined ? [] : await listIndicators(tx, pack.id)
  return {
    indicators: new Map([...indicators, ...programmes].map((one) => [one.id, one])),
    documents: new Map((await listDocuments(tx)).map((one) => [one.id, one])),
    vintages: new Map((await listVintages(tx)).map((one) => [one.id, one])),
    units: unitCatalogue(region.currency, await listUnits(tx)),
    targets: pack === undefined ? [] : await listTargets(tx, pack.id),
  }
}
