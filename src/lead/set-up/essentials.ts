import type { ReferWay, Service } from '#core/practice/service.ts'

/** The few things that one screen of the guide asks about a service. */
export type ServiceField = 'name' | 'phone' | 'address' | 'steps' | 'hours' | 'pin' | 'kinds'

/** One screen of the set-up guide. */
export type Part = OwnPart | ServicePart

interface OwnPart {
  readonly id: 'details' | 'board'
  readonly minutes: number
}

/** A screen that makes one service: which it is among those that serve its kinds of help, and what is taken for granted. */
export interface ServicePart {
  readonly id: string
  readonly minutes: number
  /** Any of these kinds of help makes a service the one of this screen; none means a number for the directory. */
  readonly serves: readonly string[]
  /** The how-manieth such service it is, from 0. */
  readonly at: number
  readonly asks: readonly ServiceField[]
  /** Kinds of help that can be ticked, and those that the service gives beside them; without any it gives all of `serves`. */
  readonly kinds?: readonly Kind[]
  readonly gives?: readonly string[]
  readonly way: ReferWay
  /** Run by the practice: its phone and core hours are filled in. */
  readonly inHouse?: true
  /** Filled in where the practice can hardly know better. */
  readonly phone?: string
  readonly hours?: string
  readonly bankHolidays: Service['bankHolidays']
}

/** A group of kinds of help that is ticked as one. */
export interface Kind {
  readonly id: string
  readonly serves: readonly string[]
  readonly ticked: boolean
}

/** A step of the guide: done when each of its screens is. */
export interface GuideStep {
  readonly id: string
  readonly parts: readonly Part[]
}

const PHARMACY_FIRST = [
  'pf-sinusitis',
  'pf-sore-throat',
  'pf-earache',
  'pf-bite',
  'pf-impetigo',
  'pf-shingles',
  'pf-uti',
  'pharm-mi',
]

const pharmacy = (at: number): ServicePart => ({
  id: `pharmacy-${at + 1}`,
  minutes: 1.5,
  serves: ['pharm-otc', ...PHARMACY_FIRST],
  gives: ['pharm-otc'],
  at,
  asks: ['name', 'phone', 'hours', 'kinds'],
  kinds: [
    { id: 'pharmacy-first', serves: PHARMACY_FIRST, ticked: true },
    { id: 'pharm-bp', serves: ['pharm-bp'], ticked: false },
    { id: 'pharm-contra', serves: ['pharm-contra'], ticked: false },
  ],
  way: 'practice-refers',
  bankHolidays: 'unknown',
})

const own = { at: 0, way: 'book-here', inHouse: true, bankHolidays: 'closed', minutes: 1 } as const

/** Whether a screen makes a service. */
export function isService(part: Part): part is ServicePart {
  return 'serves' in part
}

/** The practice's own details, then the essential ten, in the order they are best filled. */
export const ESSENTIALS: readonly GuideStep[] = [
  { id: 'details', parts: [{ id: 'details', minutes: 2 }] },
  { id: 'board', parts: [{ id: 'board', minutes: 1 }] },
  { id: 'gp', parts: [{ ...own, id: 'gp', serves: ['gp-routine'], asks: ['steps', 'hours'] }] },
  {
    id: 'nurse',
    parts: [
      {
        ...own,
        id: 'nurse',
        serves: ['minor-illness', 'nurse'],
        gives: [],
        asks: ['kinds', 'steps', 'hours'],
        kinds: [
          { id: 'minor-illness', serves: ['minor-illness'], ticked: true },
          { id: 'nurse', serves: ['nurse'], ticked: true },
        ],
      },
    ],
  },
  { id: 'pharmacies', parts: [pharmacy(0), pharmacy(1), pharmacy(2)] },
  {
    id: 'urgent',
    parts: [
      {
        id: 'utc',
        minutes: 1.5,
        serves: ['utc'],
        at: 0,
        asks: ['name', 'address', 'hours'],
        way: 'walk-in',
        bankHolidays: 'open',
      },
      {
        id: 'ae',
        minutes: 1,
        serves: ['ed'],
        at: 0,
        asks: ['name', 'address'],
        way: 'walk-in',
        hours: '24 hours',
        bankHolidays: 'open',
      },
    ],
  },
  {
    id: 'crisis',
    parts: [
      {
        id: 'crisis',
        minutes: 1,
        serves: ['crisis-mh'],
        at: 0,
        asks: ['name', 'phone'],
        way: 'self-refer',
        phone: '111',
        hours: '24 hours',
        bankHolidays: 'open',
      },
    ],
  },
  {
    id: 'dentist',
    parts: [
      {
        id: 'dentist',
        minutes: 1,
        serves: ['dental-urgent'],
        at: 0,
        asks: ['name', 'phone', 'hours'],
        way: 'self-refer',
        bankHolidays: 'unknown',
      },
    ],
  },
  {
    id: 'prescriptions',
    parts: [{ ...own, id: 'prescriptions', serves: ['presc-team'], asks: ['phone', 'steps', 'hours'] }],
  },
  {
    id: 'secretaries',
    parts: [
      { ...own, id: 'secretaries', serves: ['secretaries'], asks: ['phone', 'steps', 'hours'] },
      {
        id: 'hospital',
        minutes: 1,
        serves: ['hospital'],
        at: 0,
        asks: ['name', 'phone', 'hours'],
        way: 'self-refer',
        bankHolidays: 'closed',
      },
    ],
  },
  {
    id: 'interpreter',
    parts: [
      {
        id: 'interpreter',
        minutes: 1,
        serves: [],
        at: 0,
        asks: ['name', 'phone', 'pin'],
        way: 'book-here',
        hours: '24 hours',
        bankHolidays: 'open',
      },
    ],
  },
]
