import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { isOutage, outage } from '../pool/outage.ts'
import { RESERVE_BYTES, roomOf } from './room.ts'

const codeOf = (work: () => void) => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof HouseError ? error.code : String(error)
  }
}
const disk = (bavail: number) => ({ blocks: 2 ** 40, bavail, bsize: 1 })
const roomWith = (free_bytes: number) => roomOf('/data', () => disk(free_bytes))

test('writers are refused below the reserve, and neither at it nor where nobody knows what is free', () => {
  for (const [free_bytes, state, code] of [
    [0, 'short', 'db.disk-full'],
    [RESERVE_BYTES - 1, 'short', 'db.disk-full'],
    [RESERVE_BYTES, 'low', 'none'],
    [1024 ** 3, 'enough', 'none'],
  ] as const) {
    const room = roomWith(free_bytes)
    expect([free_bytes, room.state(), codeOf(room.check)]).toEqual([free_bytes, state, code])
  }
  const noCall = () => {
    throw new Error('no such call')
  }
  const noSize = () => ({ blocks: 0, bavail: 0, bsize: 4096 })
  for (const measure of [noCall, noSize]) {
    const room = roomOf('/data', measure)
    expect([room.free_bytes(), room.state(), codeOf(room.check)]).toEqual([null, 'enough', 'none'])
  }
})

test('the disk is asked a few times a second at most, and its room is seen again', async () => {
  let [asked, free_bytes] = [0, 0]
  const room = roomOf('/data', () => {
    asked += 1
    return disk(free_bytes)
  })
  for (let n = 0; n < 1000; n += 1) room.state()
  expect(asked).toBeLessThan(5)
  free_bytes = 2 * 1024 ** 3
  await expect.poll(room.state).toBe('enough')
})

test('a database is told as full where it says so, and where it is away while its disk is', () => {
  const failed = (code: string) => Object.assign(new Error('it failed'), { code })
  const [short, enough] = [roomWith(0), roomWith(RESERVE_BYTES)]
  for (const [error, room, code] of [
    [failed('53100'), null, 'db.disk-full'],
    [failed('53100'), enough, 'db.disk-full'],
    [failed('ECONNREFUSED'), short, 'db.disk-full'],
    [failed('ECONNREFUSED'), enough, 'db.unreachable'],
    [failed('ECONNREFUSED'), null, 'db.unreachable'],
    [failed('23505'), short, undefined],
    [new HouseError('desk.too-long'), short, undefined],
    ['53100', short, undefined],
  ] as const) {
    const told = outage(error, room)
    expect(told?.code).toBe(code)
    expect(isOutage(told)).toBe(code !== undefined)
    if (code === 'db.disk-full') expect(told?.info.retry_after_s).toBe(10)
  }
})
