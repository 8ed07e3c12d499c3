import type { BaseContext, World } from '#platform/action'
import type { ServerParts } from '../types.ts'

/** What the server mounts of one world: its database, its sections, and where their addresses begin. */
export type WorldParts<C extends BaseContext> = ServerParts<C> & { readonly world: World }

/** The recorded world, and the simulated one where there is a database for it. */
export function worldsOf<C extends BaseContext>(
  parts: ServerParts<C>,
): readonly [WorldParts<C>, ...WorldParts<C>[]] {
  const recorded: WorldParts<C> = { ...parts, world: 'recorded' }
  if (parts.simulated === undefined) return [recorded]
  const sections = parts.sections.filter(({ simulated }) => simulated === true)
  return [recorded, { ...parts, db: parts.simulated, sections, world: 'simulated' }]
}

/** What stands before a programme's paths: in the simulated world `/simulated`. */
export function prefixOf(world: World): string {
  return world === 'simulated' ? '/simulated' : ''
}

/** The world that an address leads to, be it one of the interface, of a page, or of a page without its language. */
export function worldOf(url: string): World {
  return /^(\/api\/v1|\/[a-z]{2,3}(-[A-Za-z0-9]+)*)?\/simulated(\/|$)/.test(pathOf(url))
    ? 'simulated'
    : 'recorded'
}

// As the router reads it: a letter written by its number is the same letter.
function pathOf(url: string): string {
  const path = url.split('?')[0] ?? url
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
