import { useState } from 'preact/hooks'
import { fullUntil } from '#core/practice/full-times.ts'
import type { Practice } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { desks } from '../link/lead-data.ts'
import { mayChange } from '../people/sign-in.ts'
import { leadAllRoom, live } from '../services/service-store.ts'

/** Names that the question shows. */
const SHOWN = 12

interface FullNow {
  readonly id: string
  readonly name: string
  readonly until: string
}

/** How many services are full now, and which desks said so. A button beside each desk takes its marks away; one button, which asks first, says that all services have room again. */
export function AllFull({ own, at }: { readonly own: Practice; readonly at: string }) {
  const [message, setMessage] = useState('')
  const full = own.services.flatMap((service) => {
    const until = fullUntil(service, live.value.full, at)
    return until ? [{ id: service.id, name: service.name, until }] : []
  })
  const count = full.length
  const clear = async (some: readonly FullNow[]) => {
    const refused = await leadAllRoom(Object.fromEntries(some.map(({ id, until }) => [id, until])))
    setMessage(refused ?? t('full-all-over', { count: some.length }))
  }
  const byDesk = Map.groupBy(full, ({ id }) => live.value.markedBy?.[id] ?? '')
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
              onYes={() => void clear(full)}
            />
          ) : null}
        </div>
      ) : null}
      <ul class="check-list no-print">
        {[...byDesk].map(([desk, marked]) =>
          desk ? (
            <li key={desk}>
              <span>{t('full-by-desk', { desk: deskName(desk), count: marked.length })}</span>
              {mayChange.value ? (
                <button type="button" class="button" onClick={() => void clear(marked)}>
                  {t('full-by-desk-away', { desk: deskName(desk), count: marked.length })}
                </button>
              ) : null}
            </li>
          ) : null,
        )}
      </ul>
      <p role="status">{message}</p>
    </>
  )
}

/** A desk as the list of desks calls it: by its name, or by its number there. */
function deskName(id: string): string {
  const at = desks.value.findIndex((desk) => desk.id === id)
  return desks.value[at]?.name ?? t('full-desk-number', { n: at + 1 })
}
