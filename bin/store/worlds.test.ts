import { expect, test } from 'vitest'
import type { Terminal } from '#platform/cli'
import { databaseOf, labelledTerminal, worldIn } from './worlds.ts'

function answered(
  format: string,
  world: 'recorded' | 'simulated',
  text: string,
): readonly string[] {
  const lines: string[] = []
  const terminal = {
    format,
    lang: 'en',
    print: (line: string) => lines.push(line),
    note: (line: string) => lines.push(`note: ${line}`),
  } as Partial<Terminal> as Terminal
  labelledTerminal(terminal, world).print(text)
  return lines
}

test('every answer from the simulated world says so, whatever its format', () => {
  expect(answered('text', 'simulated', '7')).toEqual([expect.stringContaining('SIMULATED'), '7'])
  expect(answered('json', 'simulated', '{"held":7}').map((line) => JSON.parse(line))).toEqual([
    { world: 'simulated', held: 7 },
  ])
  expect(answered('json', 'simulated', '[7]').map((line) => JSON.parse(line))).toEqual([
    { world: 'simulated', answer: [7] },
  ])
  expect(answered('csv', 'simulated', 'held')).toEqual([
    expect.stringContaining('note: SIMULATED'),
    'held',
  ])
})

test('an answer from the recorded world is as it was', () => {
  for (const format of ['text', 'json', 'csv'])
    expect(answered(format, 'recorded', '{"held":7}')).toEqual(['{"held":7}'])
})

test('a command works where it was told to, and is refused where that world is missing', () => {
  expect([worldIn({}), worldIn({ simulated: true })]).toEqual(['recorded', 'simulated'])
  const house = { db: 'here', simulated: null } as never
  expect(databaseOf('recorded', house)).toBe('here')
  expect(() => databaseOf('simulated', house)).toThrow('start.no-simulated-world')
})
