import type postgres from 'postgres'
import { reserveWhole } from './lost-connection.ts'

type Seat = postgres.Sql

/** Connections for a library that reserves them, each a pool of its own; at most so many at a time, and who comes then waits. */
export function seats(
  open: () => Seat,
  seats_max: number,
): { readonly reserve: () => Promise<postgres.ReservedSql>; readonly end: postgres.Sql['end'] } {
  const made: Seat[] = []
  const free: Seat[] = []
  const waiting: ((seat: Seat) => void)[] = []
  const take = async (): Promise<Seat> => {
    const seat = free.pop()
    if (seat !== undefined) return seat
    if (made.length >= seats_max) return new Promise((resolve) => waiting.push(resolve))
    const opened = open()
    made.push(opened)
    return opened
  }
  const giveBack = (seat: Seat) => {
    const next = waiting.shift()
    if (next === undefined) free.push(seat)
    else next(seat)
  }
  return {
    reserve: async () => {
      const seat = await take()
      try {
        return returned(await reserveWhole(seat), () => giveBack(seat))
      } catch (error) {
        giveBack(seat)
        throw error
      }
    },
    end: async (options) => {
      await Promise.all(made.map((seat) => seat.end(options)))
    },
  }
}

// Given back once, however often a library says it.
function returned(reserved: postgres.ReservedSql, giveBack: () => void): postgres.ReservedSql {
  let isReturned = false
  const release = () => {
    if (isReturned) return
    isReturned = true
    reserved.release()
    giveBack()
  }
  return new Proxy(reserved, {
    get: (target, name) => (name === 'release' ? release : Reflect.get(target, name)),
  })
}
