import { t } from '#ui/language.ts'
import { keyed, noKey } from './page-keys.ts'
import { unread, unseenRows } from './seen-rows.ts'
import { readFirst } from './step-keys.ts'

/** Says that keys were pressed before what they answer had been on screen, that some of it has not been yet, or that a key is none here. */
export function ReadFirst() {
  const none = noKey.value ? t('no-key', { key: noKey.value }) : ''
  const more = unseenRows.value > 0 ? t('rows-below', { n: unseenRows.value }) : none
  const stopped = readFirst.value ?? unread.value
  const words = stopped ? stoppedWords(stopped) : more
  return (
    <p class={`read-first ${words ? 'warns' : ''} ${stopped ? 'stopped' : ''}`} role="status">
      {words}
    </p>
  )
}

/** What the key is for where it chooses one of several, else that it is to be pressed again. */
function stoppedWords(key: string): string {
  const name = keyed(document, key)?.querySelector('strong')?.textContent
  return name && /\d/.test(key)
    ? t('choose-again', { key, name })
    : t(document.querySelector('main :is(.ticks, .place, .danger)') ? 'read-first' : 'read-this', { key })
}
