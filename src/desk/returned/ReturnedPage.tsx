import { useEffect, useRef, useState } from 'preact/hooks'
import { isIncident, RETURN_REASONS, type ReturnReason } from '#core/tally/keys.ts'
import { t } from '#ui/language.ts'
import { call } from '../call/desk-state.ts'
import { countReturned } from '../counting/counting.ts'
import { type RouteRow, sentLast } from '../counting/sent.ts'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { find } from '../search/find.ts'
import { routesOf } from './routes.ts'

type Said = { readonly why: ReturnReason; readonly undo: (() => void) | undefined }

/** That somebody came back from where they were sent: the route, then why. Nothing of the caller is asked; what may have harmed is told to the clinical lead first. */
export function ReturnedPage({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [route, setRoute] = useState<RouteRow>()
  const [incident, setIncident] = useState<ReturnReason>()
  const [said, setSaid] = useState<Said>()
  const content = release.value
  const open = call.value?.pathway
  const topics = typed ? find(typed).topics.map(({ id }) => id) : open && [open]
  const routes = content && topics ? routesOf(content, topics) : sentLast.value
  const count = (why: ReturnReason) => {
    setIncident(undefined)
    setSaid({ why, undo: countReturned(route!, why) })
  }
  const give = (why: ReturnReason) => (isIncident(why) ? setIncident(why) : count(why))
  const buttons = useRef<HTMLDivElement>(null)
  const screen = said ? 'said' : incident ? 'incident' : route ? 'why' : 'route'
  useEffect(() => {
    // Where no way is known yet, the topic is typed first.
    const first = screen !== 'route' ? 'button' : routes.length === 0 && 'input'
    if (first) buttons.current?.querySelector<HTMLElement>(first)?.focus()
  }, [screen])
  return (
    <OverPage id="returned" heading={t('returned')} headingClass="task" onClose={onClose}>
      {(close) => (
        <div ref={buttons} class="stack">
          {screen === 'route' ? (
            <>
              <p>{t('returned-which')}</p>
              <label class="stack">
                {t('returned-topic')}
                <input
                  type="search"
                  class="field"
                  // After a rest a digit still chooses; among letters it is an age.
                  data-digits
                  autocomplete="off"
                  value={typed}
                  onInput={(event) => setTyped(event.currentTarget.value)}
                />
              </label>
              {routes.map((row, at) => (
                <KeyButton
                  key={`${row.topic} ${row.destination}`}
                  letter={String(at + 1)}
                  onClick={() => setRoute(row)}
                >
                  <span lang="en">{row.label}</span>
                </KeyButton>
              ))}
              {routes.length === 0 ? <p class="quiet-text">{t('returned-none')}</p> : null}
            </>
          ) : screen === 'why' ? (
            <>
              <p>
                <strong lang="en">{route!.label}</strong>
              </p>
              {RETURN_REASONS.map((why, at) => (
                <KeyButton
                  key={why}
                  letter={String(at + 1)}
                  {...(isIncident(why) ? { kind: 'alarm' as const } : {})}
                  onClick={() => give(why)}
                >
                  {t(`came-back-${why}`)}
                </KeyButton>
              ))}
            </>
          ) : screen === 'incident' ? (
            <div class="stack" role="alert">
              <p class="task">{t('returned-tell')}</p>
              <p>{t('returned-record')}</p>
              <KeyButton letter="1" kind="main" onClick={() => count(incident!)}>
                {t('returned-told')}
              </KeyButton>
            </div>
          ) : (
            <>
              <p role="status">{t(said!.undo ? 'returned-counted' : 'returned-training')}</p>
              <div class="row">
                <KeyButton letter="1" kind="main" onClick={close}>
                  {t('returned-done')}
                </KeyButton>
                {said!.undo ? (
                  <KeyButton
                    letter="Z"
                    kind="quiet"
                    onClick={() => {
                      said!.undo!()
                      setSaid(undefined)
                    }}
                  >
                    {t('undo')}
                  </KeyButton>
                ) : null}
              </div>
            </>
          )}
        </div>
      )}
    </OverPage>
  )
}
