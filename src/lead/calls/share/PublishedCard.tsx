import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { list, optional, record, text } from '#ui/shape.ts'
import { AskFirst } from '../../fields/AskFirst.tsx'
import { ask } from '../../link/lead-server.ts'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { mayChange } from '../../people/sign-in.ts'

const isPublished = record<{ quarters: readonly string[]; clock?: string }>({
  quarters: list(text),
  clock: optional(text),
})

/** Quarters whose figures were read by others and stay as they left: each can be taken back, with a reason that the audit keeps, and is then published anew from the counts. */
export function PublishedCard() {
  const [quarters, setQuarters] = useState<readonly string[]>([])
  const [clock, setClock] = useState('')
  const [message, setMessage] = useState('')
  const [reason, setReason] = useState('')
  const load = async () => {
    const answer = await ask(isPublished, 'GET', '/api/lead/quarters')
    if (!answer.ok) return
    setQuarters(answer.body.quarters)
    setClock(answer.body.clock ?? '')
  }
  useEffect(() => void load(), [])
  const wanted = useRef('')
  const patients = usePatients(() => void takeBack(wanted.current), t('trial-people'))
  const takeBack = async (quarter: string) => {
    wanted.current = quarter
    setMessage('')
    if (!(await patients.mayKeep(textsToKeep([reason])))) return
    const answer = await ask(isPublished, 'POST', `/api/lead/quarters/${quarter}/take-back`, { reason })
    setMessage(answer.ok ? t('published-back', { quarter }) : answer.error)
    if (answer.ok) setReason('')
    await load()
  }
  if (quarters.length === 0 && !clock && !message) return null
  return (
    <section class="card no-print" aria-labelledby="published-title">
      <h3 id="published-title">{t('published-title')}</h3>
      <p class="measure">{t('published-help')}</p>
      {clock ? <p class="wrong">{clock}</p> : null}
      <ul class="check-list">
        {quarters.map((quarter) => (
          <li key={quarter}>
            <span>{quarter}</span>
            {mayChange.value ? (
              <AskFirst
                words={t('published-take-back')}
                label={`${t('published-take-back')}: ${quarter}`}
                question={
                  <label>
                    {t('published-why', { quarter })}{' '}
                    <input
                      class="field"
                      maxLength={200}
                      value={reason}
                      onInput={(event) => setReason(event.currentTarget.value)}
                    />
                  </label>
                }
                yes={t('published-yes')}
                no={t('cancel')}
                onYes={() => void takeBack(quarter)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {patients.question}
      <p role="status">{message}</p>
    </section>
  )
}
