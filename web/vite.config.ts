import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What the browser gets: one stylesheet, its fonts, one small script, and the script that sets the theme before paint. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
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
      },
      output: { assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
})
