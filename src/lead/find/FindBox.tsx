import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { bringCallersWords, callersWords } from '../link/callers-words.ts'
import { practice, release } from '../link/lead-data.ts'
import { CALL_PAGES, goTo, isOpenTo, leaveFor, openService, VIEWS, type View } from '../link/view.ts'
import { mayChange } from '../people/sign-in.ts'
import { type Findable, type GoTo, lookFor } from './find.ts'
import './find.css'

/** One search over pages, services and topics; Enter goes to the first, arrows choose another. */
export function FindBox() {
  const [typed, setTyped] = useState('')
  const found = lookFor(findable(), typed)
  const close = () => setTyped('')
  const go = (one: GoTo | undefined) => {
    if (!one) return
    close()
    leaveFor(() => open(one))
  }
  return (
    <form
      class="find no-print"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go(found[0])
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (event.key === 'Escape') close()
        if (!step) return
        event.preventDefault()
        const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
        stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus()
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close()
      }}
    >
      <input
        type="search"
        class="field"
        aria-label={t('find')}
        placeholder={t('find-short')}
        autocomplete="off"
        value={typed}
        onFocus={() => void bringCallersWords()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="unseen" role="status">
        {typed.trim() ? t('find-count', { count: found.length }) : ''}
      </p>
      {typed.trim() ? (
        <div class="found card">
          <ul aria-label={t('find')}>
            {found.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <button type="button" onClick={() => go(one)}>
                  <bdi>{one.name}</bdi> <span class="quiet-text">{t(`find-${one.kind}`)}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p>{t('find-nothing')}</p> : null}
        </div>
      ) : null}
    </form>
  )
}

function findable(): Findable {
  const kind = practice.value?.kind
  const page = (id: View | `calls/${string}`, name: string) => ({ id, name, words: t(`find-words-${id}`) })
  return {
    pages: [
      ...VIEWS.filter((one) => isOpenTo(one, kind, mayChange.value)).map((one) =>
        page(one, t(`view-${one}`)),
      ),
      ...(kind === 'network'
        ? []
        : CALL_PAGES.map((one) => page(`calls/${one}`, `${t('view-calls')}: ${t(`calls-page-${one}`)}`))),
    ],
    services: practice.value?.services ?? [],
    release: kind === 'network' ? undefined : release.value,
    said: callersWords.value,
  }
}

function open({ kind, id }: GoTo): void {
  if (kind === 'service') openService(id)
  else if (kind === 'topic') goTo('guidance', id)
  else goTo(...(id.split('/') as [View, string?]))
}
