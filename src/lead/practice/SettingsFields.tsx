import type { Release } from '#core/pathway/release.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { inYears, shownValue } from './practice-draft.ts'

/** The named settings of the content, each with its range and what is usual. */
export function SettingsFields({
  settings,
  values,
  wrong,
  onChange,
}: {
  readonly settings: Release['settings']
  readonly values: Readonly<Record<string, string>>
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (values: Readonly<Record<string, string>>) => void
}) {
  return (
    <fieldset>
      <legend>{t('practice-settings')}</legend>
      <p class="quiet-text">{t('practice-settings-help')}</p>
      {Object.entries(settings).map(([id, setting]) => (
        <TextField
          key={id}
          id={`practice-setting-${id}`}
          label={setting.label}
          help={t('practice-setting-range', {
            from: shownValue(setting, setting.from),
            to: shownValue(setting, setting.to),
            usual: shownValue(setting, setting.default),
          })}
          unit={
            setting.kind === 'age' ? t(inYears(setting) ? 'practice-years' : 'practice-months') : undefined
          }
          most={4}
          value={values[id] ?? ''}
          wrong={wrong(`settings-${id}`)}
          onInput={(value) => onChange({ ...values, [id]: value })}
        />
      ))}
    </fieldset>
  )
}
