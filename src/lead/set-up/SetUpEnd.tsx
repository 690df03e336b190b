import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import type { View } from '../link/view.ts'

const NEXT: readonly View[] = ['desks', 'gaps', 'practice', 'services']

/** The end of the guide: what the practice can do now, and what comes next. */
export function SetUpEnd({ left }: { readonly left: number }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="card setup-screen">
      <h3 tabIndex={-1} ref={heading}>
        {left === 0 ? t('setup-end') : t('setup-end-left', { count: left })}
      </h3>
      <p>{t(left === 0 ? 'setup-end-help' : 'setup-end-left-help')}</p>
      <p>
        <strong>{t('setup-next')}</strong>
      </p>
      <ul class="stack">
        {NEXT.map((view) => (
          <li key={view}>
            <a href={`#${view}`}>{t(`setup-next-${view}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
