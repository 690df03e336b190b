/** An id in the form of a UUID that is always the same for the same text, so that what was exported once is known again. Not secret, not random. */
export function seededUuid(seed: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => hash(seed, start))
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  // Version 8 is the one kept for ids made in one's own way (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** FNV-1a over the letters of a text, from a start value, in 32 bits. */
function hash(text: string, start: number): number {
  let value = start >>> 0
  for (const letter of text) {
    value ^= letter.codePointAt(0)!
    value = Math.imul(value, 0x01000193) >>> 0
    value = (value ^ (value >>> 13)) >>> 0
  }
  return value
}
