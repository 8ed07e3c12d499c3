import { normalizePath, type Plugin } from 'vite'
import { type Grammar, inOneGrammar } from './in-one-grammar.ts'

/** What words weigh in guesses, by the language of the sentence. */
const WEIGHTS = /\/engines\/claims\/pure\/likely\/weights\.json$/
/** Where a `grammar` is a sentence's; elsewhere it may be of some words alone, which are Latin in Chinese texts too. */
const OF_SENTENCES = /\/engines\/claims\/pure\/(?:relate|apart|derived|likely)\//

/** Where texts are read: what writes, and what names units, has words of both languages for either. */
const READS = /\/engines\/claims\/pure\/(?!checks\/|amend\/|units\/table\.|.*\.json)/

/**
 * What an entry leads to, as texts need it whose sentences are all read by one grammar. The rules of both languages stand side by side in most
 * modules, and those of the other are a tenth to a fifth of what would be fetched. Tests compare what is found with what the whole core finds.
 */
export function oneGrammar(grammar: Grammar, entry: string): Plugin {
  // The whole core has another of each module.
  const mark = `?${grammar}`
  const first = normalizePath(entry)
  return {
    name: `one-grammar-${grammar}`,
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (importer !== first && importer?.endsWith(mark) !== true) return null
        const found = await this.resolve(source, importer.split('?')[0], { skipSelf: true })
        const isOurs =
          found !== null &&
          (/\/(?:engines|programmes)\/.*\.ts$/.test(found.id) || WEIGHTS.test(found.id))
        return isOurs ? { ...found, id: found.id + mark } : found
      },
    },
    transform(code, id) {
      if (!id.endsWith(mark)) return null
      if (WEIGHTS.test(id.slice(0, -mark.length))) return weightsOf(code, grammar)
      if (!READS.test(id)) return null
      return { code: inOneGrammar(code, grammar, OF_SENTENCES.test(id)), map: null }
    },
  }
}

function weightsOf(json: string, grammar: Grammar) {
  const { words, ...others } = JSON.parse(json)
  const own = { ...others, words: { [grammar]: words[grammar] } }
  return { code: `export default ${JSON.stringify(own)}`, moduleType: 'js', map: null }
}
