import { formatDay, type Lang, say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import type { EditionRow } from '../editions/store.ts'
import { dayIn, editionHref } from '../views.ts'
import type { SubscriptionRow } from './store.ts'
import type { Followed } from './types.ts'

type Message = Parameters<NonNullable<Context['mail']>['post']>[0]

const W = {
  confirmSubject: { en: 'Please confirm: {what}', zh: '请确认订阅：{what}' },
  confirmText: {
    en: 'Somebody asked {region} to send news of {what} to this address.\nIf it was you, open this address and confirm; until {until}:',
    zh: '有人请“{region}”向此邮箱发送{what}的通知。\n如系本人所为，请在{until}前打开以下地址确认：',
  },
  ignore: {
    en: 'If it wasn’t you, do nothing: nothing more will be sent, and the address is forgotten.',
    zh: '如非本人所为，请勿操作：不会再发送邮件，此邮箱地址也将被删除。',
  },
  newsSubject: { en: '{region}: {news}', zh: '{region}：{news}' },
  erratum: {
    en: 'Erratum to “{title}” (edition {n}, {day}): {change}',
    zh: '对《{title}》的更正（第{n}版，{day}）：{change}',
  },
  edition: {
    en: 'Published: “{title}” (edition {n}, {day})',
    zh: '已发布：《{title}》（第{n}版，{day}）',
  },
  turned: {
    en: '{figure} in “{title}” now stands so: {verdict}. {reason}',
    zh: '《{title}》中的“{figure}”现为：{verdict}。{reason}',
  },
  subjectErratum: { en: 'erratum to “{title}”', zh: '对《{title}》的更正' },
  subjectEdition: { en: '“{title}”', zh: '《{title}》' },
  subjectTurned: { en: '{figure}: {verdict}', zh: '{figure}：{verdict}' },
  more: { en: '{first} (+{n})', zh: '{first}（另有{n}项）' },
  why: {
    en: 'You follow {what}. To end it, open:',
    zh: '您订阅了{what}。如需退订，请打开：',
  },
} as const satisfies { readonly [key: string]: Text }

/** One thing to tell: a line for the subject, a line for the text, and where to read on. */
export type News = { readonly subject: string; readonly line: string; readonly path: string }

export function confirmMessage(
  ctx: Pick<Context, 'region'>,
  home: string,
  asked: {
    readonly row: Pick<SubscriptionRow, 'email' | 'lang' | 'token'>
    readonly followed: Followed
    readonly expiresAt: string
  },
): Message {
  const { row, followed, expiresAt } = asked
  const { email: to, lang, token } = row
  const until = formatDay(dayIn(expiresAt, ctx.region.timeZone), lang)
  const values = { what: say(followed.words, lang), region: say(ctx.region.title, lang), until }
  return {
    to,
    subject: put(W.confirmSubject, lang, values),
    text: [
      put(W.confirmText, lang, values),
      `${home}/${lang}${subscriptionPath(token)}`,
      say(W.ignore, lang),
      '',
    ].join('\n\n'),
    expiresAt,
  }
}

export function editionNews(ctx: Pick<Context, 'region'>, row: EditionRow, lang: Lang): News {
  const title = row.title === null ? row.bulletin : say(row.title, lang)
  const day = formatDay(dayIn(row.publicAt, ctx.region.timeZone), lang)
  const values = { title, day, n: String(row.number), change: say(row.change ?? {}, lang) }
  const isErratum = row.change !== null
  return {
    subject: put(isErratum ? W.subjectErratum : W.subjectEdition, lang, values),
    line: put(isErratum ? W.erratum : W.edition, lang, values),
    path: editionHref(row.id),
  }
}

export function figureNews(
  turned: {
    readonly title: Text
    readonly figure: Text
    readonly verdict: Text
    readonly reason: Text
    readonly path: string
  },
  lang: Lang,
): News {
  const values = {
    title: say(turned.title, lang),
    figure: say(turned.figure, lang),
    verdict: say(turned.verdict, lang),
    reason: say(turned.reason, lang),
  }
  return {
    subject: put(W.subjectTurned, lang, values),
    line: put(W.turned, lang, values),
    path: turned.path,
  }
}

/** All news of a run for one subscription, as one mail without its addresses: where the house stands, whoever sends it knows. */
export function newsText(
  { region }: Pick<Context, 'region'>,
  news: readonly News[],
  followed: Followed,
  row: Pick<SubscriptionRow, 'lang' | 'token'>,
): { readonly subject: string; readonly body: string } {
  const { lang, token } = row
  const first = news[0]?.subject ?? ''
  const told = news.length > 1 ? put(W.more, lang, { first, n: String(news.length - 1) }) : first
  return {
    subject: put(W.newsSubject, lang, { region: say(region.title, lang), news: told }),
    body: [
      ...news.map(({ line, path }) => `${line}\n${HOME}/${lang}${path}`),
      `${put(W.why, lang, { what: say(followed.words, lang) })}\n${HOME}/${lang}${subscriptionPath(token)}`,
      '',
    ].join('\n\n'),
  }
}

/** Stands in a mail that is written for the address of the house, which is known where it is sent. */
const HOME = '{home}'

export function newsMessage(
  home: string,
  mail: {
    readonly email: string
    readonly token: string
    readonly lang: Lang
    readonly subject: string
    readonly body: string
  },
): Message {
  const { email: to, token, lang, subject, body } = mail
  return {
    to,
    subject,
    text: body.replaceAll(HOME, home),
    // It waits among the deliveries, and needn't take the place of what opens an account.
    expiresAt: null,
    unsubscribe: `${home}/${lang}${subscriptionPath(token)}/end`,
  }
}

export function subscriptionPath(token: string): string {
  return `/subscriptions/${encodeURIComponent(token)}`
}

function put(template: Text, lang: Lang, values: { readonly [name: string]: string }): string {
  return say(template, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
