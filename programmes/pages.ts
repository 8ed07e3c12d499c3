import { pages as account } from './account/pages/index.tsx'
import { pages as bulletin } from './bulletin/pages/index.tsx'
import { pages as checker } from './checker/pages/index.tsx'
import { pages as collection } from './collection/pages/index.tsx'
import type { Page } from './contract/page.ts'
import { pages as desk } from './desk/pages/index.tsx'
import { pages as figures } from './figures/pages/index.tsx'
import { pages as health } from './health/pages/index.tsx'
import { pages as people } from './people/pages/index.tsx'

/** Every page of every programme: read by `web/`, never by the server, which gets them built. */
export const pages: readonly Page[] = [
  ...bulletin,
  ...figures,
  ...checker,
  ...desk,
  ...account,
  ...people,
  ...collection,
  ...health,
]
