import { t } from '#ui/language.ts'
import { unseenRows } from './seen-rows.ts'
import { readFirst } from './step-keys.ts'

/** Says that keys were pressed before what they answer had been on screen, or that some of it has not been yet. */
export function ReadFirst() {
  const more = unseenRows.value > 0 ? t('rows-below', { n: unseenRows.value }) : ''
  return (
    <p class={`read-first ${readFirst.value ? 'stopped' : ''}`} role="status">
      {readFirst.value ? t('read-first', { key: readFirst.value }) : more}
    </p>
  )
}
