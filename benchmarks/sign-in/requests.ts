import { Agent, request } from 'node:http'

export type Send = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
}

/** Sends over connections that stay open, as browsers and programs do; answers how long it took, to the last byte. */
export function requestsTo(
  address: string,
  connections_max: number,
): { readonly send: (one: Send) => Promise<number>; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections_max })
  const send = ({ method, path, headers = {}, body }: Send) =>
    new Promise<number>((resolve, reject) => {
      const start = performance.now()
      const sent = request(`${address}${path}`, { agent, method, headers }, (answer) => {
        answer.on('error', reject)
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - start)
          else reject(new Error(`${method} ${path} answered ${answer.statusCode}`))
        })
        answer.resume()
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { send, close: () => agent.destroy() }
}
