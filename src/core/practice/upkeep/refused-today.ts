import { BOARD_FIELDS, type BoardWords } from '../board.ts'
import { ownKey } from '../ours/own-guidance.ts'
import { againstCardFault } from '../ours/own-say.ts'
import { noteFault, slotNameFault } from '../ours/own-text.ts'
import { toldFault, toldWithoutWebFault } from '../ours/told-safely.ts'
import { phoneFault } from '../phones/phone.ts'
import type { Practice } from '../practice.ts'
import type { Service } from '../service.ts'
import { toldProblems } from '../service-check.ts'
import { nameFault } from '../words/name-fault.ts'
import { textFault } from '../words/plain-text.ts'

/** Something that was kept before the checks of words and numbers came, and that they refuse today. */
export interface RefusedToday {
  readonly kind: 'service' | 'details' | 'guidance' | 'board'
  /** The id of the service, or the place in the guidance. */
  readonly key: string
  /** The name of the service, or the field. */
  readonly name: string
  readonly message: string
}

type Kept = Pick<
  Practice,
  'services' | 'phone' | 'name' | 'address' | 'overrides' | 'networkNotes' | 'safetyNotes'
>

/** All words and numbers of a practice that would be refused today, each once, with why. `board` is what stands on its duty board. */
export function refusedToday(practice: Kept, board: Partial<BoardWords> = {}): RefusedToday[] {
  return [
    ...practice.services.flatMap(ofService),
    ...ofDetails(practice),
    ...ofGuidance(practice),
    ...BOARD_FIELDS.flatMap((field) => one('board', field, field, noteFault(board[field] ?? ''))),
  ]
}

/** What was found of a record, which is never changed in place. */
const known = new WeakMap<Service, RefusedToday[]>()

function ofService(service: Service): RefusedToday[] {
  const held = known.get(service)
  if (held) return held
  const [problem] = toldProblems(service)
  const found = one('service', service.id, service.name, problem?.message)
  known.set(service, found)
  return found
}

function ofDetails({ phone, name, address }: Kept): RefusedToday[] {
  return [
    ...one(
      'details',
      'name',
      'name',
      nameFault(name) ?? textFault(name, 'one line') ?? toldWithoutWebFault(name),
    ),
    ...one('details', 'phone', 'phone', phone.trim() ? phoneFault(phone.trim()) : undefined),
    ...one('details', 'address', 'address', textFault(address, 'lines') ?? toldWithoutWebFault(address)),
  ]
}

function ofGuidance({ overrides, networkNotes, safetyNotes, services }: Kept): RefusedToday[] {
  const { notes = {}, say = {}, booking = {}, slots = {}, words = {} } = overrides
  const texts: [string, string, string | undefined][] = [
    ...[notes, networkNotes ?? {}, safetyNotes ?? {}].flatMap((list) =>
      Object.entries(list).map(([key, text]) => [key, 'notes', noteFault(text)] as const),
    ),
    ...Object.entries(say).map(
      ([key, own]) =>
        [key, 'say', toldWithoutWebFault(own.say) ?? againstCardFault(own.say, own.over, services)] as const,
    ),
    ...Object.entries(booking).map(([help, text]) => [ownKey({ help }), 'booking', toldFault(text)] as const),
    ...Object.entries(slots).flatMap(([help, list]) =>
      Object.values(list).map(({ name }) => [ownKey({ help }), 'slots', slotNameFault(name)] as const),
    ),
    ...Object.entries(words).flatMap(([key, list]) =>
      list.map((phrase) => [key, 'words', toldWithoutWebFault(phrase)] as const),
    ),
  ].map(([key, kind, fault]) => [key, kind, fault])
  return texts.flatMap(([key, kind, fault]) => one('guidance', key, kind, fault))
}

function one(
  kind: RefusedToday['kind'],
  key: string,
  name: string,
  message: string | undefined,
): RefusedToday[] {
  return message === undefined ? [] : [{ kind, key, name, message }]
}
