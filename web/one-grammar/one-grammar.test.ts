import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { grammarsIn } from '#engines/claims/pure'
import { WIDE } from '#platform/i18n'
import { goldTexts } from '../../benchmarks/checker/gold/index.ts'
import { selfCheck } from '../../programmes/checker/pages/desk/cores/self-check.ts'
import { oneGrammar } from './one-grammar.ts'

const CORES = fileURLToPath(new URL('../../programmes/checker/pages/desk/cores/', import.meta.url))
const PROVINCE = {
  id: 'CN-33',
  level: 'province',
  names: { en: ['Zhejiang'], zh: ['浙江省', '浙江'] },
}
const LEXICON = { places: [PROVINCE], regionPlace: null, nationPlace: null }

/** Two builds, and each text twice: ten seconds, on a machine that has nothing else to do. */
const BUILT_MS_MAX = 300_000

type Core = { readonly selfCheck: typeof selfCheck }

/** Built as the browser gets it, but for names, in one piece. */
async function built(grammar: 'en' | 'zh', input: string): Promise<Core> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [oneGrammar(grammar, input)],
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

test.each([
  ['en', 'english.ts', (text: string) => !WIDE.test(text)],
  ['zh', 'chinese.ts', (text: string) => !grammarsIn(text).has('en')],
] as const)(
  'the core of one grammar, %s, finds what the whole one does, to the letter',
  async (grammar, entry, isForIt) => {
    const core = await built(grammar, `${CORES}${entry}`)
    const texts = goldTexts().filter(({ text }) => isForIt(text))
    expect(texts.length).toBeGreaterThan(10)
    for (const { name, text, date } of texts) {
      const asked = {
        text,
        date,
        source: { format: 'text' as const, name: null, characters: text.length },
        lexicon: LEXICON,
        languages: ['en', 'zh'],
      }
      const [own, whole] = [core, { selfCheck }].map((one) => one.selfCheck(asked, () => undefined))
      expect(JSON.stringify(await own), name).toBe(JSON.stringify(await whole))
    }
  },
  BUILT_MS_MAX,
)
