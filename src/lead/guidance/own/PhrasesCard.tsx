import { useState } from 'preact/hooks'
import type { PhraseTried } from '#core/guidance/phrase-faults.ts'
import { PHRASE_LIMITS } from '#core/practice/ours/own-text.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../../fields/TextField.tsx'
import { release } from '../../link/lead-data.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { OwnCard, Preview, useOwn } from './OwnCard.tsx'
import { askToTry } from './own-store.ts'

/** Words that are said of so many topics tell little of any. */
const WIDE = 3

/** What callers here say for a topic: each phrase is tried with the search of the desk before it is added. */
export function PhrasesCard({ topic }: { readonly topic: string }) {
  const [typed, setTyped] = useState('')
  const { held = [], save, said } = useOwn('words', topic, undefined, typed)
  const [last, setLast] = useState<{ readonly of: string; readonly tried: PhraseTried }>()
  const [busy, setBusy] = useState(false)
  const phrase = typed.trim()
  const tried = last?.of === phrase ? last.tried : undefined
  const test = async () => {
    if (!phrase || busy) return
    setBusy(true)
    setLast({ of: phrase, tried: await askToTry(topic, phrase) })
    setBusy(false)
  }
  const add = async () => {
    if (await save([...held, phrase])) setTyped((now) => (now.trim() === phrase ? '' : now))
  }
  const remove = (one: string) => {
    const rest = held.filter((other) => other !== one)
    void save(rest.length > 0 ? rest : null)
  }
  return (
    <OwnCard id="own-phrases" title={t('own-phrases')} help={t('own-phrases-help')}>
      {held.length > 0 ? (
        <ul class="plain-list">
          {held.map((one) => (
            <li key={one}>
              <span dir="auto">{one}</span>{' '}
              <ForLeads>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t('own-phrase-away', { phrase: one })}
                  onClick={() => remove(one)}
                >
                  {t('own-away')}
                </button>
              </ForLeads>
            </li>
          ))}
        </ul>
      ) : null}
      <ForLeads>
        <form
          class="stack tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void test()
          }}
        >
          <TextField
            id="own-phrase"
            label={t('own-phrase')}
            most={PHRASE_LIMITS.characters}
            value={typed}
            wrong={tried?.fault}
            onInput={setTyped}
          />
          <div class="row">
            <button type="submit" class="button" disabled={busy}>
              {t('own-phrase-try')}
            </button>
            <p role="status">{busy ? t('own-phrase-busy') : ''}</p>
          </div>
        </form>
        {tried && !tried.fault ? <Tried phrase={phrase} tried={tried} onAdd={() => void add()} /> : null}
      </ForLeads>
      {said}
    </OwnCard>
  )
}

function Tried({
  phrase,
  tried: { finds, moves, already, saidOf },
  onAdd,
}: {
  readonly phrase: string
  readonly tried: PhraseTried
  readonly onAdd: () => void
}) {
  const title = (id: string) => release.value?.pathways[id]?.title ?? id
  return (
    <Preview>
      {already ? <p class="warn">{t('own-phrase-known', { phrase })}</p> : null}
      {saidOf >= WIDE ? <p class="warn">{t('own-phrase-wide', { phrase, n: saidOf })}</p> : null}
      <p>{t('own-phrase-finds', { phrase })}</p>
      <ol class="plain-list">
        {finds.map((id) => (
          <li key={id}>{title(id)}</li>
        ))}
      </ol>
      {moves.length > 0 ? (
        <>
          <p>{t('own-phrase-moves')}</p>
          <ul class="plain-list">
            {moves.map(({ words, from }) => (
              <li key={words}>{t('own-phrase-move', { words, from: title(from) })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <button type="button" class="button main" onClick={onAdd}>
        {t(moves.length > 0 || already || saidOf >= WIDE ? 'own-phrase-add-anyway' : 'own-phrase-add')}
      </button>
    </Preview>
  )
}
