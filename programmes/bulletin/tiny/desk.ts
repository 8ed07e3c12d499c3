import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import { loadPack, openSeries } from '#engines/series'
import { type Actor, anyone, perform } from '#platform/action'
import { fixedClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { loadRegion, packFiles } from '#platform/region'
import { type Action, type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { publishPack } from '../actions/publish.ts'
import { publishText, type TextPublished, type TextToPublish } from '../editions/publish-text.ts'

export const NOW = '2026-11-25T04:00:00.000000Z'
export const OFFICE = '019400d0-0000-7000-8000-00000000000a'
export const OTHER = '019400d0-0000-7000-8000-00000000000b'

const REGION = fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url))

/** The region with its pack and its first editions, as the system made them; without a clock that runs. */
export async function openDesk(db: Database): Promise<Context> {
  const region = loadRegion(REGION)
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  const ctx: Context = {
    ...{ region, series, requestId: 'test', address: null, world: 'recorded' },
    ...{ now: NOW, today: '2026-11-25', newId: fixedClock(NOW).newId },
    actor: { kind: 'system', id: 'test' },
  }
  await publishPack(db, ctx, () => undefined)
  return { ...ctx, actor: { kind: 'anonymous', id: 'reader' } }
}

export function memberOf(
  organisation: string,
  ...roles: readonly ('reader' | 'contributor' | 'approver' | 'administrator')[]
): Actor {
  return {
    kind: 'person',
    id: '019400d0-0000-7000-8000-0000000000ff',
    name: 'Lin',
    organisation,
    organisationTitle: { en: 'Regional office (example)', zh: '区域合作办公室（示例）' },
    jurisdiction: 'CN-YRD',
    office: organisation === OFFICE,
    roles,
    means: { kind: 'session', id: 'session-1' },
    scopes: null,
  }
}

const act: Action<ReturnType<typeof Type.Any>, TextPublished> = {
  name: 'try.publish',
  title: { en: 'Publish', zh: '发布' },
  input: Type.Any(),
  may: anyone,
  apply: (tx, ctx, given: TextToPublish) => publishText(tx, ctx, given),
}

/** Publishes as an action of the desk does. */
export function publishAs(
  db: Database,
  ctx: Context,
  given: TextToPublish,
): Promise<TextPublished> {
  return perform(db, act, ctx, given)
}

const STATEMENT = `id: ID
date: '2026-11-20'
document: example-ID
kind: bulletin
title: { en: 'The economy in brief (example)', zh: '经济简报（示例）' }
figures:
  - id: share
    programme: economy
    indicator: gdp-share
    place: CN-YRD
    period: '2023'
    value: 'SHARE'
    precision: -1
    unit: percent
    bound: exact
    document: example-ID
  - id: cities
    programme: economy
    indicator: large-cities
    place: CN-YRD
    period: '2023'
    value: '9'
    precision: 0
    unit: places
    bound: exact
    document: example-ID
`

/** A short bulletin, true as of its day unless another share is stated. */
export function deskFiles(id: string, share = '24.6'): { readonly [name: string]: string } {
  return {
    'bulletin.yaml': STATEMENT.replaceAll('ID', id).replace('SHARE', share),
    'en.md': `An example for **trying out** the desk; see [the data](https://example.org/data).

## The economy

In 2023 the region's GDP was {% figure id="share" /%} of the nation's.

- It had {% figure id="cities" /%} cities of a trillion yuan.
`,
    'zh.md': `本文为**试用示例**；见[数据](https://example.org/data)。

## 经济

2023年，区域生产总值占全国的{% figure id="share" /%}。

- 万亿城市共{% figure id="cities" /%}。
`,
  }
}
