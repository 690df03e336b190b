import { useState } from 'preact/hooks'
import { isIsoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { type Desk, loadLead, post, releaseNow } from '../link/lead-data.ts'
import { isAccepted } from '../link/lead-server.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { RemoveDesk } from './RemoveDesk.tsx'

/** One desk: where it stands, when it was last heard from (to the day), by which guidance it goes, and what of its counts was not taken. */
export function DeskRow({
  desk,
  n,
  onRemove,
}: {
  readonly desk: Desk
  /** Its place among the desks, by which it is known while it has no name. */
  readonly n: number
  readonly onRemove: () => void
}) {
  const called = desk.name ?? n
  const dates = { joined: longDate(desk.joined), heard: longDate(desk.heard) }
  return (
    <li class="stack tight">
      <div class="row">
        <span>
          {desk.name === undefined
            ? t('lead-desk', { n, ...dates })
            : t('lead-desk-named', { name: desk.name, ...dates })}
        </span>
        {desk.forgets ? <span class="tag">{t('lead-desk-forgets')}</span> : null}
        {desk.revoked ? <span class="tag">{t('lead-desk-removed')}</span> : <Guidance desk={desk} />}
        {desk.clockAhead ? <span class="tag">{t('lead-desk-clock')}</span> : null}
      </div>
      {desk.revoked ? null : (
        <ForLeads>
          <div class="row">
            <DeskName desk={desk} called={called} />
            <RemoveDesk called={called} onRemove={onRemove} />
          </div>
        </ForLeads>
      )}
      {desk.notTaken.length > 0 ? (
        <p>
          {t('lead-desk-not-taken', {
            what: desk.notTaken
              .filter(({ week }) => isIsoWeek(week))
              .map(notTakenWords)
              .join('; '),
          })}
        </p>
      ) : null}
    </li>
  )
}

/** Whether a desk goes by the guidance that is in use now: an older one stays until its page is loaded again. */
function Guidance({ desk: { release } }: { readonly desk: Desk }) {
  if (!release || !releaseNow.value) return null
  return (
    <span class="tag">
      {t(release === releaseNow.value ? 'lead-desk-guidance-new' : 'lead-desk-guidance-old')}
    </span>
  )
}

/** Names a desk by where it stands, never by who sits there. */
function DeskName({ desk, called }: { readonly desk: Desk; readonly called: string | number }) {
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState('')
  if (!open)
    return (
      <button
        type="button"
        class="button quiet"
        aria-label={t('lead-desk-name-one', { n: called })}
        onClick={() => setOpen(true)}
      >
        {t('lead-desk-name')}
      </button>
    )
  const save = (name: string) =>
    void post(isAccepted, `/api/lead/devices/${desk.id}/name`, { name }).then(
      async () => {
        setOpen(false)
        setFault('')
        await loadLead()
      },
      (refusal: Error) => setFault(refusal.message),
    )
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        save(String(new FormData(event.currentTarget).get('name') ?? '').trim())
      }}
    >
      <label>
        {t('lead-lasting-name')}{' '}
        <input
          class="field"
          name="name"
          maxLength={40}
          required
          autocomplete="off"
          defaultValue={desk.name ?? ''}
          ref={toFocus}
        />
      </label>
      <button type="submit" class="button">
        {t('save')}
      </button>
      <button type="button" class="button quiet" onClick={() => setOpen(false)}>
        {t('cancel')}
      </button>
      <span role="alert">{fault}</span>
    </form>
  )
}

/** The same each time, so that a list that is drawn anew takes the focus from nobody. */
function toFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

function notTakenWords({ week, why }: Desk['notTaken'][number]): string {
  return t(`not-taken-${why}`, { week: t('week-of', { day: longDate(mondayOf(week)) }) })
}
