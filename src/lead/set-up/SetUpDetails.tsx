import { useState } from 'preact/hooks'
import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { GuidePart } from '#core/practice/guide.ts'
import { phoneFault } from '#core/practice/phones/phone.ts'
import type { Practice } from '#core/practice/practice.ts'
import { detailsOf, type PracticeDetails } from '#core/practice/practice-check.ts'
import { t } from '#ui/language.ts'
import { PhoneShort } from '../fields/PhoneShort.tsx'
import { TextField } from '../fields/TextField.tsx'
import { HoursReadBack } from '../hours/HoursReadBack.tsx'
import { OtherDetails } from '../practice/OtherDetails.tsx'
import { saveDetails } from '../practice/practice-store.ts'
import { HoursMeant } from './HoursMeant.tsx'
import { PhoneMeant } from './PhoneMeant.tsx'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'
import {
  coreHoursFault,
  coreHoursProblem,
  coreHoursText,
  meantCoreHours,
  typedCoreHours,
} from './set-up-details.ts'

const FIELDS = ['name', 'phone', 'address', 'hours'] as const
type DetailsField = (typeof FIELDS)[number]

/** The first screen of the guide: who the practice is and when it is there. */
export function SetUpDetails({
  part,
  practice,
  onDone,
  onSkip,
}: ScreenProps & { readonly part: GuidePart; readonly practice: Practice }) {
  const [base, setBase] = useState(() => detailsOf(practice))
  const [draft, setDraft] = useState(() => draftOf(base))
  const [other, setOther] = useState<{ mine: PracticeDetails; theirs: PracticeDetails } | undefined>(
    undefined,
  )
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const meant = meantCoreHours(draft.hours, coreHoursText(practice))
  const unread = coreHoursFault(draft.hours, meant)
  const save = async () => {
    const coreHours = typedCoreHours(draft.hours)
    const missing = (['name', 'phone', 'address'] as const).filter((field) => !draft[field].trim())
    const number = draft.phone.trim()
    const fault = number ? phoneFault(number) : undefined
    const hours = coreHours ? unread : coreHoursProblem(draft.hours, meant)
    if (missing.length > 0 || fault || !coreHours || hours)
      return setWrong({
        ...Object.fromEntries(missing.map((field) => [field, t(`setup-need-${field}`)])),
        ...(fault ? { phone: fault } : {}),
        ...(hours ? { hours } : {}),
      })
    const { name, phone, address } = draft
    const typed = { name: name.trim(), phone: phone.trim(), address: address.trim(), coreHours }
    await send({ ...base, ...typed }, base)
  }
  const send = async (details: PracticeDetails, over: PracticeDetails) => {
    setBusy(true)
    const saved = await saveDetails(details, over)
    setBusy(false)
    if (saved.kind === 'saved') return onDone()
    if (saved.kind === 'changed') {
      setOther({ mine: details, theirs: saved.current })
      return setWrong({ all: saved.message })
    }
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
      dirty={canonical(draft) !== canonical(draftOf(base))}
      problems={wrong}
      onSave={() => void save()}
      onSkip={onSkip}
    >
      {other ? (
        <OtherDetails
          {...other}
          base={base}
          heading="h4"
          onSettle={(merged) => {
            setDraft(draftOf(merged))
            setBase(other.theirs)
            setOther(undefined)
            setWrong({})
            void send(merged, other.theirs)
          }}
        />
      ) : null}
      {FIELDS.map((field) => (
        <TextField
          key={field}
          id={`setup-${field}`}
          label={t(`setup-ask-practice-${field}`)}
          kind={field === 'phone' ? 'tel' : 'text'}
          value={draft[field]}
          help={field === 'hours' ? t('setup-help-core-hours') : undefined}
          wrong={wrong[field]}
          onInput={(value) => {
            setDraft({ ...draft, [field]: value })
            // What was wrong was said of other words than these.
            if (field === 'hours') setWrong(({ hours: _, ...rest }) => rest)
          }}
        />
      ))}
      <PhoneShort numbers={[draft.phone]} />
      {wrong.phone ? (
        <PhoneMeant
          text={draft.phone}
          onUse={(phone) => {
            const { phone: _, ...rest } = wrong
            setDraft({ ...draft, phone })
            setWrong(rest)
          }}
        />
      ) : null}
      <HoursReadBack
        schedules={coreHoursSchedules({ coreHours: typedCoreHours(draft.hours) ?? [] })}
        problem={wrong.hours ? undefined : unread}
      />
      {unread && meant ? (
        <HoursMeant
          text={draft.hours}
          meant={meant}
          onUse={() => {
            const { hours: _, ...rest } = wrong
            setDraft({ ...draft, hours: meant })
            setWrong(rest)
          }}
        />
      ) : null}
    </SetUpFrame>
  )
}

function draftOf(details: PracticeDetails): Readonly<Record<DetailsField, string>> {
  const { name, phone, address } = details
  return { name, phone, address, hours: coreHoursText(details) }
}
