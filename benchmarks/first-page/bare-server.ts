import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Answer } from './visit.ts'

/**
 * The peer: the very bytes of the product's pages, scripts and fonts, gzipped beforehand and answered from
 * memory by Node alone. No page of this size can come sooner from this machine.
 */
export async function serveBare(
  answers: ReadonlyMap<string, Answer>,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const ready = new Map(
    [...answers].map(([path, answer]) => [path, { ...answer, body: gzipSync(answer.body) }]),
  )
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const answer = ready.get(path)
    if (answer === undefined) {
      response.writeHead(404).end()
      return
    }
    const { status, type, location, body } = answer
    response.writeHead(status, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length,
      ...(location === undefined ? {} : { location }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
