import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { assetsOf } from './assets.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * The render function of every page as one file without dependencies. The addresses of the browser's
 * assets are written into it, so the client is built first.
 */
export default defineConfig(({ command }) => ({
  root,
  publicDir: false,
  plugins: [react()],
  define: {
    __ASSETS__: JSON.stringify(
      command === 'build'
        ? assetsOf(JSON.parse(readFileSync(`${root}dist/client/manifest.json`, 'utf8')))
        : null,
    ),
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  ssr: { noExternal: true },
  build: {
    ssr: `${root}render.tsx`,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    rollupOptions: { output: { entryFileNames: 'render.js', codeSplitting: false } },
  },
}))
