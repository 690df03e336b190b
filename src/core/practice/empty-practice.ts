import type { Practice } from './practice.ts'

/** A practice with no services yet: the usual core hours, and nothing that is not known. Every answer then falls to what is always there. A network starts in the same way. */
export function emptyPractice(id: string, name: string, kind?: Practice['kind']): Practice {
  const day = ['08:00', '18:30'] as const
  return {
    id,
    name,
    ...(kind ? { kind } : {}),
    sample: false,
    revision: 1,
    division: 'england-and-wales',
    phone: '',
    address: '',
    coreHours: [day, day, day, day, day, null, null],
    settings: {},
    services: [],
    overrides: {},
  }
}
