import { expect, test } from 'vitest'
import { filesBelow, isTest, sources, textOf } from './tree.ts'

/** Codes declared in the modules' catalogues, read as text so that no module need be loaded. */
function declared(): Map<string, string> {
  const codes = new Map<string, string>()
  for (const path of filesBelow('platform', 'engines', 'programmes', 'bin').filter((p) =>
    p.endsWith('/errors.ts'),
  )) {
    for (const [, code] of textOf(path).matchAll(/^ {2}'([a-z-]+\.[a-z0-9-]+)': /gm)) {
      if (code !== undefined) codes.set(code, path)
    }
  }
  return codes
}

function used(): Map<string, string> {
  const codes = new Map<string, string>()
  for (const path of sources().filter((p) => !isTest(p))) {
    for (const [, code] of textOf(path).matchAll(/'([a-z-]+\.[a-z0-9-]+)'/g)) {
      if (code !== undefined && !path.endsWith('/errors.ts')) codes.set(code, path)
    }
  }
  return codes
}

test('every code that is thrown is in a catalogue', () => {
  const known = declared()
  const unknown: string[] = []
  for (const path of sources().filter((p) => !isTest(p))) {
    for (const [, code] of textOf(path).matchAll(/new HouseError\(\s*'([^']+)'/g)) {
      if (code !== undefined && !known.has(code)) unknown.push(`${path}: ${code}`)
    }
  }
  expect(unknown).toEqual([])
})

test('every code of a catalogue is thrown somewhere, and stands in docs/reference/errors.md', () => {
  const alive = used()
  const reference = textOf('docs/reference/errors.md')
  const known = [...declared().keys()]
  expect(known.length).toBeGreaterThan(10)
  expect(known.filter((code) => !alive.has(code))).toEqual([])
  expect(known.filter((code) => !reference.includes(`\`${code}\``))).toEqual([])
})
