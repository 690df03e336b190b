/** The English words in full: without "?all" the built desk gets only those of its first screen. */
declare module '*/en.json?all' {
  const words: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: a JSON file has no other.
  export default words
}
