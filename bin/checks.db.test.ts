import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinyDocx, tinyPdf } from '../programmes/checker/documents/tiny/files.ts'
import { type Server, servePack } from './tiny/serve-pack.ts'

// Releases over HTTP, in every form in which people send them.

const TEXT = 'Output rose 20% to 1,200 tonnes from 1,100 tonnes in 2023.'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** 出口增长5％。 */
const GB = Buffer.from('b3f6bfdad4f6b3a435a3a5a1a3', 'hex')

let server: Server
beforeAll(async () => {
  server = await servePack('template')
})
afterAll(() => server.close())

const post = (type: string, payload: string | Buffer, search = '') =>
  server.inject({
    method: 'POST',
    url: `/api/v1/checks${search}`,
    headers: { 'content-type': type },
    payload,
  })
const postJson = (body: unknown) => post('application/json', JSON.stringify(body))

describe('a file', () => {
  test('in PDF and DOCX is taken as it is, and in base64', async () => {
    const pdf = Buffer.from(tinyPdf([TEXT], false))
    const docx = Buffer.from(tinyDocx(`<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`))
    for (const answer of [
      await post('application/pdf', pdf),
      await postJson({ content: pdf.toString('base64') }),
      await post(DOCX, docx),
      await postJson({ content: docx.toString('base64url'), name: 'a.docx' }),
    ]) {
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.json().text).toBe(TEXT)
      expect(answer.json().summary.byVerdict.inconsistent).toBe(3)
    }
  })

  test('of text and of HTML is decoded as at the terminal, and says how', async () => {
    const said = await post('text/plain; charset=gb18030', GB)
    expect(said.json()).toMatchObject({ text: '出口增长5％。', source: { encoding: 'gb18030' } })
    const guessed = await post('text/plain', GB)
    expect(guessed.json()).toMatchObject({ text: '出口增长5％。', source: { encoding: 'gb18030' } })
    const page = await post('text/html', Buffer.concat([Buffer.from('<meta charset=gbk><p>'), GB]))
    expect(page.json()).toMatchObject({ text: '出口增长5％。', source: { encoding: 'gbk' } })
    const plain = await post('text/plain', TEXT)
    expect(plain.json()).toMatchObject({ text: null, source: { encoding: 'utf-8' } })
    const marked = await post('text/plain', `\ufeff${TEXT}`)
    expect(marked.json().text).toBe(TEXT)
    const strange = await post('text/plain; charset=klingon', TEXT)
    expect([strange.statusCode, strange.json().code]).toEqual([400, 'checker.unknown-encoding'])
  })

  test('that is none, or too large, is refused with the reason', async () => {
    const code = async (answer: ReturnType<typeof post>) => {
      const { statusCode, json } = await answer
      return [statusCode, json().code]
    }
    expect(await code(post('application/pdf', 'no pdf'))).toEqual([
      400,
      'checker.unreadable-document',
    ])
    expect(await code(postJson({ content: 'data:text/plain;base64,NSU=' }))).toEqual([
      400,
      'checker.not-base64',
    ])
    expect(await code(post('text/plain', Buffer.alloc(12_000_001, '5')))).toEqual([
      413,
      'checker.file-too-large',
    ])
    expect(await code(postJson({ text: null }))).toEqual([400, 'action.invalid-input'])
    expect(await code(postJson({ text: 5 }))).toEqual([400, 'action.invalid-input'])
    expect(await code(postJson({ text: '5 %', date: '' }))).toEqual([400, 'action.invalid-input'])
    const several = await postJson({ text: '5 %', date: 'soon', asOf: '2024-02-30', to: 'me' })
    for (const name of ['date “soon”', 'asOf “2024-02-30”', 'to is not a parameter'])
      expect(several.body).toContain(name)
    expect(await code(postJson({ text: '' }))).toEqual([400, 'checker.no-text'])
    expect(await code(post('text/plain', TEXT, '?lang=xx'))).toEqual([400, 'http.unknown-language'])
  })
})
