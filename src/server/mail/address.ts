/** The longest address that a mail server takes. */
const MOST = 254
/** One address and nothing else: no space, no list, no name beside it, no line end. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]+$/u

/** Who an e-mail is from. */
export interface Sender {
  /** What stands before the address; empty where there is none. */
  readonly name: string
  readonly address: string
}

/** Whether a text is one e-mail address. */
export function isMailAddress(text: string): boolean {
  return text.length <= MOST && ADDRESS.test(text)
}

/**
 * Who an e-mail is from, written as people write it; undefined where there is not one address.
 * @example senderOf('Right Door <door@example.org>') // { name: 'Right Door', address: 'door@example.org' }
 */
export function senderOf(text: string): Sender | undefined {
  const [, name = '', address = ''] = /^([^<>\p{C}]*)<([^<>]*)>$/u.exec(text.trim()) ?? ['', '', text.trim()]
  return isMailAddress(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : undefined
}
