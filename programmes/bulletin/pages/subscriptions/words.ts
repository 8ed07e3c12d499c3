import type { Text } from '#platform/i18n'

/** The words of the pages about subscriptions. */
export const W = {
  title: { en: 'Follow by mail', zh: '邮件订阅' },
  lead: {
    en: 'You get one mail when something of it changes: an edition or an erratum comes out, or a figure stands otherwise than it did.',
    zh: '当有新版本或更正发布，或所订阅数据的核对结果改变时，您将收到一封邮件。',
  },
  what: { en: 'You are about to follow {what}.', zh: '您将订阅{what}。' },
  address: { en: 'E-mail address', zh: '邮箱地址' },
  addressHint: {
    en: 'A mail with a link comes first; nothing else is sent before you confirm. The address is kept for this alone, and removed when you end it.',
    zh: '系统会先发送一封确认邮件，确认前不发送其他内容。邮箱地址仅用于此项订阅，退订后即删除。',
  },
  own: { en: 'Mail goes to {email}.', zh: '邮件将发送至 {email}。' },
  follow: { en: 'Follow', zh: '订阅' },
  followAll: { en: 'Follow every bulletin and erratum instead', zh: '改为订阅全部公报与更正' },
  feeds: { en: 'Without an address: feeds', zh: '无需邮箱：订阅源' },
  feedEditions: { en: 'Bulletins and errata (Atom)', zh: '公报与更正（Atom）' },
  feedSentences: { en: 'Sentences that stopped being true (Atom)', zh: '不再成立的句子（Atom）' },
  askedTitle: { en: 'Look into your mail', zh: '请查收邮件' },
  asked: {
    en: 'If the address isn’t following {what} yet, a mail with a link is on its way. It is good for two days.',
    zh: '如该邮箱尚未订阅{what}，确认邮件即将送达，链接两日内有效。',
  },
  doneTitle: { en: 'You follow it now', zh: '订阅成功' },
  done: { en: 'News of {what} will come by mail.', zh: '{what}如有变动，将以邮件通知您。' },
  one: { en: 'A subscription', zh: '邮件订阅' },
  follows: { en: '{address} follows {what}.', zh: '{address} 订阅了{what}。' },
  toConfirm: {
    en: '{address} is to follow {what}. Nothing is sent before you confirm.',
    zh: '{address} 将订阅{what}。确认前不发送任何内容。',
  },
  confirm: { en: 'Confirm', zh: '确认订阅' },
  end: { en: 'End it', zh: '退订' },
  endAll: { en: 'End everything that goes to this address', zh: '退订该邮箱的全部内容' },
  endedTitle: { en: 'Ended', zh: '已退订' },
  ended: {
    en: 'No more mail about {what} will come. The address was removed.',
    zh: '不再发送关于{what}的邮件，邮箱地址已删除。',
  },
  endedAll: {
    en: 'No more mail will come to this address. It was removed.',
    zh: '不再向该邮箱发送任何邮件，邮箱地址已删除。',
  },
  mine: { en: 'My subscriptions', zh: '我的订阅' },
  none: { en: 'You follow nothing by mail.', zh: '您没有邮件订阅。' },
  unconfirmed: { en: 'not confirmed yet', zh: '尚未确认' },
  deliveries: { en: 'Mail to subscribers that wasn’t sent', zh: '未发出的订阅邮件' },
  deliveriesLead: {
    en: 'Mails to subscribers that no mail server has taken: set SMTP_URL and MAIL_FROM, or pass them on by hand.',
    zh: '尚无邮件服务器发出的订阅邮件：请设置 SMTP_URL 和 MAIL_FROM，或人工转发。',
  },
  noDeliveries: { en: 'No mail waits.', zh: '没有待发的订阅邮件。' },
  waiting: { en: 'waits', zh: '待发' },
  kept: { en: 'could not be sent', zh: '未能发出' },
} as const satisfies { readonly [key: string]: Text }
