import { programme as account } from '#programmes/account'
import { programme as bulletin } from '#programmes/bulletin'
import { programme as checker } from '#programmes/checker'
import { programme as collection } from '#programmes/collection'
import { defineProgrammes, type Programme } from '#programmes/contract'
import { programme as desk } from '#programmes/desk'
import { programme as economy } from '#programmes/economy'
import { programme as figures } from '#programmes/figures'
import { programme as health } from '#programmes/health'
import { peopleOver } from '#programmes/people'

const others: readonly Programme[] = [
  economy,
  figures,
  bulletin,
  checker,
  desk,
  account,
  collection,
  health,
]

/** The one list of programmes; `bin/` reads it. Their pages are listed in `pages.ts`. */
export const programmes: readonly Programme[] = defineProgrammes([...others, peopleOver(others)])
