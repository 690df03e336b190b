import type { Service } from '#core/practice/service.ts'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { query, raising } from '../call/desk-state.ts'
import { openCalm, openCollapse, openFrontCards } from '../identity/open.tsx'
import { practice } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { ENTER, KeyButton, MORE } from '../parts/KeyButton.tsx'
import { ServiceLine } from '../services/ServiceLine.tsx'
import { find } from './find.ts'

/** Whether words are those that lead to a page: of each of its lists one phrase is said, in any order ("collaps, faint @ waiting room, reception"). */
function leadTo(page: 'collapse' | 'calm', words: string): boolean {
  const typed = words.toLowerCase().split(/\s+/)
  const isSaid = (phrase: string) =>
    phrase.split(' ').every((word) => typed.some((one) => one.startsWith(word)))
  return t(`${page}-words`)
    .split('; ')
    .some((lists) => lists.split(' @ ').every((list) => list.split(', ').some(isSaid)))
}

/** Opens the page for somebody who collapsed in our own waiting room, where the words are of that; undefined elsewhere. */
export function collapseHere(words: string): (() => void) | undefined {
  return leadTo('collapse', words) ? openCollapse : undefined
}

/** The topic of who speaks another language, and the word that finds who can speak it. */
const INTERPRETER = 'interpreter'

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
      <span role="status">{t('other-letters')}</span>
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

/** Beside the search box, when the words are of somebody in our own waiting room or of an angry caller: the page for that; when they are of another language, whom to ask and the cards to point at. `chosen`: Enter in the box opens the first of them. */
export function PageHint({ chosen, found }: { readonly chosen: boolean; readonly found: Found }) {
  const collapse = collapseHere(query.value)
  return (
    <>
      {collapse ? (
        <KeyButton letter={chosen ? ENTER : MORE} kind="alarm" onClick={collapse}>
          {t('collapse')}
        </KeyButton>
      ) : null}
      {found.foreign || needsInterpreter(found.topics[0]?.id) ? <NoEnglish there={found.services} /> : null}
      {leadTo('calm', query.value) ? (
        <KeyButton letter={MORE} onClick={openCalm}>
          {t('calm')}
        </KeyButton>
      ) : null}
    </>
  )
}
