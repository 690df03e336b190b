/** What stands around the search box and a call, as an `Around`: it comes right after the first paint. */
export { BoardBar } from './duty/BoardBar.tsx'
export { duty, tell } from './duty/board.ts'
export { Menu, toggleMenu } from './Menu.tsx'
export { Notices } from './Notices.tsx'
export { openNewWords } from './search/amid/new-words.tsx'
