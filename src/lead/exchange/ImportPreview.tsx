import { londonNow } from '#core/clock/wall-clock.ts'
import { isReading } from '#core/exchange/as-kept/rest.ts'
import type { Use } from '#core/exchange/as-kept/uses.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import type { Repairs } from '#core/exchange/imported.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { freshness } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { ColumnsChoice } from './ColumnsChoice.tsx'
import { ImportTable } from './ImportTable.tsx'
import { KindsChoice } from './KindsChoice.tsx'
import { KindsSaid } from './KindsSaid.tsx'
import type { ReadAnswer } from './lead-read-worker.ts'
import { isCallTable, likelyKinds } from './likely.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { absentFrom, countDoubted, isTicked, kindsPicked, type Picked, saidOf } from './picked.ts'
import { RepairCard } from './RepairCard.tsx'
import { namesOf } from './TakenCard.tsx'

/** What a file would do, service by service, before anything is written: what is new, what changes, every problem, and which to take. */
export function ImportPreview({
  name,
  read,
  picked,
  held,
  wanted,
  destinations,
  onRepair,
  onUse,
  onPick,
  onTake,
  onCancel,
}: {
  readonly name: string
  readonly read: ReadAnswer
  readonly picked: Picked
  /** The services that are here. */
  readonly held: readonly Pick<Service, 'id' | 'name'>[]
  readonly wanted: InFormat | undefined
  readonly destinations: Readonly<Record<string, Destination>>
  readonly onRepair: (repairs: Repairs) => void
  readonly onUse: (uses: readonly Use[]) => void
  readonly onPick: (picked: Picked) => void
  readonly onTake: (services: readonly Service[]) => void
  readonly onCancel: () => void
}) {
  const { changes, problems, format, kind, doubts = {}, people = {}, columns, leftOut = [] } = read
  const untold = changes.filter((change) => change.kind === 'new' && change.service.serves.length === 0)
  const ofPharmacies = Object.keys(destinations).filter((id) => destinations[id]!.choice)
  // What pharmacies of a register mostly do is proposed.
  const chosen: Picked = { ...picked, all: picked.all ?? (kind === 'pharmacies' ? ofPharmacies : []) }
  const ticked = isTicked(read, chosen)
  const kindsOf = kindsPicked(read, chosen)
  const told = new Set(untold.map(({ service }) => service.id))
  const taken = read.services
    .filter(({ id }) => ticked(id))
    .map((service) => (told.has(service.id) ? { ...service, serves: kindsOf(service) } : service))
  const said = saidOf(read)
  const unclear = (columns ?? []).filter(({ use, examples }) => use === 'nothing' && examples.length > 0)
  const idle = taken.filter(({ id, serves }) => told.has(id) && serves.length === 0).length
  const doubtful = countDoubted(read, ['closed', 'far'])
  const older = countDoubted(read, ['older'])
  const empty = countDoubted(read, ['empty'])
  const short = countDoubted(read, ['short', 'text'])
  const digit = countDoubted(read, ['digit'])
  const others = countDoubted(read, ['other'])
  const today = londonNow(Date.now()).slice(0, 10)
  const stale = taken.filter((one) => freshness(one, today, practice.value?.freshness) === 'stale').length
  const absent = absentFrom(read, held)
  const twins = changes.filter(({ twin }) => twin && !twin.above).length
  const twice = changes.filter(({ twin }) => twin?.above).length
  const count = (wished: string) => changes.filter((change) => change.kind === wished).length
  // What they do is asked below for all of them at once.
  const shown =
    untold.length > 0 ? problems.filter(({ column, warning }) => column !== 'serves' || !warning) : problems
  const readings = shown.filter(isReading).length
  return (
    <div class="stack">
      {format ? (
        <p class={wanted && wanted !== format ? '' : 'quiet-text'}>
          {t('exchange-read-as', {
            name,
            format: t(/\.xls[xm]$/i.test(name) && format === 'csv' ? 'format-workbook' : `format-${format}`),
          })}
        </p>
      ) : null}
      <p>
        <strong>
          {t('exchange-preview', {
            count: changes.length,
            problems: [
              t('exchange-problems-count', { count: shown.length - readings }),
              ...(readings > 0 ? [t('exchange-readings-count', { count: readings })] : []),
            ].join(', '),
          })}
        </strong>{' '}
        {changes.length > 0
          ? t('exchange-summary', { fresh: count('new'), changed: count('changed'), same: count('same') })
          : ''}
      </p>
      {read.services.length === 0 && isCallTable(columns) ? (
        <p class="not-understood">
          <strong>{t('exchange-of-calls')}</strong> <a href="#calls/busy">{t('exchange-of-calls-go')}</a>
        </p>
      ) : null}
      {unclear.length > 0 ? (
        <p class="not-understood">
          <strong>
            {t('exchange-columns-unclear', {
              count: unclear.length,
              names: unclear.map(({ heading, examples }) => heading || examples[0]).join(', '),
            })}
          </strong>{' '}
          {t('exchange-columns-unclear-help')}
        </p>
      ) : null}
      {columns ? <ColumnsChoice columns={columns} onChoose={onUse} /> : null}
      <RepairCard problems={problems} columns={columns} onRepair={onRepair} />
      {shown.length > 0 ? <ProblemTable problems={shown} columns={columns} /> : null}
      {said.length > 0 ? (
        <KindsSaid
          said={said}
          destinations={destinations}
          chosen={chosen.said}
          onChoose={(text, ids) => onPick({ ...picked, said: { ...picked.said, [text]: ids } })}
        />
      ) : untold.length > 0 ? (
        <KindsChoice
          likely={kind === 'pharmacies' ? ofPharmacies : likelyKinds(untold, destinations, practice.value)}
          destinations={destinations}
          chosen={chosen.all ?? []}
          onChoose={(all) => onPick({ ...picked, all })}
        />
      ) : null}
      {idle > 0 ? <p>{t('exchange-idle', { count: idle })}</p> : null}
      {leftOut.length > 0 ? (
        <p>
          <strong>{t('exchange-left-out', { count: leftOut.length, names: namesOf(leftOut) })}</strong>
        </p>
      ) : null}
      {twins > 0 ? <p>{t('exchange-twins', { count: twins })}</p> : null}
      {twice > 0 ? <p>{t('exchange-twice', { count: twice })}</p> : null}
      {stale > 0 ? <p>{t('exchange-stale', { count: stale })}</p> : null}
      {older > 0 ? <p>{t('exchange-older', { count: older })}</p> : null}
      {absent > 0 ? <p>{t('exchange-absent', { count: absent })}</p> : null}
      {others > 0 ? (
        <p>
          <strong>{t('exchange-others')}</strong>
        </p>
      ) : null}
      {empty > 0 ? <p>{t('exchange-empty', { count: empty })}</p> : null}
      {short > 0 ? <p>{t('exchange-short', { count: short })}</p> : null}
      {digit > 0 ? <p>{t('exchange-digit', { count: digit })}</p> : null}
      {doubtful > 0 ? <p>{t('exchange-doubts', { count: doubtful })}</p> : null}
      {changes.length > 0 ? (
        <ImportTable
          changes={changes}
          doubts={doubts}
          people={people}
          isTicked={ticked}
          onTick={(ids, on) =>
            onPick({
              ...picked,
              ticks: { ...picked.ticks, ...Object.fromEntries(ids.map((id) => [id, on])) },
            })
          }
          kinds={{
            destinations,
            asked: told,
            of: kindsOf,
            choose: ({ id }, ids) => onPick({ ...picked, own: { ...picked.own, [id]: ids } }),
          }}
        />
      ) : null}
      <div class="row">
        {taken.length > 0 ? (
          <button type="button" class="button main" onClick={() => onTake(taken)}>
            {t('exchange-take', { count: taken.length })}
          </button>
        ) : changes.length > 0 ? (
          <p>{t('exchange-none-ticked')}</p>
        ) : null}
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}
