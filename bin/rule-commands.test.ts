import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ruleCommands } from '#engines/rule'
import type { Terminal } from '#platform/cli'
import { loadRegion } from '#platform/region'
import { casebook } from '#programmes/health/pure'
import { fixedContext } from '#test/support'

const REGION = loadRegion(fileURLToPath(new URL('../regions/yangtze-delta', import.meta.url)))
const CTX = fixedContext({ region: REGION, today: '2026-11-26' })

type Asked = {
  readonly args?: readonly string[]
  readonly options?: { readonly [name: string]: string }
  readonly lang?: string
  readonly format?: string
  readonly files?: { readonly [path: string]: string }
}

async function run(verb: string, asked: Asked = {}) {
  const { args = [], options = {}, lang = 'en', format = 'text', files = {} } = asked
  const printed: string[] = []
  const terminal = {
    ...{ lang, format, width: 80, colour: false, isWatched: false },
    print: (text: string) => void printed.push(text),
    note: () => undefined,
    open: async function* (path: string) {
      const text = files[path]
      if (text === undefined) throw new Error('no such file')
      yield Buffer.from(text)
    },
  } as unknown as Terminal
  const command = ruleCommands([casebook]).find((one) => one.verb === verb)
  if (command === undefined) throw new Error(`there is no ${verb}`)
  const code = await command.run(terminal, CTX, undefined as never, { args, options })
  return { code, text: printed.join('\n') }
}

describe('rule', () => {
  test('check says how much was checked', async () => {
    expect(await run('check')).toMatchObject({
      code: 0,
      text: expect.stringMatching(/no problem: \d+ values of parameters, \d+ cases/),
    })
    expect((await run('check', { lang: 'zh' })).text).toContain('规则没有问题')
    expect(JSON.parse((await run('check', { format: 'json' })).text)).toEqual({ problems: [] })
  })

  test('cases runs those whose name has the text, and none is no success', async () => {
    const { code, text } = await run('cases', { args: ['reform of 2023'] })
    expect([code, text.split('\n').length]).toEqual([0, 2])
    expect((await run('cases', { args: ['no such case'] })).code).toBe(1)
  })

  test('explain tells a case of the pack with its clauses, in either language', async () => {
    const english = await run('explain', { args: ['The same person after the reform'] })
    expect(english.text).toContain('(2,000.00 − 500.00) × 70 % = 1,050.00')
    expect(english.text).toContain('unverified, document not seen')
    const chinese = await run('explain', { args: ['同一人，2023年改革后'], lang: 'zh' })
    expect(chinese.text).toContain('上海市')
    expect(chinese.text).toContain('未核实，未见原文')
  })

  test('explain tells a case under another set of rules', async () => {
    const { text } = await run('explain', {
      args: ['The same without it'],
      options: { set: 'in-force-example' },
    })
    expect(text).toContain('(1,400.00 − 400.00) × 65 % = 650.00')
    expect(text).toContain('a proposal')
  })

  const OWN = `
date: 2026-02-02
given:
  insured: CN-320100
  treated: CN-SH
  group: working
  tier: primary
  filing: long-term
  lines: [{ class: A, amount: '100.00' }]
`

  test('explain reads a case of the reader’s own', async () => {
    const { code, text } = await run('explain', { args: ['own.yaml'], files: { 'own.yaml': OWN } })
    expect(code).toBe(0)
    expect(text).toContain('(100.00 − 0.00) × 85 % = 85.00')
  })

  test('explain refuses one that is not written as a case, and a name that nothing has', async () => {
    const files = { 'own.yaml': OWN.replace('primary', 'first') }
    await expect(run('explain', { args: ['own.yaml'], files })).rejects.toThrow(
      /rule\.broken-case.*given\.tier has none of the values allowed/,
    )
    await expect(run('explain', { args: ['nothing'] })).rejects.toThrow('rule.unknown-case')
    await expect(
      run('explain', { args: ['The same without it'], options: { set: 'none' } }),
    ).rejects.toThrow('rule.unknown-set')
  })

  test('show lists what held when, and nothing before it was known', async () => {
    const asked = { args: ['outpatient/deductible'], options: { place: 'CN-SH', on: '2023-03-01' } }
    const { code, text } = await run('show', asked)
    expect(code).toBe(0)
    expect(text).toContain('2022-07-01 – 2023-07-01')
    expect(text).toContain('employee at work 1,500.00; retired employee not held')
    expect(text).not.toContain('500.00; retired employee 300.00')
    const before = { ...asked, options: { ...asked.options, asOf: '2026-11-24' } }
    expect(await run('show', before)).toEqual({ code: 1, text: '' })
  })

  test('show writes bands by their ends', async () => {
    const asked = { args: ['outpatient/rate'], options: { place: 'CN-SH', on: '2023-03-01' } }
    const { text } = await run('show', asked)
    expect(text).toContain('age in years < 45: employee at work (first tier 65 %')
    expect(text).toContain('age in years ≥ 45: not held')
  })
})
