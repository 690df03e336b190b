import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { GuidePart } from '#core/practice/guide.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { LeaveQuestion } from '../leaving/LeaveQuestion.tsx'
import { useLeaveGuard } from '../leaving/use-leave-guard.ts'
import { leaveFor } from '../link/view.ts'

/** What one screen of the guide can do when it is left. */
export interface ScreenProps {
  /** Goes on to the next screen, after a save or a "not here". */
  readonly onDone: () => void
  readonly onSkip: () => void
}

/** The frame of one screen of the guide: why it matters, its fields, and the ways on. */
export function SetUpFrame({
  part,
  title,
  wrong,
  problems,
  busy,
  dirty,
  onSave,
  onSkip,
  onNotHere,
  notHere = false,
  saveAs,
  children,
}: {
  readonly part: GuidePart
  readonly title: string
  readonly wrong?: string | undefined
  /** Whatever is wrong with the fields: when it changes, the first of them takes the focus. */
  readonly problems: unknown
  readonly busy: boolean
  /** Whether something was typed that is not saved. */
  readonly dirty: boolean
  readonly onSave: () => void
  readonly onSkip: () => void
  readonly onNotHere?: (() => void) | undefined
  /** It was said before that this is not here. */
  readonly notHere?: boolean
  /** What the way on says where it does not only save. */
  readonly saveAs?: string | undefined
  readonly children: ComponentChildren
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const guard = useLeaveGuard(dirty)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problems])
  return (
    <form
      ref={form}
      class="card setup-screen"
      aria-labelledby="setup-screen-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSave()
      }}
    >
      <h3 id="setup-screen-title" tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p class="why">{t(`setup-why-${part.id.replace(/-\d$/, '')}`)}</p>
      {notHere ? <p class="tag">{t('setup-said-not-here')}</p> : null}
      <LeaveQuestion guard={guard} back={heading} />
      <Wrong>{wrong}</Wrong>
      {children}
      <div class="row ways">
        <button type="submit" class="button main" aria-disabled={busy}>
          {saveAs ?? t('setup-save')}
        </button>
        <button type="button" class="button" onClick={() => leaveFor(onSkip)}>
          {t('setup-skip')}
        </button>
        {onNotHere && !notHere ? (
          <button type="button" class="button quiet" onClick={() => leaveFor(onNotHere)}>
            {t('setup-not-here')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
