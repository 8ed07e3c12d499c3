import { expect, test } from 'vitest'
import { codeOf, PASSWORD, testAuth, testBrowser, testDatabase } from '#test/support'

const db = await testDatabase()
const { auth, events, person } = testAuth(db)

async function withAuthenticator(name: string) {
  const email = await person(name)
  const browser = testBrowser(auth)
  await browser.signIn(email)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  const begun = await auth.beginAuthenticator(browser.caller(), identity, PASSWORD)
  const confirm = (code: string) => auth.confirmAuthenticator(browser.caller(), identity, code)
  return { email, browser, identity, ...begun, confirm }
}

const wrongCode = { code: 'auth.wrong-code' }

test('an authenticator is asked for once a code of it was seen, and not before', async () => {
  const { email, browser, address, confirm, recoveryCodes } = await withAuthenticator('Ada')
  expect(new Set(recoveryCodes).size).toBe(10)
  expect(recoveryCodes[0]).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/)
  expect((await testBrowser(auth).signIn(email)).kind).toBe('signed-in')
  await expect(confirm('000000')).rejects.toMatchObject(wrongCode)
  browser.keep(await confirm(codeOf(address)))
  expect(events.at(-1)?.kind).toBe('factor-added')
  expect(await browser.identity()).toMatchObject({ secondFactor: true })
  const next = testBrowser(auth)
  expect((await next.signIn(email)).kind).toBe('second-factor')
  expect(await next.identity()).toBeNull()
  expect(await auth.isChallenged(next.caller())).toBe(true)
  const step = await auth.proveCode(next.caller(), codeOf(address, 1))
  next.keep(step.cookies)
  expect(await next.identity()).toMatchObject({ email, secondFactor: true })
  expect(events.at(-1)).toMatchObject({ kind: 'signed-in', means: 'code' })
})

test('a code opens once, even while it is still right', async () => {
  const { email, browser, address, confirm } = await withAuthenticator('Bob')
  const confirmed = codeOf(address)
  browser.keep(await confirm(confirmed))
  const [one, two] = [testBrowser(auth), testBrowser(auth)]
  await one.signIn(email)
  await two.signIn(email)
  const code = codeOf(address, 1)
  const said = await Promise.allSettled([
    auth.proveCode(one.caller(), code),
    auth.proveCode(two.caller(), code),
  ])
  expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(said.find(({ status }) => status === 'rejected')).toMatchObject({ reason: wrongCode })
  // The one that confirmed it counts as well.
  const loser = said[0]?.status === 'rejected' ? one : two
  await expect(auth.proveCode(loser.caller(), confirmed)).rejects.toMatchObject(wrongCode)
})

test('a recovery code opens once, however it is typed; new ones make the old worthless', async () => {
  const { email, browser, address, recoveryCodes, confirm } = await withAuthenticator('Cy')
  browser.keep(await confirm(codeOf(address)))
  const prove = async (code: string) => {
    const next = testBrowser(auth)
    await next.signIn(email)
    next.keep((await auth.proveCode(next.caller(), code)).cookies)
    return next.identity()
  }
  const [first = '', second = ''] = recoveryCodes
  expect(await prove(first.toUpperCase().replaceAll('-', ' '))).toMatchObject({
    secondFactor: true,
  })
  expect(events.at(-1)).toMatchObject({ means: 'recovery-code' })
  await expect(prove(first)).rejects.toMatchObject(wrongCode)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  await expect(
    auth.makeRecoveryCodes(browser.caller(), identity, 'wrong wrong wrong'),
  ).rejects.toMatchObject({
    code: 'auth.wrong-password',
  })
  const [fresh = ''] = await auth.makeRecoveryCodes(browser.caller(), identity, PASSWORD)
  await expect(prove(second)).rejects.toMatchObject(wrongCode)
  expect(await prove(fresh)).not.toBeNull()
})

test('removing it needs the password, and is told', async () => {
  const { email, browser, address, confirm } = await withAuthenticator('Dee')
  browser.keep(await confirm(codeOf(address)))
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  const remove = (password: string) =>
    auth.removeAuthenticator(browser.caller(), identity, password)
  await expect(remove('wrong wrong wrong')).rejects.toMatchObject({ code: 'auth.wrong-password' })
  const other = testBrowser(auth)
  await other.signIn(email)
  other.keep((await auth.proveCode(other.caller(), codeOf(address, 1))).cookies)
  expect(await other.identity()).toMatchObject({ secondFactor: true })
  browser.keep(await remove(PASSWORD))
  expect(events.at(-1)?.kind).toBe('factor-removed')
  expect(await other.identity()).toBeNull()
  expect(await browser.identity()).toMatchObject({ secondFactor: false })
  expect((await testBrowser(auth).signIn(email)).kind).toBe('signed-in')
})

test('without a first step there is no second one', async () => {
  const browser = testBrowser(auth)
  await expect(auth.proveCode(browser.caller(), '123456')).rejects.toMatchObject({
    code: 'auth.begin-again',
  })
  browser.jar.set('onedelta.two_factor', 'forged.AAAA')
  await expect(auth.proveCode(browser.caller(), '123456')).rejects.toMatchObject({
    code: 'auth.begin-again',
  })
})

test('who knows the password can’t lock the owner’s second step by guessing at it', async () => {
  const { email, browser, address, recoveryCodes, confirm } = await withAuthenticator('Eve')
  browser.keep(await confirm(codeOf(address)))
  // The owner's own browser is known from its sign-ins.
  const refused: string[] = []
  for (let round = 0; round < 22; round += 1) {
    const attacker = testBrowser(auth, `198.51.100.${round}`)
    await attacker.signIn(email)
    for (let guess = 0; guess < 4; guess += 1) {
      const code = String(111_111 + round * 7 + guess)
      await auth.proveCode(attacker.caller(), code).catch((error) => refused.push(error.code))
    }
  }
  expect(refused).toContain('auth.too-many-attempts')
  expect((await browser.signIn(email)).kind).toBe('second-factor')
  const step = await auth.proveCode(browser.caller(), recoveryCodes[0] ?? '')
  expect(step.kind).toBe('signed-in')
})

test('secrets and recovery codes are kept encrypted', async () => {
  const { address, recoveryCodes } = await withAuthenticator('Flo')
  const rows = await db.read(
    (tx) => tx<{ kept: string }[]>`SELECT secret || "backupCodes" AS kept FROM auth."twoFactor"`,
  )
  const secret = new URL(address).searchParams.get('secret') ?? 'none'
  for (const { kept } of rows) {
    expect(kept).not.toContain(recoveryCodes[0])
    expect(kept).not.toContain(secret)
  }
})
