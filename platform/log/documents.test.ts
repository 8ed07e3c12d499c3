import { expect, test } from 'vitest'
import {
  canonicalJson,
  checkDocument,
  consistencyPath,
  grow,
  type HashOf,
  type HeadDocument,
  headDocument,
  inclusionPath,
  leafHash,
  NO_LEAVES,
  proofDocument,
  readDocument,
  readHeadDocument,
  readJson,
  rootOf,
} from './index.ts'

const CONTENTS = Array.from({ length: 7 }, (_, n) => `{"n": ${n}, "big": 1234567890123456789${n}}`)
const LEAVES = CONTENTS.map((content) => leafHash(canonicalJson(readJson(content))))
const root = (from: number, to: number) =>
  rootOf(grow(NO_LEAVES, LEAVES.slice(from, to)).peaks.hashes)
const hashOf: HashOf = ({ level, position }) =>
  root(position * 2 ** level, (position + 1) * 2 ** level)
const head = (size: number) => ({ size, root: root(0, size), at: '2024-12-04T02:00:00.000000Z' })
const written = (document: object) => JSON.stringify(document, null, 2)

const proof = proofDocument('deeds', head(7), {
  index: 3,
  content: CONTENTS[3]!,
  path: inclusionPath(3, 7, hashOf),
})
const since = headDocument('deeds', head(7), { ...head(4), path: consistencyPath(4, 7, hashOf) })
const kept = (size: number, log = 'deeds') => headDocument(log, head(size))

test('a proof goes through a file with every digit, and proves its entry under its head', () => {
  const text = written(proof)
  expect(text).toContain('12345678901234567893')
  const read = readDocument('proof.json', text)
  expect(checkDocument(read)).toBe('proved')
  expect(checkDocument(read, kept(7))).toBe('proved')
})

test('a proof in which anything was altered proves nothing', () => {
  const text = written(proof)
  for (const [from, to] of [
    ['12345678901234567893', '12345678901234567892'],
    ['"n": 3', '"n": 3.5'],
    ['"index": 3', '"index": 2'],
    [proof.root, proof.path[0]!],
    [proof.path[1]!, proof.path[0]!],
  ] as const) {
    const altered = text.replace(from, to)
    expect(altered).not.toBe(text)
    expect(checkDocument(readDocument('proof.json', altered))).toBe('not-proved')
  }
})

test('a proof under another head than the one kept is told so', () => {
  expect(checkDocument(proof, kept(6))).toBe('other-head')
  expect(checkDocument(proof, kept(7, 'others'))).toBe('other-head')
})

test('a head proves that an older one is its beginning', () => {
  expect(checkDocument(readDocument('head.json', written(since)))).toBe('proved')
  expect(checkDocument(since, kept(4))).toBe('proved')
  expect(checkDocument(since, kept(5))).toBe('other-head')
  const { root: other } = kept(5)
  expect(checkDocument({ ...since, root: other })).toBe('not-proved')
  expect(checkDocument({ ...since, since: { ...since.since!, root: other } })).toBe('not-proved')
})

test('a head alone proves nothing but that it is the one kept', () => {
  expect(checkDocument(kept(7))).toBe('not-proved')
  expect(checkDocument(kept(7), kept(7))).toBe('proved')
  expect(checkDocument(kept(7), kept(6))).toBe('other-head')
})

test.each([
  ['no JSON', '{'],
  ['something else', '{"format": "onedelta-backup/1"}'],
  ['a hash that is none', written({ ...kept(3), root: 'abc' })],
  ['a size that is none', written({ ...kept(3), size: 1.5 })],
  ['a path that is too long', written({ ...proof, path: Array(65).fill(proof.root) })],
])('%s is no document', (_, text) => {
  expect(() => readDocument('some.json', text)).toThrow('log.bad-document')
})

test('where a head is asked for, a proof is refused', () => {
  expect(() => readHeadDocument('some.json', written(proof))).toThrow('log.bad-document')
  const read: HeadDocument = readHeadDocument('some.json', written(kept(3)))
  expect(read.size).toBe(3)
})
