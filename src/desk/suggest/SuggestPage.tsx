import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PeopleLeft } from '#core/practice/suggestions/people-left.ts'
import { SUGGESTION_LENGTH } from '#core/practice/suggestions/suggestion.ts'
import { t } from '#ui/language.ts'
import { piece } from '#ui/piece.ts'
import { practice, release } from '../link/content-store.ts'
import { newSaid } from '../outbox/new-said.ts'
import { outbox } from '../outbox/outbox.ts'
import { now } from '../parts/clock.ts'
import { goOut } from '../parts/door.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { aboutHere } from './about-here.ts'
import { PeopleFound } from './PeopleFound.tsx'
import { lookForPeople } from './scan.ts'
import './suggest.css'

/** How it went: gone, waiting for a network, or in training nothing at all; `id` is the suggestion's. */
type Ended = { readonly id?: string }

/** What staff would make better, in one short text: looked through for people before it leaves, then sent without who wrote it. */
export function SuggestPage({ onClose }: { readonly onClose: () => void }) {
  const [here] = useState(aboutHere)
  const [text, setText] = useState('')
  const [withScreen, setWithScreen] = useState(true)
  const [withService, setWithService] = useState(true)
  const [trouble, setTrouble] = useState<'short' | 'unchecked'>()
  const [people, setPeople] = useState<PeopleLeft>()
  const [ended, setEnded] = useState<Ended>()
  const box = useRef<HTMLDivElement>(null)
  const screen = ended ? 'ended' : people ? 'people' : 'write'
  // At once, so that no letter goes elsewhere.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>(screen === 'write' ? 'textarea' : 'button')?.focus()
  }, [screen])
  const send = async (notPeople: readonly string[]) => {
    const line = text.replaceAll(/\s+/g, ' ').trim()
    if (line.length < SUGGESTION_LENGTH.least) return setTrouble('short')
    const own = practice.value
    const known = [own?.name ?? '', ...(own?.services ?? []).map(({ name }) => name)]
    const titles = Object.values(release.value?.pathways ?? {}).map(({ title }) => title)
    const today = now.value.slice(0, 10)
    const seen = await piece('people', () => lookForPeople(line, { notPeople, known, titles, today }))
    if (!seen) return setTrouble('unchecked')
    if (seen.leaveOut.length + seen.ask.length > 0) return setPeople(seen)
    const about = {
      ...(withScreen && here.topic ? { topic: here.topic } : {}),
      ...(withScreen ? { screen: here.screen } : {}),
      ...(withService && here.service ? { service: here.service } : {}),
    }
    const said = goOut(newSaid)
    if (said) void outbox.say({ ...said, kind: 'suggest', text: line, notPeople: seen.none, ...about })
    setEnded(said ? { id: said.id } : {})
  }
  return (
    <OverPage
      id="suggest"
      heading={t('suggest')}
      headingClass="task"
      class="card stack suggest"
      onClose={onClose}
      onKey={(event) => {
        const tick = event.altKey && box.current?.querySelector<HTMLElement>(tickOf(event.code))
        if (tick) {
          event.preventDefault()
          if (!event.repeat) tick.click()
          return
        }
        if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        if (!event.repeat) void send([])
      }}
    >
      {(close) => (
        <div ref={box} class="stack">
          {screen === 'write' ? (
            <>
              <label class="stack tight">
                {t('suggest-what')}
                <textarea
                  class="field"
                  rows={3}
                  maxLength={SUGGESTION_LENGTH.most}
                  autocomplete="off"
                  aria-describedby="suggest-warn suggest-trouble"
                  aria-invalid={trouble === 'short'}
                  value={text}
                  onInput={(event) => {
                    setText(event.currentTarget.value)
                    setTrouble(undefined)
                  }}
                />
              </label>
              <p id="suggest-warn">{t('suggest-warn')}</p>
              <p id="suggest-trouble" role="status">
                {trouble ? t(trouble === 'short' ? 'suggest-short' : 'suggest-unchecked') : ''}
              </p>
              <About at={1} words={aboutWords(here)} ticked={withScreen} onTick={setWithScreen} />
              {here.serviceName ? (
                <About at={2} words={here.serviceName} ticked={withService} onTick={setWithService} />
              ) : null}
              <div class="row">
                <KeyButton letter="Enter" kind="main" onClick={() => void send([])}>
                  {t('suggest-send')}
                </KeyButton>
              </div>
            </>
          ) : screen === 'people' ? (
            <div class="stack" role="alert">
              <p>
                <q dir="auto">{text}</q>
              </p>
              {people!.leaveOut.length > 0 ? (
                <>
                  <p class="task">{t('suggest-leave-out')}</p>
                  <PeopleFound found={people!.leaveOut} />
                </>
              ) : null}
              {people!.ask.length > 0 ? (
                <>
                  <p class="task">{t('suggest-ask')}</p>
                  <PeopleFound found={people!.ask} />
                </>
              ) : null}
              <div class="row">
                <KeyButton letter="1" kind="main" onClick={() => setPeople(undefined)}>
                  {t('suggest-change')}
                </KeyButton>
                {people!.leaveOut.length === 0 ? (
                  <KeyButton letter="2" onClick={() => void send(people!.ask.map((one) => one.text))}>
                    {t('suggest-nobody')}
                  </KeyButton>
                ) : null}
              </div>
            </div>
          ) : (
            <>
              <p role="status">{endedWords(ended!)}</p>
              <div class="row">
                <KeyButton letter="1" kind="main" onClick={close}>
                  {t('returned-done')}
                </KeyButton>
              </div>
            </>
          )}
        </div>
      )}
    </OverPage>
  )
}

/** A tick has its key with Alt: a digit alone is of the words. */
function About({
  at,
  words,
  ticked,
  onTick,
}: {
  readonly at: number
  readonly words: string
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}) {
  return (
    <label class="row">
      <input
        type="checkbox"
        checked={ticked}
        aria-keyshortcuts={`Alt+${at}`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <kbd aria-hidden="true">{`Alt+${at}`}</kbd>
      {t('suggest-about', { what: words })}
    </label>
  )
}

/** The tick of a digit, whatever letter it writes with Alt. */
function tickOf(code: string): string {
  return `[aria-keyshortcuts="${code.replace('Digit', 'Alt+')}"]`
}

function aboutWords({ topicName, screen }: ReturnType<typeof aboutHere>): string {
  return [topicName, t(`desk-screen-${screen}`)].filter(Boolean).join(', ')
}

function endedWords({ id }: Ended): string {
  if (!id) return t('suggest-training')
  return t(outbox.waiting.value.some((said) => said.id === id) ? 'suggest-waiting' : 'suggest-sent')
}
