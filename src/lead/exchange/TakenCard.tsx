import { useMemo } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { openService } from '../link/view.ts'
import { SavedSaid } from '../services/SavedSaid.tsx'

/** What was taken from a file: how many, each to open, the names of lines that were left out, and the undo. */
export interface Taken {
  readonly revision: number
  readonly services: readonly { readonly id: string; readonly name: string }[]
  readonly leftOut: readonly string[]
}

const SHOWN = 30

/** Says what was taken from a file and what was not, with its undo. */
export function TakenCard({ taken }: { readonly taken: Taken }) {
  const { revision, services, leftOut } = taken
  const done = useMemo(
    () => ({ message: t('exchange-taken', { count: services.length }), revision }),
    [revision, services],
  )
  return (
    <div class="stack">
      <SavedSaid done={done}>
        <ul class="row">
          {services.slice(0, SHOWN).map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                class="button"
                aria-label={t('service-edit', { name })}
                onClick={() => openService(id)}
              >
                {name}
              </button>
            </li>
          ))}
          {services.length > SHOWN ? <li>{t('exchange-more', { count: services.length - SHOWN })}</li> : null}
        </ul>
        {leftOut.length > 0 ? (
          <p>
            <strong>{t('exchange-left-out', { count: leftOut.length, names: namesOf(leftOut) })}</strong>
          </p>
        ) : null}
      </SavedSaid>
    </div>
  )
}

/** The first names of a list, and how many more. */
export function namesOf(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` ${t('exchange-more', { count: names.length - SHOWN })}` : ''
  return `${names.slice(0, SHOWN).join(', ')}${more}`
}
