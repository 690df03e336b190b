import { useEffect, useRef, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { ForLeads } from './ForLeads.tsx'
import { PersonForm } from './PersonForm.tsx'
import { type Colleague, removePerson, wayInFor } from './people-store.ts'

/** One person: what they may do, when they came, and what a lead can do about it. */
export function PersonRow({ person }: { readonly person: Colleague }) {
  const { id, name, role, email, made, came } = person
  const [open, setOpen] = useState<'change' | 'remove' | undefined>(undefined)
  const [message, setMessage] = useState('')
  const [link, setLink] = useState('')
  const makeWay = async (by: 'link' | 'code') => {
    const made = await wayInFor(id, by)
    setLink(made.ok && 'path' in made.body ? new URL(made.body.path, location.href).href : '')
    if (!made.ok) setMessage(made.error)
    else if ('code' in made.body)
      setMessage(t('people-code', { name, code: made.body.code.replace(/(.{4})/, '$1-') }))
    else setMessage(t('people-link', { name }))
  }
  const remove = async () => {
    const refused = await removePerson(id)
    setOpen(undefined)
    setMessage(refused ?? '')
  }
  if (open === 'change')
    return (
      <li>
        <PersonForm person={person} onDone={() => setOpen(undefined)} />
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
        <div class="row">
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
            onClick={() => setOpen('change')}
          >
            {t('people-change')}
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={t('people-remove-one', { name })}
            onClick={() => setOpen('remove')}
          >
            {t('people-remove')}
          </button>
        </div>
      </ForLeads>
      {open === 'remove' ? (
        <RemoveQuestion name={name} onYes={() => void remove()} onNo={() => setOpen(undefined)} />
      ) : null}
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

function RemoveQuestion({
  name,
  onYes,
  onNo,
}: {
  readonly name: string
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="problems" role="alertdialog" aria-label={t('people-remove-sure', { name })}>
      <p>{t('people-remove-sure', { name })}</p>
      <div class="row">
        <button type="button" class="button alarm" onClick={onYes}>
          {t('people-remove')}
        </button>
        <button type="button" class="button" ref={keep} onClick={onNo}>
          {t('people-leave')}
        </button>
      </div>
    </div>
  )
}
