import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a cookie of a name holds, if our signature is on it; undefined if not. */
export function readSigned(cookies: string, name: string, secret: string): string | undefined {
  const raw = readCookie(cookies, name)
  if (raw === undefined) return undefined
  const dot = raw.lastIndexOf('.')
  if (dot <= 0) return undefined
  const value = raw.slice(0, dot)
  const given = Buffer.from(raw.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(value).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

export function readCookie(cookies: string, name: string): string | undefined {
  for (const part of cookies.split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

/** A hash under our secret, so that what is counted or kept can't be guessed back from its row. */
export function keyedHash(secret: string, ...parts: readonly string[]): Buffer {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest()
}
