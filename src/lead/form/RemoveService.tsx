import { useState } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { FieldDifferences } from '../services/FieldDifferences.tsx'
import { fieldDifferences } from '../services/service-edit.ts'
import type { SavedBy } from '../services/service-store.ts'
import { savedByWords } from './saved-by.ts'

/** Removes a service after a question; after another one where somebody saved it meanwhile, which says who, when and what. */
export function RemoveService({
  base,
  unseen,
  last,
  onRemove,
}: {
  readonly base: Service
  /** The service as somebody saved it while it was open here. */
  readonly unseen: Service | undefined
  readonly last: SavedBy | undefined
  readonly onRemove: (over?: Service) => void
}) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <div class="row">
        <button type="button" class="button quiet" onClick={() => setAsking(true)}>
          {t('service-remove')}
        </button>
      </div>
    )
  return (
    <div class="stack tight" role="alert">
      {unseen ? (
        <>
          <p>
            <strong>
              {savedByWords(last)} {t('service-remove-unseen', { name: base.name })}
            </strong>
          </p>
          <FieldDifferences
            fields={fieldDifferences(base, unseen)}
            columns={[
              { heading: t('history-before'), service: base },
              { heading: t('history-after'), service: unseen },
            ]}
          />
        </>
      ) : (
        <p>{t('service-remove-sure', { name: base.name })}</p>
      )}
      <div class="row">
        <button type="button" class="button alarm" onClick={() => onRemove(unseen)}>
          {t(unseen ? 'service-remove-same' : 'service-remove-yes')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {t('service-remove-no')}
        </button>
      </div>
    </div>
  )
}
