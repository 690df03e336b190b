import type { Practice } from './practice.ts'

/** A practice with no services yet: the usual core hours, and nothing that is not known. Every answer then falls to what is always there. */
export function emptyPractice(id: string, name: string): Practice {
  const day = ['08:00', '18:30'] as const
  return {
    id,
    name,
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
