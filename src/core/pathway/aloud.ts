/** What is said one way and sent another: "<said|sent>", or "<said>" for what is only said. */
const MARK = /<([^<>|]*)(?:\|([^<>|]*))?>/g

/** Words as they are said to somebody on the line. */
export function saidAloud(words: string): string {
  return words.replace(MARK, '$1')
}

/**
 * Words as they are sent or printed, when nobody is on the line any more.
 * @example asSent('Ring 999 <or I can ring for you|now>. <Which pharmacy do you use?>') // 'Ring 999 now.'
 */
export function asSent(words: string): string {
  return words
    .replace(MARK, (_, _said: string, sent = '') => sent)
    .replace(/ +(?=[.,])/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
