import { keepText, readText } from './kept.ts'

const PRACTICE = 'device-practice'

/** The practice that the desk on this computer joined last, where it noted that. */
export function joinedPractice(): string | undefined {
  return readText(PRACTICE)
}

/** Notes the practice that the desk on this computer has joined. */
export function noteJoinedPractice(practice: string): void {
  keepText(PRACTICE, practice)
}

/** The address of the desk on this computer with a code by which it may join another practice; nothing is joined unasked. */
export function deskToJoin(code: string): string {
  return `/#join=${code}`
}

/** The code that the address of the desk offers. */
export function codeOffered(hash: string): string | undefined {
  return /^#join=([A-Z0-9]{4,30})$/.exec(hash)?.[1]
}
