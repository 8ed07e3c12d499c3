import type { tinyWorld } from './world.ts'

type World = Awaited<ReturnType<typeof tinyWorld>>

/** An organisation of its own for one test, with an administrator and whoever else is named. */
export function freshIn(world: () => World) {
  let count = 0
  return async (...names: readonly string[]) => {
    count += 1
    const number = count
    const { found, join, acting, idOf } = world()
    const id = await found(`fresh-${number}`, 'X-N')
    const own = (name: string) => `${name}${number}`
    const memberships: { [name: string]: string } = {
      boss: await join(id, own('boss'), ['administrator']),
    }
    for (const name of names) memberships[name] = await join(id, own(name), ['contributor'])
    return {
      id,
      number,
      memberships,
      boss: () => acting(own('boss'), id, ['administrator']),
      as: (name: string) => acting(own(name), id, ['contributor']),
      person: (name: string) => idOf(own(name)),
    }
  }
}
