import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { loadRegion } from '#platform/region'
import type { PageFrame } from '#programmes/contract/page'
import { fixedContext } from '#test/support'
import type { RulesAnswer } from '../../pure/bill/types.ts'
import { rules } from '../../queries/rules.ts'
import { checkBillPage } from './page.tsx'

const REGION = loadRegion(
  fileURLToPath(new URL('../../../../regions/yangtze-delta', import.meta.url)),
)
const TODAY = '2026-11-26'

// The query reads the pack and no table.
async function answerIn(world: 'recorded' | 'simulated'): Promise<RulesAnswer> {
  const ctx = { ...fixedContext({ region: REGION, world, today: TODAY }), series: null as never }
  return rules.answer(null as never, ctx, {})
}

function drawn(data: RulesAnswer, lang: string, world: 'recorded' | 'simulated'): string {
  const frame: PageFrame = {
    ...{ lang, world, languages: ['zh', 'en'], languageNames: { zh: '中文', en: 'English' } },
    ...{ regionTitle: { en: 'Delta' }, example: false, path: '/health/check-bill', search: {} },
    ...{ asOf: TODAY, today: TODAY, origin: 'https://example.org', params: {}, viewer: null },
  }
  return renderToStaticMarkup(createElement(checkBillPage.component, { data, frame }))
}

describe('the rules that the page computes with', () => {
  test('are those in force and nothing assumed, and go through JSON unchanged', async () => {
    const answer = await answerIn('recorded')
    expect(answer.stand).toEqual({ set: 'in-force', asOf: TODAY })
    expect(new Set(answer.book.versions.map(({ layer }) => layer))).toEqual(
      new Set(['law', 'local']),
    )
    expect(answer.book.documents.map(({ standing }) => standing)).not.toContain('assumed')
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })

  test('are the assumed ones alone in the simulated world', async () => {
    const answer = await answerIn('simulated')
    expect(answer.book.layers.map(({ kind }) => kind)).toEqual(['assumed'])
  })

  test('come with the places that exist and have none below them', async () => {
    const { places } = await answerIn('recorded')
    expect(places).toEqual(expect.arrayContaining(['CN-SH', 'CN-320100', 'CN-BJ']))
    for (const gone of ['CN', 'CN-YRD', 'CN-JS', 'CN-341400']) expect(places).not.toContain(gone)
  })
})

describe.each(['en', 'zh'])('the page in %s', (lang) => {
  test('says that nothing is sent, what is held, and how far to believe it', async () => {
    const html = drawn(await answerIn('recorded'), lang, 'recorded')
    expect(html).toContain(
      lang === 'zh' ? '不发送、不保存' : 'Nothing that you type is sent or kept',
    )
    expect(html).toContain(lang === 'zh' ? '合肥市' : 'Hefei')
    expect(html).toContain(lang === 'zh' ? '未见原文件' : 'no document was seen')
    expect(html).toContain('medfee_sumamt')
    expect(html).not.toMatch(/<form[^>]*action=/)
  })

  test('says in the simulated world that the policies are nobody’s', async () => {
    const html = drawn(await answerIn('simulated'), lang, 'simulated')
    expect(html).toContain(lang === 'zh' ? '并非任何地方的实际政策' : 'It is nobody’s')
    expect(html).not.toContain(lang === 'zh' ? '已收录' : 'Policies held')
  })
})
