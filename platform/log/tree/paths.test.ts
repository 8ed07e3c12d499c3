import { expect, test } from 'vitest'
import {
  consistencyPath,
  EMPTY_ROOT,
  grow,
  type HashOf,
  hexOf,
  inclusionPath,
  leafHash,
  NO_LEAVES,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../index.ts'

// The eight leaves of Certificate Transparency's reference tests, with their roots and paths.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'))

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const INCLUSION: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const CONSISTENCY: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

const LEAVES = ENTRIES.map(leafHash)
const headOf = (size: number) => ({ size, root: Buffer.from(ROOTS[size] ?? '', 'hex') })
const hashOf: HashOf = ({ level, position }) =>
  rootOf(
    grow(NO_LEAVES, LEAVES.slice(position * 2 ** level, (position + 1) * 2 ** level)).peaks.hashes,
  )

test('the roots of no leaf to eight are the published ones', () => {
  const roots = ROOTS.map((_, size) =>
    hexOf(rootOf(grow(NO_LEAVES, LEAVES.slice(0, size)).peaks.hashes)),
  )
  expect(roots).toEqual(ROOTS)
  expect(hexOf(EMPTY_ROOT)).toBe(ROOTS[0])
})

test.each(INCLUSION)(
  'leaf %i of %i has the published path, and it verifies',
  (index, size, path) => {
    const made = inclusionPath(index, size, hashOf)
    expect(made.map(hexOf)).toEqual(path)
    expect(verifyInclusion(LEAVES[index]!, index, made, headOf(size))).toBe(true)
  },
)

test.each(CONSISTENCY)(
  '%i leaves lead to %i by the published path, and it verifies',
  (older, size, path) => {
    const made = consistencyPath(older, size, hashOf)
    expect(made.map(hexOf)).toEqual(path)
    expect(verifyConsistency(headOf(older), headOf(size), made)).toBe(true)
  },
)

test('a path to another place, size, leaf or root does not verify, nor a longer or shorter one', () => {
  const path = inclusionPath(5, 8, hashOf)
  const [leaf, other] = [LEAVES[5]!, LEAVES[4]!]
  expect(verifyInclusion(leaf, 5, path, headOf(8))).toBe(true)
  const wrong: readonly Parameters<typeof verifyInclusion>[] = [
    [other, 5, path, headOf(8)],
    [leaf, 4, path, headOf(8)],
    [leaf, 5, path, headOf(7)],
    [leaf, 5, path, { ...headOf(8), size: 9 }],
    [leaf, 5, path, { ...headOf(8), size: 5 }],
    [leaf, -1, path, headOf(8)],
    [leaf, 5.5, path, headOf(8)],
    [leaf, 5, path.slice(1), headOf(8)],
    [leaf, 5, [...path, LEAVES[0]!], headOf(8)],
    [leaf, 5, path.toReversed(), headOf(8)],
    [leaf, 0, [], { size: 0, root: leaf }],
  ]
  for (const given of wrong) expect(verifyInclusion(...given)).toBe(false)
})

test('a node is not taken for a leaf', () => {
  const [left, right] = [LEAVES[0]!, LEAVES[1]!]
  const asEntry = Buffer.concat([left, right])
  expect(hexOf(leafHash(asEntry))).not.toBe(hexOf(nodeHash(left, right)))
})

test('nothing is consistent with another beginning', () => {
  const path = consistencyPath(6, 8, hashOf)
  expect(verifyConsistency(headOf(6), headOf(8), path)).toBe(true)
  const wrong: readonly Parameters<typeof verifyConsistency>[] = [
    [{ size: 6, root: headOf(5).root }, headOf(8), path],
    [{ size: 5, root: headOf(6).root }, headOf(8), path],
    [headOf(6), { size: 8, root: headOf(7).root }, path],
    [headOf(8), headOf(6), path],
    [headOf(6), headOf(8), []],
    [headOf(6), headOf(8), path.slice(1)],
    [headOf(6), headOf(8), [...path, LEAVES[0]!]],
    [headOf(4), headOf(8), []],
    [headOf(8), headOf(8), path],
    [{ size: 8, root: headOf(7).root }, headOf(8), []],
    [{ size: 0, root: headOf(1).root }, headOf(8), []],
    [headOf(0), headOf(8), path],
  ]
  for (const given of wrong) expect(verifyConsistency(...given)).toBe(false)
  expect(verifyConsistency(headOf(0), headOf(8), [])).toBe(true)
  expect(verifyConsistency(headOf(0), headOf(0), [])).toBe(true)
})
