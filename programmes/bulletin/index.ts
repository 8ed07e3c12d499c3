export { publishPack } from './actions/publish.ts'
export { checkBulletins, requireSoundBulletins } from './check.ts'
export {
  checkText,
  checkTextBeside,
  previewText,
  type TextCheck,
  type TextPreview,
} from './editions/check-text.ts'
export type { TextFinding } from './editions/findings.ts'
export { publishText, type TextPublished, type TextToPublish } from './editions/publish-text.ts'
export type { TextPlace } from './editions/source-places.ts'
export { findNewest, getEdition } from './editions/store.ts'
export { readTextFiles, type TextFiles } from './editions/text-files.ts'
export { bulletinsOf, groundIn, refreshBulletins } from './held.ts'
export { countsOf, countsWords, marksOf, titleOf, wordsOfVerdict } from './marks.ts'
export type { Bulletin, Stated } from './pack/types.ts'
export { programme } from './programme.ts'
