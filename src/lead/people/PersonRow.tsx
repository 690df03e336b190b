import { useEffect, useRef, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { ForLeads } from './ForLeads.tsx'
import { PersonForm } from './PersonForm.tsx'
import { type Colleague, removePerson, wayInFor } from './people-store.ts'

/** One person: what they may do, when they came, and what a lead can do about it. */
export function PersonRow({
  person,
  isInvited,
  onRemoved,
}: {
  readonly person: Colleague
  /** Just now: a link or a code is what comes next. */
  readonly isInvited: boolean
  readonly onRemoved: (said: string) => void
}) {
  const { id, name, role, email, made, came } = person
  const [changing, setChanging] = useState(false)
  const [message, setMessage] = useState('')
  const [link, setLink] = useState('')
  const next = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isInvited) next.current?.querySelector('button')?.focus()
  }, [isInvited])
  const makeWay = async (by: 'link' | 'code') => {
    const made = await wayInFor(id, by)
    setLink(made.ok && 'path' in made.body ? new URL(made.body.path, location.href).href : '')
    if (!made.ok) setMessage(made.error)
    else if ('code' in made.body)
      setMessage(t('people-code', { name, code: made.body.code.replace(/(.{4})/, '$1-') }))
    else setMessage(t('people-link', { name }))
  }
  const remove = async () => {
    const answer = await removePerson(id)
    if (!answer.ok) return setMessage(answer.error)
    const { lastingCodes, readToken } = answer.body.ended
    onRemoved(
      [
        t('people-removed', { name }),
        ...(lastingCodes.length > 0 ? [t('people-removed-codes', { desks: lastingCodes.join(', ') })] : []),
        ...(readToken ? [t('people-removed-token')] : []),
      ].join(' '),
    )
  }
  if (changing)
    return (
      <li>
        <PersonForm person={person} onDone={() => setChanging(false)} />
      </li>
    )
  return (
    <li>
      <div class="stack tight">
        <p>
          <strong dir="auto">{name}</strong> <span class="tag">{t(`person-${role}`)}</span>
        </p>
        <p class="quiet-text">
          {came ? t('people-came', { date: longDate(came) }) : t('people-not-come', { date: longDate(made) })}
          {email ? ` ${email}` : ''}
        </p>
      </div>
      <ForLeads>
        <div class="row" ref={next}>
          {(['link', 'code'] as const).map((by) => (
            <button
              key={by}
              type="button"
              class="button quiet"
              aria-label={t(`people-new-${by}-one`, { name })}
              onClick={() => void makeWay(by)}
            >
              {t(`people-new-${by}`)}
            </button>
          ))}
          <button
            type="button"
            class="button quiet"
            aria-label={t('people-change-one', { name })}
            onClick={() => setChanging(true)}
          >
            {t('people-change')}
          </button>
          <AskFirst
            words={t('people-remove')}
            label={t('people-remove-one', { name })}
            question={t('people-remove-sure', { name })}
            yes={t('people-remove-yes', { name })}
            no={t('people-leave')}
            onYes={() => void remove()}
          />
        </div>
      </ForLeads>
      <p role="status">{message}</p>
      {link ? (
        <input
          class="field"
          readOnly
          value={link}
          aria-label={t('people-new-link-one', { name })}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </li>
  )
}
