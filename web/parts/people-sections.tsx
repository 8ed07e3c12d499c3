import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo } from '../links.ts'
import { WORDS } from '../words.ts'

const SECTIONS = [
  { path: '/organisation', words: WORDS.organisation, of: () => true },
  { path: '/organisations', words: WORDS.organisations, of: isOfOffice },
  { path: '/rights', words: WORDS.rights, of: isAdministrator },
  { path: '/audit', words: WORDS.audit, of: isAdministrator },
  { path: '/messages', words: WORDS.messages, of: isOfOffice },
  { path: '/deliveries', words: WORDS.deliveries, of: isOfOffice },
  { path: '/account', words: WORDS.account, of: () => true },
] as const

/** The way between the pages about people and rights, whichever programme they are of: those that the viewer may open. */
export function PeopleSections({ frame }: { readonly frame: PageFrame }) {
  const { lang, viewer, path } = frame
  if (viewer === null) return null
  return (
    <nav className="sections print-none" aria-label={say(WORDS.peopleAndRights, lang)}>
      <ul>
        {SECTIONS.filter(({ of }) => of(viewer)).map((section) => (
          <li key={section.path}>
            <a
              href={linkTo(frame, section.path)}
              aria-current={section.path === path ? 'page' : undefined}
            >
              {say(section.words, lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Viewer = NonNullable<PageFrame['viewer']>

function isAdministrator({ roles }: Viewer): boolean {
  return roles.includes('administrator')
}

function isOfOffice(viewer: Viewer): boolean {
  return viewer.office && isAdministrator(viewer)
}
