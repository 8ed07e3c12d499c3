import { expect, test } from 'vitest'
import { takeFile, takeFiles, takePasted } from './intake.ts'

const file = (name: string, text: string) => new File([text], name)

test('a folder, or a file that went away, is refused in words', async () => {
  const folder = Object.assign(file('releases', ''), {
    arrayBuffer: () => Promise.reject(new DOMException('no file', 'NotFoundError')),
  })
  const taken = await takeFile(folder, { lang: 'en' })
  expect(taken).toMatchObject({ kind: 'refused' })
  expect('words' in taken && taken.words).toContain('releases can’t be read: it is a folder')
})

test('of several files none is guessed', async () => {
  const files = [file('a.txt', 'Up 5%.'), file('b.txt', 'Up 6%.')]
  const taken = await takeFiles(files, { lang: 'zh' })
  expect('words' in taken && taken.words).toContain('这里有2个文件')
  expect(await takeFiles(files.slice(0, 1), { lang: 'zh' })).toMatchObject({ text: 'Up 5%.' })
})

test('what was copied holds no places where words may be divided', async () => {
  expect(await takePasted('4.6 mil\u00adlion tonnes', { lang: 'en' })).toMatchObject({
    text: '4.6 million tonnes',
    source: { characters: 18 },
  })
})

test('an address alone is no text, and beside one it is', async () => {
  const taken = await takePasted(' https://example.org/releases/7.html\n', { lang: 'en' })
  expect('words' in taken && taken.words).toContain('no page is fetched')
  for (const text of ['Up 5% (https://example.org/7)', 'https://example.org/7\nUp 5%.'])
    expect(await takePasted(text, { lang: 'en' })).toMatchObject({ text })
})
