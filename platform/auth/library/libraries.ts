import { type Library, type LibraryParts, makeLibrary, PROVIDER_ID } from './make-library.ts'

/** Addresses at which we are reached at once: one as a rule, some more where no setting says which. */
const ADDRESSES_MAX = 8
/** A provider that didn't answer is asked again after this long. */
const PROVIDER_WAIT_ms = 60_000

export type Libraries = (origin: string) => Promise<Library>

/** One library per address, made when it is first needed. */
export function openLibraries(parts: LibraryParts, monotonic_ms: () => number): Libraries {
  const known = new Map<string, { readonly library: Library; readonly until_ms: number }>()
  return async (origin) => {
    const held = known.get(origin)
    if (held !== undefined && held.until_ms > monotonic_ms()) return held.library
    const library = makeLibrary(origin, parts)
    const { socialProviders } = await library.$context
    const whole =
      parts.provider === null || socialProviders.some((provider) => provider.id === PROVIDER_ID)
    const until_ms = whole ? Number.POSITIVE_INFINITY : monotonic_ms() + PROVIDER_WAIT_ms
    known.delete(origin)
    known.set(origin, { library, until_ms })
    const [oldest] = known.keys()
    if (known.size > ADDRESSES_MAX && oldest !== undefined) known.delete(oldest)
    return library
  }
}
