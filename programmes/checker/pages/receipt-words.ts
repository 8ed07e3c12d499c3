import type { Text } from '#platform/i18n'

/** The words of receipts: how one is made, and its card. */
export const WORDS_OF_RECEIPT = {
  lead: {
    en: 'Paste one sentence and get a card for it: which of its figures hold, by what arithmetic and which data, and a wording that would be true. No account is needed.',
    zh: '粘贴一句话，即可得到一张核对凭条：其中的数量说法是否成立、依据何种计算和数据，以及可成立的表述。无需账号。',
  },
  sentence: { en: 'The sentence', zh: '这句话' },
  make: { en: 'Make the receipt', zh: '生成凭条' },
  making: { en: 'Making the receipt…', zh: '正在生成凭条……' },
  kept: {
    en: 'Making it sends the sentence to this site, which keeps it at a permanent public address.',
    zh: '生成凭条会将这句话发送到本站，并以永久公开地址保存。',
  },
  length: { en: '{n} of {max} characters', zh: '{n}/{max}个字符' },
  tooLong: {
    en: 'A receipt is for one sentence, or at most {sentences}, and {max} characters. Here the sentences are {given} and the characters {characters}. Nothing was cut off: shorten it, or check it as a text.',
    zh: '凭条用于一句话，至多{sentences}句、{max}个字符；现有{given}句、{characters}个字符。内容未被截断：请缩短，或作为文稿核对。',
  },
  nothing: {
    en: 'No figure was found in it, so there is nothing of which a receipt could be made.',
    zh: '其中没有数量说法，无从制作凭条。',
  },
  offline: {
    en: 'You are offline. A receipt is made on the server; try again when you are connected.',
    zh: '当前没有网络。凭条由服务器生成，联网后请重试。',
  },
  title: { en: 'Receipt for a sentence', zh: '一句话的核对凭条' },
  madeOn: {
    en: 'Checked on {day}. What was found then is kept here and never computed again.',
    zh: '{day}核对。当时的结果保存于此，不再重新计算。',
  },
  dated: { en: 'The sentence is dated {day}.', zh: '该句日期为{day}。' },
  known: { en: ' {words}.', zh: '{words}。' },
  found: { en: 'What it rests on', zh: '依据' },
  consistent: { en: 'Consistent with itself', zh: '前后一致' },
  none: { en: 'No figure was found in this sentence.', zh: '这句话没有数量说法。' },
  each: { en: 'Each figure', zh: '逐处说明' },
  share: { en: 'Pass it on', zh: '转发与引用' },
  permanent: { en: 'Permanent link', zh: '永久链接' },
  copyLink: { en: 'Copy the link', zh: '复制链接' },
  picture: { en: 'As a picture', zh: '图片' },
  pictureOf: { en: 'The receipt as a picture: {words}', zh: '凭条图片：{words}' },
  png: { en: 'Save as PNG', zh: '保存为 PNG' },
  pngFailed: { en: 'The picture could not be drawn here.', zh: '此处无法绘制图片。' },
  svg: { en: 'SVG', zh: 'SVG' },
  embed: { en: 'Embed', zh: '嵌入' },
  copyEmbed: { en: 'Copy the code', zh: '复制代码' },
  another: { en: 'Check another sentence', zh: '核对另一句话' },
  open: { en: 'Open the receipt', zh: '查看凭条' },
  checkedBy: { en: 'Checked by onedelta, {day}', zh: '由 onedelta 核对，{day}' },
} as const satisfies { readonly [key: string]: Text }
