import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import type { DeskAnswer, ReceiptAnswer } from '../types.ts'
import { DeskPage } from './desk-page.tsx'
import { ReceiptEmbed } from './receipt-embed.tsx'
import { headline } from './receipt-head.tsx'
import { pictureOf, ReceiptPage } from './receipt-page.tsx'
import { WORDS_OF_RECEIPT as R } from './receipt-words.ts'
import { WORDS_OF_DESK as W } from './words.ts'

const desk: Page<DeskAnswer> = {
  path: '/check',
  name: 'checker.desk',
  query: 'checker.desk',
  title: (_, { lang }) => say(W.title, lang),
  description: (_, { lang }) => say(W.lead, lang),
  component: DeskPage,
  desk: 'check',
}

const receipt: Page<ReceiptAnswer> = {
  path: '/receipts/:id',
  name: 'checker.receipt',
  query: 'checker.receipt',
  title: (data, { lang }) => `${say(R.title, lang)}: ${headline(data, lang)}`,
  description: (data) => data.sentence,
  component: ReceiptPage,
  picture: (data, { lang }) => pictureOf(data, lang),
  alternates: ({ links }) => [{ type: 'application/json', href: links.json, title: 'JSON' }],
}

const embed: Page<ReceiptAnswer> = {
  ...receipt,
  path: '/embed/receipts/:id',
  name: 'checker.receipt-embed',
  component: ReceiptEmbed,
  bare: true,
}

export const pages: readonly Page[] = [desk, receipt, embed]
