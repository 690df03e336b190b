const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone or iPad'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

/**
 * The kind of browser and of computer, by which a person knows their own sessions apart; no version, nothing finer.
 * @example browserWords('Mozilla/5.0 (Windows NT 10.0) ... Edg/139.0') // 'Edge, Windows'
 */
export function browserWords(agent: string | undefined): string {
  const found = [BROWSERS, MACHINES].flatMap(
    (kinds) => kinds.find(([sign]) => sign.test(agent ?? ''))?.[1] ?? [],
  )
  return found.join(', ')
}
