import { createRequire } from 'node:module'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sections } from './modules.ts'
import { type Server, servePack as serve } from './tiny/serve-pack.ts'

// The whole interface over two packs that share nothing but the code: a route that breaks for one of them is wired to
// the other.

// The toolkit has no types; it is the peer that must understand what we write.
const JSONstat: (dataset: unknown) => { readonly class: string; readonly id: readonly string[] } =
  createRequire(import.meta.url)('jsonstat-toolkit')

const PACKS = [
  {
    pack: 'yangtze-delta',
    day: '2024-12-04',
    place: 'CN-320500',
    document: 'press-conference-2024-12-04',
    share: '24.39',
    shareLater: '24.63',
  },
  {
    pack: 'template',
    day: '2024-03-20',
    place: 'VB-N1',
    document: 'communique-2024-03-20',
    share: '40.58',
    shareLater: '40.33',
  },
] as const

describe.each(PACKS)(
  'the interface of $pack',
  ({ pack, day, place, document, share, shareLater }) => {
    let server: Server
    beforeAll(async () => {
      server = await serve(pack)
    })
    afterAll(() => server.close())
    const get = (url: string, headers = {}) => server.inject({ url: `/api/v1${url}`, headers })

    const addresses = [
      '/figures',
      '/figures?q=GDP&limit=2',
      '/figures/gdp-share?mixed=true&loaded-by=2026-12-31',
      '/figures/gdp-share?provenance=simulated',
      '/figures/gdp',
      '/figures/gdp-share',
      `/figures/gdp-share?as-of=${day}&variant=national-total&lang=en`,
      '/figures/large-cities',
      '/figures/region-growth-real',
      '/figures/resident-population',
      `/figures/gdp?place=${place}`,
      '/figures/gdp/series?limit=3',
      '/figures/gdp-share/series',
      '/sources',
      `/sources/${document}`,
      '/aliases',
      '/places',
      `/places/${place}`,
      '/sdmx/data/dataflow/ONEDELTA/OBSERVATIONS/1.0/gdp.*',
      '/bulletins',
      `/bulletins/${day}`,
      `/bulletins/${day}?as-of=2026-01-01&lang=en`,
      `/bulletins/${day}/figures/gdp-share-2023`,
      `/bulletins/${day}/figures/large-cities-share-2023?as-of=2026-01-01`,
      '/sentences',
      '/subscribing',
      '/editions',
      `/editions/${day}-1`,
      `/editions/${day}-1/diff?as-of=2026-01-01`,
      '/health/institutions',
      '/health/rules',
      '/health/fhir/CodeSystem/amount',
      '/health/fhir/metadata',
      '/health/overview',
      '/health/flows?by=month-pair',
    ]
    const routes = sections.flatMap((section) => section.routes)

    test.each(addresses)('%s answers in the shape that the reference says', async (address) => {
      const { statusCode, body, headers } = await get(address)
      const path = address.split('?')[0] ?? ''
      const route = routes.find(({ path: pattern }) => fits(pattern, path))
      if (route?.method !== 'GET') throw new Error(`no route for ${address}`)
      const type = `${route.answers ?? 'application/json'}; charset=utf-8`
      expect([statusCode, headers['content-type']]).toEqual([200, type])
      const errors = Value.Errors(route.query.output, JSON.parse(body))
      expect(errors.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([])
    })

    test('a share is another once a census has been published, and the old one can still be asked for', async () => {
      const ask = async (asOf: string) =>
        (await get(`/figures/gdp-share?period=2023&as-of=${asOf}`)).json().evaluation.value.value
      expect(await ask(day)).toBe(share)
      expect(await ask('2026-01-01')).toBe(shareLater)
    })

    test('a series is a file in each of the exchange formats, the same for the same', async () => {
      const csv = await get(`/figures/gdp/series?format=csv&place=${place}`)
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
      expect(csv.headers['content-disposition']).toMatch(/filename="gdp_[\d-]+\.csv"/)
      const lines = csv.body.trimEnd().split('\r\n')
      expect(lines[0]).toMatch(/^indicator,place,period,value,/)
      const { total } = (await get(`/figures/gdp/series?place=${place}`)).json()
      expect(lines).toHaveLength(total + 1)
      const again = await get(`/figures/gdp/series?format=csv&place=${place}`, {
        'if-none-match': csv.headers.etag,
      })
      expect(again.statusCode).toBe(304)
      const sdmx = await get(`/figures/gdp/series?format=sdmx-csv&place=${place}`)
      expect(sdmx.body).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,/)
      const stat = await get(`/figures/gdp/series?format=json-stat&place=${place}`)
      const read = JSONstat(stat.json())
      expect(read.class).toBe('dataset')
      expect(read.id).toEqual(['indicator', 'place', 'period', 'release'])
    })

    test('SDMX answers as of a day, and refuses to look for changes after it', async () => {
      const address = '/sdmx/data/dataflow/ONEDELTA/OBSERVATIONS/1.0/gdp.*'
      const known = async (search: string) => (await get(`${address}?${search}`)).json().total
      expect(await known('asOf=1900-01-01')).toBe(0)
      const newest = await known('asOf=2026-01-01')
      expect(await known('asOf=2026-01-01&includeHistory=true')).toBeGreaterThan(newest)
      expect(await known('asOf=2026-01-01&startPeriod=2023&endPeriod=2023')).toBeLessThan(newest)
      const impossible = await get(`${address}?asOf=${day}&updatedAfter=2026-01-01T00:00:00Z`)
      expect(impossible.statusCode).toBe(422)
      expect(impossible.json().code).toBe('series.updated-after-as-of')
      expect((await get(address.replace('OBSERVATIONS', 'OTHER'))).json().code).toBe(
        'series.sdmx-query',
      )
    })

    test.each([
      ['/figures/nothing-like-it', 404, 'figures.unknown-figure'],
      ['/figures/gdp?as-of=2024-02-31', 400, 'figures.not-a-day'],
      ['/figures/gdp?as-of=yesterday', 400, 'figures.not-a-day'],
      ['/bulletins?as-of=yesterday', 400, 'figures.not-a-day'],
      ['/sentences?as-of=2024-13-01', 400, 'figures.not-a-day'],
      [`/editions/${day}-1?as-of=soon`, 400, 'figures.not-a-day'],
      [`/bulletins/${day}?as-of=soon`, 400, 'figures.not-a-day'],
      ['/figures/gdp?period=soon', 400, 'period.unreadable'],
      ['/figures/gdp?place=ATLANTIS', 404, 'region.unknown-place'],
      ['/figures/gdp?variant=none', 404, 'series.unknown-variant'],
      ['/figures/gdp-share?vintage=none', 404, 'series.unknown-vintage'],
      ['/figures/gdp/series?limit=0', 400, 'action.invalid-input'],
      ['/figures?cursor=x', 400, 'figures.bad-cursor'],
      ['/sources/none', 404, 'figures.unknown-source'],
      ['/places/none', 404, 'region.unknown-place'],
      ['/bulletins/none', 404, 'bulletin.unknown-bulletin'],
      [`/bulletins/${day}/figures/none`, 404, 'bulletin.unknown-figure'],
      ['/sdmx/data/dataflow/*/*/*/none.*', 404, 'series.unknown-indicator'],
      ['/sdmx/data/dataflow/*/*/*/gdp.ATLANTIS', 404, 'series.unknown-place'],
      ['/figures/gdp/series?place=ATLANTIS', 404, 'region.unknown-place'],
      ['/editions/none', 404, 'bulletin.unknown-edition'],
      [`/subscriptions/${'0'.repeat(64)}`, 404, 'bulletin.unknown-subscription'],
    ])(
      '%s is refused with %i %s, with a remedy in both languages',
      async (address, status, code) => {
        const english = await get(address, { 'accept-language': 'en' })
        expect([english.statusCode, english.json().code]).toEqual([status, code])
        expect(english.headers['content-type']).toContain('application/problem+json')
        expect(english.json().remedy).not.toBe('')
        expect(english.json().message).not.toMatch(/\{[a-z]+\}/i)
      },
    )

    test('every route of the interface that is for everybody is asked here', () => {
      // A receipt's address is known once it is made, a subscription's by mail alone, the audit's head once it is
      // sealed: other tests do that.
      const asked = [...addresses, '/receipts/x', '/subscriptions/x', '/audit/head'].map(
        (address) => address.split('?')[0] ?? '',
      )
      const silent = routes
        .flatMap((route) =>
          route.method === 'GET' &&
          route.mount !== 'language' &&
          route.query.may.rule.kind === 'anyone'
            ? [route.path]
            : [],
        )
        .filter((path) => !asked.some((address) => fits(path, address)))
      expect(silent).toEqual([])
    })

    const post = (url: string, type: string, payload: string | Buffer) =>
      server.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        headers: { 'content-type': type },
        payload,
      })

    test('a release is checked from JSON, plain text and HTML alike', async () => {
      const text = 'Output rose 20% to 1,200 tonnes from 1,100 tonnes in 2023.'
      const bodies = [
        await post('/checks?date=2024-03-20', 'application/json', JSON.stringify({ text })),
        await post('/checks?date=2024-03-20', 'text/plain; charset=utf-8', text),
        await post('/checks?date=2024-03-20', 'text/html', `<p>${text}</p>`),
      ]
      const verdicts = bodies.map((body) => {
        expect([body.statusCode, body.headers['cache-control']]).toEqual([200, 'no-store'])
        return body.json().claims.map((claim: { verdict: string }) => claim.verdict)
      })
      expect(verdicts[0]).toEqual(['inconsistent', 'inconsistent', 'inconsistent'])
      expect(verdicts[1]).toEqual(verdicts[0])
      expect(verdicts[2]).toEqual(verdicts[0])
    })

    test('a body that cannot be taken is refused with what would be right', async () => {
      const long = await post('/checks', 'text/plain', '5% '.repeat(400_000))
      expect([long.statusCode, long.json().code]).toEqual([413, 'checker.too-long'])
      const picture = await post('/checks', 'image/png', Buffer.from([1, 2, 3]))
      expect([picture.statusCode, picture.json().code]).toEqual([415, 'http.unknown-body'])
      expect(picture.json().message).toContain('text/plain')
      const list = await post('/checks', 'application/json', '[1]')
      expect(list.json().code).toBe('http.no-object')
      const form = await post('/receipts', 'text/plain', 'a sentence')
      expect(form.json().code).toBe('http.unknown-body')
    })

    test('a receipt that anybody makes answers at its address', async () => {
      const made = await post(
        '/receipts',
        'application/json',
        JSON.stringify({ sentence: 'It rose 5%.' }),
      )
      const { id, links } = made.json()
      const found = await get(`/receipts/${id}`)
      expect([made.statusCode, found.statusCode]).toEqual([200, 200])
      expect(found.json()).toEqual(made.json())
      expect(links.json).toBe(`/api/v1/receipts/${id}`)
    })

    test('a receipt is answered in the language that its address or its header asks for, as when it is read', async () => {
      const body = JSON.stringify({ sentence: 'It rose 5%.' })
      const own = pack === 'template' ? 'fr' : 'zh'
      for (const lang of ['en', own]) {
        const made = await post(`/receipts?lang=${lang}`, 'application/json', body)
        expect(made.json().lang).toBe(lang)
        const { id } = made.json()
        expect((await get(`/receipts/${id}?lang=${lang}`)).json()).toEqual(made.json())
      }
      const said = JSON.stringify({ sentence: 'It rose 5%.', lang: own })
      expect((await post('/receipts?lang=en', 'application/json', said)).json().lang).toBe(own)
      const unknown = await post('/receipts?lang=xx', 'application/json', body)
      expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'http.unknown-language'])
    })

    test('a bulletin’s share changes its denominator with the census, and says so', async () => {
      const ask = async (asOf: string) =>
        (await get(`/bulletins/${day}/figures/gdp-share-2023?as-of=${asOf}&lang=en`)).json()
      const [then, since] = [await ask(day), await ask('2026-01-01')]
      expect(then.now.verdict).toBe('holds-only-if')
      expect(since.now.verdict).toBe('holds-only-if')
      expect(then.evaluation.variant.id).toBe('sum-of-members')
      expect(since.evaluation.variant.id).toBe('national-total')
      expect(since.changed).toBe(true)
    })

    test('what was loaded by an instant, a mixture, and one provenance alone are answered only if asked for', async () => {
      const ask = async (search: string) =>
        (await get(`/figures/gdp-share?period=2023${search}`)).json()
      const plain = await ask('')
      expect([plain.mixed, plain.loadedBy, plain.provenance]).toEqual([false, null, null])
      expect((await ask('&loaded-by=2026-11-25T01:59:59Z')).evaluation.value).toBeNull()
      const loaded = await ask('&loaded-by=2026-11-25')
      expect(loaded.loadedBy).toBe('2026-11-25T23:59:59.999999Z')
      expect(loaded.evaluation.value).toEqual(plain.evaluation.value)
      expect((await ask('&loaded-by=2026-02-30')).code).toBe('figures.not-an-instant')
      expect((await ask('&mixed=true')).mixed).toBe(true)
      const simulated = await ask('&provenance=simulated')
      expect(simulated.evaluation).toMatchObject({ value: null, provenance: 'simulated' })
      expect([simulated.alternatives, simulated.history, simulated.ranking]).toEqual([
        [],
        null,
        null,
      ])
    })

    test('an edition reproduces to the digit', async () => {
      const edition = (await get(`/editions/${day}-1`)).json()
      expect(edition.reproduces).toMatchObject({ ok: true, differing: [] })
      expect(edition.edition.hash).toMatch(/^[0-9a-f]{64}$/)
    })

    test('sentences that stopped being true are a feed, and so is each of them', async () => {
      const { items } = (await get('/sentences')).json()
      expect(items.length).toBeGreaterThan(0)
      const lang = server.inject({ url: `/en/sentences.atom` })
      expect((await lang).headers['content-type']).toBe('application/atom+xml; charset=utf-8')
      expect((await lang).body.match(/<entry>/g)).toHaveLength(items.length)
      const one = await server.inject({ url: `/en/sentences/${items[0].figure}.atom` })
      expect(one.statusCode).toBe(200)
      expect(one.body.match(/<entry>/g)?.length).toBeGreaterThan(0)
    })

    test('a list is read page by page to its end', async () => {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: { items: { id: string }[]; nextCursor: string | null } = (
          await get(`/figures?limit=7&cursor=${cursor}`)
        ).json()
        expect(page.items.length).toBeLessThanOrEqual(7)
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toContain('gdp-share')
      expect((await get('/figures')).json().total).toBe(seen.length)
    })
  },
)

function fits(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
}
