const YOU: Readonly<Record<string, string>> = {
  they: 'you',
  their: 'your',
  theirs: 'yours',
  them: 'you',
  themselves: 'yourself',
}

/** Words about the patient as said to the caller: "they" becomes "you" when the patient is the caller. */
export function voice(words: string, self: boolean): string {
  if (!self) return words
  return words.replace(/\b(they|theirs|their|themselves|them)\b/gi, (word) => {
    const you = YOU[word.toLowerCase()]!
    return word[0] === word[0]!.toUpperCase() ? you[0]!.toUpperCase() + you.slice(1) : you
  })
}
