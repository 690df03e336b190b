import { useEffect, useRef, useState } from 'preact/hooks'
import { fullUntil } from '#core/practice/full-times.ts'
import type { Practice } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { mayChange } from '../people/sign-in.ts'
import { leadAllRoom, live } from '../services/service-store.ts'

/** Names that the question shows. */
const SHOWN = 12

/** How many services are full now, and the one button that says of all of them that they have room again; it asks first. */
export function AllFull({ own, at }: { readonly own: Practice; readonly at: string }) {
  const [asked, setAsked] = useState<readonly (readonly [id: string, until: string])[]>()
  const [message, setMessage] = useState('')
  const full = own.services.flatMap((service) => {
    const until = fullUntil(service, live.value.full, at)
    return until ? [[service.id, until] as const] : []
  })
  const clear = async (seen: NonNullable<typeof asked>) => {
    const refused = await leadAllRoom(Object.fromEntries(seen))
    setAsked(undefined)
    setMessage(refused ?? t('full-all-over', { count: seen.length }))
  }
  const nameOf = (id: string) => own.services.find((service) => service.id === id)?.name ?? id
  return (
    <>
      {full.length > 0 ? (
        <div class="row no-print">
          <p>{t('full-count', { count: full.length })}</p>
          {mayChange.value ? (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                setMessage('')
                setAsked(full)
              }}
            >
              {t('full-all-undo')}
            </button>
          ) : null}
        </div>
      ) : null}
      {asked ? (
        <Question
          names={asked.map(([id]) => nameOf(id))}
          onYes={() => void clear(asked)}
          onNo={() => setAsked(undefined)}
        />
      ) : null}
      <p role="status">{message}</p>
    </>
  )
}

function Question({
  names,
  onYes,
  onNo,
}: {
  readonly names: readonly string[]
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  const more = names.length - SHOWN
  return (
    <div class="problems no-print" role="alertdialog" aria-labelledby="all-full-sure">
      <p id="all-full-sure">{t('full-all-sure', { count: names.length })}</p>
      <p>
        {names.slice(0, SHOWN).join(', ')}
        {more > 0 ? ` ${t('exchange-more', { count: more })}` : ''}
      </p>
      <div class="row">
        <button type="button" class="button alarm" onClick={onYes}>
          {t('full-all-yes', { count: names.length })}
        </button>
        <button type="button" class="button" ref={no} onClick={onNo}>
          {t('full-all-no')}
        </button>
      </div>
    </div>
  )
}
