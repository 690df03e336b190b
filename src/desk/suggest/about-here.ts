import type { DeskScreen, SuggestionAbout } from '#core/practice/suggestions/suggestion.ts'
import type { Call } from '../call/call.ts'
import { readStep } from '../call/call-step.ts'
import { call, emergency } from '../call/desk-state.ts'
import { offered } from '../plan/offered.ts'

/** What a suggestion made now would be about: the ids, and the name of each in words. Of an open call it is its topic alone, never what was answered. */
export interface AboutHere extends SuggestionAbout {
  readonly topicName?: string
  readonly serviceName?: string
  readonly screen: DeskScreen
}

/** What is on screen now. A sensitive topic is not named. */
export function aboutHere(): AboutHere {
  const open = call.value
  if (!open) return { screen: emergency.value ? 'emergency' : 'search' }
  const pathway = open.release.pathways[open.pathway]
  const named = pathway && !open.release.groups[pathway.group]?.sensitive
  return { ...(named ? { topic: open.pathway, topicName: pathway.title } : {}), ...onScreen(open) }
}

function onScreen(open: Call): Pick<AboutHere, 'screen' | 'service' | 'serviceName'> {
  const step = readStep(open)?.step
  if (!step) return { screen: 'answer' }
  if (step.screen === 'problem') return { screen: 'gate' }
  if (step.screen === 'glance') return { screen: 'record' }
  if (step.screen !== 'disposition') return { screen: step.screen }
  const id = offered(open, step.disposition).service?.service
  const service = open.practice.services.find((one) => one.id === id)
  return { screen: 'answer', ...(service ? { service: service.id, serviceName: service.name } : {}) }
}
