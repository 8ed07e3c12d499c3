import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { cellsOf } from '../law/cells.ts'
import { type Formula, type Given, type Reads, strict } from '../law/formula.ts'
import { digestOfVersion, type Law } from '../law/law.ts'
import type { Step, Steps } from '../law/steps.ts'
import type { ParameterVersion } from '../types.ts'
import { canonical } from './canonical.ts'
import { sha256 } from './sha256.ts'

/**
 * One evaluation with everything that it rests on, as plain JSON: it can be computed again when the rules have long
 * changed. `versions` holds what was read and nothing else, so that a rule nobody read changes no hash.
 */
export type Trace<In = unknown, Out = unknown> = {
  readonly formula: string
  readonly formulaFrom: Day
  readonly place: string
  readonly day: Day
  readonly input: In
  readonly versions: { readonly [name: string]: ParameterVersion }
  readonly steps: readonly { readonly id: string; readonly value: number }[]
  readonly result: Out
}

export type Traced<In, Out> = {
  readonly trace: Trace<In, Out>
  readonly hash: string
  readonly steps: readonly Step[]
}

/** Computes once more, noting what was read and done. */
export function traced<In, Out>(
  law: Law<In, Out>,
  place: string,
  day: Day,
  input: In,
): Traced<In, Out> {
  const { formula, given } = law.at(place, day)
  return run(formula, given, { place, day, input }, law.digestOf)
}

/**
 * SHA-256 over the canonical JSON of a trace, its versions by their own hashes: equal for equal input under equal rules,
 * whenever it is computed.
 */
export function hashOf(
  trace: Trace,
  digestOf: (version: ParameterVersion) => string = digestOfVersion,
): string {
  const digests = Object.entries(trace.versions).map(([name, one]) => [name, digestOf(one)])
  return sha256(canonical({ ...trace, versions: Object.fromEntries(digests) }))
}

/** Computes a trace again from what it holds alone. Throws `rule.no-formula` where its formula is gone. */
export function replay<In, Out>(
  formulas: readonly Formula<In, Out>[],
  trace: Trace<In, Out>,
): Traced<In, Out> & { readonly same: boolean } {
  const { place, day, versions } = trace
  const formula = formulas.find(
    ({ id, from }) => id === trace.formula && from === trace.formulaFrom,
  )
  if (formula === undefined)
    throw new HouseError('rule.no-formula', { formula: trace.formula, day, held: '-' })
  const given = Object.fromEntries(
    Object.entries(formula.reads).map(([name, parameter]) => [
      name,
      cellsOf(parameter, place, day, versions[name] ?? null, null),
    ]),
  )
  const again = run(formula, given, { place, day, input: trace.input }, digestOfVersion)
  return { ...again, same: again.hash === hashOf(trace) }
}

function run<In, Out>(
  formula: Formula<In, Out>,
  given: Given<Reads>,
  { place, day, input }: { readonly place: string; readonly day: Day; readonly input: In },
  digestOf: (version: ParameterVersion) => string,
): Traced<In, Out> {
  const steps: Steps = []
  const read = new Set<string>()
  const watched = new Proxy(strict(formula.id, given), {
    get: (target, name) => {
      if (typeof name === 'string') read.add(name)
      return Reflect.get(target, name)
    },
  })
  const result = formula.compute(watched, input, steps)
  const versions: { [name: string]: ParameterVersion } = {}
  for (const name of read) {
    const version = given[name]?.version
    if (version !== undefined && version !== null) versions[name] = version
  }
  const trace: Trace<In, Out> = {
    formula: formula.id,
    formulaFrom: formula.from,
    place,
    day,
    input,
    versions,
    steps: steps.map(({ id, value }) => ({ id, value })),
    result,
  }
  return { trace, hash: hashOf(trace, digestOf), steps }
}
