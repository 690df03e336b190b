import { useState } from 'preact/hooks'
import type { Practice } from '#core/practice/practice.ts'
import { deskToJoin, joinedPractice } from '#ui/desk-practice.ts'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { post } from '../link/lead-data.ts'
import { leaveFor } from '../link/view.ts'
import { me } from '../people/sign-in.ts'

/** The way to this practice's own desk: where this computer's desk is of another practice or of none, with a code by which it may join, which the desk asks about. */
export function ToDesk({ own }: { readonly own: Practice }) {
  const [fault, setFault] = useState('')
  if (joinedPractice() === own.id) return <a href="/">{t('lead-to-desk')}</a>
  // Whoever only reads makes no codes.
  if (me.value?.role === 'read-only') return null
  const go = () =>
    void post(record<{ code: string }>({ code: text }), '/api/lead/enrolment-code').then(
      ({ code }) => location.assign(deskToJoin(code)),
      (refusal: Error) => setFault(refusal.message),
    )
  return (
    <>
      <button type="button" class="button quiet" onClick={() => leaveFor(go)}>
        {t('lead-to-desk')}
      </button>
      {fault ? <span role="alert">{fault}</span> : null}
    </>
  )
}
