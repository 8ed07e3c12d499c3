const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]
const CHARACTERS_MAX = 40

/** A browser as its owner knows it: `Firefox, Windows`. What it says of itself, where we don't know it. */
export function agentName(agent: string): string {
  const of = (known: typeof BROWSERS) => known.find(([pattern]) => pattern.test(agent))?.[1]
  const names = [of(BROWSERS), of(SYSTEMS)].filter((name) => name !== undefined)
  return names.length > 0 ? names.join(', ') : agent.slice(0, CHARACTERS_MAX)
}
