import { normalizePath, type Plugin } from 'vite'
import { type Grammar, inOneGrammar } from './in-one-grammar.ts'

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
        const isOurs = found !== null && /\/(?:engines|programmes)\/.*\.ts$/.test(found.id)
        return isOurs ? { ...found, id: found.id + mark } : found
      },
    },
    transform(code, id) {
      if (!id.endsWith(mark) || !READS.test(id)) return null
      return { code: inOneGrammar(code, grammar), map: null }
    },
  }
}
