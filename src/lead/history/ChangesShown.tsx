import { useState } from 'preact/hooks'
import { differences } from '#core/practice/network.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { OwnDifferences } from '../guidance/own/OwnDifferences.tsx'
import { practice } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { DetailsDifferences } from '../practice/DetailsDifferences.tsx'
import { FieldDifferences } from '../services/FieldDifferences.tsx'
import { type Changed, type Changes, eraseService } from '../services/service-store.ts'

const SHOWN = 12

/** In what two states of the practice differ, field by field. */
export function ChangesShown({ changes: { changes, details, guidance } }: { readonly changes: Changes }) {
  return (
    <>
      {changes.length === 0 && !details && !guidance ? <p>{t('history-no-service')}</p> : null}
      {details ? (
        <div class="stack tight">
          <p>{t('view-practice')}</p>
          <DetailsDifferences
            columns={[
              { heading: t('history-before'), details: details.before },
              { heading: t('history-after'), details: details.after },
            ]}
          />
        </div>
      ) : null}
      {guidance ? (
        <div class="stack tight">
          <p>{t('view-guidance')}</p>
          <OwnDifferences differences={guidance} />
        </div>
      ) : null}
      {changes.slice(0, SHOWN).map((change) => (
        <ChangedService key={(change.after ?? change.before)!.id} change={change} />
      ))}
      {changes.length > SHOWN ? <p>{t('exchange-more', { count: changes.length - SHOWN })}</p> : null}
    </>
  )
}

function ChangedService({ change: { before, after } }: { readonly change: Changed }) {
  const name = (after ?? before)!.name
  if (!before || !after)
    return (
      <div class="stack tight">
        <p>{t(after ? 'history-added' : 'history-removed', { name })}</p>
        <TakeOut id={(after ?? before)!.id} name={name} />
      </div>
    )
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

/** Takes a service that is not here any more out of the history for good, as where a patient was brought in by mistake; it is asked first. */
function TakeOut({ id, name }: { readonly id: string; readonly name: string }) {
  const [fault, setFault] = useState('')
  const [done, setDone] = useState(false)
  if (practice.value?.services.some((service) => service.id === id)) return null
  if (done) return <p role="status">{t('history-erased')}</p>
  return (
    <ForLeads>
      <AskFirst
        words={t('history-erase')}
        question={fault || t('history-erase-sure', { name })}
        yes={t('history-erase-yes')}
        no={t('history-erase-no')}
        onYes={() =>
          void eraseService(id).then((why) => {
            setFault(why ?? '')
            setDone(why === undefined)
          })
        }
      />
    </ForLeads>
  )
}
