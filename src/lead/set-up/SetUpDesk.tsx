import { useEffect, useState } from 'preact/hooks'
import type { GuidePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import { longDate } from '#ui/dates.ts'
import { deskToJoin, joinedPractice } from '#ui/desk-practice.ts'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { liveDesks, loadPractice, post } from '../link/lead-data.ts'
import { type ScreenProps, SetUpFrame } from './SetUpFrame.tsx'

const ASK_EVERY_MS = 3000
/** A code is good for 15 minutes: after that nobody comes by it. */
const ASK_FOR_MS = 15 * 60_000

/** The last screen of the guide: the desk opened on this computer, or a code for another, and which desks were heard from. */
export function SetUpDesk({
  part,
  practice,
  onDone,
  onSkip,
}: ScreenProps & { readonly part: GuidePart; readonly practice: Practice }) {
  const [code, setCode] = useState('')
  const [askedAt, setAskedAt] = useState(0)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const heard = liveDesks.value
  useEffect(() => {
    if (askedAt === 0) return
    const timer = setInterval(() => {
      if (Date.now() - askedAt > ASK_FOR_MS) clearInterval(timer)
      else if (!document.hidden) void loadPractice()
    }, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [askedAt])
  const withCode = (use: (code: string) => void) =>
    void post(record<{ code: string }>({ code: text }), '/api/lead/enrolment-code').then(
      (made) => {
        setWrong(undefined)
        setAskedAt(Date.now())
        use(made.code)
      },
      (fault: Error) => setWrong(fault.message),
    )
  const openHere = () => {
    if (joinedPractice() === practice.id) return openDesk('/')
    withCode((made) => openDesk(deskToJoin(made)))
  }
  return (
    <SetUpFrame
      part={part}
      title={t('setup-part-desk')}
      wrong={wrong}
      busy={false}
      dirty={false}
      problems={wrong}
      saveAs={t(heard.length > 0 ? 'setup-desk-done' : 'setup-desk-open')}
      onSave={heard.length > 0 ? onDone : openHere}
      onSkip={onSkip}
    >
      <div class="row">
        {heard.length > 0 ? (
          <button type="button" class="button" onClick={openHere}>
            {t('setup-desk-open')}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => withCode(setCode)}>
          {t('setup-desk-code')}
        </button>
      </div>
      {code ? <p class="setup-code">{t('lead-code', { code })}</p> : null}
      {code ? <p>{t('setup-desk-code-help', { address: location.host })}</p> : null}
      <div role="status">
        {heard.length > 0 ? (
          <ul>
            {heard.map(({ id, name, heard: on }, at) => (
              <li key={id}>
                {t('setup-desk-heard', { name: name ?? t('setup-desk-n', { n: at + 1 }), on: longDate(on) })}
              </li>
            ))}
          </ul>
        ) : (
          <p>{t(askedAt > 0 ? 'setup-desk-waiting' : 'setup-desk-none')}</p>
        )}
      </div>
    </SetUpFrame>
  )
}

/** Opens the desk beside this page; in place of it where the browser opens none beside. */
function openDesk(address: string): void {
  if (!open(address, '_blank')) location.assign(address)
}
