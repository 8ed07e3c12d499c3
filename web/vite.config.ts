import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip as gzipped } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import { DESKS } from './desks.ts'
import { oneGrammar } from './one-grammar/one-grammar.ts'

const brotli = promisify(brotliCompress)
const gzip = promisify(gzipped)

/** No module of the house does anything by being imported, so what a page doesn't use isn't sent. */
const treeshake = { moduleSideEffects: (id: string) => !/\/(engines|platform)\//.test(id) }

const root = fileURLToPath(new URL('.', import.meta.url))
const cores = fileURLToPath(new URL('../programmes/checker/pages/desk/cores/', import.meta.url))

/**
 * What the browser gets: one stylesheet, its fonts, one small script, and the script that sets the theme before paint.
 * A desk has a script of its own, with what it needs in parts that are fetched when they are used.
 */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  resolve: {
    // A desk gets Preact for React, 15 kB for 67: the reading core takes the rest of its 200 kB.
    alias: [
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
    ],
  },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2023',
    rollupOptions: {
      input: {
        reader: `${root}reader/index.ts`,
        theme: `${root}reader/theme.ts`,
        style: `${root}styles/index.css`,
        check: `${root}${DESKS.check}`,
        account: `${root}${DESKS.account}`,
        draft: `${root}${DESKS.draft}`,
        collection: `${root}${DESKS.collection}`,
        studio: `${root}${DESKS.studio}`,
        bill: `${root}${DESKS.bill}`,
      },
      treeshake,
      output: { assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
  worker: {
    format: 'es',
    rollupOptions: { treeshake },
    plugins: () => [oneGrammar('en', `${cores}english.ts`), oneGrammar('zh', `${cores}chinese.ts`)],
  },
  plugins: [characterMaps(), compressed()],
})

/** The maps of Chinese characters that pdf.js asks for by name: a PDF may lack its own. */
function characterMaps(): Plugin {
  const folder = fileURLToPath(new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url))
  return {
    name: 'character-maps',
    generateBundle() {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.bcmap'))) {
        const source = readFileSync(`${folder}${name}`)
        this.emitFile({ type: 'asset', fileName: `assets/cmaps/${name}`, source })
      }
    },
  }
}

/** Scripts and styles lie there compressed as well as can be, once: a server in a hurry would do it worse, each time. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((one) => /\.(?:m?js|css)$/.test(one))
      await Promise.all(names.map((name) => compress(`${dir}/${name}`)))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await writeFile(`${file}.br`, await brotli(content, { params }))
  await writeFile(`${file}.gz`, await gzip(content, { level: 9 }))
}
