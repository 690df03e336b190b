import { useRef, useState } from 'preact/hooks'
import { saidAloud } from '#core/pathway/aloud.ts'
import { fill } from '#core/pathway/phrases.ts'
import { inVoice, type Voice } from '#core/pathway/voice.ts'
import { releaseLine, withQuestions } from '#core/practice/compose.ts'
import { type OwnPlace, ownKey } from '#core/practice/ours/own-guidance.ts'
import { againstCard } from '#core/practice/ours/own-say.ts'
import { asMarked, asTyped, unknownBracket } from '#core/practice/ours/typed-marks.ts'
import { unmarkedThey } from '#core/practice/ours/unmarked-they.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../../fields/TextField.tsx'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { practice, release } from '../../link/lead-data.ts'
import { textsToKeep } from '../../patients/notes-to-keep.ts'
import { usePatients } from '../../patients/use-patients.tsx'
import { FieldsForLeads, ForLeads } from '../../people/ForLeads.tsx'
import { MarkPicker } from './MarkPicker.tsx'
import { OwnCard, Preview, useOwn } from './OwnCard.tsx'
import { SaveOwn } from './SaveOwn.tsx'
import { WhoIsThey } from './WhoIsThey.tsx'

const VOICES: readonly Voice[] = ['self', 'she', 'they']

/** The words that are said for a kind of help, everywhere or in one topic: the release's, and the practice's own over them. */
export function OwnSay({ place }: { readonly place: OwnPlace }) {
  const key = ownKey(place)
  const [draft, setDraft] = useState<string>()
  const { held, save, said } = useOwn('say', key, draft)
  const heading = useRef<HTMLDivElement>(null)
  const patients = usePatients(() => void keepText(), t('own-say-people'))
  const content = release.value
  const line = content && releaseLine(content, place)
  if (!content || line === undefined) return null
  const fits = held?.over === line
  const before = held?.say ?? line
  const typed = draft ?? asTyped(before)
  const changed = typed !== asTyped(before)
  const text = changed ? asMarked(typed) : before
  const against = changed || (held && fits) ? againstFault(text, line) : undefined
  const fault = (changed ? typedFault(typed, line) : undefined) ?? against
  const keep = async (say: string | null) => {
    if (!(await patients.mayKeep(textsToKeep([say ?? ''], [line])))) return
    if (await save(say === null ? null : { say, over: line }))
      setDraft((now) => (now === draft ? undefined : now))
  }
  const isReady = fault === undefined && (changed || (held !== undefined && !fits))
  const keepText = async () => {
    if (isReady) await keep(text.trim())
  }
  return (
    <OwnCard
      id={`own-say-${key}`}
      title={t('own-say', { name: content.destinations[place.help!]!.label })}
      help={t('own-say-help')}
    >
      <div ref={heading} tabIndex={-1}>
        <AskToLeave dirty={changed} back={heading} />
      </div>
      {held && !fits ? (
        <p class="wrong">{t('own-say-changed', { before: asTyped(held.over), now: asTyped(line) })}</p>
      ) : null}
      <FieldsForLeads>
        <TextField
          id={`own-say-text-${key}`}
          label={t('own-say-label')}
          kind="area"
          rows={3}
          most={400}
          value={typed}
          wrong={fault}
          onInput={setDraft}
        />
      </FieldsForLeads>
      {changed ? <WhoIsThey typed={typed} onInput={setDraft} /> : null}
      <ForLeads>
        <MarkPicker field={`own-say-text-${key}`} value={typed} onInput={setDraft} />
      </ForLeads>
      <Preview>
        <Said words={against || (held && !fits && !changed) ? line : withQuestions(text, line)} />
      </Preview>
      {patients.question}
      <ForLeads>
        <div class="row">
          <SaveOwn
            words={t('own-say-save')}
            why={isReady ? undefined : (fault ?? t('own-unchanged'))}
            onSave={() => void keepText()}
          />
          {held ? (
            <button type="button" class="button" onClick={() => void keep(null)}>
              {t('own-say-back')}
            </button>
          ) : null}
        </div>
      </ForLeads>
      {said}
    </OwnCard>
  )
}

/** What is wrong with the marks of what somebody types, before it is saved: one that the desk cannot fill, or one of the release's that is gone. */
function typedFault(typed: string, line: string): string | undefined {
  const unknown = unknownBracket(typed)
  if (unknown) return t('own-say-bracket', { found: unknown })
  const they = unmarkedThey(typed)
  if (they) return t('own-say-they', { word: they })
  const words = asMarked(typed)
  const lost = ['{by}', '{service}'].find((mark) => line.includes(mark) && !words.includes(mark))
  return lost && t('own-say-lost', { mark: asTyped(lost) })
}

/** What in words the card of the service may say otherwise; the desk says the release's words meanwhile. */
function againstFault(words: string, line: string): string | undefined {
  const against = againstCard(words, line, practice.value?.services ?? [])
  return against && t(`own-say-${against.kind}`, { found: against.found })
}

/** The words in every voice in which they are said, with an example of who helps and when. */
function Said({ words }: { readonly words: string }) {
  const said = fill(saidAloud(words), { service: t('own-say-service'), by: t('own-say-by') })
  return (
    <ul class="plain-list">
      {[...new Set(VOICES.map((voice) => inVoice(said, voice, 'sentence')))].map((line) => (
        <li key={line}>
          <q>{line}</q>
        </li>
      ))}
    </ul>
  )
}
