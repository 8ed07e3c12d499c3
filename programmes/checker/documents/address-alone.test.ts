import { expect, test } from 'vitest'
import { isAddressAlone } from './address-alone.ts'
import { readDocument } from './read-document.ts'
import { readGiven } from './read-given.ts'

const NO_PDF = { open: () => Promise.reject(new Error('no PDF here')) } as never

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { readonly code?: string }) => error.code,
  )

test.each([
  'https://example.org/releases/2024-12-04',
  '\n  HTTPS://example.org/新闻/2024  \r\n',
  'www.example.org',
  'https://example.org/a\nhttps://example.org/b\n',
])('%j is an address and no text', async (text) => {
  expect(isAddressAlone(text)).toBe(true)
  const bytes = new TextEncoder().encode(text)
  expect(await codeOf(readDocument(bytes, 'release.txt', { pdf: NO_PDF }))).toBe(
    'checker.address-alone',
  )
  expect(await codeOf(readGiven({ text }, NO_PDF))).toBe('checker.address-alone')
})

test.each([
  '',
  'Output rose by 5 %: https://example.org',
  'https://example.org\nOutput rose by 5 %.',
  'https://example.org/a，全年增长5%。',
  'www is short for a web of pages',
])('%j isn’t an address alone', (text) => {
  expect(isAddressAlone(text)).toBe(false)
})
