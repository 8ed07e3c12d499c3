import { describe, expect, test } from 'vitest'
import { isColoured, toned } from './colours.ts'

const STEPS = [0, 95, 135, 175, 215, 255]

/** Relative luminance of one of the 216 colours that are the same in every terminal. */
function lightOf([red, green, blue]: readonly number[]): number {
  const part = (value = 0) => {
    const share = value / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('each colour is seen on a light ground and on a dark one', () => {
  test.each(['red', 'amber', 'green'] as const)('%s', (tone) => {
    const code = Number(/38;5;(\d+)m/.exec(toned('x', tone, { colour: true }))?.[1]) - 16
    const colour = [Math.floor(code / 36), Math.floor(code / 6) % 6, code % 6].map(
      (step) => STEPS[step] ?? 0,
    )
    for (const ground of [
      [255, 255, 255],
      [0, 0, 0],
      [30, 30, 30],
      [253, 246, 227],
      [0, 43, 54],
    ])
      expect(contrast(colour, ground), String(ground)).toBeGreaterThan(2.5)
    expect(contrast(colour, [255, 255, 255])).toBeGreaterThan(4.5)
    expect(contrast(colour, [0, 0, 0])).toBeGreaterThan(3.8)
  })

  test('quiet is the ink of whoever looks on, and no grey of ours', () => {
    expect(toned('x', 'quiet', { colour: true })).toBe('\u001b[2mx\u001b[22m')
  })
})

test('nothing is coloured where nobody wants it, and no blank ever', () => {
  expect(toned('x', 'red', { colour: false })).toBe('x')
  expect(toned('  ', 'quiet', { colour: true })).toBe('  ')
})

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '' }, false],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
] as const)('at a terminal: %s, with %j: %s', (isTerminal, environment, isWanted) => {
  expect(isColoured(isTerminal, environment)).toBe(isWanted)
})
