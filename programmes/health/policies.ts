import { ALL_KNOWN, readRuleBook } from '#engines/rule'
import type { RuleBook } from '#engines/rule/pure'
import { packFiles, type Region } from '#platform/region'
import type { Context } from '#programmes/contract'
import { FORMULAS, type OutpatientPolicies, openPolicies, PARAMETERS } from './pure/index.ts'

type Held = { readonly book: RuleBook; readonly opened: Map<string, OutpatientPolicies> }

// Keyed by the region that they are read from: when a pack is let go, what was compiled of it goes too.
const heldByRegion = new WeakMap<Region, Held>()
/** Each day of knowledge is compiled once; of days gone by none is asked for again. */
const OPENED_MAX = 4

/**
 * The policies by which bills are settled: those in force, as known today. In the simulated world those assumed for it count as
 * well, and all of them are known on every day of it.
 */
export function policiesOf({ region, world, today }: Context): OutpatientPolicies {
  const stand =
    world === 'simulated' ? { set: 'simulated', asOf: ALL_KNOWN } : { set: 'in-force', asOf: today }
  const { book, opened } = heldOf(region)
  const key = `${stand.set} ${stand.asOf}`
  const known = opened.get(key)
  if (known !== undefined) return known
  const policies = openPolicies(book, stand)
  if (opened.size >= OPENED_MAX) opened.clear()
  opened.set(key, policies)
  return policies
}

function heldOf(region: Region): Held {
  const known = heldByRegion.get(region)
  if (known !== undefined) return known
  const declared = { parameters: PARAMETERS, formulas: FORMULAS.map(({ id }) => id) }
  const held = { book: readRuleBook(region, packFiles(region), declared), opened: new Map() }
  heldByRegion.set(region, held)
  return held
}
