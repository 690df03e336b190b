import { useEffect, useRef } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { CHECK_WAYS, type CheckWay, closedNote } from '#core/practice/upkeep/still-right.ts'
import { t } from '#ui/language.ts'
import { checkLine } from './check-line.ts'

/** Asks how it is known that services are still right, with all of them in view; what a note says against it is pointed out. */
export function StillRight({
  services,
  onHow,
  onNo,
}: {
  readonly services: readonly Service[]
  readonly onHow: (how: CheckWay) => void
  readonly onNo: () => void
}) {
  const first = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div class="problems" role="group" aria-label={t('check-how')}>
      <p ref={first} tabIndex={-1}>
        <strong>
          {services.length === 1
            ? t('check-how-one', { name: services[0]!.name })
            : t('check-how-many', { count: services.length })}
        </strong>
      </p>
      {services.length > 1 ? (
        <ul>
          {services.map((service) => (
            <li key={service.id}>
              <strong dir="auto">{service.name}</strong> {checkLine(service)}
            </li>
          ))}
        </ul>
      ) : null}
      {services.map((service) => {
        const note = closedNote(service)
        return note ? (
          <p key={service.id} class="wrong">
            {t('check-closed', { name: service.name, note })}
          </p>
        ) : null
      })}
      <div class="row">
        {CHECK_WAYS.map((how) => (
          <button key={how} type="button" class="button" onClick={() => onHow(how)}>
            {t(`check-${how}`)}
          </button>
        ))}
        <button type="button" class="button quiet" onClick={onNo}>
          {t('check-not')}
        </button>
      </div>
    </div>
  )
}
