import { useEffect, useRef } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { LeaveQuestion } from '../leaving/LeaveQuestion.tsx'
import { useLeaveGuard } from '../leaving/use-leave-guard.ts'
import { leaveFor } from '../link/view.ts'
import { changedHere } from '../network/network-store.ts'
import { FieldsForLeads, ForLeads } from '../people/ForLeads.tsx'
import { mayChange } from '../people/sign-in.ts'
import { FormGroups } from './FormGroups.tsx'
import { OtherVersion } from './OtherVersion.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import { RemoveService } from './RemoveService.tsx'
import { useServiceForm } from './use-service-form.ts'
import './form.css'

/** One service to fill in. What another lead saved meanwhile stands beside it; nothing is overwritten unseen, and nothing typed is lost unasked. */
export function ServiceForm({
  start,
  base,
  taken,
  onDone,
}: {
  readonly start: Service
  /** The record as it was read; null for a new one. */
  readonly base: Service | null
  /** Ids in use: a new record takes its own from its name. */
  readonly taken: ReadonlySet<string>
  readonly onDone: (message: string) => void
}) {
  const changed = base === null ? undefined : changedHere.value.get(base.id)
  const form = useServiceForm({ start, base, taken, onDone })
  const guard = useLeaveGuard(form.dirty)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  const close = () => leaveFor(() => onDone(''))
  return (
    <form
      class="card service-form"
      noValidate
      aria-labelledby="service-form-title"
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <div class="card-head">
        <h3 id="service-form-title" tabIndex={-1} ref={heading}>
          {base
            ? t(mayChange.value ? 'service-edit' : 'service-look-one', { name: base.name })
            : t('service-new')}
        </h3>
        <button type="button" class="button quiet" onClick={close}>
          {t('form-back')}
        </button>
      </div>
      <LeaveQuestion guard={guard} back={heading} />
      <ProblemSummary problems={form.problems} refusals={form.refusals} />
      {form.other === undefined ? null : (
        <OtherVersion
          last={form.last}
          mine={form.service}
          base={base}
          other={form.other}
          onSettle={(merged) => void form.settle(merged)}
        />
      )}
      {changed !== undefined ? (
        <p class="network-note">{t(changed ? 'form-network-changed' : 'form-network')}</p>
      ) : null}
      <FieldsForLeads>
        <FormGroups form={form} />
      </FieldsForLeads>
      {base && mayChange.value ? (
        <RemoveService
          base={base}
          unseen={form.unseen}
          last={form.last}
          onRemove={(over) => void form.remove(over)}
        />
      ) : null}
      {form.patients}
      <div class="row form-end">
        <ForLeads>
          {form.other === undefined ? (
            <button type="submit" class="button main">
              {t(changed === false ? 'form-save-own' : 'save')}
            </button>
          ) : null}
          <button type="button" class="button" onClick={close}>
            {t('cancel')}
          </button>
        </ForLeads>
        {form.problems[0] ? (
          <Wrong>{form.problems[0].message}</Wrong>
        ) : form.dirty ? (
          <span class="quiet-text">{t('form-unsaved')}</span>
        ) : null}
      </div>
    </form>
  )
}
