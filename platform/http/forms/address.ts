import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Servers in front of this one whose word about a request's address counts. */
export type Proxies = Pick<BlockList, 'check'>

export const NO_PROXY: Proxies = { check: () => false }

/** This machine, and the networks that are named: `10.0.0.0/8, 192.0.2.7`. Throws on what is neither. */
export function proxiesOf(named: string): Proxies {
  const known = new BlockList()
  known.addSubnet('127.0.0.0', 8, 'ipv4')
  known.addAddress('::1', 'ipv6')
  for (const network of named.split(/[\s,]+/).filter((one) => one !== '')) {
    const [address = '', prefix] = network.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) known.addAddress(address, family)
    else known.addSubnet(address, Number(prefix), family)
  }
  return known
}

/**
 * Who sent a request: the last address of `X-Forwarded-For` that isn't a proxy of ours. Whatever stands before it was
 * written by somebody whom we don't know. Null where it isn't known.
 */
export function addressOf(request: FastifyRequest, proxies: Proxies): string | null {
  const peer = plain(request.socket.remoteAddress)
  const forwarded = request.headers['x-forwarded-for']
  const said = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',')
  let address = peer
  while (address !== null && isProxy(address, proxies)) {
    const before = plain(said.pop()?.trim())
    if (before === null) return address
    address = before
  }
  return address
}

function isProxy(address: string, proxies: Proxies): boolean {
  return proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function plain(address: string | undefined): string | null {
  if (address === undefined || !/^[\da-f.:]{2,45}$/i.test(address)) return null
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}
