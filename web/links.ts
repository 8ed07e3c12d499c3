import type { PageFrame } from '#programmes/contract/page'

type Search = { readonly [name: string]: string | number | null | undefined }

function query(search: Search): string {
  const pairs = Object.entries(search).filter(
    (pair): pair is [string, string | number] =>
      pair[1] !== null && pair[1] !== undefined && pair[1] !== '',
  )
  if (pairs.length === 0) return ''
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()}`
}

/**
 * The address of another page in the same language; the knowledge date travels along if one was chosen. From a page of the
 * simulated world it leads to that world as long as it stays within the programme.
 */
export function linkTo(frame: PageFrame, path: string, search: Search = {}): string {
  const [bare = path, held] = path.split('?')
  const own = Object.fromEntries(new URLSearchParams(held))
  return `/${frame.lang}${worldOf(frame, bare)}${bare}${query({ 'as-of': frame.search['as-of'], ...own, ...search })}`
}

/** This page with some search parameters changed, `null` to drop one. */
export function linkHere(frame: PageFrame, change: Search, lang: string = frame.lang): string {
  const { fragment: _, ...search } = frame.search
  return `/${lang}${frame.path}${query({ ...search, ...change })}`
}

/** Where a page's script asks the interface of its programme: in the page's own world. */
export function apiTo(frame: Pick<PageFrame, 'world' | 'path'>, path: string): string {
  return `/api/v1${worldOf(frame, path)}${path}`
}

function worldOf({ world, path }: Pick<PageFrame, 'world' | 'path'>, to: string): string {
  if (world !== 'simulated') return ''
  return path.split('/')[2] === to.split('/')[1] ? `/${world}` : ''
}
