import { keepText, readText } from '#ui/kept.ts'

const KEPT = 'tour'

/** Whether the tour was neither read nor closed on this device. */
export function isFirstStart(): boolean {
  return readText(KEPT) === undefined
}

/** Notes that the tour was seen; the menu still has it. */
export function noteTourSeen(): void {
  keepText(KEPT, 'seen')
}
