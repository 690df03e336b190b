// The six outward shapes of the Royal Mail, each with the letters that never occur at its places left out.
const POSTCODE =
  /^([A-PR-UWYZ](?:\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d\d?|[A-HK-Y]\d[ABEHMNPRVWXY]))(\d[ABD-HJLNP-UW-Z]{2})$/i

/** The normal form "SW1A 1AA" of a UK postcode that can exist, with case and spaces forgiven; undefined for anything else, and for GIR 0AA. */
export function readPostcode(text: string): string | undefined {
  const parts = POSTCODE.exec(text.replaceAll(/\s/g, ''))
  return parts ? `${parts[1]} ${parts[2]}`.toUpperCase() : undefined
}
