import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'

/** The name of a kind of help, or that it is counted as other. */
export function placeName(id: string): string {
  return id === 'other' ? t('lead-other') : (release.value?.destinations[id]?.label ?? id)
}

/** The name of a topic. */
export function topicName(id: string): string {
  return id === 'other' ? t('lead-other') : (release.value?.pathways[id]?.title ?? id)
}

/** The name of a group of topics. */
export function groupName(id: string): string {
  return id === 'other' ? t('lead-other') : (release.value?.groups[id]?.title ?? id)
}

/** The group that a topic lies in. */
export function groupOf(topic: string): string {
  return release.value?.pathways[topic]?.group ?? 'other'
}

/** The words of a danger sign, wherever it is asked. */
export function signName(id: string): string {
  const rows = release.value?.opening.breaths.flatMap((breath) => breath.rows) ?? []
  const signs = Object.values(release.value?.pathways ?? {}).flatMap((pathway) => pathway.signs)
  return inVoice([...rows, ...signs].find((sign) => sign.id === id)?.say ?? id, 'they')
}
