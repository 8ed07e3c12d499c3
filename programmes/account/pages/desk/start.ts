import { startPasskeys } from './passkeys.ts'
import { startStrength } from './strength.ts'

startPasskeys()
startStrength()
