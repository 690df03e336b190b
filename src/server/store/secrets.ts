import { hash, randomBytes } from 'node:crypto'

/** A random secret that is shown once; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const CODE_LETTERS = 8

/** A one-time code that a person can read out and type: eight letters and digits without look-alikes. */
export function newCode(): string {
  return lettersOf(CODE_LETTERS)
}

/** Whether a secret is longer than a one-time code, as links and lasting codes are. */
export function isTooLongToGuess(secret: string): boolean {
  return secret.length > CODE_LETTERS
}

/** A lasting code that a person can read out and type: twenty letters and digits without look-alikes, too many to guess. */
export function newLastingCode(): string {
  return lettersOf(20)
}

function lettersOf(n: number): string {
  return [...randomBytes(n)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** What is kept of where a code was made: nobody can read the place from it who does not have the code. */
export function madeAt(code: string, place: string): string {
  return place && hashOf(`${code} ${place}`)
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return hash('sha256', secret)
}
