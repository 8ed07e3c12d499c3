import { execFileSync } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { type BoundCommand, errors, runCommandLine } from './index.ts'

const text = (en: string, zh: string) => ({ en, zh })

const milk: BoundCommand = {
  noun: 'cow',
  verb: 'milk',
  summary: text('Milk a cow', '挤奶'),
  args: [{ name: 'name', required: true, help: text('which cow', '哪头牛') }],
  options: [
    { flags: '--hours <n>', help: text('how long', '多久'), default: '1' },
    { flags: '--gently', help: text('gently', '轻轻地') },
  ],
  formats: ['text', 'json'],
  run: async (terminal, { args, options }) => {
    if (args[0] === 'angry') throw new HouseError('cow.kicked', { name: 'angry' })
    if (args[0]?.includes('.') || args[0] === '-') {
      for await (const bytes of terminal.open(args[0])) terminal.print(String(bytes))
      return 0
    }
    if (args[0] === 'ghost') throw new Error('no ghosts')
    terminal.print(JSON.stringify({ args, options, format: terminal.format, lang: terminal.lang }))
    return args[0] === 'dry' ? 1 : 0
  },
}
const cow: BoundCommand = { ...milk, noun: null, verb: 'cow', args: [] }
const moo: BoundCommand = { ...milk, noun: null, verb: 'moo', args: [], options: [], formats: [] }

const line = {
  name: 'farm',
  version: '1.2.3',
  summary: text('A farm', '农场'),
  commands: [milk, moo, cow],
  catalogue: async () => ({
    ...errors,
    'cow.kicked': {
      kind: 'refused' as const,
      message: text('{name} kicked', '{name} 踢人'),
      remedy: text('Step back', '后退'),
    },
  }),
}

async function run(words: string, environment = {}) {
  let [out, err] = ['', '']
  const sink = (keep: (chunk: string) => void) =>
    new Writable({
      write: (chunk, _, done) => {
        keep(String(chunk))
        done()
      },
    })
  const streams = {
    in: Readable.from(['from ', 'stdin']),
    out: sink((chunk) => {
      out += chunk
    }),
    err: sink((chunk) => {
      err += chunk
    }),
  }
  const code = await runCommandLine(line, words.split(' ').filter(Boolean), streams, environment)
  return { code, out, err }
}

test('hands a command its arguments, its options and the format', async () => {
  const { code, out } = await run('cow milk Bella --gently --format json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    args: ['Bella'],
    options: { hours: '1', gently: true },
    format: 'json',
    lang: 'en',
  })
})

test('gives what stands behind a verb to that verb, also where its noun takes the same option', async () => {
  const format = async (words: string) => JSON.parse((await run(words)).out).format
  expect(await format('cow milk Bella --format json')).toBe('json')
  expect(await format('cow --format json')).toBe('json')
  expect(await format('--lang zh cow milk Bella --format json')).toBe('json')
})

test('takes the first format where none is asked, and the language of the environment', async () => {
  expect(JSON.parse((await run('cow milk B')).out)).toMatchObject({ format: 'text', lang: 'en' })
  const chinese = await run('cow milk B', { LANG: 'zh_CN.UTF-8' })
  expect(JSON.parse(chinese.out)).toMatchObject({ lang: 'zh' })
  const asked = await run('cow milk B --lang en', { LANG: 'zh_CN.UTF-8' })
  expect(JSON.parse(asked.out)).toMatchObject({ lang: 'en' })
})

test('answers with the exit code of the command', async () => {
  expect((await run('cow milk dry')).code).toBe(1)
  expect((await run('moo')).code).toBe(0)
})

test('calls wrong use by its name, in the language of the person', async () => {
  for (const words of [
    'cow shave',
    'goat',
    'cow milk',
    'cow milk B --fast',
    'cow milk B --format x',
  ]) {
    const { code, out, err } = await run(words)
    expect([words, code, out, err === '']).toEqual([words, 2, '', false])
  }
  expect((await run('cow milk B --fast --lang zh')).err).toBe(
    '没有“--fast”这个选项。是否要输入 --as？\n用法：farm cow milk [选项] <name>\n',
  )
})

test('says after wrong use what would be right', async () => {
  expect((await run('cow milk')).err).toBe(
    'The argument <name> is missing.\nUsage: farm cow milk [options] <name>\n',
  )
  expect((await run('mow')).err).toContain('There is no command mow. Did you mean cow, moo?')
  expect((await run('mow --lang zh')).err).toContain('没有“mow”这个命令。是否要输入 cow、moo？')
  expect((await run('goat --lang zh')).err).toMatch(
    /^没有“goat”这个命令。\n用法：farm \[选项\] \[命令\]\n命令：/,
  )
  expect((await run('goat')).err).toMatch(/\nCommands: moo, cow, completion\n/)
  expect((await run('cow shave')).err).toMatch(/Usage: farm cow /)
})

test.each([
  ['milk', 'The argument <name> is missing.', '缺少参数 <name>。'],
  [
    'milk B --format pdf',
    '--format <format> can’t be pdf. Choose one of: text, json.',
    '--format <format> 不能取“pdf”。可选：text、json。',
  ],
  [
    'milk B --hours',
    'The option --hours <n> needs a value behind it.',
    '选项 --hours <n> 后面缺少取值。',
  ],
  [
    'milk B C',
    'That is one argument too many: 1 at most, and 2 were given.',
    '参数过多：最多 1 个，给出了 2 个。',
  ],
])('says all that is wrong with "cow %s" in both languages', async (words, en, zh) => {
  expect((await run(`cow ${words}`)).err).toMatch(new RegExp(`^${literal(en)}\n`))
  expect((await run(`--lang zh cow ${words}`)).err).toMatch(new RegExp(`^${literal(zh)}\n`))
})

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

test('a language that is none is refused in the one of the environment', async () => {
  expect((await run('moo --lang e_n')).err).toMatch(/can’t be e_n\. Write the tag of a language/)
  const chinese = await run('moo --lang e_n', { LANG: 'zh_CN.UTF-8' })
  expect(chinese.err).toMatch(/不能取“e_n”。请写语言代码/)
})

test('tells a refusal with its remedy and code, and ends with the code of its kind', async () => {
  const english = await run('cow milk angry')
  expect(english.code).toBe(3)
  expect(english.err).toBe('angry kicked\nWhat to do: Step back\n(cow.kicked)\n')
  expect((await run('cow milk angry --lang zh')).err).toContain('angry 踢人')
})

test('an error that nobody foresaw ends with 4', async () => {
  const { code, err } = await run('cow milk ghost')
  expect(code).toBe(4)
  expect(err).toContain('no ghosts')
})

test('helps on every level in both languages, and says the exit codes', async () => {
  for (const words of ['--help', 'cow --help', 'cow milk --help', 'completion --help']) {
    expect((await run(words)).out).toContain('Exit codes:')
    const chinese = await run(`${words} --lang zh`)
    expect([
      chinese.code,
      chinese.out.includes('退出码：'),
      chinese.out.includes('用法：'),
    ]).toEqual([0, true, true])
  }
  expect((await run('cow milk --help --lang zh')).out).toContain('挤奶')
})

test('completes nouns, verbs and options in three shells', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out } = await run(`completion ${shell}`)
    expect(code).toBe(0)
    expect(out).toContain('completion cow moo')
    expect(out).toContain('--format --gently --help --hours --lang')
  }
  expect((await run('completion powershell')).code).toBe(2)
})

test('completes the options of a plain verb behind its arguments too', async () => {
  const { out } = await run('completion bash')
  const typed = (...words: readonly string[]) =>
    execFileSync('bash', [
      '-c',
      `${out}\nCOMP_WORDS=(farm ${words.join(' ')} --fo)\nCOMP_CWORD=${words.length + 1}\n_farm\necho "\${COMPREPLY[*]}"`,
    ]).toString()
  expect(typed('cow')).toBe('--format\n')
  expect(typed('cow', 'Bella')).toBe('--format\n')
  expect(typed('cow', 'milk', 'Bella')).toBe('--format\n')
})

test('reads a file or standard input, and tells of a file that is not there', async () => {
  expect((await run('cow milk -')).out).toBe('from \nstdin\n')
  expect((await run('cow milk package.json')).out).toContain('onedelta')
  const { code, err } = await run('cow milk no-such.csv')
  expect(code).toBe(2)
  expect(err).toContain('no-such.csv')
})

test('says the version', async () => {
  expect((await run('--version')).out.trim()).toBe('1.2.3')
})
