import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { type PartlyUndone, type Saved, undoRevision } from './service-store.ts'

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
  const [undone, setUndone] = useState<
    { readonly of: SavedNote; readonly message: string; readonly again: readonly PartlyUndone[] } | undefined
  >(undefined)
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
                  message:
                    saved.kind === 'saved' && saved.left.length === 0
                      ? t('check-undone')
                      : undoneWords(revision, saved),
                  again: saved.kind === 'saved' ? saved.again : [],
                }),
              )
            }
          >
            {t('check-undo')}
          </button>
        ) : null}
      </div>
      {isUndone ? <UndoRest again={undone.again} /> : children}
    </>
  )
}

/** What came of undoing a version, in words. */
export function undoneWords(revision: number, saved: Saved): string {
  if (saved.kind !== 'saved') return saved.message
  return saved.left.length > 0
    ? t('history-undone-but', { revision, names: saved.left.join(', ') })
    : t('history-undone', { revision })
}

/** Offers to finish undos of earlier versions that had to leave services which were changed again then. */
export function UndoRest({ again }: { readonly again: readonly PartlyUndone[] }) {
  return again.map((one) => <UndoRestOf key={one.revision} of={one} />)
}

function UndoRestOf({ of: { revision, names } }: { readonly of: PartlyUndone }) {
  const [message, setMessage] = useState('')
  const undo = () => void undoRevision(revision).then((saved) => setMessage(undoneWords(revision, saved)))
  return (
    <div class="row">
      <p role="status" tabIndex={-1}>
        {message || t('history-rest', { revision, names: names.join(', ') })}
      </p>
      {message ? null : (
        <button type="button" class="button" onClick={undo}>
          {t('history-rest-undo', { revision })}
        </button>
      )}
    </div>
  )
}
