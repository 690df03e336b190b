import type { Reply } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { spokenVoice } from '#core/call/person.ts'
import { mayConcern, openingRows } from '#core/call/signs.ts'
import type { OpeningRow } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { restAnswers, rowKey } from './answer-buttons.ts'
import { FollowUpScreen } from './FollowUpScreen.tsx'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { leadsAtOnce } from './sign-breath.ts'
import { TickList } from './TickList.tsx'

/** The danger signs asked of everyone, in short breaths: one key for "none of these". A sign of 999 ends the questions the moment it is ticked; another is marked, and the breath goes on (engine rule 70). */
export function OpeningScreen({ call, rows }: { readonly call: Call; readonly rows: readonly OpeningRow[] }) {
  const marks = useMarks('opening')
  const voice = spokenVoice(enquiryOf(call))
  const following = rows.find((row) => row.follows)
  if (following) return <FollowUpScreen key={following.id} call={call} row={following} />
  const asked = openingRows(enquiryOf(call))
  const every = call.release.opening.breaths.filter(({ id }) => asked.some(({ breath }) => breath === id))
  const breaths = every.filter((breath) => rows.some((row) => row.breath === breath.id))
  const current = breaths[0]!
  const { intro } = call.release.opening
  const inBreath = (id: string) => rows.filter((row) => row.breath === id)
  const idsOf = (chosen: readonly OpeningRow[]) => chosen.map((row) => row.id)
  const order = openingOrder(enquiryOf(call))
  const here = idsOf(inBreath(current.id))
  const atOnce = new Set(idsOf(rows.filter((row) => call.release.destinations[row.to]!.high === 6)))
  const give = (ids: readonly string[], reply: Reply) =>
    update((open) => answer(open, marks.withRest(ids, reply)))
  const tick = (id: string, reply: Reply | undefined) => {
    if (reply === 'yes' && atOnce.has(id)) update((open) => answer(open, { ...marks.given, [id]: 'yes' }))
    else marks.mark(id, reply)
  }
  return (
    <Question
      id={`opening ${current.id}`}
      heading={current.stem ? t('opening-stem', { stem: current.stem }) : t('opening-any')}
      note={
        <>
          {t('opening-which', { n: every.indexOf(current) + 1, all: every.length })}{' '}
          {breaths.length === every.length ? (
            <WithEnglish words={t('opening-intro', { intro })} english={[intro]} />
          ) : null}
        </>
      }
      aloud
      answers={[
        ...restAnswers(
          (reply) => give(here, reply),
          t(marks.any ? 'none-of-rest' : 'none-of-these'),
          'breath',
          leadsAtOnce(call, here),
        ),
        ...(breaths.length > 1
          ? [
              {
                letter: '0',
                words: t('none-of-all'),
                give: () => give(idsOf(rows), 'no'),
                rows: 'all' as const,
              },
            ]
          : []),
      ]}
      danger
    >
      <div class="breaths">
        {breaths.map((breath) => (
          <div class={`breath ${breath === current ? 'now' : 'later'}`} key={breath.id}>
            {breath !== current && breath.stem ? (
              <p class="stem" lang="en">
                {breath.stem}
              </p>
            ) : null}
            <TickList
              rows={inBreath(breath.id).map((row) => ({
                id: row.id,
                words: inVoice(row.say, voice),
                reply: marks.of(row.id),
                atOnce: atOnce.has(row.id),
                ...rowKey(order.indexOf(row.id)),
              }))}
              onReply={tick}
            />
          </div>
        ))}
      </div>
    </Question>
  )
}

/** The opening's rows in the order of their keys. A row has one key in every call, in whichever breath it is read and whoever is on the line; the key of one that is left out is dead. Those of children have the last. */
function openingOrder(enquiry: Enquiry): string[] {
  const grown = { ...enquiry, caller: 'with' as const, answers: { age: '40' } }
  const last = (row: OpeningRow) => Number(!mayConcern(grown, row))
  return enquiry.release.opening.breaths
    .flatMap(({ rows }) => rows)
    .filter((row) => !row.follows)
    .sort((one, other) => last(one) - last(other))
    .map(({ id }) => id)
}
