import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import { openSeries } from '#engines/series'
import { house, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { openDatabase, startEmbedded } from '#platform/db'
import { loadRegion } from '#platform/region'
import { publishText, type TextToPublish } from '#programmes/bulletin'
import { type Action, type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'

const PACK = fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url))

const INPUT = Type.Unsafe<TextToPublish>(Type.Any())
const publish: Action<typeof INPUT> = {
  name: 'try.publish',
  title: { en: 'Publish', zh: '发布' },
  input: INPUT,
  may: house,
  apply: (tx, ctx, given) => publishText(tx, ctx, given),
}

/** Publishes texts into a region that is being served, from a process beside it: the server is told by nobody. */
export async function publishBeside(
  dataFolder: string,
  texts: readonly TextToPublish[],
): Promise<void> {
  const server = await startEmbedded(join(dataFolder, 'database'), { progress: () => undefined })
  const db = openDatabase({ url: server.url('app'), role: 'app' })
  try {
    const region = loadRegion(PACK)
    const series = await db.read((tx) =>
      openSeries({ tx, region, indicators: figuresOf([economy], region) }),
    )
    const clock = systemClock()
    for (const text of texts) {
      const ctx: Context = {
        ...{
          region,
          series,
          newId: clock.newId,
          requestId: 'beside',
          address: null,
          world: 'recorded',
        },
        ...{ now: clock.now(), today: clock.today(region.timeZone) },
        actor: { kind: 'system', id: 'test' },
      }
      await perform(db, publish, ctx, text)
    }
  } finally {
    await db.close()
    await server.stop()
  }
}

/** A short bulletin in two languages that tries to be more than a text. */
export function briefOf(
  id: string,
  share: string,
  day: string,
): { readonly [name: string]: string } {
  const figure = (name: string, rest: string) => `  - id: ${name}
    programme: economy
    place: CN-YRD
    period: '2023'
    bound: exact
    document: ${id}
${rest}`
  return {
    'bulletin.yaml': `id: ${id}
date: '${day}'
document: ${id}
kind: bulletin
title: { en: 'The economy in brief (example)', zh: '经济简报（示例）' }
figures:
${figure('share', `    indicator: gdp-share\n    value: '${share}'\n    precision: -1\n    unit: percent\n`)}${figure('cities', "    indicator: large-cities\n    value: '9'\n    precision: 0\n    unit: places\n")}`,
    'en.md': `An example, with <img src=x onerror="window.ran = 1"> and <script>window.ran = 2</script> in its words; see [the rules](https://example.org/rules).

## The economy

In 2023 the region's GDP was {% figure id="share" /%} of the nation's. It had {% figure id="cities" /%} cities of a trillion yuan.
`,
    'zh.md': `本文为示例，文字中含有 <img src=x onerror="window.ran = 1"> 和 <script>window.ran = 2</script>；见[规则](https://example.org/rules)。

## 经济

2023年，区域生产总值占全国的{% figure id="share" /%}，万亿城市共{% figure id="cities" /%}。
`,
  }
}
