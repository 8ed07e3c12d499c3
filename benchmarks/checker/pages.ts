import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type GoldText, goldTexts } from './gold/index.ts'

/** Texts of one language, one after another and from the beginning again, up to so many bytes of UTF-8. */
export function pageOf(lang: GoldText['lang'], bytes: number): string {
  const texts = goldTexts().filter((text) => text.lang === lang)
  const encoder = new TextEncoder()
  const parts: string[] = []
  let length = 0
  for (let n = 0; length < bytes; n += 1) {
    const part = `${texts[n % texts.length]?.text ?? ''}\n\n`
    parts.push(part)
    length += encoder.encode(part).length
  }
  const room = encoder.encodeInto(parts.join(''), new Uint8Array(bytes)).read
  return parts.join('').slice(0, room)
}

/** The bulletin whose figures the region is measured by: 10 KB of a release as it was published; null where it isn't at hand, since it isn't ours to publish. */
export function bulletinAtHand(): string | null {
  const path = fileURLToPath(new URL(BULLETIN, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

const BULLETIN = '../../../shared/reference/bulletin-2024-12-04.en.txt'

/** Words that, said over and over, once took time by the square of their length. */
export const ODD: readonly string[] = [
  '1,',
  '5亿',
  '占5%',
  '5、',
  '亿',
  '一百二十三',
  '（5）',
  '5\t6\t',
  'from 1 to 2 to 3 ',
  'of which 7 million, ',
  'a third of ',
  '3 million ',
  '5 (6) ',
  '1 ',
  'up 3% to 103 from 100, ',
  '增长5%，达到105亿元，',
  '1, 2 and 3, respectively, ',
]
