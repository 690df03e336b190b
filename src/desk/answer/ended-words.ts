import { t } from '#ui/language.ts'
import type { Response } from '../call/call.ts'
import { lastCount } from '../counting/counting.ts'

/** What the desk says of a call that ended: "counted" only once its count is kept. */
export function endedWords(ended: Response): string {
  return t(lastCount.value === 'kept' ? `ended-${ended}` : `counted-${lastCount.value}`)
}
