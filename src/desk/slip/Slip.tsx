import type { Disposition } from '#core/call/disposition.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { isCostly } from '#core/practice/phones/dialled.ts'
import { decidedBy } from '#core/practice/practice.ts'
import { type ReferWay, type Service, wayThere } from '#core/practice/service.ts'
import { secondLine } from '#core/texts/patient-message.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import './slip.css'
import type { Call } from '../call/call.ts'
import { whenWords } from '../call/when-words.ts'
import { releaseIndex } from '../link/content-store.ts'
import { training } from '../parts/training.ts'
import type { Part } from '../plan/plan.ts'
import { hoursWords, milesWords } from '../services/service-words.ts'

/** One page for the patient: where, by when, how, what to do, when to come back, of each answer, the most urgent first; never who they are or what is wrong. */
export function Slip({ plan }: { readonly plan: readonly Part[] }) {
  const { practice, at } = plan[0]!.call
  return (
    <article>
      <p class="slip-top">
        <span>
          {isCostly(practice.phone)
            ? practice.name
            : t('slip-from', { practice: practice.name, phone: practice.phone })}
        </span>
        <span>{longDate(at)}</span>
      </p>
      {training.value ? <p class="slip-sample">{t('training-on')}</p> : null}
      {practice.sample ? <p class="slip-sample">{t('slip-sample')}</p> : null}
      {plan.map((part) => (
        <Answer key={part.call.id} {...part} />
      ))}
      <p class="slip-foot">{t('decided-by', { ...decidedBy(releaseIndex.value?.hash ?? '', practice) })}</p>
    </article>
  )
}

function Answer({ call, disposition }: Part) {
  const { practice } = call
  const service = practice.services.find((known) => known.id === disposition.service?.service)
  const kind = call.release.destinations[disposition.destination]!
  const way = service && wayThere(service, kind).way
  const { acts } = disposition
  const { safetyNet, meanwhile } = disposition.sent
  const todo = [
    meanwhile ?? '',
    // Advice for the usual case has no place beside an urgent one.
    ...(acts >= 4 ? [] : safetyNet.slip),
    service?.notesForPatients ?? '',
  ]
  return (
    <>
      <h1 lang={service ? undefined : 'en'}>{whereWords(call, disposition, service)}</h1>
      {acts > 0 ? (
        <p class="slip-when">
          <strong>{t('slip-when')}</strong> {whenWords(disposition, kind, call.at)}
        </p>
      ) : null}
      {service && !kind.numberSecond ? (
        <Where call={call} service={service} way={way} />
      ) : (
        <p lang="en">{[disposition.sent.say, ...(service ? secondLine(call, service) : [])].join(' ')}</p>
      )}
      {givesTime(way, acts, kind) ? (
        <p class="slip-time">
          <strong>{t('slip-time')}</strong> <span class="slip-line" />
        </p>
      ) : null}
      {todo.some(Boolean) ? (
        <section>
          <h2>{t('slip-do')}</h2>
          <ul>
            {todo.filter(Boolean).map((line) => (
              <li lang="en" key={line}>
                {line}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Net call={call} disposition={disposition} />
    </>
  )
}

/** Whether somebody gives the patient a time: not where one walks in, rings at once, or stays at home. */
function givesTime(
  way: ReferWay | undefined,
  acts: number,
  { practice }: Pick<Destination, 'practice'>,
): boolean {
  if (way === undefined) return practice && acts < 5
  return way !== 'walk-in' && acts < (way === 'self-refer' ? 4 : 5)
}

/** A local service has its own name; other kinds of help are named as they are, but never one that a practice sends to for one problem alone. */
function whereWords(call: Call, { destination }: Disposition, service: Service | undefined): string {
  if (service) return service.name
  const { always, label, who } = call.release.destinations[destination]!
  return always ? label : who.charAt(0).toUpperCase() + who.slice(1)
}

/** What the practice wrote of the service. */
const OWN = ['cost', 'access', 'reply']

function Where({
  call,
  service,
  way,
}: {
  readonly call: Call
  readonly service: Service
  readonly way: ReferWay | undefined
}) {
  const lines: [key: string, words: string][] = [
    ['how', way ? t(`slip-way-${way}`) : ''],
    ['phone', service.phones.find(({ number }) => !isCostly(number))?.number ?? ''],
    ['address', service.address ?? (service.inHouse ? call.practice.address : '')],
    ['far', milesWords(call.practice, service)],
    ['hours', hoursWords(call, service)],
    ['cost', service.cost ?? ''],
    ['access', service.access ?? ''],
    ['reply', service.replyTime ?? ''],
  ]
  return (
    <dl class="slip-where">
      {lines
        .filter(([, words]) => words)
        .map(([key, words]) => (
          <div key={key}>
            <dt>{t(`where-${key}`)}</dt>
            <dd dir="auto" lang={OWN.includes(key) ? 'en' : undefined}>
              {words}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function Net({ call, disposition }: Part) {
  const { full, own, back } = disposition.sent.safetyNet
  return (
    <section>
      <h2>{t('slip-net')}</h2>
      {full.map(({ step, signs }) => (
        <div key={step}>
          <h3>{t(`net-${step}`)}</h3>
          <ul class="slip-signs">
            {signs.map((sign) => (
              <li lang="en" key={sign}>
                {sign}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        {own || back ? <span lang="en">{own ?? back} </span> : null}
        {isCostly(call.practice.phone) ? t('slip-end-alone') : t('slip-end', { phone: call.practice.phone })}
      </p>
    </section>
  )
}
