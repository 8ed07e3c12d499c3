import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HouseError } from '#platform/errors'

type Done = (error: Error | null, body?: unknown) => void

/** Bodies of JSON, as the server reads them by itself; one that can't be read is told where, in the asker's language. */
export function readJsonBodies(server: FastifyInstance, types: readonly string[]): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  const read = (request: FastifyRequest, body: string, done: Done) => {
    if (body.trim() === '') return done(new HouseError('http.empty-body', {}))
    void parse(request, body, (error, parsed) =>
      error === null ? done(null, parsed) : done(refusalOf(body)),
    )
  }
  server.removeContentTypeParser(['application/json'])
  for (const type of types) server.addContentTypeParser(type, { parseAs: 'string' }, read)
}

function refusalOf(body: string): HouseError {
  const at = faultIn(body)
  if (at === null) return new HouseError('http.forbidden-field', {})
  const lines = body.slice(0, at).split('\n')
  return new HouseError('http.not-json', {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  })
}

/** Where the runtime stopped reading; null: it can be read, and holds a field that reaches beyond its object. */
function faultIn(body: string): number | null {
  const message = complaintOf(body)
  if (message === null) return null
  const place = /at position (\d+)/.exec(message)
  if (place !== null) return Number(place[1])
  const [, token] = /^Unexpected token '(.+?)', /su.exec(message) ?? []
  return token === undefined ? body.length : placeOf(token, body)
}

const PLACES_MAX = 20

/** A sign that doesn't belong is named without its place: it is the first one that doesn't stand in a string. */
function placeOf(token: string, body: string): number {
  let at = body.indexOf(token)
  for (let n = 1; n < PLACES_MAX; n += 1) {
    if (!complaintOf(body.slice(0, at))?.startsWith('Unterminated string')) return at
    const next = body.indexOf(token, at + 1)
    if (next === -1) return at
    at = next
  }
  return at
}

function complaintOf(body: string): string | null {
  try {
    JSON.parse(body)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
