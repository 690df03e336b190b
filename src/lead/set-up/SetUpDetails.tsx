import { useState } from 'preact/hooks'
import type { GuidePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import { detailsOf } from '#core/practice/practice-check.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { saveDetails } from '../practice/practice-store.ts'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'
import { coreHoursText, typedCoreHours } from './set-up-details.ts'

const FIELDS = ['name', 'phone', 'address', 'hours'] as const
type DetailsField = (typeof FIELDS)[number]

/** The first screen of the guide: who the practice is and when it is there. */
export function SetUpDetails({
  part,
  practice,
  onDone,
  onSkip,
}: ScreenProps & { readonly part: GuidePart; readonly practice: Practice }) {
  const [draft, setDraft] = useState<Readonly<Record<DetailsField, string>>>({
    name: practice.name,
    phone: practice.phone,
    address: practice.address,
    hours: coreHoursText(practice),
  })
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const coreHours = typedCoreHours(draft.hours)
    const missing = (['name', 'phone', 'address'] as const).filter((field) => !draft[field].trim())
    if (missing.length > 0 || !coreHours)
      return setWrong({
        ...Object.fromEntries(missing.map((field) => [field, t(`setup-need-${field}`)])),
        ...(coreHours ? {} : { hours: t('setup-core-hours-wrong', { text: draft.hours }) }),
      })
    setBusy(true)
    const base = detailsOf(practice)
    const { name, phone, address } = draft
    const saved = await saveDetails(
      { ...base, name: name.trim(), phone: phone.trim(), address: address.trim(), coreHours },
      base,
    )
    setBusy(false)
    if (saved.kind === 'saved') return onDone()
    if (saved.kind === 'changed') return setWrong({ all: t('setup-changed') })
    const own = saved.problems.filter(({ field }) => FIELDS.includes(field as DetailsField))
    setWrong(
      own.length > 0
        ? Object.fromEntries(own.map(({ field, message }) => [field, message]))
        : { all: saved.message },
    )
  }
  return (
    <SetUpFrame
      part={part}
      title={t('setup-part-details')}
      wrong={wrong.all}
      busy={busy}
      problems={wrong}
      onSave={() => void save()}
      onSkip={onSkip}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          id={`setup-${field}`}
          label={t(`setup-ask-practice-${field}`)}
          kind={field === 'phone' ? 'tel' : 'text'}
          value={draft[field]}
          help={field === 'hours' ? t('setup-help-core-hours') : undefined}
          wrong={wrong[field]}
          onInput={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
    </SetUpFrame>
  )
}
