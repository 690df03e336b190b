import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { raising, update } from '../call/desk-state.ts'
import { openFrontCards } from '../identity/open.tsx'
import { practice } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { Question } from '../questions/Question.tsx'
import { ServiceLine } from '../services/ServiceLine.tsx'
import { find, INTERPRETER } from './find.ts'

/** Whether a topic is for who speaks another language: then the interpreter comes before any question. */
export function needsInterpreter(topic: string | undefined): boolean {
  return topic === INTERPRETER
}

/** For who speaks another language: the practice's interpreters with their numbers, where they do not stand there already, the cards to point at, and the duty clinician. */
export function NoEnglish({ there = [] }: { readonly there?: readonly Service[] }) {
  const here = practice.value
  const lines = here ? find(INTERPRETER).services.filter((one) => !there.includes(one)) : []
  return (
    <div class="row">
      {here
        ? lines.map((one) => (
            <ServiceLine key={one.id} call={{ at: now.value, practice: here }} service={one} first />
          ))
        : null}
      <KeyButton letter={MORE} onClick={openFrontCards}>
        {t('point-cards')}
      </KeyButton>
      <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
        {t('nothing-duty')}
      </KeyButton>
    </div>
  )
}

/** The step before any question to who speaks no English: the line to an interpreter. */
export function InterpreterScreen() {
  const goOn = () => update((open) => ({ ...open, trail: [[INTERPRETER]] }))
  return (
    <Question
      id={INTERPRETER}
      heading={t('other-letters')}
      answers={[{ letter: 'N', words: t('who-meant-go-on'), give: goOn }]}
    >
      <NoEnglish />
    </Question>
  )
}
