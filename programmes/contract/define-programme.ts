import { HouseError } from '#platform/errors'
import type { Programme } from './types.ts'

const NAME = /^[a-z]+(-[a-z]+)*$/
const ACTION_NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/

/** Minute, hour, day, month, day of the week; the queue reads them, and refuses what is out of range. */
const SCHEDULE = /^[\d*,/-]+( [\d*,/-]+){4}$/

/** A manifest that fits itself. Throws `contract.broken` with everything that doesn't. */
export function defineProgramme(programme: Programme): Programme {
  refuse(problemsOf(programme))
  return programme
}

/** Programmes that fit together: no name, route, command or figure twice. Throws `contract.broken`. */
export function defineProgrammes(programmes: readonly Programme[]): readonly Programme[] {
  refuse([
    ...programmes.flatMap(problemsOf),
    ...twice(
      'programme',
      programmes.map(({ name }) => name),
    ),
    ...twice(
      'action or query',
      programmes.flatMap((p) => [...p.actions, ...p.queries].map(({ name }) => name)),
    ),
    ...twice(
      'route',
      programmes.flatMap((p) => p.routes.map(({ method, path }) => `${method} ${path}`)),
    ),
    ...twice(
      'command',
      programmes.flatMap((p) => p.commands.map(({ noun, verb }) => `${noun ?? ''} ${verb}`.trim())),
    ),
    ...twice(
      'figure',
      programmes.flatMap((p) => p.figures.map(({ id }) => id)),
    ),
  ])
  return programmes
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0)
    throw new HouseError('contract.broken', { problems: problems.join('; ') })
}

function problemsOf(programme: Programme): readonly string[] {
  const { name } = programme
  const problems: string[] = []
  if (!NAME.test(name)) problems.push(`${name} is no name of a programme`)
  const schema = name.replaceAll('-', '_')
  if (programme.migrations !== null && programme.migrations.schema !== schema) {
    problems.push(
      `${name} has tables in the schema ${programme.migrations.schema}, not in ${schema}`,
    )
  }
  for (const verb of [...programme.actions, ...programme.queries]) {
    if (!ACTION_NAME.test(verb.name)) problems.push(`${name}: ${verb.name} is no name of a verb`)
  }
  for (const { name: verb, apply, applyEach } of programme.actions) {
    if ((apply === undefined) === (applyEach === undefined))
      problems.push(`${name}: ${verb} must be applied in one way`)
  }
  for (const figure of programme.figures) problems.push(...problemsOfFigure(name, figure))
  for (const route of programme.routes) problems.push(...problemsOfRoute(programme, route))
  for (const job of programme.jobs) {
    if (!programme.actions.includes(job.action)) {
      problems.push(
        `${name}: the job ${job.name} runs ${job.action.name}, which is not an action of it`,
      )
    }
    if (!SCHEDULE.test(job.schedule))
      problems.push(`${name}: the job ${job.name} has no schedule of five fields`)
  }
  for (const code of Object.keys(programme.errors)) {
    if (!code.startsWith(`${name}.`))
      problems.push(`${name}: the error ${code} belongs to another module`)
  }
  return problems
}

function problemsOfFigure(name: string, figure: Programme['figures'][number]): readonly string[] {
  const problems: string[] = []
  const empty = (text: { readonly [lang: string]: string }) =>
    Object.values(text).length === 0 || Object.values(text).some((words) => words.trim() === '')
  if (figure.unit === '') problems.push(`${name}: the figure ${figure.id} has no unit`)
  if (empty(figure.source)) problems.push(`${name}: the figure ${figure.id} has no source`)
  if (empty(figure.method)) problems.push(`${name}: the figure ${figure.id} has no method`)
  if (figure.owner !== name)
    problems.push(`${name}: the figure ${figure.id} belongs to ${figure.owner}`)
  return problems
}

function problemsOfRoute(
  programme: Programme,
  route: Programme['routes'][number],
): readonly string[] {
  const verb = 'query' in route ? route.query : route.action
  const known: readonly unknown[] = 'query' in route ? programme.queries : programme.actions
  const problems: string[] = []
  if (!known.includes(verb)) {
    problems.push(
      `${programme.name}: ${route.path} leads to ${verb.name}, which is not in the manifest`,
    )
  }
  if (!route.path.startsWith('/'))
    problems.push(`${programme.name}: ${route.path} must begin with /`)
  return problems
}

function twice(what: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.flatMap((name) => {
    if (seen.has(name)) return [`two of the ${what} ${name}`]
    seen.add(name)
    return []
  })
}
