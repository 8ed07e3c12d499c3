import type { Alert } from '#engines/ledger'
import { numberFormat, say } from '#platform/i18n'
import type { Region } from '#platform/region'
import { yuanOf } from '../money.ts'

/** Stands in a mail that is written for the address of the house, which is known where it is sent. */
export const HOME = '{home}'

type Letter = { readonly subject: string; readonly body: string }

/** In every language of the region, one below the other: nobody says which one a person reads. */
export function letterOf(
  { places, languages }: Pick<Region, 'places' | 'languages'>,
  /** With what is owed and put up now: the crossing may have been found a while ago. */
  alert: Pick<Alert, 'participant' | 'level' | 'exposure' | 'prefund'>,
  marks: { readonly yellow_pct: string; readonly red_pct: string },
): Letter {
  const { participant, level } = alert
  const name = places.get(participant)?.name ?? { en: participant, zh: participant }
  const mark = level === 'red' ? marks.red_pct : marks.yellow_pct
  const parts = languages.map((lang) => {
    const province = say(name, lang)
    const [exposure, prefund] = [alert.exposure, alert.prefund].map((one) =>
      numberFormat(yuanOf(one), lang),
    )
    const address = `${HOME}/${lang}/health/desk`
    if (lang === 'zh')
      return {
        subject: `${level === 'red' ? '红色' : '黄色'}预警：${province}预付金使用率达 ${mark} % 以上`,
        text: `${province}待付清算资金 ${exposure} 元，已缴存预付金 ${prefund} 元，使用率已达 ${mark} % 以上。请缴存预付金或支付待付指令。同一次越线只通知一次。\n${address}`,
      }
    return {
      subject: `${level === 'red' ? 'Red' : 'Yellow'} alert: ${mark} % or more of the prefund of ${province} is taken up`,
      text: `${province} would have to pay ${exposure} yuan, and has put up ${prefund}: ${mark} % or more of that is taken up. Put up more, or pay the instructions that wait. This crossing is told once.\n${address}`,
    }
  })
  return {
    subject: parts[0]?.subject ?? '',
    body: `${parts.map(({ text }) => text).join('\n\n')}\n`,
  }
}
