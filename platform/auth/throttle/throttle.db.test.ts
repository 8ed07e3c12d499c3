import { expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { testAuth, testBrowser, testDatabase } from '#test/support'

const db = await testDatabase()
// Pauses are waited for by moving the clock, which stands still otherwise: what a machine takes for a guess isn't waited.
const begun = Temporal.Now.instant()
let ahead_s = 0
const clock = {
  ...systemClock(),
  now: () => begun.add({ seconds: ahead_s }).toString({ fractionalSecondDigits: 6 }),
}
const { auth, person, events } = testAuth(db, { clock })

const WRONG = 'not the right password'
const delayed = { code: 'auth.too-many-attempts' }
const wrong = { code: 'auth.wrong-credentials' }

async function fail(times: number, email: string, address: string): Promise<string[]> {
  const said: string[] = []
  for (let time = 0; time < times; time += 1) {
    const browser = testBrowser(auth, address)
    said.push(
      await browser.signIn(email, WRONG).then(
        () => 'in',
        (error) => error.code,
      ),
    )
  }
  return said
}

test('five failures of a stranger are free, then the pause doubles', async () => {
  const ada = await person('Ada')
  const said = await fail(6, ada, '192.0.2.10')
  expect(said).toEqual([...Array.from({ length: 5 }, () => wrong.code), delayed.code])
  const waits: number[] = []
  for (let round = 0; round < 4; round += 1) {
    const error = await testBrowser(auth, '192.0.2.10')
      .signIn(ada)
      .catch((refused) => refused)
    waits.push(error.info.retry_after_s)
    ahead_s += error.info.retry_after_s
    await expect(testBrowser(auth, '192.0.2.10').signIn(ada, WRONG)).rejects.toMatchObject(wrong)
  }
  expect(waits).toEqual([2, 4, 8, 16])
  expect(events.some(({ kind }) => kind === 'sign-in-delayed')).toBe(true)
})

test('while a stranger fails, the person’s own browser, and one at a known address, are not slowed down', async () => {
  const bob = await person('Bob')
  const known = testBrowser(auth, '203.0.113.1')
  await known.signIn(bob)
  for (let address = 0; address < 30; address += 1) await fail(5, bob, `198.51.100.${address}`)
  // Strangers wait by now, wherever they are, and even with the right password.
  await expect(testBrowser(auth, '198.51.100.77').signIn(bob)).rejects.toMatchObject(delayed)
  // The attacker sits at the person's own address, too.
  await fail(6, bob, '203.0.113.1')
  expect((await known.signIn(bob)).kind).toBe('signed-in')
  // On the way, with the own browser.
  const elsewhere = testBrowser(auth, '192.0.2.200')
  for (const [name, value] of known.jar)
    if (name.endsWith('.device')) elsewhere.jar.set(name, value)
  expect((await elsewhere.signIn(bob)).kind).toBe('signed-in')
  // A new browser at an address where the attacker isn't and the person was.
  const home = testBrowser(auth, '192.0.2.200')
  expect((await home.signIn(bob)).kind).toBe('signed-in')
})

test('at most a hundred guesses an hour are looked at for an account, from however many addresses', async () => {
  const eve = await person('Eve')
  const start_s = ahead_s
  let looked = 0
  for (let address = 0; ahead_s - start_s < 3600 && address < 400; address += 1) {
    const error = await testBrowser(auth, `10.${Math.floor(address / 200)}.${address % 200}.1`)
      .signIn(eve, WRONG)
      .catch((refused) => refused)
    if (error.code === wrong.code) looked += 1
    else ahead_s += error.info.retry_after_s
  }
  expect(looked).toBeGreaterThan(80)
  expect(looked).toBeLessThanOrEqual(100)
})

test('a hundred guesses at once are not a hundred guesses', async () => {
  const cy = await person('Cy')
  const guesses = Array.from({ length: 40 }, () =>
    testBrowser(auth, '192.0.2.66')
      .signIn(cy, WRONG)
      .catch((error) => error.code as string),
  )
  const said = await Promise.all(guesses)
  expect(said.filter((code) => code === wrong.code)).toHaveLength(5)
  expect(said.filter((code) => code === delayed.code)).toHaveLength(35)
})

test('a browser of the person itself waits as well, by its own failures alone', async () => {
  const dee = await person('Dee')
  const own = testBrowser(auth, '192.0.2.90')
  await own.signIn(dee)
  for (let time = 0; time < 10; time += 1)
    await expect(own.signIn(dee, WRONG)).rejects.toMatchObject(wrong)
  await expect(own.signIn(dee)).rejects.toMatchObject(delayed)
  ahead_s += 2
  expect((await own.signIn(dee)).kind).toBe('signed-in')
  // Success has forgotten them.
  await expect(own.signIn(dee, WRONG)).rejects.toMatchObject(wrong)
  expect((await own.signIn(dee)).kind).toBe('signed-in')
})

test('a device’s cookie is worth something to the person who signed in with it, and to nobody else', async () => {
  const [flo, gil] = [await person('Flo'), await person('Gil')]
  const flos = testBrowser(auth, '192.0.2.120')
  await flos.signIn(flo)
  for (let address = 0; address < 30; address += 1) await fail(5, gil, `172.16.${address}.1`)
  await expect(flos.signIn(gil)).rejects.toMatchObject(delayed)
})

test('an hour without failures forgets them', async () => {
  const hal = await person('Hal')
  await fail(5, hal, '192.0.2.130')
  await expect(testBrowser(auth, '192.0.2.130').signIn(hal)).rejects.toMatchObject(delayed)
  ahead_s += 3 * 3600
  expect(await fail(5, hal, '192.0.2.130')).toEqual(Array.from({ length: 5 }, () => wrong.code))
})

test('an account that isn’t is slowed down like one that is', async () => {
  const said = await fail(6, 'nobody@example.org', '192.0.2.140')
  expect(said).toEqual([...Array.from({ length: 5 }, () => wrong.code), delayed.code])
})

test('no address and no e-mail stands in what is counted', async () => {
  const rows = await db.read((tx) => tx<{ key: string }[]>`SELECT key FROM auth.attempts`)
  expect(rows.length).toBeGreaterThan(10)
  for (const { key } of rows) expect(key).toMatch(/^[\da-f]{64}$/)
})
