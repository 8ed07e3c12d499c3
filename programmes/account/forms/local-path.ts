const CHARACTERS_MAX = 500

/** Where to go on to, if that is an address of ours without its beginning; else `otherwise`. */
export function localPath(given: string | undefined, otherwise: string): string {
  if (given === undefined || given.length > CHARACTERS_MAX || !given.startsWith('/'))
    return otherwise
  const url = URL.parse(given, 'http://here.invalid')
  const stays = url !== null && url.origin === 'http://here.invalid'
  return stays ? `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}` : otherwise
}
