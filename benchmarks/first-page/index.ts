import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noBrowser, openBrowser } from '#test/browser'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded } from '../measure/index.ts'
import { productIn } from '../product/index.ts'
import { serveBare } from './bare-server.ts'
import { type Visit, visit } from './visit.ts'

export const benchmark: Benchmark = {
  name: 'first-page',
  title: 'first byte, largest paint and script of / in Chromium, beside the same bytes from memory',
  run,
}

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  if (noBrowser !== null) throw new Error(noBrowser)
  const browser = await openBrowser()
  // A product that runs already can be measured: by its address in ONEDELTA_URL.
  const running = process.env.ONEDELTA_URL
  const product =
    running === undefined
      ? await startProduct(note)
      : { address: running, stop: async () => undefined }
  try {
    const repeats = quick ? 7 : 25
    const first = await visit(browser, `${product.address}/`)
    note(`first visit: ${first.answers.size} answers, ${first.page_bytes} bytes`)
    const bare = await serveBare(first.answers)
    await visit(browser, `${bare.address}/`)
    const ours: Visit[] = []
    const peers: Visit[] = []
    // In turns, so that both meet the same moods of the machine.
    for (let round = 0; round < repeats; round += 1) {
      ours.push(await visit(browser, `${product.address}/`))
      peers.push(await visit(browser, `${bare.address}/`))
    }
    await bare.stop()
    return outcomeOf(ours, peers)
  } finally {
    await product.stop()
    await browser.close()
  }
}

function outcomeOf(ours: readonly Visit[], peers: readonly Visit[]): Outcome {
  const [own, bare] = [measuresOf(ours), measuresOf(peers)]
  const ratio = (name: string): number => rounded(Number(own[name]) / Number(bare[name]))
  return {
    ours: own,
    peers: { 'same bytes from memory': bare },
    ratios: {
      first_byte_time: ratio('first_byte_ms'),
      largest_paint_time: ratio('largest_paint_ms'),
    },
  }
}

function measuresOf(visits: readonly Visit[]): Measures {
  const of = (pick: (visit: Visit) => number): number => rounded(median(visits.map(pick)))
  return {
    first_byte_ms: of((v) => v.firstByte_ms),
    largest_paint_ms: of((v) => v.largestPaint_ms),
    loaded_ms: of((v) => v.loaded_ms),
    script_gzip_bytes: median(visits.map((v) => v.script_bytes)),
    page_bytes: median(visits.map((v) => v.page_bytes)),
    visits: visits.length,
  }
}

/** The product as `npm start` starts it, on a data folder that goes with it. */
async function startProduct(note: (line: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-first-page-'))
  const product = await productIn(folder)
  const stop = async (): Promise<void> => {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
  note('starting the product')
  try {
    await product.start()
  } catch (error) {
    await stop()
    throw error
  }
  return { address: product.address, stop }
}
