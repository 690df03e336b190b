import { keepText, readText } from '#ui/kept.ts'

const KEPT = 'forgets'

/** Whether this computer is wiped each night: what is not sent by then is lost. */
export function forgetsOvernight(): boolean {
  return readText(KEPT) === 'yes'
}

/** Notes what the lead said of this computer. */
export function noteForgets(forgets: boolean): void {
  keepText(KEPT, forgets ? 'yes' : undefined)
}
