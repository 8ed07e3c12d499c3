import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { checkRegion, loadRegion } from './load-region.ts'
import { packFiles } from './pack-files.ts'

const TEMPLATE = fileURLToPath(new URL('../../regions/template', import.meta.url))
const YAML_FILES = ['region.yaml', 'places.yaml', 'compositions.yaml', 'parameters.yaml'] as const

const folder = mkdtempSync(join(tmpdir(), 'region-'))
cpSync(TEMPLATE, folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const sound = packFiles({ folder: TEMPLATE })

test('whatever is cut out of a pack or put into it, it loads or says where it is broken', {
  timeout: 30_000,
}, () => {
  const damage = fc.record({
    file: fc.constantFrom(...YAML_FILES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        '  ',
        ': ',
        '- ',
        '{',
        ']',
        '*a',
        '&a ',
        '#',
        "'",
        '"',
        '\t',
        '!!x ',
      ),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    ),
  })
  void fc.assert(
    fc.property(damage, ({ file, at, cut, put }) => {
      const text = sound.readText(file)
      const start = Math.floor(at * text.length)
      writeFileSync(join(folder, file), text.slice(0, start) + put + text.slice(start + cut))
      try {
        const problems = checkRegion(folder)
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1)
          expect(problem.message.en).toMatch(/\S/)
          expect(problem.message.zh).toMatch(/\S/)
        }
        expect(refusalOf(() => loadRegion(folder))).toBe(
          problems.length > 0 ? 'region.invalid' : null,
        )
      } finally {
        writeFileSync(join(folder, file), text)
      }
    }),
    { numRuns: 100 },
  )
})

function refusalOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof HouseError) return error.code
    throw error
  }
}
