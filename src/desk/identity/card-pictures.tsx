/** What each card shows, drawn with a pen of one width: each picture is of the thing itself, so that it can be pointed at without reading. */
const LINES = {
  // An open hand held up: stop.
  danger:
    'M22 36V15a3.5 3.5 0 0 1 7 0v15M29 29V9a3.5 3.5 0 0 1 7 0v20M36 29V13a3.5 3.5 0 0 1 7 0v19M43 31v-9a3.5 3.5 0 0 1 7 0v20c0 11-6 17-15 17-7 0-11-3-14-8L12 38c-2-3 2-7 5-4l5 5',
  // Two people behind a closed door.
  alone:
    'M8 57h48M13 57V9h38v48M19 57V44a6 6 0 0 1 12 0v13M33 57V44a6 6 0 0 1 12 0v13M25 27a4 4 0 1 0 .01 0M39 27a4 4 0 1 0 .01 0',
  // Somebody whose chest hurts.
  chest:
    'M32 5a8 8 0 1 0 .01 0M8 59V42c0-9 6-15 14-15h20c8 0 14 6 14 15v17M32 36v-4M32 52v4M23 44h-4M41 44h4M25 37l-3-3M39 37l3-3M25 51l-3 3M39 51l3 3M32 41a3 3 0 1 0 .01 0',
  // Windpipe and lungs.
  breath:
    'M32 5v20M32 25c-3 0-6 4-8 8M32 25c3 0 6 4 8 8M26 18c-8 0-15 14-16 33-.3 6 3 8 8 6 6-2 9-4 9-10V20M38 18c8 0 15 14 16 33 .3 6-3 8-8 6-6-2-9-4-9-10V20',
  // Somebody who sits on the floor with the head bowed on the knees.
  dying: 'M6 58h52M37 25a7 7 0 1 0 .01 0M29 33c-10 2-17 10-17 25M33 41l15-1 6 18M22 47l18 5 8-12',
  // Words that are not on a card.
  unsure: 'M10 10h44v32H32L20 54V42H10zM21 26h.01M32 26h.01M43 26h.01',
} as const

/** The name of a card that can be pointed at. */
export type CardName = keyof typeof LINES

/** The cards in the order in which they stand. */
export const CARDS = Object.keys(LINES) as readonly CardName[]

/** The picture on a card. */
export function CardPicture({ name }: { readonly name: CardName }) {
  return (
    <svg
      class="picture"
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={LINES[name]} />
    </svg>
  )
}
