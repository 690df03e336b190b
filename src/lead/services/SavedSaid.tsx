import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { type Saved, undoRevision } from './service-store.ts'

/** What came of a change, and the revision that it made. */
export interface SavedNote {
  readonly message: string
  readonly revision: number | undefined
}

/** What came of a check, from the answer to it. */
export function checkDone(saved: Saved, count: number): SavedNote {
  return saved.kind === 'saved'
    ? { message: t('services-checked', { count }), revision: practice.value?.revision }
    : { message: saved.message, revision: undefined }
}

/** What came of the last change, with its undo beside it, and more about it until it is undone. */
export function SavedSaid({
  done,
  children,
}: {
  readonly done: SavedNote | undefined
  readonly children?: ComponentChildren
}) {
  const [undone, setUndone] = useState<{ readonly of: SavedNote; readonly message: string } | undefined>(
    undefined,
  )
  const isUndone = done !== undefined && undone?.of === done
  const revision = done?.revision
  return (
    <>
      <div class="row">
        <p role="status" class="said">
          {isUndone ? undone.message : done?.message}
        </p>
        {done && revision !== undefined && !isUndone ? (
          <button
            type="button"
            class="button"
            onClick={() =>
              void undoRevision(revision).then((saved) =>
                setUndone({
                  of: done,
                  message: saved.kind === 'saved' ? t('check-undone') : saved.message,
                }),
              )
            }
          >
            {t('check-undo')}
          </button>
        ) : null}
      </div>
      {isUndone ? null : children}
    </>
  )
}
