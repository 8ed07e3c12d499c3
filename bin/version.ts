import { readFileSync } from 'node:fs'

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)

export const VERSION: string = manifest.version

/** What the terminal says of itself. */
export const PRODUCT = {
  name: 'onedelta',
  version: VERSION,
  summary: {
    en: 'A region of several governments: a bulletin in which every figure opens to its source',
    zh: '多地政府共同的区域平台：公报中的每个数字都能追溯到来源',
  },
}
