import { useState } from 'preact/hooks'
import { differences } from '#core/practice/network.ts'
import type { Service } from '#core/practice/service.ts'
import { longDate, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { FieldDifferences } from '../services/FieldDifferences.tsx'
import {
  type Changed,
  goBackTo,
  type Revision,
  readChanges,
  undoRevision,
} from '../services/service-store.ts'

const SHOWN = 12

/** One revision: what was done, when, by which role; what it changed, field by field; undone, or gone back to. */
export function RevisionRow({
  revision: { revision, at, by, what },
  newest,
  onDone,
}: {
  readonly revision: Revision
  readonly newest: boolean
  readonly onDone: (message: string) => void
}) {
  const [changes, setChanges] = useState<readonly Changed[] | undefined>(undefined)
  const first = at === ''
  const undo = () =>
    void undoRevision(revision).then((saved) =>
      onDone(saved.kind === 'saved' ? t('history-undone', { revision }) : saved.message),
    )
  const back = () =>
    void goBackTo(revision).then((saved) =>
      onDone(saved.kind === 'saved' ? t('history-done', { revision }) : saved.message),
    )
  return (
    <li>
      <div class="stack tight">
        <p>
          <strong>{first ? t('history-first') : what}</strong>{' '}
          {newest ? <span class="tag">{t('history-newest')}</span> : null}
        </p>
        <p class="quiet-text">
          {first
            ? t('history-revision', { revision })
            : t('history-line', {
                revision,
                date: longDate(at.slice(0, 10)),
                time: timeOfDay(at),
                by: roleWords(by),
              })}
        </p>
        {first ? null : (
          <details
            onToggle={(event) => {
              if (event.currentTarget.open && !changes) void readChanges(revision).then(setChanges)
            }}
          >
            <summary>{t('history-what')}</summary>
            {changes?.length === 0 ? <p>{t('history-no-service')}</p> : null}
            {changes?.slice(0, SHOWN).map((change) => (
              <ChangedService key={(change.after ?? change.before)!.id} change={change} />
            ))}
            {changes && changes.length > SHOWN ? (
              <p>{t('exchange-more', { count: changes.length - SHOWN })}</p>
            ) : null}
          </details>
        )}
      </div>
      <div class="row">
        {first ? null : (
          <button
            type="button"
            class="button quiet"
            aria-label={t('history-undo-one', { what })}
            onClick={undo}
          >
            {t('history-undo')}
          </button>
        )}
        {newest ? null : (
          <button
            type="button"
            class="button quiet"
            aria-label={t('history-back-one', { revision })}
            onClick={back}
          >
            {t('history-back')}
          </button>
        )}
      </div>
    </li>
  )
}

function ChangedService({ change: { before, after } }: { readonly change: Changed }) {
  const name = (after ?? before)!.name
  if (!before || !after) return <p>{t(after ? 'history-added' : 'history-removed', { name })}</p>
  const fields: (keyof Service)[] = differences(before, after)
  return (
    <div class="stack tight">
      <p>{name}</p>
      <FieldDifferences
        fields={fields.length > 0 ? fields : ['checked']}
        columns={[
          { heading: t('history-before'), service: before },
          { heading: t('history-after'), service: after },
        ]}
      />
    </div>
  )
}
