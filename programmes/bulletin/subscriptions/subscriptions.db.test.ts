import { beforeAll, describe, expect, test } from 'vitest'
import { actAs, ask, perform } from '#platform/action'
import { fixedClock } from '#platform/clock'
import { makeOutbox, openPost } from '#platform/mail'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { deskFiles, memberOf, OFFICE, OTHER, openDesk, publishAs } from '../tiny/desk.ts'
import { type Mail, openSink } from '../tiny/mail-sink.ts'
import { confirm } from './actions/confirm.ts'
import { deliver, TRIES_MAX } from './actions/deliver.ts'
import { notify } from './actions/notify.ts'
import { ASKED_PER_HOUR_MAX, FOLLOWED_MAX, subscribe } from './actions/subscribe.ts'
import { unsubscribe } from './actions/unsubscribe.ts'
import { deliveries } from './queries/deliveries.ts'
import { subscription } from './queries/subscription.ts'
import { subscriptions } from './queries/subscriptions.ts'

const HOME = 'https://delta.example.org'
const { got, post } = await openSink()

const db = await testDatabase()
let reader: Context
let system: Context
let approver: Context

beforeAll(async () => {
  reader = { ...(await openDesk(db)), mail: { home: HOME, post } }
  system = { ...reader, actor: { kind: 'system', id: 'jobs' } }
  approver = { ...reader, actor: memberOf(OFFICE, 'approver') }
  await publishAs(db, approver, {
    bulletin: 'followed',
    files: deskFiles('followed'),
    organisation: OFFICE,
    by: null,
  })
})

const at = (ctx: Context, minute: number): Context => ({
  ...ctx,
  now: `2026-11-25T05:${String(minute).padStart(2, '0')}:00.000000Z`,
})
const tokenIn = (mail: Mail | undefined) =>
  /\/subscriptions\/([0-9a-f]{64})/.exec(mail?.text ?? '')?.[1] ?? ''
const mailsOf = (to: string) => got.filter((mail) => mail.to === to)
const run = async (minute: number) => {
  const told = await perform(db, notify, at(system, minute), {})
  for (;;) {
    const { sent, waiting } = await perform(db, deliver, at(system, minute), {})
    if (sent + waiting === 0) return told
  }
}
async function following(email: string, wanted: object = {}, minute = 0): Promise<string> {
  await perform(db, subscribe, at(reader, minute), { email, lang: 'en', ...wanted })
  const token = tokenIn(mailsOf(email).at(-1))
  await perform(db, confirm, at(reader, minute), { token })
  return token
}

describe('a subscription', () => {
  test('begins with a mail that asks, and says nothing else before it is confirmed', async () => {
    const answer = await perform(db, subscribe, at(reader, 0), {
      email: 'Ada@Example.org',
      lang: 'zh',
    })
    expect(answer).toMatchObject({ toConfirm: true, followed: { bulletin: null } })
    expect(JSON.stringify(answer)).not.toMatch(/ada|token/i)
    const [mail] = mailsOf('ada@example.org')
    expect(mail?.text).toContain('如系本人所为')
    expect(mail?.text).toContain(`${HOME}/zh/subscriptions/`)
    expect(mail?.text).toContain('11月27日')
    await publishAs(db, at(approver, 1), {
      bulletin: 'first-news',
      files: deskFiles('first-news'),
      organisation: OFFICE,
      by: null,
    })
    await run(2)
    expect(mailsOf('ada@example.org')).toHaveLength(1)
    // The same answer, and no second mail within the hour.
    expect(
      await perform(db, subscribe, at(reader, 3), { email: 'ada@example.org', lang: 'zh' }),
    ).toEqual(answer)
    expect(mailsOf('ada@example.org')).toHaveLength(1)
    const token = tokenIn(mail)
    expect(await ask(db, subscription, at(reader, 3), { token })).toMatchObject({
      confirmed: false,
      address: 'a…@example.org',
    })
    await perform(db, confirm, at(reader, 4), { token })
    await run(5)
    expect(mailsOf('ada@example.org')).toHaveLength(1)
  })

  test('tells an edition and an erratum once each, with a way to end it by one click', async () => {
    await publishAs(db, at(approver, 6), {
      bulletin: 'news',
      files: deskFiles('news', '31.2'),
      organisation: OFFICE,
      by: null,
      despite: 'x',
    })
    expect(await run(7)).toMatchObject({ looked: 1, written: 1 })
    await run(8)
    await publishAs(db, at(approver, 9), {
      ...{ bulletin: 'news', files: deskFiles('news'), organisation: OFFICE, by: null },
      ...{ erratumOf: 'news-1', change: { en: 'The share was misprinted.', zh: '占比有误。' } },
    })
    await run(10)
    await run(11)
    const [, edition, erratum, ...more] = mailsOf('ada@example.org')
    expect(more).toEqual([])
    expect(edition?.text).toContain(
      `已发布：《经济简报（示例）》（第1版，2026年11月25日）\n${HOME}/zh/editions/news-1`,
    )
    expect(erratum?.text).toContain(
      `对《经济简报（示例）》的更正（第2版，2026年11月25日）：占比有误。\n${HOME}/zh/editions/news-2`,
    )
    const token = tokenIn(erratum)
    expect(erratum?.headers.replace(/\r\n\s+/g, ' ')).toContain(
      `List-Unsubscribe: <${HOME}/zh/subscriptions/${token}/end>`,
    )
    expect(erratum?.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  test('tells nothing of an edition under embargo before its moment', async () => {
    await publishAs(db, at(approver, 12), {
      ...{ bulletin: 'held', files: deskFiles('held'), organisation: OFFICE, by: null },
      publishAt: '2026-11-25T05:14:00Z',
    })
    const before = mailsOf('ada@example.org').length
    await run(13)
    expect(mailsOf('ada@example.org')).toHaveLength(before)
    await run(14)
    expect(mailsOf('ada@example.org').at(-1)?.text).toContain('/zh/editions/held-1')
  })

  test('to a figure tells when its verdict turns, and an erratum to its bulletin, in one mail', async () => {
    const figure = { bulletin: 'followed', figure: 'share' }
    await following('bo@example.org', figure, 15)
    await run(15)
    expect(mailsOf('bo@example.org')).toHaveLength(1)
    // Another figure is stated under the same name: it fits no data, and that is an erratum as well.
    await publishAs(db, at(approver, 16), {
      ...{
        bulletin: 'followed',
        files: deskFiles('followed', '31.2'),
        organisation: OFFICE,
        by: null,
      },
      ...{
        erratumOf: 'followed-1',
        change: { en: 'Another share.', zh: '占比更改。' },
        despite: 'x',
      },
    })
    await publishAs(db, at(approver, 16), {
      bulletin: 'beside',
      files: deskFiles('beside'),
      organisation: OFFICE,
      by: null,
    })
    await run(17)
    await run(18)
    const [, news, ...more] = mailsOf('bo@example.org')
    expect(more).toEqual([])
    expect(news?.text).toMatch(
      /Share of national output, 2023 in “The economy in brief \(example\)” now stands so: fits no data\. .+\n.*\/en\/bulletins\/followed\/figures\/share\?as-of=2026-11-25/,
    )
    expect(news?.text).toContain(
      'Erratum to “The economy in brief (example)” (edition 2, 25 November 2026): Another share.',
    )
    expect(news?.text).not.toContain('beside')
  })

  test('to a figure of the pack tells when later data turn it', async () => {
    const early = { ...at(reader, 19), today: '2024-12-05' }
    const wanted = {
      email: 'eli@example.org',
      bulletin: '2024-12-04',
      figure: 'gdp-share-2023',
      lang: 'zh',
    }
    await perform(db, subscribe, early, wanted)
    const [asked] = mailsOf('eli@example.org')
    await perform(db, confirm, early, { token: tokenIn(asked) })
    await perform(db, notify, { ...at(system, 19), today: '2024-12-05' }, {})
    await run(19)
    const [, news, ...more] = mailsOf('eli@example.org')
    expect(more).toEqual([])
    expect(news?.text).toContain(
      '《数字里的长三角：一体化这一年》中的“2023年占全国经济总量比重”现为：有条件成立。',
    )
  })

  test('is ended by its token, and then nothing of the address is left', async () => {
    const token = await following('cy@example.org', {}, 20)
    await following('cy@example.org', { bulletin: 'followed', figure: 'cities' }, 20)
    await perform(db, unsubscribe, at(reader, 21), { token })
    await expect(perform(db, unsubscribe, at(reader, 21), { token })).rejects.toThrow(
      'bulletin.unknown-subscription',
    )
    expect(await rowsWith('cy@example.org')).toHaveLength(1)
    const other = tokenIn(mailsOf('cy@example.org').at(-1))
    await perform(db, unsubscribe, at(reader, 21), { token: other, all: true })
    expect(await rowsWith('cy@example.org')).toEqual([])
  })

  test('leaves no address and no token in the audit', async () => {
    const [audit] = await db.migrator.read(
      (tx) => tx<{ text: string }[]>`
        SELECT (SELECT json_agg(j)::text FROM action.journal AS j) || (SELECT json_agg(c)::text FROM action.changes AS c)
          || (SELECT json_agg(e)::text FROM action.events AS e) AS text`,
    )
    const tokens = got.map(tokenIn).filter((token) => token !== '')
    expect(tokens.length).toBeGreaterThan(3)
    expect(audit?.text).toContain('bulletin.subscribe')
    for (const secret of [...tokens, 'ada@', 'bo@', 'cy@'])
      expect(audit?.text.toLowerCase()).not.toContain(secret)
  })

  test('that nobody confirms is forgotten', async () => {
    await perform(db, subscribe, at(reader, 22), { email: 'dee@example.org' })
    expect(await rowsWith('dee@example.org')).toHaveLength(1)
    await perform(db, notify, { ...system, now: '2026-11-27T06:00:00.000000Z' }, {})
    expect(await rowsWith('dee@example.org')).toEqual([])
  })

  test.each([
    ['a@b', 'action.invalid-input'],
    ['a b@example.org', 'action.invalid-input'],
    ['a@example.org, eve@example.org', 'action.invalid-input'],
    ['a@example.org\r\nBcc: eve@example.org', 'action.invalid-input'],
    [undefined, 'bulletin.no-address'],
  ])('of %j is refused', async (email, code) => {
    await expect(
      perform(db, subscribe, at(reader, 23), email === undefined ? {} : { email }),
    ).rejects.toThrow(code)
    expect(mailsOf('eve@example.org')).toEqual([])
  })

  test.each([
    [{ bulletin: 'none', figure: 'share' }, 'bulletin.unknown-bulletin'],
    [{ bulletin: 'followed', figure: 'none' }, 'bulletin.unknown-figure'],
  ])('to %j is refused', async (wanted, code) => {
    await expect(
      perform(db, subscribe, at(reader, 23), { email: 'a@example.org', ...wanted }),
    ).rejects.toThrow(code)
  })

  test('is for a bounded number of things and of requests', async () => {
    const mute = { ...at(reader, 24) }
    delete (mute as { mail?: unknown }).mail
    await db.migrator.write(async (tx) => {
      await tx`ALTER TABLE bulletin.subscriptions DISABLE TRIGGER USER`
      await tx`
        INSERT INTO bulletin.subscriptions (id, email, lang, bulletin, figure, token, asked_at, asked_again_at, told_until)
        SELECT gen_random_uuid(), 'many@example.org', 'en', 'followed', 'f' || n, repeat(md5(n::text), 2), '2026-11-01', '2026-11-01', '2026-11-01'
        FROM generate_series(1, ${FOLLOWED_MAX}) AS n`
    })
    await expect(perform(db, subscribe, mute, { email: 'many@example.org' })).rejects.toThrow(
      'bulletin.too-many-subscriptions',
    )
    await db.migrator.write(
      (tx) => tx`
      INSERT INTO bulletin.subscriptions (id, email, lang, token, asked_at, asked_again_at, told_until)
      SELECT gen_random_uuid(), 'p' || n || '@example.org', 'en', repeat(md5('x' || n), 2), ${mute.now}, ${mute.now}, ${mute.now}
      FROM generate_series(1, ${ASKED_PER_HOUR_MAX}) AS n`,
    )
    await expect(perform(db, subscribe, mute, { email: 'new@example.org' })).rejects.toThrow(
      'bulletin.too-many-subscriptions',
    )
    await db.migrator.write(async (tx) => {
      await tx`DELETE FROM bulletin.subscriptions WHERE email LIKE 'p%@example.org' OR email = 'many@example.org'`
      await tx`ALTER TABLE bulletin.subscriptions ENABLE TRIGGER USER`
    })
  })
})

describe('of persons', () => {
  const PERSON = '019400d0-0000-7000-8000-0000000000ff'

  test('who are signed in, the own address needs no mail; nobody else sees what they follow', async () => {
    await db.migrator.write(
      (tx) => tx`
      INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      VALUES (${PERSON}, 'Lin', 'lin@example.org', true, ${reader.now}, ${reader.now})`,
    )
    const before = got.length
    expect(
      await perform(db, subscribe, at(approver, 30), { bulletin: 'followed', figure: 'share' }),
    ).toMatchObject({
      toConfirm: false,
    })
    expect(got).toHaveLength(before)
    const { items } = await ask(db, subscriptions, at(approver, 30), { lang: 'en' })
    expect(
      items.map(({ followed, address, confirmed }) => [followed.words.en, address, confirmed]),
    ).toEqual([
      [
        '“Share of national output, 2023” in “The economy in brief (example)”',
        'l…@example.org',
        true,
      ],
    ])
    const stranger = {
      ...memberOf(OTHER, 'administrator'),
      id: '019400d0-0000-7000-8000-0000000000ee',
    }
    for (const actor of [stranger, reader.actor]) {
      const rows = await db.read(async (tx) => {
        await actAs(tx, actor as Context['actor'], null)
        return tx`SELECT id FROM bulletin.subscriptions UNION ALL SELECT id FROM bulletin.deliveries`
      })
      expect(rows).toEqual([])
    }
    await expect(ask(db, subscriptions, reader, {})).rejects.toThrow('action.refused')
  })

  test('who administer the office see what no mail server took, and nobody else does', async () => {
    const outbox = makeOutbox(fixedClock('2026-11-25T05:31:00Z'))
    const silent = openPost({ smtp: null, outbox, fault: () => undefined })
    await publishAs(db, at(approver, 31), {
      bulletin: 'silent',
      files: deskFiles('silent'),
      organisation: OFFICE,
      by: null,
    })
    await perform(db, notify, at(system, 32), {})
    const postless = { ...at(system, 32), mail: { home: HOME, post: silent.post } }
    const { waiting } = await perform(db, deliver, postless, {})
    expect(waiting).toBeGreaterThan(0)
    // Not again at once; and never in the place of what opens an account.
    expect(await perform(db, deliver, postless, {})).toEqual({ sent: 0, waiting: 0 })
    expect(outbox.list()).toEqual([])
    const administrator = { ...at(reader, 33), actor: memberOf(OFFICE, 'administrator') }
    const ofAda = async () =>
      (await ask(db, deliveries, administrator, { lang: 'zh' })).items.find(
        ({ to }) => to === 'ada@example.org',
      )
    expect(await ofAda()).toMatchObject({
      state: 'waiting',
      text: expect.stringContaining(`${HOME}/zh/editions/silent-1`),
    })
    for (let tried = 1; tried < TRIES_MAX; tried++) {
      expect((await ofAda())?.state).toBe('waiting')
      await perform(db, deliver, { ...postless, now: `2026-11-26T${10 + tried}:00:00.000000Z` }, {})
    }
    expect((await ofAda())?.state).toBe('kept')
    for (const actor of [
      memberOf(OFFICE, 'approver'),
      memberOf(OTHER, 'administrator'),
      reader.actor,
    ])
      await expect(ask(db, deliveries, { ...reader, actor }, {})).rejects.toThrow('action.refused')
  })
})

test('a mail that a broken server didn’t take goes out once it takes it, and only once', async () => {
  await publishAs(db, at(approver, 34), {
    ...{ bulletin: 'later', files: deskFiles('later'), organisation: OFFICE, by: null },
  })
  await perform(db, notify, at(system, 35), {})
  const broken = { ...at(system, 35), mail: { home: HOME, post: async () => 'dropped' as const } }
  expect(await perform(db, deliver, broken, {})).toMatchObject({ sent: 0 })
  const told = () =>
    mailsOf('ada@example.org').filter(({ text }) => text.includes('/editions/later-1'))
  await run(35)
  expect(told()).toHaveLength(0)
  await run(36)
  await run(39)
  expect(told()).toHaveLength(1)
})

test('mails are written once where two runs go at the same time', async () => {
  await publishAs(db, at(approver, 40), {
    bulletin: 'at-once',
    files: deskFiles('at-once'),
    organisation: OFFICE,
    by: null,
  })
  const results = await Promise.allSettled([run(41), run(41), run(41)])
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true)
  const told = mailsOf('ada@example.org').filter(({ text }) =>
    text.includes('/zh/editions/at-once-1'),
  )
  expect(told).toHaveLength(1)
})

function rowsWith(email: string) {
  return db.migrator.read((tx) => tx`SELECT id FROM bulletin.subscriptions WHERE email = ${email}`)
}
