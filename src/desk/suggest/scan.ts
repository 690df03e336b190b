/** Looks for people in a text: it holds long lists of names, so it comes only when something is suggested. */
export { peopleLeft } from '#core/practice/suggestions/people-left.ts'
export { withoutKnown } from '#core/practice/words/looks-like-person.ts'
