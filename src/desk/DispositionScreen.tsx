import { signal } from '@preact/signals'
import type { Disposition } from '#core/disposition.ts'
import { nextOptions } from '#core/disposition.ts'
import { t } from '#ui/language.ts'
import { board } from './board.ts'
import { CopyTexts } from './CopyTexts.tsx'
import { type Call, respond } from './call.ts'
import { enquiryOf } from './call-step.ts'
import { endCall, newEnquiry, raising, update } from './desk-state.ts'
import { EndButtons } from './EndButtons.tsx'
import { KeyButton } from './KeyButton.tsx'
import { onGroupKey } from './keys.ts'
import { offered } from './offered.ts'
import { Screen } from './Screen.tsx'
import { ServiceCard } from './ServiceCard.tsx'
import { skipWords } from './skip-words.ts'
import { whenWords } from './when-words.ts'
import { whyWords } from './why-words.ts'

const foldsOpen = signal<'why' | undefined>(undefined)

/** Where the call ends: where and by when in one line, the service, what to say, why, what was passed over, when to come back, and how it went. */
export function DispositionScreen({
  call,
  disposition: first,
}: {
  readonly call: Call
  readonly disposition: Disposition
}) {
  const disposition = offered(call, first)
  const enquiry = enquiryOf(call)
  const destination = call.release.destinations[disposition.destination]!
  const options = nextOptions(enquiry, disposition).filter(
    (option) => !call.responses.some((response) => response.destination === option.destination),
  )
  const gp = options.find(
    (option) => call.release.destinations[option.destination]!.gp || option.destination === 'nhs-111',
  )
  const offer = (destinationId: string | undefined) => {
    const option = options.find((candidate) => candidate.destination === destinationId) ?? options[0]
    return option
  }
  const end = (response: 'accepted' | 'left') => () => endCall(disposition.destination, response)
  const declineFor =
    (response: 'declined-gp' | 'declined-other' | 'no-capacity', to: string | undefined) => () => {
      const option = offer(to)
      if (!option) {
        raising.value = true
        update((open) => respond(open, disposition.destination, response))
        return
      }
      update((open) => ({ ...respond(open, disposition.destination, response), option }))
    }
  const ended = call.ended !== undefined
  const keys = ended
    ? { Enter: newEnquiry }
    : {
        a: end('accepted'),
        g: declineFor('declined-gp', gp?.destination),
        d: declineFor('declined-other', undefined),
        c: declineFor('no-capacity', undefined),
        l: end('left'),
        w: () => {
          foldsOpen.value = foldsOpen.value ? undefined : 'why'
        },
      }
  const level = disposition.rank >= 5 ? 'now' : disposition.rank >= 3 ? 'today' : 'planned'
  return (
    <Screen
      id={`disposition ${disposition.destination} ${ended}`}
      heading={`${destination.label} · ${whenWords(call, disposition)}`}
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      <div class={`card answer ${level}`}>
        <p class={`tag level ${level}`}>
          <span aria-hidden="true">{level === 'now' ? '▲' : level === 'today' ? '●' : '■'}</span>
          {t(`level-${level}`)}
        </p>
        {duty(disposition.destination) ? <p class="duty-name">{dutyLine()}</p> : null}
        <ServiceCard call={call} disposition={disposition} />
        <p class="book">{destination.book}</p>
        {disposition.also.length > 0 ? (
          <p>
            <strong>{t('also')}</strong>{' '}
            {disposition.also.map((id) => call.release.destinations[id]!.label).join(', ')}
          </p>
        ) : null}
        <blockquote class="say">{disposition.say}</blockquote>
        {disposition.meanwhile ? (
          <blockquote class="say meanwhile">{disposition.meanwhile}</blockquote>
        ) : null}
        <p class="say-label quiet-text">{t('safety-net')}</p>
        <blockquote class="say net">{disposition.safetyNet.spoken}</blockquote>
        {enquiry.pathway.staff.length > 0 ? (
          <ul class="staff">
            {enquiry.pathway.staff.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        <Notes call={call} />
      </div>
      <details class="folded" open={foldsOpen.value === 'why'}>
        <summary>{t('why-and-passed-over')}</summary>
        <p>{whyWords(call, disposition)}</p>
        {disposition.skipped.length > 0 ? (
          <ul>
            {disposition.skipped.map((skip) => (
              <li key={`${skip.destination} ${skip.service ?? ''} ${skip.refusal ?? ''}`}>
                {skipWords(call, skip)}
              </li>
            ))}
          </ul>
        ) : null}
        {disposition.safetyNet.full.length > 0 ? <FullNet disposition={disposition} /> : null}
      </details>
      {ended ? (
        <div class="stack">
          <p role="status">{t(`ended-${call.ended}`)}</p>
          <CopyTexts call={call} disposition={disposition} />
          <KeyButton letter="Enter" kind="main" onClick={newEnquiry}>
            {t('next-caller')}
          </KeyButton>
        </div>
      ) : (
        <>
          <EndButtons
            keys={keys}
            gp={gp !== undefined}
            options={options}
            call={call}
            onOption={(option) =>
              update((open) => ({ ...respond(open, disposition.destination, 'declined-other'), option }))
            }
          />
          <CopyTexts call={call} disposition={disposition} />
        </>
      )}
    </Screen>
  )
}

function Notes({ call }: { readonly call: Call }) {
  const notes = call.release.pathways[call.pathway]!.note
  if (notes.length === 0) return null
  return (
    <ul class="row">
      {notes.map((note) => (
        <li class="tag" key={note}>
          {t(`note-${note}`)}
        </li>
      ))}
    </ul>
  )
}

function FullNet({ disposition }: { readonly disposition: Disposition }) {
  return (
    <dl class="net-list">
      {disposition.safetyNet.full.map(({ step, signs }) => (
        <div key={step}>
          <dt>{t(`net-${step}`)}</dt>
          <dd>{signs.join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}

function duty(destination: string): boolean {
  return ['duty-now', 'duty-today', 'visit', 'call-999', 'ed'].includes(destination)
}

function dutyLine(): string {
  const today = board.value
  if (!today.clinician) return t('duty-not-set')
  return t('duty-line', {
    name: today.clinician,
    extension: today.extension || '–',
    deputy: today.deputy || '–',
  })
}
