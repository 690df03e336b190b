import { useState } from 'preact/hooks'
import { fullUntil } from '#core/practice/full-times.ts'
import type { Practice } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { mayChange } from '../people/sign-in.ts'
import { leadAllRoom, live } from '../services/service-store.ts'

/** Names that the question shows. */
const SHOWN = 12

/** How many services are full now, and the one button that says of all of them that they have room again; it asks first. */
export function AllFull({ own, at }: { readonly own: Practice; readonly at: string }) {
  const [message, setMessage] = useState('')
  const full = own.services.flatMap((service) => {
    const until = fullUntil(service, live.value.full, at)
    return until ? [{ id: service.id, name: service.name, until }] : []
  })
  const count = full.length
  const clear = async () => {
    const refused = await leadAllRoom(Object.fromEntries(full.map(({ id, until }) => [id, until])))
    setMessage(refused ?? t('full-all-over', { count }))
  }
  const names = full.slice(0, SHOWN).map(({ name }) => name)
  const more = count > SHOWN ? ` ${t('exchange-more', { count: count - SHOWN })}` : ''
  return (
    <>
      {count > 0 ? (
        <div class="row no-print">
          <p>{t('full-count', { count })}</p>
          {mayChange.value ? (
            <AskFirst
              words={t('full-all-undo')}
              question={
                <div class="stack tight">
                  <p>{t('full-all-sure', { count })}</p>
                  <p>{`${names.join(', ')}${more}`}</p>
                </div>
              }
              yes={t('full-all-yes', { count })}
              no={t('full-all-no')}
              onYes={() => void clear()}
            />
          ) : null}
        </div>
      ) : null}
      <p role="status">{message}</p>
    </>
  )
}
