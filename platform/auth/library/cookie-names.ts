/** Encrypted or not: a cookie that only travels encrypted has a name that no other site may set. */
export function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}

export function cookiePrefix(origin: string): string {
  return isSecure(origin) ? '__Host-onedelta' : 'onedelta'
}

export function sessionCookie(origin: string): string {
  return `${cookiePrefix(origin)}.session_token`
}

export function challengeCookie(origin: string): string {
  return `${cookiePrefix(origin)}.two_factor`
}

export function deviceCookie(origin: string): string {
  return `${cookiePrefix(origin)}.device`
}

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax'

export function setCookie(origin: string, name: string, value: string, age_s: number): string {
  return `${name}=${value}; Max-Age=${age_s}; ${ATTRIBUTES}${isSecure(origin) ? '; Secure' : ''}`
}
