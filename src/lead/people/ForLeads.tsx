import type { ComponentChildren } from 'preact'
import { mayChange } from './sign-in.ts'

/** What changes something: whoever may only look does not see it. */
export function ForLeads({ children }: { readonly children: ComponentChildren }) {
  return mayChange.value ? children : null
}

/** Fields that everybody reads, and that whoever may change them fills in; whoever may only look sees no button among them. */
export function FieldsForLeads({ children }: { readonly children: ComponentChildren }) {
  return (
    <fieldset class="for-leads" disabled={!mayChange.value}>
      {children}
    </fieldset>
  )
}
