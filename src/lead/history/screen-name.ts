import { t } from '#ui/language.ts'
import { leadContent, release } from '../link/lead-data.ts'

/** What a screen of the guide or a kind of help is called, by its id; undefined where there is none any more. */
export function screenName(id: string): string | undefined {
  const part = leadContent.value.guide.flatMap(({ parts }) => parts).find((one) => one.id === id)
  if (!part) return release.value?.destinations[id]?.label
  return t(`setup-part-${id.replace(/-\d$/, '')}`, { n: 'at' in part ? part.at + 1 : 1 })
}
