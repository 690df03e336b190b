import { t } from '#ui/language.ts'

/** How to keep the desk on this kind of computer as an app of its own; empty where it is one already. */
export function installWords(agent: string, touches: number, alone: boolean): string {
  if (alone) return ''
  // A tablet of Apple's says that it is a computer; only its touch screen tells.
  if (/iPad|iPhone/.test(agent) || (/Macintosh/.test(agent) && touches > 1)) return t('install-ipad')
  if (/Android/.test(agent)) return t('install-android')
  if (/Edg\//.test(agent)) return t('install-edge')
  if (/Chrome\//.test(agent)) return t('install-chrome')
  return t('install-other')
}
