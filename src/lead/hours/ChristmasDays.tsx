import type { RefObject } from 'preact'
import type { ChristmasAsked } from '#core/hours/christmas.ts'
import { dayName, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** What filling in Christmas closed that is mostly open, and what it left open, each turned round in one press; it stands above the dates. */
export function ChristmasDays({
  asked,
  at,
  onOpen,
  onClose,
}: {
  readonly asked: ChristmasAsked
  readonly at: RefObject<HTMLDivElement | null>
  readonly onOpen: (date: string) => void
  readonly onClose: (date: string) => void
}) {
  const said = (date: string) => `${dayName(date)} ${longDate(date)}`
  return (
    <div
      class="christmas stack tight"
      ref={at}
      tabIndex={-1}
      role="group"
      aria-label={t('special-christmas-look')}
    >
      <p>
        <strong>{t('special-christmas-added')}</strong>
      </p>
      {asked.closed.length > 0 ? <p>{t('special-closed-too')}</p> : null}
      <div class="row">
        {asked.closed.map((date) => (
          <button key={date} type="button" class="button" onClick={() => onOpen(date)}>
            {t('special-open-day', { day: said(date) })}
          </button>
        ))}
      </div>
      {asked.usual.length > 0 ? <p>{t('special-usual')}</p> : null}
      <div class="row">
        {asked.usual.map((date) => (
          <button key={date} type="button" class="button" onClick={() => onClose(date)}>
            {t('special-close-day', { day: said(date) })}
          </button>
        ))}
      </div>
    </div>
  )
}
