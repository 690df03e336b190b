/** What stands around the search box and a call, as an `Around`: it comes right after the first paint. */
export { JoinCard } from './current/JoinCard.tsx'
export { StateBanner } from './current/StateBanner.tsx'
export { BoardBar } from './duty/BoardBar.tsx'
export { BoardNotices } from './duty/BoardNotices.tsx'
export { duty, tell } from './duty/board.ts'
export { Menu, toggleMenu } from './Menu.tsx'
