import type { Route } from '#programmes/contract'
import { confirm } from './actions/confirm.ts'
import { subscribe } from './actions/subscribe.ts'
import { unsubscribe } from './actions/unsubscribe.ts'
import { deliveries } from './queries/deliveries.ts'
import { subscribing } from './queries/subscribing.ts'
import { subscription } from './queries/subscription.ts'
import { subscriptions } from './queries/subscriptions.ts'

export const subscriptionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscribing',
    query: subscribing,
    summary: {
      en: 'What can be followed by mail: every edition, or a figure of a bulletin.',
      zh: '可通过邮件订阅的内容：全部定稿版本，或公报中的一个数据。',
    },
  },
  {
    method: 'GET',
    path: '/subscriptions',
    query: subscriptions,
    summary: { en: 'What who is signed in follows.', zh: '登录用户的订阅。' },
  },
  {
    method: 'GET',
    path: '/subscriptions/:token',
    query: subscription,
    summary: {
      en: 'A subscription, by the token of its mails.',
      zh: '凭邮件中的令牌查看一项订阅。',
    },
  },
  {
    method: 'POST',
    path: '/subscriptions',
    action: subscribe,
    summary: {
      en: 'Follow every edition or a figure by mail; a link in a mail confirms it.',
      zh: '通过邮件订阅全部定稿版本或一个数据，须由邮件中的链接确认。',
    },
    form: { page: 'bulletin.subscribed' },
  },
  {
    method: 'POST',
    path: '/subscriptions/:token/confirm',
    action: confirm,
    summary: { en: 'Confirm a subscription.', zh: '确认订阅。' },
    form: { page: 'bulletin.subscribed' },
  },
  {
    method: 'POST',
    path: '/subscriptions/:token/end',
    action: unsubscribe,
    summary: {
      en: 'End a subscription, also by the button of a mail program (RFC 8058).',
      zh: '退订，也可由邮件程序的按钮完成（RFC 8058）。',
    },
    form: { page: 'bulletin.subscription-ended' },
  },
  {
    method: 'GET',
    path: '/deliveries',
    query: deliveries,
    summary: {
      en: 'Mails to subscribers that no mail server has taken.',
      zh: '尚未由邮件服务器发出的订阅邮件。',
    },
  },
]
