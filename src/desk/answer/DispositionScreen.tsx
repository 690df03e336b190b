import type { Disposition } from '#core/call/disposition.ts'
import type { NextOption } from '#core/call/next-options.ts'
import { staffLines } from '#core/call/words.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { wayThere } from '#core/practice/service.ts'
import { isHardToHear } from '#core/practise/hard-to-hear.ts'
import { t } from '#ui/language.ts'
import { ClosingLine } from '../call/ClosingLine.tsx'
import { type Call, type Response, respond } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { SayAloud } from '../call/SayAloud.tsx'
import { TopicNotes } from '../call/TopicNotes.tsx'
import { besideName, whenWords } from '../call/when-words.ts'
import { ServiceLine } from '../services/ServiceLine.tsx'
import { useSlip } from '../slip/printing.tsx'
import { urgencyOf } from './urgency.ts'
import './answer.css'
import { endCall, update } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { noteSent, rowOf } from '../counting/sent.ts'
import { bookWords } from '../duty/book-words.ts'
import { DutyLine } from '../duty/DutyLine.tsx'
import { toldNow } from '../duty/duty-now.ts'
import { named, tellDuty } from '../duty/tell-duty.ts'
import { Consent } from '../identity/Consent.tsx'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Screen } from '../parts/Screen.tsx'
import { offered } from '../plan/offered.ts'
import { Plan } from '../plan/Plan.tsx'
import { planFor } from '../plan/plan.ts'
import { justTurned, TurnedLine, turn, turnOf } from '../plan/turned.tsx'
import { AskedMeanwhile, askedMeanwhile, RING_BACK } from '../ring-back/AskedMeanwhile.tsx'
import { LeftInDanger } from '../ring-back/LeftInDanger.tsx'
import { markFull } from '../services/live.ts'
import { ServiceActions } from '../services/ServiceActions.tsx'
import { ServiceCard } from '../services/ServiceCard.tsx'
import { ServiceChoices, useDigits } from '../services/ServiceChoices.tsx'
import { CopyTexts, maySend } from './CopyTexts.tsx'
import { copiedFor, copyOnAccept, planNote } from './copy-note.ts'
import { EndButtons, Instead } from './EndButtons.tsx'
import { endedWords } from './ended-words.ts'
import { FinishFirst, WhatNext } from './FinishFirst.tsx'
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
  const listed = useDigits(call, disposition)
  const enquiry = enquiryOf(call)
  // Nothing of the record goes to somebody without consent; danger does.
  const untold = call.told === 'none' && disposition.acts < 3
  const reminders = untold ? [] : staffLines(enquiry, disposition.destination)
  const destination = call.release.destinations[disposition.destination]!
  const service = disposition.service?.service
  const { elsewhere, options, gp } = nextOffers(call, disposition)
  const offer = (destinationId: string | undefined) =>
    options.find((candidate) => candidate.destination === destinationId) ?? options[0]
  const end = (response: 'accepted' | 'left') => () => {
    // What the duty clinician was told, or is to ring back, stands on every desk until it is answered.
    const tell = () => tellDuty(named(enquiry.pathway.title, call.answers.age), destination.minutes)
    // What is put on today's list interrupts nobody, so nobody is asked for an answer in ten minutes.
    const tells = response === 'accepted' && disposition.acts >= 4 && destination.tellsDuty
    const acted = tells === 'now' ? { acted: toldNow() } : {}
    const { pathway, release } = enquiry
    const row = rowOf(release, pathway, disposition.destination, known?.name)
    const told = () => {
      const undo = [tells ? tell() : undefined, response === 'accepted' ? noteSent(pathway, row) : undefined]
      return () => undo.map((one) => one?.())
    }
    endCall(disposition.destination, response, told, acted.acted)
    if (response === 'accepted')
      void copyOnAccept(call.id, () => planNote(planFor({ ...call, ended: response, ...acted }, disposition)))
  }
  const take = (option: NextOption, response: Response) =>
    turn((open) => ({ ...respond(open, disposition.destination, response, service), option }))
  const last = call.responses.at(-1)
  const saidNo = last?.destination === disposition.destination && last.service === service
  const nothingElse = options.length === 0 && saidNo && !call.ended
  const declineFor = (response: Response, to?: string) => () => {
    const option = offer(to)
    if (option) take(option, response)
    else if (!nothingElse && !justTurned())
      update((open) => respond(open, disposition.destination, response, service))
  }
  const noRoom = () =>
    elsewhere ? take({ ...call.option, ...elsewhere }, 'no-capacity') : declineFor('no-capacity')()
  const chooseService = (id: string) => {
    const { destination: same, rank, acts, services } = disposition
    if (id === service) return
    // What was passed over is not what comes next where the chosen one cannot take them.
    const [now, ...others] = services
    const chosen = [...others, now!].toSorted((a, b) => Number(b.service === id) - Number(a.service === id))
    const option = { destination: same, rank, acts, services: chosen, named: true as const }
    turn((open) => ({ ...open, option }))
  }
  const plan = planFor(call, disposition)
  useSlip(call, plan, maySend(plan))
  const ended = call.ended !== undefined
  const known = call.practice.services.find(({ id }) => id === service)
  // Where the service says how reception refers, the kind of help need not say it again, unless this practice wrote it or it cannot wait.
  const steps = known && wayThere(known, destination).steps
  const ownSteps =
    steps && disposition.acts < 4 && !call.practice.overrides.booking?.[disposition.destination]
  const book = ownSteps ? '' : bookWords(destination)
  const level = urgencyOf(disposition.acts, destination)
  const mark = (id: string, until: string | null, before: string | null) =>
    turn(
      (open) => roomSaid(open, id, until),
      () => void markFull(id, before),
    )
  const turnedHere = call.ended ? undefined : turnOf(call)
  const marked = (call.marked ?? []).flatMap(
    (id) => call.practice.services.find((one) => one.id === id) ?? [],
  )
  return (
    <Screen
      id={`disposition ${disposition.destination} ${service} ${ended}`}
      heading={
        <>
          <span lang="en">{destination.label}</span>
          {besideName(destination.label, whenWords(disposition, destination, call.at))}
        </>
      }
      focus={!ended && !turnedHere}
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
            <WhatNext disposition={disposition} />
            <KeyButton letter="Y" onClick={() => guide.value?.askAnother()}>
              {t('another-problem')}
            </KeyButton>
          </div>
        ) : (
          <EndButtons
            onAccepted={end('accepted')}
            onWantsGp={gp && declineFor('declined-gp', gp.destination)}
            onDeclined={declineFor('declined-other')}
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
          {turnedHere ? <TurnedLine turn={turnedHere} /> : null}
          {nothingElse ? <strong role="alert">{t('nothing-else')}</strong> : null}
          {known ? <ServiceLine call={call} service={known} first /> : null}
          {destination.tellsDuty ? <DutyLine emergency={disposition.acts >= 5} /> : null}
        </div>
        <div class="to-say">
          <Consent call={call} />
          <h2>{t('answer-say')}</h2>
          <SayAloud words={untold ? phrase(call.release.phrases, 'no-consent') : disposition.say} />
          <SayAloud words={disposition.meanwhile} kind="meanwhile" />
          {call.ended === 'left' ? null : (
            <AskedMeanwhile destination={destination} self={call.about === 'self'} />
          )}
          <h2>{t('safety-net')}</h2>
          <SayAloud words={disposition.safetyNet.spoken} kind="net" />
          <WhyFold call={call} disposition={disposition} />
        </div>
        <div class="to-do">
          <Plan plan={plan} />
          <h2>{t('answer-do')}</h2>
          {book ? (
            <p class="book" lang="en">
              {book}
            </p>
          ) : null}
          <OwnHere call={call} disposition={disposition} />
          <ServiceCard call={call} disposition={disposition} above={book} />
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
          <ServiceChoices call={call} disposition={disposition} listed={listed} onChoose={chooseService} />
          <FinishFirst disposition={disposition} />
          {ended ? (
            <>
              {call.ended === 'left' && disposition.acts >= 4 ? (
                <LeftInDanger call={call} topic={enquiry.pathway.title} />
              ) : null}
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
                turn((open) => ({ ...respond(open, disposition.destination, 'declined-other'), option }))
              }
            />
          )}
          <ServiceActions
            service={known}
            marked={marked.filter((one) => one !== known)}
            onMark={mark}
            blocked={justTurned}
          />
          <CopyTexts call={call} plan={plan} onPrint={() => window.print()} />
        </div>
      </div>
      <VersionLine call={call} />
    </Screen>
  )
}
