import { useState } from 'preact/hooks'
import { isDate } from '#core/clock/wall-clock.ts'
import type { ServiceChange } from '#core/exchange/compare.ts'
import type { Doubt } from '#core/exchange/imported.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import type { Service } from '#core/practice/service.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { SearchField } from '../fields/SearchField.tsx'
import { FieldDifferences } from '../services/FieldDifferences.tsx'
import { fieldLabel } from '../services/field-words.ts'
import { RowKinds } from './RowKinds.tsx'

const SHOWN = 100

/** Which services are asked what they do, what was chosen for each, and how it is chosen. */
interface AskedKinds {
  readonly destinations: Readonly<Record<string, Destination>>
  readonly asked: ReadonlySet<string>
  readonly of: (service: Service) => readonly string[]
  readonly choose: (service: Service, ids: readonly string[]) => void
}

/** The services of a file, found by words and ticked one by one or all at once; what changes can be seen before and after. */
export function ImportTable({
  changes,
  doubts,
  people,
  isTicked,
  onTick,
  kinds,
}: {
  readonly changes: readonly ServiceChange[]
  readonly doubts: Readonly<Record<string, Doubt>>
  /** What in the notes of a service looks like a person, by its id. */
  readonly people: Readonly<Record<string, readonly string[]>>
  readonly isTicked: (id: string) => boolean
  readonly onTick: (ids: readonly string[], on: boolean) => void
  readonly kinds: AskedKinds
}) {
  const [words, setWords] = useState('')
  // What changes nothing comes last, so that nobody has to look for the rest among it.
  const changing = [...changes].sort(
    (one, other) => Number(one.kind === 'same') - Number(other.kind === 'same'),
  )
  const found = changing.filter(({ service }) => holds(service, words))
  const all = found.map(({ service }) => service.id)
  return (
    <div class="stack">
      <div class="row">
        <SearchField label={t('exchange-find')} value={words} onInput={setWords} />
        <button type="button" class="button" onClick={() => onTick(all, true)}>
          {t('exchange-tick-shown')}
        </button>
        <button type="button" class="button" onClick={() => onTick(all, false)}>
          {t('exchange-untick-shown')}
        </button>
      </div>
      <div class="scroll whole" tabIndex={0} role="region" aria-label={t('exchange-services')}>
        <table class="words">
          <caption>
            {found.length > SHOWN
              ? t('exchange-some-shown', { shown: SHOWN, all: found.length })
              : t('exchange-services')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('service-tick')}</th>
              <th scope="col">{t('service-name')}</th>
              <th scope="col">{t('field-address')}</th>
              <th scope="col">{t('exchange-change')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((change) => (
              <tr key={change.service.id}>
                <td class="tick">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={t('service-tick-one', { name: change.service.name })}
                      checked={isTicked(change.service.id)}
                      onChange={(event) => onTick([change.service.id], event.currentTarget.checked)}
                    />
                  </label>
                </td>
                <th scope="row" dir="auto">
                  {change.service.name}
                </th>
                <td>{change.service.address ?? '–'}</td>
                <td>
                  <WhatChanges change={change} doubt={doubts[change.service.id]} />
                  <Lacks change={change} />
                  {people[change.service.id] ? (
                    <p>{t('exchange-people', { names: people[change.service.id]!.join(', ') })}</p>
                  ) : null}
                  {kinds.asked.has(change.service.id) ? (
                    <RowKinds
                      name={change.service.name}
                      destinations={kinds.destinations}
                      chosen={kinds.of(change.service)}
                      onChoose={(ids) => kinds.choose(change.service, ids)}
                    />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function WhatChanges({
  change: { kind, before, service, fields, twin },
  doubt,
}: {
  readonly change: ServiceChange
  readonly doubt: Doubt | undefined
}) {
  if (doubt && kind === 'new') return <>{doubtSaid(doubt)}</>
  if (twin) return <>{t(`exchange-${twin.above ? 'twice' : 'twin'}-${twin.why}`, { name: twin.name })}</>
  if (kind !== 'changed') return <>{t(`exchange-${kind}`)}</>
  return (
    <>
      {doubt ? <p>{doubtSaid(doubt)}</p> : null}
      <details>
        <summary>
          {t('exchange-changed')}: {fields.map(fieldLabel).join(', ')}
        </summary>
        <FieldDifferences
          fields={fields}
          columns={[
            { heading: t('exchange-before'), service: before },
            { heading: t('exchange-after'), service },
          ]}
        />
      </details>
    </>
  )
}

/** What a new service comes without that callers ask for first. */
function Lacks({ change: { kind, service } }: { readonly change: ServiceChange }) {
  if (kind !== 'new') return null
  const lacks = [
    ...(service.phones.length === 0 ? [t('exchange-lacks-phone')] : []),
    ...(service.schedules.length === 0 ? [t('exchange-lacks-hours')] : []),
  ]
  return lacks.length > 0 ? <p class="quiet-text">{lacks.join(' ')}</p> : null
}

function doubtSaid(doubt: Doubt): string {
  if (doubt.why === 'older' || doubt.why === 'name' || doubt.why === 'empty' || doubt.why === 'person')
    return t(`exchange-doubt-${doubt.why}`)
  if (doubt.why === 'other') return t('exchange-doubt-other', { headings: doubt.headings })
  if (doubt.why === 'short' || doubt.why === 'text')
    return t(`exchange-doubt-${doubt.why}`, { number: doubt.number })
  if (doubt.why === 'digit') return t('exchange-doubt-digit', { number: doubt.number, like: doubt.like })
  if (doubt.why === 'number') return t('exchange-doubt-number', { lost: doubt.lost })
  if (doubt.why === 'closed')
    return doubt.said
      ? t('exchange-closed-since', { on: isDate(doubt.said) ? longDate(doubt.said) : doubt.said })
      : t('exchange-closed')
  if (doubt.ofFile) return t('exchange-far-file', { there: doubt.there, here: doubt.here })
  return t(doubt.here ? 'exchange-far-postcode' : 'exchange-far', { there: doubt.there, here: doubt.here })
}

function holds({ name, address = '', ods = '' }: Service, words: string): boolean {
  const text = `${name} ${address} ${ods}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
