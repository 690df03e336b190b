import { type OwnDifference, ownPlace } from '#core/practice/ours/own-guidance.ts'
import { asTyped } from '#core/practice/ours/typed-marks.ts'
import type { OwnWords, Slot } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { release } from '../../link/lead-data.ts'

/** What a place of the guidance is called: a topic by its title, a kind of help by its label. */
export function ownPlaceWords(kind: OwnDifference['kind'], key: string): string {
  const { topic, help } =
    kind === 'slots' || kind === 'booking' ? { topic: undefined, help: key } : ownPlace(key)
  const names = [
    topic === undefined ? '' : (release.value?.pathways[topic]?.title ?? topic),
    help === undefined ? '' : (release.value?.destinations[help]?.label ?? help),
  ]
  return names.filter(Boolean).join(': ')
}

/** The address of the page on which a place of the guidance is read and changed. */
export function addressOfPlace(kind: OwnDifference['kind'], key: string): string {
  const { topic, help } =
    kind === 'slots' || kind === 'booking' ? { topic: undefined, help: key } : ownPlace(key)
  return topic === undefined ? `#guidance/help:${help}` : `#guidance/${topic}`
}

/** Something of the practice's own in words. */
export function ownValueWords(kind: OwnDifference['kind'], value: unknown): string {
  if (value === undefined) return t('own-nothing')
  switch (kind) {
    case 'hidden':
      return t('own-is-hidden')
    case 'safety':
      return t('own-is-notice')
    case 'words':
      return (value as readonly string[]).join(', ')
    case 'say':
      return asTyped((value as OwnWords).say)
    case 'slots':
      return slotsWords(value as Readonly<Record<string, Slot>>)
    default:
      return String(value) || t('own-note-kept-away')
  }
}

function slotsWords(slots: Readonly<Record<string, Slot>>): string {
  return Object.entries(slots)
    .toSorted(([one], [other]) => Number(other) - Number(one))
    .map(([clock, { name, category }]) => `${t(`rank-${clock}`)}: ${name} (${category})`)
    .join('; ')
}
