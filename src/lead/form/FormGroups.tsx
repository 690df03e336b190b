import { withMeant } from '#core/hours/asked.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Field, Problems } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { RecordText } from '../fields/TextFields.tsx'
import { HoursEditor } from '../hours/HoursEditor.tsx'
import { MeantTimes } from '../hours/meant-times.ts'
import { UnusualTicks } from '../hours/UnusualTicks.tsx'
import { fieldWords } from '../services/field-words.ts'
import { limitsSentence } from '../services/limit-words.ts'
import { FormGroup } from './FormGroup.tsx'
import { KeepGroup } from './KeepGroup.tsx'
import { ReachGroup } from './ReachGroup.tsx'
import { WhatGroup } from './WhatGroup.tsx'
import { WhoGroup } from './WhoGroup.tsx'

const POLICIES = ['closed', 'open', 'unknown'] as const

/** All fields of a service in seven groups; the three that are filled in first stand open. */
export function FormGroups({ form }: { readonly form: FormState }) {
  const { service } = form
  const notes = [service.notesForStaff, service.notesForPatients, service.cost, service.replyTime]
  return (
    <>
      <FormGroup name={t('group-what')} summary={service.name} open>
        <WhatGroup form={form} />
      </FormGroup>
      <FormGroup name={t('group-reach')} summary={fieldWords(service, 'phones')} open>
        <ReachGroup form={form} />
      </FormGroup>
      <FormGroup name={t('group-open')} summary={fieldWords(service, 'schedules')} open>
        <div id="field-hours">
          <MeantTimes.Provider
            value={{
              meant: service.meant,
              confirm: (what, right) => form.set({ meant: withMeant(service.meant, what, right) }),
            }}
          >
            <HoursEditor service={service} onChange={form.set} />
          </MeantTimes.Provider>
          <Problems name="hours" problems={form.problems} />
        </div>
        <Problems name="specialDays" problems={form.problems} />
        <Field
          name="bankHolidays"
          label={t('field-bank-holidays')}
          help={t('help-bankHolidays')}
          problems={form.problems}
          control={(props) => (
            <select
              {...props}
              class="field"
              value={service.bankHolidays}
              onChange={(event) =>
                form.set({ bankHolidays: event.currentTarget.value as Service['bankHolidays'] })
              }
            >
              {POLICIES.map((policy) => (
                <option key={policy} value={policy}>
                  {t(`policy-${policy}`)}
                </option>
              ))}
            </select>
          )}
        />
        <UnusualTicks hours={service} meant={service.meant} onChange={(meant) => form.set({ meant })} />
      </FormGroup>
      <FormGroup name={t('group-who')} summary={limitsSentence(service.refuses)}>
        <WhoGroup form={form} />
      </FormGroup>
      <FormGroup name={t('group-notes')} summary={notes.filter(Boolean).join(' · ')}>
        <RecordText form={form} name="notesForStaff" rows={3} />
        <RecordText form={form} name="notesForPatients" rows={3} />
        <RecordText form={form} name="cost" />
        <RecordText form={form} name="replyTime" />
      </FormGroup>
      <FormGroup name={t('group-keep')} summary={fieldWords(service, 'checked')}>
        <KeepGroup form={form} />
      </FormGroup>
      <FormGroup name={t('group-codes')} summary={[service.source, service.ods].filter(Boolean).join(' · ')}>
        <RecordText form={form} name="source" />
        <RecordText form={form} name="ods" />
        <Field
          name="hsds"
          label={t('field-hsds')}
          help={t('help-hsds')}
          problems={form.problems}
          control={(props) => <input {...props} class="field" readOnly value={service.hsds ?? '–'} />}
        />
      </FormGroup>
    </>
  )
}
