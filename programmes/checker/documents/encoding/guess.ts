/** So much longer than what can't be read must be what can: a text of UTF-8 into which somebody pasted other bytes. */
const READABLE_TIMES_MIN = 4
/** Of what isn't ASCII, so much must be what every Chinese text consists of. */
const COMMON_SHARE_MIN = 0.7
const LOOKED_AT = 200_000

/**
 * The encoding of bytes that don't say it: UTF-8, but for a few bytes at most; GB 18030 where that gives Chinese, and not
 * merely characters: `économie` in Latin letters gives 閏onomie; else the letters of Western Europe, which everything is.
 */
export function guess(bytes: Uint8Array): 'utf-8' | 'gb18030' | 'windows-1252' {
  if (isUtf8(bytes)) return 'utf-8'
  return isChinese(bytes.subarray(0, LOOKED_AT)) && decodesAs('gb18030', bytes)
    ? 'gb18030'
    : 'windows-1252'
}

const UNITS_LOOKED_AT = 2048
const ZEROS_TIMES_MIN = 4

/**
 * Units of two bytes without their mark: line ends, digits and blanks have a zero byte each, always on the same side, and
 * nothing is left that no text holds. Null for anything else, such as an old Word document.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null
  const start = bytes.subarray(0, UNITS_LOOKED_AT * 2)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [high = 0, low = 0] = zeros
  if (Math.max(high, low) < ZEROS_TIMES_MIN * Math.min(high, low) || high === low) return null
  const encoding = low > high ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(start)
  // A pair of units may have been cut at the end of what is looked at.
  return /[^\P{C}\t\n\r\f\p{Cf}\p{Co}]|\ufffd(?!$)/u.test(text) ? null : encoding
}

function isUtf8(bytes: Uint8Array): boolean {
  if (decodesAs('utf-8', bytes)) return true
  let readable = 0
  let unreadable = 0
  for (const sign of new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/gu) ?? [])
    if (sign === '\ufffd') unreadable += 1
    else readable += 1
  // A text that was cut off in the middle of a character.
  const isCut = unreadable === 1 && readable > 0 && (bytes.at(-1) ?? 0) > 0x7f
  return isCut || unreadable * READABLE_TIMES_MIN <= readable
}

function decodesAs(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Whether most of what isn't ASCII are pairs of GB 2312: its marks (。，％), full-width digits, or the 3755 characters of its
 * first level, which make up 99 % of any text. A pair between two letters, as `öß` in `größte`, is two letters more likely.
 */
function isChinese(bytes: Uint8Array): boolean {
  let common = 0
  let other = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    const isPair = trail >= 0xa1 && trail <= 0xfe && isCommonLead(lead)
    if (isPair && !(isLetter(bytes[at - 1]) && isLetter(bytes[at + 2]))) common += 1
    else other += 1
    if (trail >= 0x40 && lead >= 0x81) at += 1
  }
  return common > 0 && common >= (common + other) * COMMON_SHARE_MIN
}

function isCommonLead(lead: number): boolean {
  return lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7)
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}
