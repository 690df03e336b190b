import type { GuideField, ServicePart } from '#core/practice/guide.ts'
import { t } from '#ui/language.ts'

/** What helps to fill in a field of a screen of the guide; undefined where nothing is said. `kind` is the kind of the screen. */
export function guideHelp(field: GuideField, { help = {} }: ServicePart, kind: string): string | undefined {
  if (help[field]) return t(help[field])
  switch (field) {
    case 'hours':
      return t('setup-help-hours')
    case 'steps':
      return t(`setup-help-steps-${kind}`)
    case 'pin':
      return t('setup-help-pin')
    default:
      return undefined
  }
}
