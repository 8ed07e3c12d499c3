import type { ReactNode } from 'react'
import { formatDay, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { Assets } from './assets.ts'
import { linkHere, linkTo } from './links.ts'
import { StateTemplates } from './states.tsx'
import { tell, WORDS } from './words.ts'

type Alternate = { readonly type: string; readonly href: string; readonly title: string }

export type DocumentProps = {
  readonly frame: PageFrame
  readonly assets: Assets | null
  readonly title: string
  readonly description: string
  readonly alternates: readonly Alternate[]
  /** Without header and footer, to stand in another page. */
  readonly bare?: boolean
  /** Without the knowledge date, which governs nothing here. */
  readonly undated?: boolean
  readonly desk?: keyof Assets['desks']
  /** The path of a picture for sites that show a link to this page. */
  readonly picture?: string
  readonly children: ReactNode
}

const NAVIGATION = [
  { path: '/', word: WORDS.bulletin, under: /^\/($|bulletins|editions)/ },
  { path: '/check', word: WORDS.check, under: /^\/(check|receipts)/ },
  { path: '/figures', word: WORDS.figures, under: /^\/figures/ },
  { path: '/places', word: WORDS.places, under: /^\/places/ },
  { path: '/health', word: WORDS.health, under: /^(\/simulated)?\/health/ },
  { path: '/sources', word: WORDS.sources, under: /^\/sources/ },
  { path: '/sentences', word: WORDS.sentences, under: /^\/sentences/ },
] as const

/** Where people work who act for an organisation; the desk is the office's, but not of those who only deliver figures to it. */
const COLLECTION = { path: '/collection', word: WORDS.collection, under: /^\/collection/ } as const
const DESK = { path: '/desk', word: WORDS.desk, under: /^\/desk/ } as const

function navigationOf({ viewer }: PageFrame) {
  const isMember = viewer !== null && viewer.organisation !== null
  const isOffice = viewer?.office === true && viewer.roles.some((role) => role !== 'contributor')
  return [...NAVIGATION, ...(isMember ? [COLLECTION] : []), ...(isOffice ? [DESK] : [])]
}

/** A whole HTML document around a page. */
export function Document(props: DocumentProps) {
  const { frame, assets, title, description, alternates, bare = false, desk, children } = props
  const { picture, undated = false } = props
  return (
    <html lang={htmlLang(frame.lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{[...worldOf(frame), title, say(WORDS.brand, frame.lang)].join(' · ')}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={[...worldOf(frame), title].join(' · ')} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        <meta property="og:url" content={`${frame.origin}${linkHere(frame, {})}`} />
        {picture !== undefined && (
          <meta property="og:image" content={`${frame.origin}${picture}`} />
        )}
        {assets?.fonts.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
        ))}
        {assets !== null && <link rel="stylesheet" href={assets.style} />}
        {assets !== null && <script src={assets.theme} />}
        {assets !== null && <script type="module" src={assets.script} />}
        {assets !== null && desk !== undefined && <script type="module" src={assets.desks[desk]} />}
        <link rel="icon" href="data:," />
        {frame.languages.map((lang) => (
          <link
            key={lang}
            rel="alternate"
            hrefLang={htmlLang(lang)}
            href={linkHere(frame, {}, lang)}
          />
        ))}
        {alternates.map(({ type, href, title: name }) => (
          <link key={href} rel="alternate" type={type} href={href} title={name} />
        ))}
      </head>
      <body
        className={frame.world}
        data-copied={say(WORDS.copied, frame.lang)}
        data-updated={say(WORDS.updated, frame.lang)}
      >
        {bare ? (
          <main className="embed">
            <Simulated frame={frame} />
            {children}
          </main>
        ) : (
          <Shell frame={frame} undated={undated}>
            {children}
          </Shell>
        )}
      </body>
    </html>
  )
}

function Shell(props: {
  readonly frame: PageFrame
  readonly undated: boolean
  readonly children: ReactNode
}) {
  const { frame, undated, children } = props
  const { lang } = frame
  const past = frame.asOf !== frame.today
  return (
    <>
      <a className="skip" href="#main">
        {say(WORDS.skip, lang)}
      </a>
      <header>
        <div className="shell-head">
          <a className="brand" href={linkTo(frame, '/')}>
            {say(WORDS.brand, lang)}
          </a>
          <nav className="shell-nav" aria-label={say(WORDS.navigation, lang)}>
            <ul>
              {navigationOf(frame).map(({ path, word, under }) => (
                <li key={path}>
                  <a
                    href={linkTo(frame, path)}
                    aria-current={
                      frame.path === path ? 'page' : under.test(frame.path) ? 'true' : undefined
                    }
                  >
                    {say(word, lang)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="shell-right">
            {!undated && <KnowledgeDate frame={frame} />}
            <Languages frame={frame} />
            <Viewer frame={frame} />
            <button type="button" className="script-only" id="theme">
              {say(WORDS.theme, lang)}
            </button>
          </div>
        </div>
        <Simulated frame={frame} />
        {frame.example && (
          <p className="banner" role="note">
            {say(WORDS.example, lang)}
          </p>
        )}
        {!undated && (
          <p className="then-line" id="then-line" hidden={!past}>
            {tell(WORDS.thenLine, lang, { day: formatDay(frame.asOf, lang) })}{' '}
            <a href={linkHere(frame, { 'as-of': frame.today })}>{say(WORDS.backToToday, lang)}</a>
          </p>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {frame.refused !== undefined && (
          <div className="refused" role="alert">
            <p>{frame.refused.message}</p>
            <p>{frame.refused.remedy}</p>
          </div>
        )}
        {children}
      </main>
      <Footer frame={frame} />
      <p className="toast" id="toast" role="status" hidden />
      <StateTemplates lang={lang} />
    </>
  )
}

/** What of a page is read elsewhere, in a list of results or a link, says its world too. */
function worldOf({ world, lang }: PageFrame): readonly string[] {
  return world === 'simulated' ? [say(WORDS.simulated, lang)] : []
}

function Simulated({ frame }: { readonly frame: PageFrame }) {
  if (frame.world !== 'simulated') return null
  return (
    <p className="banner" role="note">
      {say(WORDS.simulatedWorld, frame.lang)}
    </p>
  )
}

/** Who looks, and for whom; or the way to sign in and back here. */
function Viewer({ frame }: { readonly frame: PageFrame }) {
  const { lang, viewer, path } = frame
  if (viewer === null) {
    const next = path.startsWith('/sign-in') ? null : `/${lang}${path}`
    return (
      <a className="viewer" href={linkTo(frame, '/sign-in', { next })}>
        {say(WORDS.signIn, lang)}
      </a>
    )
  }
  const { name, organisation } = viewer
  return (
    <>
      <a className="viewer" href={linkTo(frame, '/organisation')}>
        {say(organisation ?? WORDS.noOrganisation, lang)}
      </a>
      <a className="viewer" href={linkTo(frame, '/account')}>
        {name}
      </a>
    </>
  )
}

/** The one knowledge date that governs the page: a form, so that it works without any script. */
function KnowledgeDate({ frame }: { readonly frame: PageFrame }) {
  const { lang } = frame
  const kept = Object.entries(frame.search).filter(
    ([name]) => name !== 'as-of' && name !== 'fragment',
  )
  const past = frame.asOf !== frame.today
  return (
    <form
      className={past ? 'knowledge past' : 'knowledge'}
      id="knowledge"
      method="get"
      action={`/${lang}${frame.path}`}
    >
      <label htmlFor="as-of">{say(WORDS.asKnownOn, lang)}</label>
      <input
        type="date"
        id="as-of"
        name="as-of"
        defaultValue={frame.asOf}
        data-words={formatDay(frame.asOf, lang)}
        min="1990-01-01"
        max={frame.today}
        required
      />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{say(WORDS.show, lang)}</button>
    </form>
  )
}

function Languages({ frame }: { readonly frame: PageFrame }) {
  return (
    <nav className="languages" aria-label={say(WORDS.languages, frame.lang)}>
      {frame.languages.map((lang) => (
        <a
          key={lang}
          href={linkHere(frame, {}, lang)}
          lang={htmlLang(lang)}
          hrefLang={htmlLang(lang)}
          aria-current={lang === frame.lang ? 'true' : undefined}
        >
          {frame.languageNames[lang] ?? lang}
        </a>
      ))}
    </nav>
  )
}

function Footer({ frame }: { readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <footer className="shell-foot">
      <p>{say(WORDS.notOfficial, lang)}</p>
      <p>{say(WORDS.licences, lang)}</p>
      <p className="links print-none">
        <a href="/api/docs">{say(WORDS.reference, lang)}</a>
        <a href={`/${lang}/sentences.atom`}>{say(WORDS.feed, lang)}</a>
      </p>
    </footer>
  )
}

/** Chinese without a script subtag is set in whichever glyphs the system likes best: say which are meant. */
function htmlLang(lang: string): string {
  return lang === 'zh' ? 'zh-Hans' : lang
}
