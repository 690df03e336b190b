import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { looseHours } from '#core/exchange/loose.ts'
import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { OwnPart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Problems } from '../fields/Field.tsx'
import { TextField } from '../fields/TextField.tsx'
import { HoursReadBack } from '../hours/HoursReadBack.tsx'
import { release } from '../link/lead-data.ts'
import { NetworkOffers } from '../network/NetworkOffers.tsx'
import { useShared } from '../network/network-store.ts'
import { namesHere } from '../patients/notes-to-keep.ts'
import { usePatients } from '../patients/use-patients.tsx'
import { setNotNeeded } from '../practice/practice-store.ts'
import { importServices, role, type Saved } from '../services/service-store.ts'
import { HoursMeant } from './HoursMeant.tsx'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'
import { rolesHere } from './set-up-progress.ts'
import { hoursFault, hoursIn, hoursMeant, hoursProblem } from './set-up-record.ts'
import { type TeamDraft, teamRecords } from './team-records.ts'

/** The screen of the guide that asks who else works in the practice: each role that is ticked becomes a service of its own, and one that is here already is not asked again. */
export function SetUpTeam({
  part,
  roles,
  practice,
  notHere,
  offers,
  onDone,
  onSkip,
}: ScreenProps & {
  readonly part: OwnPart
  readonly roles: readonly string[]
  readonly practice: Practice
  readonly notHere: boolean
  readonly offers: readonly Service[]
}) {
  const today = londonNow(Date.now()).slice(0, 10)
  const [start] = useState<TeamDraft>(() => ({
    roles: [],
    steps: '',
    hours: writeHours(coreHoursSchedules(practice)) ?? '',
  }))
  const [draft, setDraft] = useState(start)
  const [problems, setProblems] = useState<readonly { field: string; message: string }[]>([])
  const [busy, setBusy] = useState(false)
  const patients = usePatients(() => void save())
  const here = rolesHere(roles, practice, { today })
  const asked = roles.filter((id) => !here.includes(id))
  const nameOf = (id: string) => release.value?.destinations[id]?.label ?? id
  const wrong = (field: string) => problems.find((one) => one.field === field)?.message
  const meant = hoursMeant(draft.hours, start.hours)
  const send = async (sent: Promise<Saved>) => {
    setBusy(true)
    const saved = await sent
    if (saved.kind === 'saved' && notHere) await setNotNeeded(part.id, false)
    setBusy(false)
    if (saved.kind === 'saved') onDone()
    else setProblems([{ field: 'all', message: saved.message }])
  }
  const save = async () => {
    // Who has ticked all that is here already only goes on.
    if (draft.roles.length === 0 && here.length > 0) return onDone()
    const fault = 'fault' in readHours(looseHours(draft.hours))
    const found = [
      ...(draft.roles.length === 0 ? [{ field: 'kinds', message: t('setup-need-kinds') }] : []),
      ...(draft.steps.trim() ? [] : [{ field: 'steps', message: t('setup-need-steps') }]),
      ...(fault ? [{ field: 'hours', message: hoursProblem(draft.hours.trim(), meant) }] : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    const taken = new Set(practice.services.map(({ id }) => id))
    const made = teamRecords(draft, nameOf, { taken, today, by: role.value })
    const notes = { texts: [draft.steps], before: [], known: namesHere() }
    if (await patients.mayKeep(notes)) await send(importServices(made, practice.revision))
  }
  return (
    <SetUpFrame
      part={part}
      title={t('setup-part-team')}
      wrong={wrong('all')}
      busy={busy}
      dirty={canonical(draft) !== canonical(start)}
      problems={problems}
      notHere={notHere}
      onSave={() => void save()}
      onSkip={onSkip}
      onNotHere={
        here.length > 0
          ? undefined
          : () =>
              void setNotNeeded(part.id, true).then((refused) =>
                refused === undefined ? onDone() : setProblems([{ field: 'all', message: refused }]),
              )
      }
    >
      <NetworkOffers
        offers={offers.filter(({ serves }) => serves.some((id) => asked.includes(id)))}
        from={practice.place}
        onUse={(offer) => void send(useShared([offer.id], 'take'))}
      />
      {here.length > 0 ? (
        <p>{t('setup-team-here', { names: here.map((id) => nameOf(id)).join(', ') })}</p>
      ) : null}
      <fieldset class="ticks" aria-describedby="setup-kinds-wrong">
        <legend>{t('setup-team-who')}</legend>
        {asked.map((id) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              aria-invalid={wrong('kinds') !== undefined}
              checked={draft.roles.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setDraft({
                  ...draft,
                  roles: roles.filter((one) => (one === id ? checked : draft.roles.includes(one))),
                })
              }
            />{' '}
            {nameOf(id)}
          </label>
        ))}
        <Problems name="kinds" id="setup-kinds" problems={problems} />
      </fieldset>
      {(['steps', 'hours'] as const).map((field) => (
        <TextField
          key={field}
          id={`setup-${field}`}
          label={t(`setup-ask-team-${field}`)}
          kind={field === 'steps' ? 'area' : 'text'}
          most={field === 'steps' ? 2000 : 200}
          value={draft[field]}
          help={t(field === 'steps' ? 'setup-help-steps-team' : 'setup-help-hours')}
          wrong={wrong(field)}
          onInput={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <HoursReadBack
        {...hoursIn(draft.hours)}
        problem={wrong('hours') ? undefined : hoursFault(draft.hours, meant)}
      />
      {patients.question}
      {(wrong('hours') || wrong('all') || hoursFault(draft.hours, meant)) && meant ? (
        <HoursMeant
          text={draft.hours}
          meant={meant}
          onUse={() => {
            setDraft({ ...draft, hours: meant })
            setProblems(problems.filter(({ field }) => field !== 'hours'))
          }}
        />
      ) : null}
    </SetUpFrame>
  )
}
