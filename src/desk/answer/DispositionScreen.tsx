import type { Disposition } from '#core/call/disposition.ts'
import type { NextOption } from '#core/call/next-options.ts'
import { staffLines } from '#core/call/words.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { wayThere } from '#core/practice/service.ts'
import { isHardToHear } from '#core/practise/hard-to-hear.ts'
import { t } from '#ui/language.ts'
import { ClosingLine } from '../call/ClosingLine.tsx'
import { type Call, respond } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { SayAloud } from '../call/SayAloud.tsx'
import { TopicNotes } from '../call/TopicNotes.tsx'
import { whenWords } from '../call/when-words.ts'
import { ServiceLine } from '../services/ServiceLine.tsx'
import { useSlip } from '../slip/printing.tsx'
import { urgencyOf } from './urgency.ts'
import './answer.css'
import { announcement, endCall, newEnquiry, raising, update } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { board } from '../duty/board.ts'
import { DutyLine } from '../duty/DutyLine.tsx'
import { tellDuty } from '../duty/tell-duty.ts'
import { Consent } from '../identity/Consent.tsx'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Screen } from '../parts/Screen.tsx'
import { offered } from '../plan/offered.ts'
import { Plan } from '../plan/Plan.tsx'
import { planFor } from '../plan/plan.ts'
import { AskedMeanwhile, askedMeanwhile, RING_BACK } from '../ring-back/AskedMeanwhile.tsx'
import { LeftInDanger } from '../ring-back/LeftInDanger.tsx'
import { ServiceActions } from '../services/ServiceActions.tsx'
import { ServiceCard } from '../services/ServiceCard.tsx'
import { ServiceChoices } from '../services/ServiceChoices.tsx'
import { CopyTexts, maySend } from './CopyTexts.tsx'
import { copiedFor, copyOnAccept } from './copy-note.ts'
import { EndButtons, Instead } from './EndButtons.tsx'
import { endedWords } from './ended-words.ts'
import { FinishFirst } from './FinishFirst.tsx'
import { MoreBelow } from './MoreBelow.tsx'
import { nextOffers } from './next-offers.ts'
import { OwnHere } from './OwnHere.tsx'
import { PassedOver } from './PassedOver.tsx'
import { roomSaid } from './room-said.ts'
import { StaffCare } from './StaffCare.tsx'
import { VersionLine } from './VersionLine.tsx'
import { WhyFold } from './WhyFold.tsx'

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
  const reminders = staffLines(enquiry, disposition.destination)
  const destination = call.release.destinations[disposition.destination]!
  const service = disposition.service?.service
  const { elsewhere, options, gp } = nextOffers(call, disposition)
  const offer = (destinationId: string | undefined) =>
    options.find((candidate) => candidate.destination === destinationId) ?? options[0]
  const end = (response: 'accepted' | 'left') => () => {
    // A ring-back stands on every desk until it is done.
    const rings = response === 'accepted' && destination.tellsDuty === 'list'
    endCall(disposition.destination, response, rings ? () => tellDuty(destination.minutes) : undefined)
    if (response === 'accepted')
      void copyOnAccept(call.id, planFor({ ...call, ended: response }, disposition))
  }
  const declineFor =
    (response: 'declined-gp' | 'declined-other' | 'no-capacity', to: string | undefined) => () => {
      const option = offer(to)
      if (!option) {
        raising.value = true
        update((open) => respond(open, disposition.destination, response, service))
        return
      }
      update((open) => ({ ...respond(open, disposition.destination, response, service), option }))
    }
  const nameOf = (id: string | undefined) => call.practice.services.find((one) => one.id === id)?.name ?? ''
  /** Another service of the same kind takes the place of this one. */
  const take = (option: NextOption, change: (open: Call) => Call = (open) => open) => {
    announcement.value = nameOf(option.services[0]?.service)
    update((open) => ({ ...change(open), option }))
  }
  const noRoom = () => {
    if (elsewhere) take(elsewhere, (open) => respond(open, disposition.destination, 'no-capacity', service))
    else declineFor('no-capacity', undefined)()
  }
  const chooseService = (id: string) => {
    const { destination: same, rank, acts, services } = disposition
    const chosen = services.filter((offer) => offer.service === id)
    take({
      destination: same,
      rank,
      acts,
      services: [...chosen, ...services.filter((offer) => offer.service !== id)],
    })
  }
  const plan = planFor(call, disposition)
  useSlip(call, plan, maySend(plan))
  const print = () => window.print()
  const ended = call.ended !== undefined
  const known = call.practice.services.find(({ id }) => id === service)
  // Where the service says how reception refers, the kind of help need not say it again, unless this practice wrote it or it cannot wait.
  const steps = known && wayThere(known, destination).steps
  const ownSteps =
    steps && disposition.acts < 4 && !call.practice.overrides.booking?.[disposition.destination]
  const level = urgencyOf(disposition.acts, destination)
  const mark = (id: string, until: string | null) => update((open) => roomSaid(open, id, until))
  const marked = (call.marked ?? []).flatMap(
    (id) => call.practice.services.find((one) => one.id === id) ?? [],
  )
  const actions =
    known || marked.length > 0 ? (
      <ServiceActions service={known} marked={marked.filter((one) => one !== known)} onMark={mark} />
    ) : null
  return (
    <Screen
      id={`disposition ${disposition.destination} ${service} ${ended}`}
      heading={
        <>
          <span lang="en">{destination.label}</span> · {whenWords(disposition, destination, call.at)}
        </>
      }
      focus={!ended}
      guard={disposition.acts >= 4 && !ended ? 'A' : undefined}
      typesInto={
        ended || askedMeanwhile(destination).length === 0 ? undefined : { id: RING_BACK, anywhere: true }
      }
      actions={
        call.ended ? (
          <div class="row answers">
            <ClosingLine>
              {endedWords(call.ended)}
              {copiedFor.value === call.id ? ` ${t('copied-note')}` : ''}
            </ClosingLine>
            <KeyButton letter="Enter" kind="main" onClick={newEnquiry}>
              {t('next-caller')}
            </KeyButton>
            <KeyButton letter="Y" onClick={() => guide.value?.askAnother()}>
              {t('another-problem')}
            </KeyButton>
            <MoreBelow />
          </div>
        ) : (
          <EndButtons
            onAccepted={end('accepted')}
            onWantsGp={gp && declineFor('declined-gp', gp.destination)}
            onDeclined={declineFor('declined-other', undefined)}
            onNoRoom={noRoom}
            onLeft={end('left')}
            onReal={disposition.acts >= 5 ? end('accepted') : undefined}
          />
        )
      }
    >
      <div class={`answer ${level.name}`}>
        <div class="place">
          <p class={`tag level ${level.name}`}>
            <span aria-hidden="true">{level.mark}</span>
            {t(level.word)}
          </p>
          {known ? <ServiceLine call={call} service={known} first /> : null}
          {destination.tellsDuty ? <DutyLine /> : null}
        </div>
        <div class="to-say">
          <Consent call={call} />
          <h2>{t('answer-say')}</h2>
          <SayAloud words={disposition.say} />
          <SayAloud words={disposition.meanwhile} kind="meanwhile" />
          <h2>{t('safety-net')}</h2>
          <SayAloud words={disposition.safetyNet.spoken} kind="net" />
          <WhyFold call={call} disposition={disposition} />
        </div>
        <div class="to-do">
          <Plan plan={plan} />
          {ended ? null : (
            <AskedMeanwhile
              destination={destination}
              number={call.ringBack}
              onNumber={(ringBack) => update((open) => ({ ...open, ringBack }))}
            />
          )}
          <h2>{t('answer-do')}</h2>
          {ownSteps ? null : (
            <p class="book" lang="en">
              {bookWords(destination)}
            </p>
          )}
          <OwnHere call={call} disposition={disposition} />
          <ServiceCard call={call} disposition={disposition} />
          {disposition.also.length > 0 ? (
            <p>
              <strong>{t('also')}</strong>{' '}
              <span lang="en">
                {disposition.also.map((id) => call.release.destinations[id]!.label).join(', ')}
              </span>
            </p>
          ) : null}
          {reminders.length > 0 ? (
            <ul class="staff">
              {reminders.map((line) => (
                <li lang="en" key={line}>
                  {line}
                </li>
              ))}
            </ul>
          ) : null}
          <TopicNotes call={call} atHospital={disposition.acts >= 5} />
          <PassedOver call={call} disposition={disposition} />
          <ServiceChoices call={call} disposition={disposition} onChoose={chooseService} />
          <FinishFirst call={call} disposition={disposition} />
          {ended ? (
            <>
              {call.ended === 'left' && disposition.acts >= 4 ? <LeftInDanger call={call} /> : null}
              <StaffCare
                hard={isHardToHear(call.release, call.release.pathways[call.pathway]!.group, disposition)}
              />
            </>
          ) : null}
          {ended || disposition.acts >= 5 ? null : (
            <Instead
              call={call}
              options={options}
              onOption={(option) =>
                update((open) => ({ ...respond(open, disposition.destination, 'declined-other'), option }))
              }
            />
          )}
          {actions}
          <CopyTexts call={call} plan={plan} onPrint={print} />
        </div>
      </div>
      <VersionLine call={call} />
    </Screen>
  )
}

/** How reception books it, in this practice's own words; of the duty clinician, whose place today's board gives, in everyone's, which name no other door. */
function bookWords({ id, tellsDuty, book }: Destination): string {
  const placed = tellsDuty && (board.value.extension || board.value.room)
  return (placed && release.value?.destinations[id]?.book) || book
}
