import { t } from '#ui/language.ts'
import { guide } from '../guide.ts'
import { deskState } from './desk-health.ts'

/** What the desk needs staff to know about itself, calmly: offline, storage that cannot be used, a new release that waits. */
export function StateBanner() {
  const { storage, online, update, contentFault } = deskState.value
  const lines = [
    contentFault ? t('banner-content', { fault: contentFault }) : '',
    storage === 'memory' ? t('banner-storage') : '',
    guide.value?.networkWords() ?? (online ? '' : t('banner-offline')),
    update ? t('banner-update') : '',
  ].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <div class="banner" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
