import { unsentWeeks } from '../counting/counting.ts'
import { practice } from '../link/content-store.ts'

/** Saves the counts that were not sent as a file, which the practice lead can bring in; false when there are none. They hold what is always sent, nothing more. */
export async function saveCountsFile(): Promise<boolean> {
  const own = practice.value?.id
  if (own === undefined) return false
  const weeks = await unsentWeeks(own)
  if (weeks.length === 0) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify({ practice: own, weeks })], { type: 'application/json' }),
  )
  link.download = `counts-${own}.json`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
