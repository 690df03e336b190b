import type { NextScreen } from '#core/call/walk.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import type { Scenario } from '#core/practise/scenario.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf, lookedUpFirst, readStep } from '../call/call-step.ts'
import { factWords } from '../call/fact-words.ts'

/** What the caller says to what is on the screen, and what the record shows there. */
export interface CallerSaid {
  readonly says: readonly string[]
  readonly record?: string
}

/** The caller's first words before a call is open, then their answers to each screen of it. */
export function callerSays(scenario: Scenario, call: Call | undefined): CallerSaid {
  if (!call) return { says: [scenario.opens], record: whoWords(scenario) }
  const walked = readStep(call)
  if (!walked) return { says: [scenario.opens] }
  const { step, pathway } = walked
  const asksWho = pathway.kind === 'symptom' || call.answers.gate === 'yes'
  const looked = lookedUpFirst(call, step)
  if (step.screen !== 'disposition' && asksWho && (!call.about || call.about === 'away' || looked.length > 0))
    return {
      says: [t(`practise-caller-${scenario.caller}`)],
      record: whoWords(scenario, onRecord(scenario, looked, call)),
    }
  return saysTo(scenario, step, call)
}

function saysTo(scenario: Scenario, step: NextScreen, call: Call): CallerSaid {
  const own = scenario.lines
  switch (step.screen) {
    case 'gate':
      return { says: [own.gate?.say ?? t('practise-well')] }
    case 'problem':
      return { says: [scenario.problem?.say ?? scenario.opens] }
    case 'opening': {
      const following = step.rows.filter((row) => row.follows)
      const rows =
        following.length > 0 ? following : step.rows.filter((row) => row.breath === step.rows[0]!.breath)
      return {
        says: answersTo(
          scenario,
          rows.map(({ id }) => id),
        ),
      }
    }
    case 'signs': {
      const aloud = step.signs.filter(({ look }) => !look)
      return {
        says: answersTo(
          scenario,
          aloud.map(({ id }) => id),
        ),
      }
    }
    case 'glance':
      return { says: [], record: recordWords(scenario, step.facts, call) }
    case 'facts':
      return {
        says: step.facts.filter(({ look }) => !look).flatMap((fact) => factSaid(scenario, fact) ?? []),
        ...(step.facts.some(({ look }) => look)
          ? {
              record: recordWords(
                scenario,
                step.facts.filter(({ look }) => look),
                call,
              ),
            }
          : {}),
      }
    default:
      return { says: [scenario.told ?? t('practise-thanks')] }
  }
}

/** The caller's own lines to the ids asked, and their plain no where none of those is a yes. */
function answersTo({ lines, no }: Scenario, ids: readonly string[]): string[] {
  const own = ids.flatMap((id) => lines[id] ?? [])
  const plain = no ?? t('practise-no')
  return own.some(({ means }) => means !== 'no')
    ? own.map(({ say }) => say)
    : [...own.map(({ say }) => say), plain]
}

function factSaid({ lines, who, no }: Scenario, { id, kind, options }: Fact): string | undefined {
  const line = lines[id]?.say
  if (line) return line
  const value = who[id]
  if (kind === 'days') return t('practise-days', { count: Number(value ?? 2) })
  if (kind === 'age') return value === undefined ? undefined : ageSaid(String(value))
  if (options) return options[String(value)]
  return value === 'yes' ? t('practise-yes') : (no ?? t('practise-no'))
}

function ageSaid(age: string): string {
  return age.endsWith('m')
    ? t('practise-months', { count: Number.parseInt(age, 10) })
    : t('practise-age', { age })
}

function recordWords(scenario: Scenario, facts: readonly Fact[], call: Call): string {
  const words = onRecord(scenario, facts, call)
  return words.length === 0 ? t('practise-record-none') : t('practise-record', { what: words.join(', ') })
}

/** What the record shows of these, in the words of the screen. */
function onRecord({ who }: Scenario, facts: readonly Fact[], call: Call): string[] {
  const enquiry = enquiryOf(call)
  return facts
    .filter(({ id, kind }) => (kind === 'one-of' ? who[id] !== undefined : who[id] === 'yes'))
    .map((fact) => fact.options?.[String(who[fact.id])] ?? factWords(enquiry, fact))
}

function whoWords({ who }: Scenario, more: readonly string[] = []): string {
  const sex = who.sex === 'female' || who.sex === 'male' ? t(`sex-${who.sex}`) : ''
  const what = [String(who.age ?? ''), sex, ...more].filter(Boolean).join(', ')
  return `${t('practise-record', { what })}. ${t('practise-record-else')}`
}
