import './this-desk.css'
import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { copiesOnAccept } from '../answer/copy-note.ts'
import { unsentCounts } from '../counting/counting.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { saveCountsFile } from './counts-file.ts'
import { type DeskLine, deskLines, listLine } from './desk-lines.ts'
import { installWords } from './install-words.ts'
import { selfTest, type Tried } from './self-test.ts'

/** What this desk knows of itself, and a test that a person can run; no call is touched. */
export function ThisDesk({ onClose }: { readonly onClose: () => void }) {
  const [lines, setLines] = useState<readonly DeskLine[]>([])
  const [inList, setInList] = useState<readonly DeskLine[]>([])
  const [unsent, setUnsent] = useState(0)
  const [tried, setTried] = useState<readonly Tried[] | 'running'>([])
  useEffect(() => {
    void deskLines().then(setLines)
    void listLine().then(setInList)
    void unsentCounts().then(setUnsent)
  }, [])
  const run = () => {
    setTried('running')
    void selfTest().then((all) => {
      setTried(all)
      void deskLines().then(setLines)
    })
  }
  const install = installWords(
    navigator.userAgent,
    navigator.maxTouchPoints,
    matchMedia('(display-mode: standalone)').matches,
  )
  return (
    <OverPage
      id="this-desk"
      heading={t('this-desk')}
      onClose={onClose}
      actions={() => (
        <>
          <KeyButton letter="T" kind="main" onClick={run}>
            {t('self-run')}
          </KeyButton>
          {unsent > 0 ? (
            <KeyButton letter="S" kind="quiet" onClick={() => void saveCountsFile()}>
              {t('counts-file')}
            </KeyButton>
          ) : null}
        </>
      )}
    >
      {() => (
        <>
          <dl class="lines">
            {[...lines, ...inList].map(({ name, value, doubt }) => (
              <div key={name} class={doubt ? 'doubt' : ''}>
                <dt>{name}</dt>
                <dd>
                  {doubt ? <span aria-hidden="true">▲ </span> : null}
                  {value}
                </dd>
              </div>
            ))}
          </dl>
          <KeyButton
            letter="C"
            kind="quiet"
            pressed={copiesOnAccept.value}
            onClick={() => {
              copiesOnAccept.value = !copiesOnAccept.value
            }}
          >
            {t('accept-copies')}
          </KeyButton>
          {install ? <p>{install}</p> : null}
          <div role="status">
            {tried === 'running' ? <p>{t('self-running')}</p> : <TriedList tried={tried} />}
          </div>
        </>
      )}
    </OverPage>
  )
}

function TriedList({ tried }: { readonly tried: readonly Tried[] }) {
  if (tried.length === 0) return null
  const well = tried.every(({ ok }) => ok)
  return (
    <>
      <p>
        <strong>{t(well ? 'self-well' : 'self-not-well')}</strong>
      </p>
      <ul>
        {tried.map(({ name, ok }) => (
          <li key={name}>
            {name}: {t(ok ? 'self-ok' : 'self-not-ok')}
          </li>
        ))}
      </ul>
    </>
  )
}
