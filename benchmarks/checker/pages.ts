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
