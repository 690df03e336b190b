import type { Reply } from '#core/call/answers.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'

/** One row of a list of things to tick. */
export interface TickRow {
  readonly id: string
  readonly words: string
  readonly reply?: Reply | undefined
  /** A yes here ends the questions at once. */
  readonly atOnce?: boolean
  readonly letter?: string
}

interface Props {
  readonly rows: readonly TickRow[]
  readonly onReply: (id: string, reply: Reply | undefined) => void
}

/** A list read as one breath: each row is ticked yes, or marked not sure; what is not ticked is answered together below. */
export function TickList({ rows, onReply }: Props) {
  return (
    <ul class="ticks">
      {rows.map((row) => (
        <li key={row.id} class={row.reply ? `ticked ${row.reply}` : ''}>
          <button
            type="button"
            class={`button tick ${row.atOnce ? 'at-once' : ''}`}
            aria-pressed={row.reply === 'yes'}
            aria-keyshortcuts={row.letter}
            onClick={() => onReply(row.id, row.reply === 'yes' ? undefined : 'yes')}
          >
            {row.letter ? (
              <kbd aria-hidden="true">{row.letter}</kbd>
            ) : (
              <span class="box" aria-hidden="true" />
            )}
            <span class="words" lang="en">
              {row.words}
            </span>
            {row.reply === 'yes' ? <span class="tag">{t('yes')}</span> : null}
          </button>
          <button
            type="button"
            class="button quiet unsure"
            title={t('not-sure')}
            aria-pressed={row.reply === 'unsure'}
            aria-keyshortcuts={row.letter ? `Shift+${row.letter}` : undefined}
            onClick={() => onReply(row.id, row.reply === 'unsure' ? undefined : 'unsure')}
          >
            {row.letter ? <kbd aria-hidden="true" data-key={`⇧${row.letter}`} /> : null}
            <span aria-hidden="true">?</span>
            <span class="unseen">{withEnglish(t('not-sure-of', { sign: row.words }), row.words)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
