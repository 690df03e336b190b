import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { type CheckWay, wantsOwnCheck } from '#core/practice/upkeep/still-right.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { mayChange } from '../people/sign-in.ts'
import { checkDone, type SavedNote, SavedSaid } from './SavedSaid.tsx'
import { ServiceFilters } from './ServiceFilters.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { StillRight } from './StillRight.tsx'
import { isShown, type Narrowing, type Sort, sorted } from './service-list.ts'
import { live, markChecked } from './service-store.ts'
import './services.css'

const PAGE = 100
/** A card for each service is as high as six lines of a table. */
const PAGE_OF_CARDS = 15
const pageSize = () => (matchMedia('(max-width: 900px)').matches ? PAGE_OF_CARDS : PAGE)
/** Paper says when a service is open in any week, the screen whether it is open now. */
const ON_PAPER: Readonly<Record<string, string>> = { now: 'no-print', hours: 'only-print' }

/** What the list shows, kept while a form is open in its place. */
export interface ListState {
  readonly narrowing: Narrowing
  readonly sort: Sort
  readonly pages: number
}

/** The list as it is first shown: all services by name. */
export const LIST_START: ListState = {
  narrowing: { filter: 'all', words: '', kind: '' },
  sort: 'name',
  pages: 1,
}

/** The practice's services, found, narrowed and sorted, a hundred at a time, or fifteen where each is a card. */
export function ServiceList({
  own,
  at,
  state,
  onState,
  onOpen,
  onCopy,
  onSaid,
  changedOfNetwork,
}: {
  readonly own: Practice
  readonly at: string
  readonly state: ListState
  readonly onState: (state: ListState) => void
  readonly onOpen: (service: Service) => void
  readonly onCopy: (service: Service) => void
  readonly onSaid: (message: string) => void
  /** Of each service that the network keeps, whether it was changed here. */
  readonly changedOfNetwork?: ReadonlyMap<string, boolean>
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { narrowing, sort, pages } = state
  // Decided once: a tablet that is turned takes no service from under a finger.
  const [most] = useState(pageSize)
  const all = useMemo(() => sorted(own.services, sort), [own.services, sort])
  const found = useMemo(() => {
    const label = (id: string) => release.value?.destinations[id]?.label ?? id
    const day = { at, ...live.value, times: own.freshness, label }
    return all.filter((service) => isShown(service, narrowing, day))
  }, [all, own.freshness, narrowing, at, live.value, release.value])
  const page = found.slice(0, pages * most)
  const keptOf = (id: string) => {
    const changed = changedOfNetwork?.get(id)
    return changed === undefined ? undefined : { changed }
  }
  const tick = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setTicked(next)
  }
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    setPrinting(false)
    print()
  }, [printing])
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState<SavedNote | undefined>(undefined)
  const chosen = own.services.filter(({ id }) => ticked.has(id))
  const alone = chosen.filter((service) => wantsOwnCheck(service, at.slice(0, 10), own.freshness))
  const mixed = chosen.length > 1 && alone.length > 0
  const check = (how: CheckWay) =>
    void markChecked([...ticked], how).then((saved) => {
      setAsked(false)
      if (saved.kind === 'saved') setTicked(new Set())
      setDone(checkDone(saved, ticked.size))
    })
  return (
    <>
      <ServiceFilters
        services={own.services}
        narrowing={narrowing}
        sort={sort}
        onNarrow={(next) => onState({ ...state, narrowing: next, pages: 1 })}
        onSort={(next) => onState({ ...state, sort: next, pages: 1 })}
      />
      <div class="row list-head no-print">
        <p role="status">{t('services-shown', { all: found.length, shown: page.length })}</p>
        {page.length > 0 && mayChange.value ? (
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              tick(
                page.map(({ id }) => id),
                true,
              )
            }
          >
            {t('services-tick-all', { n: page.length })}
          </button>
        ) : null}
        {page.length > 0 ? (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              // All that was found is printed, not the first page alone.
              onState({ ...state, pages: Math.max(pages, Math.ceil(found.length / most)) })
              setPrinting(true)
            }}
          >
            {t('services-print')}
          </button>
        ) : null}
        {ticked.size > 0 && mayChange.value ? (
          <>
            <button type="button" class="button main" onClick={() => setAsked(true)}>
              {t('services-still-right', { count: ticked.size })}
            </button>
            <button type="button" class="button quiet" onClick={() => setTicked(new Set())}>
              {t('services-tick-none')}
            </button>
          </>
        ) : null}
      </div>
      <SavedSaid done={done} />
      {asked && chosen.length > 0 ? (
        mixed ? (
          <p class="wrong" role="alert">
            {t('check-alone-these', { names: alone.map(({ name }) => name).join(', ') })}
          </p>
        ) : (
          <StillRight services={chosen} onHow={check} onNo={() => setAsked(false)} />
        )
      ) : null}
      {own.services.length === 0 ? (
        <p>
          {t('services-empty')} <a href="#exchange">{t('view-exchange')}</a>
        </p>
      ) : found.length === 0 ? (
        <p>{t('services-none')}</p>
      ) : (
        <table class="words services">
          <caption class="unseen">{t('service-table')}</caption>
          <thead>
            <tr>
              <th scope="col" class="no-print">
                {t('service-tick')}
              </th>
              {['name', 'phone', 'now', 'hours', 'checked'].map((column) => (
                <th scope="col" key={column} class={ON_PAPER[column]}>
                  {t(`service-${column}`)}
                </th>
              ))}
              <th scope="col" class="no-print">
                {t('service-do')}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.map((service) => (
              <ServiceRow
                key={service.id}
                service={service}
                own={own}
                at={at}
                ticked={ticked.has(service.id)}
                kept={keptOf(service.id)}
                onTick={(on) => tick([service.id], on)}
                onChange={() => onOpen(service)}
                onCopy={() => onCopy(service)}
                onSaid={onSaid}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > page.length ? (
        <div>
          <button type="button" class="button" onClick={() => onState({ ...state, pages: pages + 1 })}>
            {t('show-more', { count: Math.min(most, found.length - page.length) })}
          </button>
        </div>
      ) : null}
    </>
  )
}
