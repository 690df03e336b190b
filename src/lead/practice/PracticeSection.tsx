import { useRef, useState } from 'preact/hooks'
import { DIVISIONS } from '#core/clock/bank-holidays.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { canonical } from '#core/practice/canonical.ts'
import { checkPractice, detailsOf, type PracticeDetails } from '#core/practice/practice-check.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { Field, Wrong } from '../fields/Field.tsx'
import { TextField } from '../fields/TextField.tsx'
import { LeaveQuestion } from '../leaving/LeaveQuestion.tsx'
import { useLeaveGuard } from '../leaving/use-leave-guard.ts'
import { practice, release } from '../link/lead-data.ts'
import { FieldsForLeads, ForLeads } from '../people/ForLeads.tsx'
import { BankHolidaysCard } from './BankHolidaysCard.tsx'
import { CoreHoursFields } from './CoreHoursFields.tsx'
import { FreshnessFields } from './FreshnessFields.tsx'
import { OtherDays } from './OtherDays.tsx'
import { OtherDetails } from './OtherDetails.tsx'
import { detailsOfDraft, draftOfDetails, type PracticeDraft } from './practice-draft.ts'
import { saveDetails } from './practice-store.ts'
import { SettingsFields } from './SettingsFields.tsx'
import './practice.css'

/** The practice's own page: who and where it is, when it is there, and the numbers it may set. */
export function PracticeSection() {
  const own = practice.value
  const content = release.value
  return own && content ? <PracticeForm key={own.id} start={detailsOf(own)} /> : null
}

function PracticeForm({ start }: { readonly start: PracticeDetails }) {
  const settings = release.value!.settings
  const [base, setBase] = useState(start)
  const [draft, setDraft] = useState<PracticeDraft>(() => draftOfDetails(start, settings))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [other, setOther] = useState<
    { mine: PracticeDetails; base: PracticeDetails; theirs: PracticeDetails } | undefined
  >(undefined)
  const [message, setMessage] = useState('')
  const today = londonNow(Date.now()).slice(0, 10)
  const set = (change: Partial<PracticeDraft>) => {
    setDraft({ ...draft, ...change })
    setMessage('')
  }
  const refuse = (found: readonly FieldProblem[]) => {
    setMessage('')
    setProblems(found)
    // The first field that is wrong is shown at once, wherever the page stands.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.practice-form [aria-invalid="true"]')?.focus(),
    )
  }
  const heading = useRef<HTMLHeadingElement>(null)
  const guard = useLeaveGuard(canonical(draft) !== canonical(draftOfDetails(base, settings)))
  const save = async () => {
    const read = detailsOfDraft(draft, settings)
    if ('problems' in read) return refuse(read.problems)
    await send(read.details, base)
  }
  const send = async (details: PracticeDetails, over: PracticeDetails) => {
    const found = checkPractice(details, settings, { today, held: over })
    if (found.length > 0) return refuse(found)
    const saved = await saveDetails(details, over)
    if (saved.kind === 'changed') {
      setOther({ mine: details, base: over, theirs: saved.current })
      return setProblems([{ field: 'all', message: saved.message }])
    }
    if (saved.kind === 'refused')
      return refuse(saved.problems.length > 0 ? saved.problems : [{ field: 'all', message: saved.message }])
    const kept = detailsOf(practice.value!)
    setBase(kept)
    setDraft(draftOfDetails(kept, settings))
    setProblems([])
    setMessage(t('practice-saved'))
  }
  const settle = (merged: PracticeDetails, theirs: PracticeDetails) => {
    setDraft(draftOfDetails(merged, settings))
    setBase(theirs)
    setOther(undefined)
    setProblems([])
    void send(merged, theirs)
  }
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <section aria-labelledby="practice-title">
      <h2 id="practice-title" tabIndex={-1} ref={heading}>
        {t('view-practice')}
      </h2>
      <form
        class="practice-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {other ? <OtherDetails {...other} onSettle={(merged) => settle(merged, other.theirs)} /> : null}
        <LeaveQuestion guard={guard} back={heading} />
        <FieldsForLeads>
          <fieldset>
            <legend>{t('practice-who')}</legend>
            {(['name', 'phone', 'address', 'place'] as const).map((field) => (
              <TextField
                key={field}
                id={`practice-${field}`}
                label={t(`practice-${field}`)}
                help={field === 'place' ? t('practice-place-help') : undefined}
                kind={field === 'phone' ? 'tel' : 'text'}
                most={400}
                value={draft[field]}
                wrong={wrong(field)}
                onInput={(value) => set({ [field]: value })}
              />
            ))}
          </fieldset>
          <CoreHoursFields
            hours={draft.coreHours}
            problems={problems}
            onChange={(coreHours) => set({ coreHours })}
          />
          <OtherDays
            days={draft.specialDays ?? []}
            schedules={coreHoursSchedules(draft)}
            problems={problems}
            today={today}
            meant={draft.meant}
            onMeant={(meant) => set({ meant })}
            onChange={(specialDays) => set({ specialDays })}
          />
          <fieldset>
            <legend>{t('practice-bank-holidays')}</legend>
            <Field
              name="division"
              id="practice-division"
              label={t('practice-division')}
              help={t('practice-division-help')}
              problems={problems}
              control={(props) => (
                <select
                  {...props}
                  class="field"
                  value={draft.division}
                  onChange={(event) =>
                    set({ division: event.currentTarget.value as PracticeDetails['division'] })
                  }
                >
                  {DIVISIONS.map((one) => (
                    <option key={one} value={one}>
                      {t(`division-${one}`)}
                    </option>
                  ))}
                </select>
              )}
            />
          </fieldset>
          <FreshnessFields
            draft={draft.times}
            services={practice.value!.services}
            today={today}
            wrong={wrong}
            onChange={(times) => set({ times })}
          />
          <SettingsFields
            settings={settings}
            values={draft.settings}
            wrong={wrong}
            onChange={(values) => set({ settings: values })}
          />
        </FieldsForLeads>
        <ForLeads>
          <div class="save-bar">
            <Wrong>
              {wrong('all') ??
                (problems.length > 0 ? t('practice-wrong', { count: problems.length }) : undefined)}
            </Wrong>
            <div class="row">
              {other ? null : (
                <button type="submit" class="button main">
                  {t('save')}
                </button>
              )}
              <p role="status">{message}</p>
            </div>
          </div>
        </ForLeads>
      </form>
      <BankHolidaysCard />
    </section>
  )
}
