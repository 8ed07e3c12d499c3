import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, tell } from '#web'
import type { BulletinListAnswer } from '../types.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** All bulletins with their editions. */
export function BulletinListPage(props: {
  readonly data: BulletinListAnswer
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.all, lang)}</h1>
      <p className="small">
        <a href={`/${lang}/bulletins.atom`}>{say(W.followEditions, lang)}</a>
        {' · '}
        <a href={linkTo(frame, '/subscribe')}>{say(W.byMail, lang)}</a>
      </p>
      {data.items.length === 0 && <Empty title={say(W.none, lang)} />}
      <ul className="list">
        {data.items.map((bulletin) => (
          <li key={bulletin.id}>
            <p className="head">
              <a href={linkTo(frame, bulletin.href)}>{say(bulletin.title, lang)}</a>
              <span className="small quiet">{say(bulletin.dateWords, lang)}</span>
            </p>
            <p className="small quiet">
              {bulletin.counts
                .filter(({ count }) => count > 0)
                .map(({ words, count }) => `${say(words, lang)} ${count}`)
                .join(' · ')}
            </p>
            {bulletin.editions.map((edition) => (
              <p className="small" key={edition.id}>
                <a href={linkTo(frame, edition.href)}>
                  {tell(W.editionFrozen, lang, {
                    n: edition.number,
                    day: say(edition.publishedWords, lang),
                  })}
                </a>
                {edition.change !== null && (
                  <span className="quiet">
                    {' '}
                    {say(W.erratum, lang)}
                    {lang.startsWith('zh') ? '：' : ': '}
                    {say(edition.change, lang)}
                  </span>
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
