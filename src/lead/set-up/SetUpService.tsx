import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { GuideField, ServicePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { Problems } from '../fields/Field.tsx'
import { PhoneShort } from '../fields/PhoneShort.tsx'
import { TextField } from '../fields/TextField.tsx'
import { OtherVersion } from '../form/OtherVersion.tsx'
import { HoursReadBack } from '../hours/HoursReadBack.tsx'
import { UnusualTicks } from '../hours/UnusualTicks.tsx'
import { NetworkOffers } from '../network/NetworkOffers.tsx'
import { useShared } from '../network/network-store.ts'
import { notesToKeep } from '../patients/notes-to-keep.ts'
import { usePatients } from '../patients/use-patients.tsx'
import { setNotNeeded } from '../practice/practice-store.ts'
import { role, type SavedBy, saveService } from '../services/service-store.ts'
import { alreadyHere } from './already-here.ts'
import { guideHelp } from './guide-help.ts'
import { HoursMeant } from './HoursMeant.tsx'
import { PhoneMeant } from './PhoneMeant.tsx'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'
import { fits, isOffered, serviceOf } from './set-up-progress.ts'
import { asked, draftOf, hoursFault, hoursIn, hoursMeant, policyOf, recordOf } from './set-up-record.ts'

/** Names of fields as the server knows them. */
const SCREEN_FIELD: Readonly<Record<string, GuideField>> = {
  phones: 'phone',
  notesForStaff: 'pin',
  serves: 'kinds',
  bankHolidays: 'hours',
}

/** A screen of the guide that makes or changes one service, which is an ordinary service from then on. */
export function SetUpService({
  part,
  practice,
  notHere,
  offers,
  onDone,
  onSkip,
}: ScreenProps & {
  readonly part: ServicePart
  readonly practice: Practice
  readonly notHere: boolean
  readonly offers: readonly Service[]
}) {
  const [base, setBase] = useState<Service | null>(() => serviceOf(part, practice) ?? null)
  const [from, setFrom] = useState<Service | undefined>(base ?? undefined)
  const [draft, setDraft] = useState(() => draftOf(part, practice, from))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [other, setOther] = useState<
    { mine: Service; theirs: Service | null; last: SavedBy | undefined } | undefined
  >(undefined)
  /** A new record that may well be of a service that is here already. */
  const [twin, setTwin] = useState<{ readonly made: Service; readonly here: Service } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const patients = usePatients(() => void save())
  const fields = asked(part, from)
  const today = londonNow(Date.now()).slice(0, 10)
  const hours = hoursIn(draft.hours)
  const meant = hoursMeant(draft.hours, draftOf(part, practice, from).hours)
  const take = (service: Service | undefined) => {
    setFrom(service)
    setDraft(draftOf(part, practice, service))
    setProblems([])
  }
  const save = async () => {
    const made = recordOf(part, draft, from, { practice, today, by: role.value, isNew: base === null })
    if ('problems' in made) return setProblems(made.problems)
    setProblems([])
    if (!(await mayKeep(made.service, base))) return
    const here = base === null ? alreadyHere(made.service, practice) : undefined
    setTwin(here && { made: made.service, here })
    if (!here) await send(made.service, base)
  }
  const mayKeep = (service: Service, over: Service | null) => patients.mayKeep(notesToKeep(service, over))
  const send = async (service: Service, over: Service | null) => {
    setBusy(true)
    const saved = await saveService(service, over)
    // What was said not to be here is here after all.
    if (saved.kind === 'saved' && notHere) await setNotNeeded(part.id, false)
    setBusy(false)
    if (saved.kind === 'saved') return onDone()
    if (saved.kind === 'changed') {
      setOther({ mine: service, theirs: saved.current, last: saved.last })
      return setProblems([{ field: 'all', message: saved.message }])
    }
    const found = saved.problems.map((problem) => ({
      ...problem,
      field: SCREEN_FIELD[problem.field] ?? problem.field,
    }))
    const shown = found.filter(({ field }) => fields.includes(field as GuideField))
    setProblems(shown.length > 0 ? shown : [{ field: 'all', message: saved.message }])
  }
  const use = async (offer: Service) => {
    setBusy(true)
    const saved = await useShared([offer.id], 'take')
    setBusy(false)
    if (saved.kind === 'saved') onDone()
    else setProblems([{ field: 'all', message: saved.message }])
  }
  const settle = (theirs: Service | null) => {
    setBase(theirs)
    setOther(undefined)
    setProblems([])
  }
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.message
  const kind = part.id.replace(/-\d$/, '')
  return (
    <SetUpFrame
      part={part}
      title={t(`setup-part-${kind}`, { n: part.at + 1 })}
      wrong={wrong('all')}
      busy={busy}
      dirty={canonical(draft) !== canonical(draftOf(part, practice, from))}
      problems={problems}
      notHere={notHere}
      onSave={() => void save()}
      onSkip={onSkip}
      onNotHere={
        part.everywhere || base
          ? undefined
          : () =>
              void setNotNeeded(part.id, true).then((refused) =>
                refused === undefined ? onDone() : setProblems([{ field: 'all', message: refused }]),
              )
      }
    >
      {base && !isOffered(base, practice, { today }) ? <p class="tag">{t('setup-long-unchecked')}</p> : null}
      {other ? (
        <OtherVersion
          mine={other.mine}
          base={base}
          other={other.theirs}
          last={other.last}
          onSettle={async (merged) => {
            take(merged)
            settle(other.theirs)
            if (await mayKeep(merged, other.theirs)) await send(merged, other.theirs)
          }}
        />
      ) : null}
      <NetworkOffers
        offers={base ? [] : offers.filter((offer) => fits(part, offer))}
        from={practice.place}
        onUse={(offer) => void use(offer)}
      />
      {fields.map((field) =>
        field === 'kinds' ? (
          <fieldset key={field} class="ticks" aria-describedby="setup-kinds-wrong">
            <legend>{t('field-serves')}</legend>
            {part.kinds?.map(({ id }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={draft.kinds.includes(id)}
                  onChange={(event) =>
                    setDraft({
                      ...draft,
                      kinds: event.currentTarget.checked
                        ? [...draft.kinds, id]
                        : draft.kinds.filter((one) => one !== id),
                    })
                  }
                />{' '}
                {t(`setup-kind-${id}`)}
              </label>
            ))}
            <Problems name="kinds" id="setup-kinds" problems={problems} />
          </fieldset>
        ) : (
          <TextField
            key={field}
            id={`setup-${field}`}
            label={field === 'steps' ? t(`setup-ask-steps-${kind}`) : t(`setup-ask-${field}`)}
            kind={field === 'phone' ? 'tel' : field === 'steps' ? 'area' : 'text'}
            most={field === 'steps' ? 2000 : 200}
            value={draft[field]}
            help={guideHelp(field, part, kind)}
            wrong={wrong(field)}
            onInput={(value) => setDraft({ ...draft, [field]: value })}
          />
        ),
      )}
      {fields.includes('phone') ? <PhoneShort numbers={[draft.phone]} /> : null}
      {wrong('phone') ? (
        <PhoneMeant
          text={draft.phone}
          onUse={(phone) => {
            setDraft({ ...draft, phone })
            setProblems(problems.filter(({ field }) => field !== 'phone'))
          }}
        />
      ) : null}
      {fields.includes('hours') ? (
        <HoursReadBack {...hours} problem={wrong('hours') ? undefined : hoursFault(draft.hours, meant)} />
      ) : null}
      {(wrong('hours') || hoursFault(draft.hours, meant)) && meant ? (
        <HoursMeant
          text={draft.hours}
          meant={meant}
          onUse={() => {
            setDraft({ ...draft, hours: meant })
            setProblems(problems.filter(({ field }) => field !== 'hours'))
          }}
        />
      ) : null}
      {patients.question}
      {twin ? (
        <div class="card stack" role="alert">
          <p>{t('setup-twin', { name: twin.here.name })}</p>
          <div class="row">
            <button
              type="button"
              class="button main"
              onClick={() => {
                setBase(twin.here)
                take(twin.here)
                setTwin(undefined)
              }}
            >
              {t('setup-twin-use', { name: twin.here.name })}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setTwin(undefined)
                void send(twin.made, null)
              }}
            >
              {t('setup-twin-other')}
            </button>
          </div>
        </div>
      ) : null}
      {fields.includes('hours') ? (
        <UnusualTicks
          hours={{ ...hours, bankHolidays: policyOf(part, from, hours, today) }}
          meant={draft.meant}
          onChange={(meant) => setDraft({ ...draft, meant })}
        />
      ) : null}
    </SetUpFrame>
  )
}
