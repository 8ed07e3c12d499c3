import type { Grammar } from './model.ts'
import type { Grammars } from './read-with.ts'
import { segmentText } from './text/segment.ts'
import { unwrap } from './text/unwrap.ts'

/** The grammars by which the sentences of a text are read. */
export function grammarsIn(text: string): ReadonlySet<Grammar> {
  return new Set(segmentText(unwrap(text).text).sentences.map(({ grammar }) => grammar))
}

/** Brings the grammars of the sentences of a text: where there is a network between, most texts need one of them. */
export async function grammarsFor(text: string): Promise<Grammars> {
  const loaded = await Promise.all([...grammarsIn(text)].map(loadedGrammar))
  return Object.assign({}, ...loaded)
}

async function loadedGrammar(grammar: Grammar): Promise<Grammars> {
  if (grammar === 'zh') {
    const [{ readChinese }, { simplified }, { default: timesZh }] = await Promise.all([
      import('./zh/read-chinese.ts'),
      import('./zh/parts/fold.ts'),
      import('./times/weights-zh.json', { with: { type: 'json' } }),
    ])
    return { zh: readChinese, simplified, timesZh }
  }
  const [{ readEnglish }, { default: timesEn }] = await Promise.all([
    import('./en/read-english.ts'),
    import('./times/weights-en.json', { with: { type: 'json' } }),
  ])
  return { en: readEnglish, timesEn }
}
