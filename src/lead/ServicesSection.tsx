import { useEffect, useRef, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { LastImport } from './exchange/LastImport.tsx'
import { ServiceForm } from './form/ServiceForm.tsx'
import { AllFull } from './full/AllFull.tsx'
import { practice } from './link/lead-data.ts'
import { wantedNew, wantedService } from './link/view.ts'
import { NetworkOffers } from './network/NetworkOffers.tsx'
import { changedHere, shared, useShared } from './network/network-store.ts'
import { mayChange } from './people/sign-in.ts'
import { RoleChoice } from './services/RoleChoice.tsx'
import { type SavedNote, SavedSaid } from './services/SavedSaid.tsx'
import { LIST_START, ServiceList } from './services/ServiceList.tsx'
import { startService } from './services/service-edit.ts'
import { role } from './services/service-store.ts'

interface Opened {
  readonly start: Service
  readonly base: Service | null
  /** The service whose row it was opened from. */
  readonly from: string
  /** The kinds of help that something new is looked for, which the network may have. */
  readonly wanted?: readonly string[]
}

/** The practice's services: the list, or in its place the form of one; the focus goes to the form and comes back to the row. */
export function ServicesSection() {
  const [open, setOpen] = useState<Opened | undefined>(undefined)
  const [list, setList] = useState(LIST_START)
  const [done, setDone] = useState<SavedNote>()
  const [back, setBack] = useState<string | undefined>(undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  const own = practice.value
  const wanted = own?.services.find(({ id }) => id === wantedService.value)
  useEffect(() => {
    if (!wanted) return
    setOpen({ start: wanted, base: wanted, from: wanted.id })
    wantedService.value = undefined
  }, [wanted])
  useEffect(() => {
    if (back === undefined) return
    const row = document.getElementById(`change-${back}`)
    const to = row ?? heading.current
    to?.focus()
    to?.scrollIntoView({ block: 'center' })
    setBack(undefined)
  }, [back])
  const serves = wantedNew.value
  useEffect(() => {
    if (!serves || !own) return
    const ids = new Set(own.services.map((service) => service.id))
    const start = startService(undefined, ids, londonNow(Date.now()).slice(0, 10), role.value)
    setOpen({ start: { ...start, serves }, base: null, from: '', wanted: serves })
    wantedNew.value = undefined
  }, [serves, own])
  if (!own) return null
  const at = londonNow(Date.now())
  const taken = new Set(own.services.map((service) => service.id))
  const create = (from?: Service) => {
    setDone(undefined)
    setOpen({
      start: startService(from, taken, at.slice(0, 10), role.value),
      base: null,
      from: from?.id ?? '',
    })
  }
  return (
    <section aria-labelledby="services-title">
      <div class="card-head">
        <h2 id="services-title" ref={heading} tabIndex={-1}>
          {t('lead-services', { count: own.services.length })}
        </h2>
        <div class="row no-print">
          <RoleChoice />
          {open || !mayChange.value ? null : (
            <button type="button" class="button main" onClick={() => create()}>
              {t('service-new')}
            </button>
          )}
        </div>
      </div>
      <SavedSaid done={done} />
      {open && open.base === null && open.wanted ? (
        <NetworkOffers
          offers={offered(open.wanted)}
          from={own.place}
          onUse={(offer) =>
            void useShared([offer.id], 'take').then((saved) => {
              if (saved.kind === 'saved') setOpen(undefined)
              setDone({
                message: saved.kind === 'saved' ? t('network-did-take', { name: offer.name }) : saved.message,
                revision: saved.kind === 'saved' ? practice.value?.revision : undefined,
              })
            })
          }
        />
      ) : null}
      {open ? (
        <ServiceForm
          key={open.start.id}
          start={open.start}
          taken={taken}
          base={open.base}
          onDone={(said) => {
            setOpen(undefined)
            setDone(said ? { message: said, revision: practice.value?.revision } : undefined)
            setBack(open.from)
          }}
        />
      ) : (
        <>
          {done ? null : <LastImport />}
          <AllFull own={own} at={at} />
          <ServiceList
            own={own}
            at={at}
            state={list}
            onState={setList}
            onOpen={(service) => {
              setDone(undefined)
              setOpen({ start: service, base: service, from: service.id })
            }}
            onCopy={create}
            changedOfNetwork={changedHere.value}
            onSaid={(message) => setDone({ message, revision: undefined })}
          />
        </>
      )}
    </section>
  )
}

/** What the network has of some kinds of help and the practice has not taken. */
function offered(kinds: readonly string[]): readonly Service[] {
  return shared.value
    .filter(({ state, shared: one }) => state === 'new' && one.serves.some((id) => kinds.includes(id)))
    .map((one) => one.shared)
}
