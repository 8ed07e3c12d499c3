import { expect, test } from 'vitest'
import { assetsOf } from './assets.ts'

const manifest = {
  'styles/index.css': {
    file: 'assets/style-1.css',
    assets: [
      'assets/serif-latin-ext-wght-normal-2.woff2',
      'assets/serif-latin-wght-normal-1.woff2',
    ],
  },
  'reader/index.ts': { file: 'assets/reader-1.js' },
  'reader/theme.ts': { file: 'assets/theme-1.js' },
  '../programmes/checker/pages/desk/start.tsx': { file: 'assets/check-1.js' },
  '../programmes/account/pages/desk/start.ts': { file: 'assets/account-1.js' },
  '../programmes/desk/pages/desk/start.tsx': { file: 'assets/draft-1.js' },
  '../programmes/collection/pages/desk/start.tsx': { file: 'assets/collection-1.js' },
  '../programmes/health/pages/rule-studio/start.tsx': { file: 'assets/studio-1.js' },
  '../programmes/health/pages/check-bill/start.tsx': { file: 'assets/bill-1.js' },
}

test('pages get the hashed addresses of the build', () => {
  expect(assetsOf(manifest)).toEqual({
    script: '/assets/reader-1.js',
    theme: '/assets/theme-1.js',
    style: '/assets/style-1.css',
    desks: {
      check: '/assets/check-1.js',
      account: '/assets/account-1.js',
      draft: '/assets/draft-1.js',
      collection: '/assets/collection-1.js',
      studio: '/assets/studio-1.js',
      bill: '/assets/bill-1.js',
    },
    // Letters of other ranges wait until a page has some.
    fonts: ['/assets/serif-latin-wght-normal-1.woff2'],
  })
})

test('a build that lacks an entry is refused by name', () => {
  const { 'reader/theme.ts': _, ...rest } = manifest
  expect(() => assetsOf(rest)).toThrow('reader/theme.ts')
})
