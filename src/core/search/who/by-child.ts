const BY_CHILD =
  /^(?!.*self\b)(?:(?:(?:an?|the|wee|little|young) )*(?:child|kid|school\w+|girl|boy|lad|\w+ year old)\b(?: \w+){0,2} (?:(?:r[aiu]ng\w*|call\w*|phon\w*|on (?:the )?(?:phone|line)|speaking)(?: \w+){0,3}?|says(?: (?:her|his|my))?)|(?:im|i am) (?:only )?(?:\d|1[0-5]|six|seven|eight|nine|ten|eleven|twelve)(?: years old)?(?: and)?(?: my)?) (?:m[uao]m(?:m?y)?|dad(?:dy)?|nan|gran\w*|parent|adult|grown up)\b/

/** "Dad's been sick, im eleven": the age comes last, and the caller wants nothing for themselves. */
const AGED_LAST =
  /^(?!.*\b(?:i|ive|me)\b)(?=.*\b(?:m[uao]m(?:m?y)?|dad(?:dy)?|nan|gran\w*?)s?\b).* (?:and )?(?:im|i am) (?:only )?(?:[5-9]|1[0-5]|six|seven|eight|nine|ten|eleven|twelve)$/

/** Whether a child rings about a grown-up: an age that was said is then the caller's. `text` is the query in plain words. */
export function isByChild(text: string): boolean {
  return BY_CHILD.test(text) || AGED_LAST.test(text)
}
