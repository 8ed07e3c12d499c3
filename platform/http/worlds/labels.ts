import type { FastifyInstance } from 'fastify'
import type { BaseContext } from '#platform/action'
import { worldOf } from './worlds.ts'

// Whatever comes from the simulated world says so, also where it is read far from its address: in a header, in each answer
// in JSON, and in the name of each file.

/** Any answer from there, a refusal as well; search engines leave it out. */
export function labelAnswers(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (worldOf(request.url) === 'simulated')
      reply.header('onedelta-world', 'simulated').header('x-robots-tag', 'noindex')
  })
}

/** An answer that is an object says its world first; of the recorded world it is as it was. */
export function labelled(answer: unknown, { world }: BaseContext): unknown {
  if (world === 'recorded' || !isObject(answer)) return answer
  return { world, ...answer }
}

/** The same for an answer that is JSON in UTF-8 already. */
export function labelledBytes(content: Uint8Array, { world }: BaseContext): Uint8Array {
  if (world === 'recorded' || content[0] !== OPEN) return content
  const rest = Buffer.from(content.buffer, content.byteOffset + 1, content.length - 1)
  const label = `{"world":"${world}"${rest[0] === CLOSE ? '' : ','}`
  return Buffer.concat([Buffer.from(label), rest])
}

export function labelledName(filename: string, { world }: BaseContext): string {
  return world === 'recorded' ? filename : `${world}-${filename}`
}

const OPEN = 0x7b
const CLOSE = 0x7d

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
