import { coreClose, inCoreHours, nextCoreOpening } from '#core/hours/core-hours.ts'
import type { Found } from '#core/search/topics.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { query } from '../call/desk-state.ts'
import { openCalm, openCollapse } from '../identity/open.tsx'
import { practice } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { ENTER, KeyButton, MORE } from '../parts/KeyButton.tsx'
import { NoEnglish, needsInterpreter } from './NoEnglish.tsx'

/** Whether words are those that lead to a page: of each of its lists one phrase is said, in any order ("collaps, faint @ waiting room, reception"). */
function leadTo(page: 'collapse' | 'calm' | 'our-hours', words: string): boolean {
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

/** Until when the practice is open and from when again, or from when it is; nothing where that is not known, or while it is open and nobody asked. */
function ourHours(asked: boolean): string | undefined {
  const here = practice.value
  const at = now.value
  const from = here && nextCoreOpening(here, at)
  if (!from) return undefined
  const open = inCoreHours(here, at)
  if (open && !asked) return undefined
  const closes = open ? coreClose(here, at) : undefined
  const opens = moment(from, at)
  return closes ? t('our-hours-open', { closes: moment(closes, at), opens }) : t('our-hours-shut', { opens })
}

/** Beside the search box, when the words are of somebody in our own waiting room or of an angry caller: the page for that; when they are of another language, whom to ask and the cards to point at; when they ask for our opening times, those; before anything is typed, that we are closed. `chosen`: Enter in the box opens the first of them. */
export function PageHint({ chosen, found }: { readonly chosen: boolean; readonly found: Found }) {
  const collapse = collapseHere(query.value)
  const asked = leadTo('our-hours', query.value)
  const hours = asked || query.value === '' ? ourHours(asked) : undefined
  return (
    <>
      {collapse ? (
        <KeyButton letter={chosen ? ENTER : MORE} kind="alarm" onClick={collapse}>
          {t('collapse')}
        </KeyButton>
      ) : null}
      {found.foreign || needsInterpreter(found.topics[0]?.id) ? (
        <>
          <span role="status">{t('other-letters')}</span>
          <NoEnglish there={found.services} />
        </>
      ) : null}
      {hours ? <p role="status">{hours}</p> : null}
      {leadTo('calm', query.value) ? (
        <KeyButton letter={MORE} onClick={openCalm}>
          {t('calm')}
        </KeyButton>
      ) : null}
    </>
  )
}
