import { type Lang, say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'

type Message = Parameters<NonNullable<Context['mail']>['post']>[0]

const WORDS = {
  subject: { en: 'Invitation to {organisation}', zh: '邀请您加入{organisation}' },
  text: {
    en: 'You are invited to work with {organisation} on {region}.\nOpen this address to accept; it works once, and until {until}:',
    zh: '邀请您加入{organisation}，参与“{region}”平台的工作。\n请打开以下地址接受邀请；该地址仅可使用一次，{until}前有效：',
  },
  ignore: {
    en: 'If you did not expect this, do nothing.',
    zh: '如您并不知情，请忽略此邮件。',
  },
} as const satisfies { readonly [key: string]: Text }

/** An invitation in every language of the region, the first of them first: nobody knows yet which one it is read in. */
export function invitationMessage(
  { region }: Pick<Context, 'region'>,
  invited: {
    readonly to: string
    readonly organisation: Text
    readonly address: string
    readonly expiresAt: string
  },
): Message {
  const until = Temporal.Instant.from(invited.expiresAt)
    .toZonedDateTimeISO(region.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
  const told = (words: Text, lang: Lang) =>
    say(words, lang)
      .replace('{organisation}', say(invited.organisation, lang))
      .replace('{region}', say(region.title, lang))
      .replace('{until}', until)
  return {
    to: invited.to,
    subject: region.languages.map((lang) => told(WORDS.subject, lang)).join(' / '),
    text: [
      ...region.languages.map((lang) => told(WORDS.text, lang)),
      invited.address,
      ...region.languages.map((lang) => told(WORDS.ignore, lang)),
      '',
    ].join('\n\n'),
    expiresAt: invited.expiresAt,
  }
}
