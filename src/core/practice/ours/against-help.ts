import { plainPattern, withHelpNamed } from './as-read.ts'

const EDGE = String.raw`(?<![\p{L}\d])`
const END = String.raw`(?![\p{L}\d])`
const NEGATION = [
  "(?:do|does|must|should|shall|need|will|would|may) ?(?:not|n't)|dont|never|(?:there(?:'s| is) )?no (?:need|reason|point)|avoid",
  'peidi(?:wch|o)|paid|na|ni ddylech|byth|(?:does|nid oes|nid) (?:dim )?(?:angen|rhaid)|dim (?:angen|rhaid)',
].join('|')
/** Waiting, putting off and driving are rightly spoken against beside 999. */
const RIGHTLY =
  '(?:wait|delay|hesitate|drive|put off|stop|be afraid|ignore|(?:a |ag )?(?:aros|oedi|gyrru|petruso))\\b'
const HELP = [
  '999|ambulances?|ambiwlans(?:ys)?|A&E|a ac e|casualty',
  '(?<!in an |in |for an |mewn |er )(?:emergency(?! (?:appointment|slot|contracept|prescription|supply|dent))|argyfwng)|achosion brys|adran frys|gwasanaethau brys',
].join('|')
/** The start of what staff are told to do. */
const TOLD = String.raw`(?<=^ ?|[.;:!?,\n–—-] ?|(?:please|just|always|must|should|can|and|then) )`
const WHO_SAYS =
  '(?:we|us|i|our|the (?:practice|surgery|doctor|duty doctor|gp|nurse|manager)|a (?:doctor|gp|nurse)|reception|(?:it is |it has been )?(?:agreed|approved))'
const DANGERS =
  "(?:chest pains?|strokes?|heart attacks?|sepsis|meningitis|breathless(?:ness)?|(?:cannot|can't|trouble|difficulty) breath(?:e|ing)|overdoses?|suicid\\p{L}+|seizures?|anaphyla\\p{L}+|heavy bleeding|blue lips|face (?:drooping|droop)|a? ?collapse|unconscious(?:ness)?)"
const SIGNS = '(?:danger|warning) (?:signs?|questions?)|red flags?|safety questions?|arwyddion perygl'

const AGAINST = [
  `${EDGE}(?:${NEGATION})${END}(?:,[^.;:!?,]{0,40},)?(?![ ,]*${RIGHTLY})[^.;:!?,]{0,160}?${EDGE}(?:${HELP})${END}`,
  // "Cannot finish a sentence is 999" is a sign; "You cannot ring 999" is not.
  `${EDGE}(?:cannot|can't|can not)${END}(?![ ,]*${RIGHTLY})[^.;:!?,]{0,60}?(?<!(?:is|are|means|needs|ring|call|dial|to) )${EDGE}(?:${HELP})${END}|${EDGE}(?:cannot|can't|can not) (?:ring|call|dial|go to|use|have) (?:the |an? )?(?:${HELP})${END}`,
  // "Do not under any circumstances, whatever they say, ring 999".
  `(?:^|[.;!?] ?)(?:please )?(?:do not|don't|dont|never),? (?:under|in|at|on|for|ever|even|whatever|no matter)${END}[^.;!?]{0,250}?${EDGE}(?:${HELP})${END}`,
  `${EDGE}(?<!(?:if|when|where) (?:there(?:'s| is) )?)no (?:${HELP})${END}`,
  `${EDGE}(?:${HELP}) (?:is|are|was) (?:\\p{L}+ )?(?:not|never)(?: \\p{L}+)? (?:needed|necessary|required|for)${END}|${EDGE}(?:${HELP}) (?:is |are )?(?:not|never) (?:needed|necessary|required|for)${END}`,
  `${EDGE}(?:${HELP}) (?:is|are) (?:no (?:use|good)|a waste|useless|pointless|overkill)${END}`,
  // "Ring 999? Do not." stands; "Ring 999. Do not drive." is right.
  `${EDGE}(?:${HELP})[^.;:!?]{0,30}[?:!.,–—-]+ ?(?:please )?(?:do not|don't|dont|never|no need|no|not)(?: (?:do (?:it|that|so|this)|for (?:this|these|that|us)|here|yet|needed|necessary|this|today|now))? ?(?:[.!?;]|$)`,
  // No comma between, so that "If nobody answers, ring 999" may stand.
  `(?<!if |when |where )${EDGE}(?:nobody|no ?-?one|none of \\p{L}+|no (?:patients?|callers?)) (?:needs?|should|must|has to|goes|rings?|calls?|dials?|requires?|is to|may|will)${END}[^.;:!?,]{0,60}?${EDGE}(?:${HELP})${END}`,
  `${TOLD}(?:skip|refuse|decline|forget|ignore|delay|put off|cancel|bypass|leave out|discourage|hold off|stop)(?: (?:to|about|from|on))?${END}[^.;:!?,]{0,40}?${EDGE}(?:${HELP})${END}`,
  `${EDGE}(?:stay|keep|steer|turn|kept|send)(?: \\p{L}+){0,2} (?:away|out|clear)(?: \\p{L}+)? (?:from|of) (?:the )?(?:${HELP})${END}`,
  `${EDGE}(?:talk|put)(?: \\p{L}+){1,2} (?:out of|off)${END}[^.;:!?,]{0,30}?${EDGE}(?:${HELP})${END}`,
  `${EDGE}(?:instead of|rather than|in place of|without)(?: (?:ringing|calling|dialling|phoning|using|going|to|for|an?|the))* (?:999|ambulances?)${END}`,
  `${EDGE}(?:instead of|rather than)(?: (?:going|sending \\p{L}+))(?: (?:straight|to|into|the|a|in))* (?:A&E|casualty|hospital)${END}`,
  `${EDGE}(?:A&E|casualty|999)(?: (?:is|are)|'s) (?:(?:now|currently|all|also|already) )?(?:shut|closed|full|off|out of use|only for|no longer)${END}(?! ?(?:from|after|between|overnight|at night|at weekends)${END})`,
  `${EDGE}(?:${HELP}) only (?:if|when|after|once|where) ${WHO_SAYS}${END}|${EDGE}only (?:ring|call|dial|send|use|go)${END}[^.;:!?]{0,40}?${EDGE}(?:${HELP})${END}[^.;:!?]{0,15} (?:if|when|after|once) ${WHO_SAYS}${END}`,
  `${EDGE}(?:ring|call|ask|phone|contact|tell|check with|speak to|try|wait for) (?:us|${WHO_SAYS}|them back|\\p{L}+ doctor)${END}[^.;:!?]{0,30} before (?:they |you |anyone |ringing|calling|dialling|going|sending|using|an|any)[^.;:!?]{0,25}?${EDGE}(?:${HELP})${END}`,
  `${EDGE}(?:${NEGATION}) (?:send|sent|go|going|take|direct|refer|need)(?: (?:them|callers?|patients?|anyone|anybody|people|straight|directly|to be|sent|seen|go))*(?: (?:to|into|in|at))? (?:the |a |any )?hospital${END}(?! (?:for|letters?|appointments?|results?|transport|pharmacy|notes|number))`,
]
const CALM = [
  `(?<!if |when |where |that )${EDGE}${DANGERS}(?: \\p{L}+)? (?:can|could|may|will)(?: \\p{L}+)? wait${END}`,
  `(?<!if |when |where |that )${EDGE}${DANGERS} (?:is|are) (?:not (?:an? )?(?:urgent|emergency|serious|dangerous)|no emergency|nothing|harmless|fine)${END}`,
]
const PAST_SIGNS = [
  `(?<!(?:not|n't|never|dont) (?:to )?)${EDGE}(?:skip|ignore|leave out|miss out|jump|bypass|forget)(?: \\p{L}+){0,3} (?:${SIGNS})${END}`,
  `${EDGE}(?:${NEGATION}) (?!(?:skip|ignore|leave|miss|forget|jump|bypass|hesitate)${END})(?:ask|read|use|go|check|need|for|to|do|bother)${END}[^.;:!?,]{0,40}?(?:${SIGNS})${END}`,
]
const [against, calm, pastSigns] = [AGAINST, CALM, PAST_SIGNS].map((list) =>
  list.map((one) => plainPattern(one)),
) as [RegExp[], RegExp[], RegExp[]]

/** What a text says against emergency help, or against what finds who needs it; undefined where it says nothing of the kind. It is a net for the usual English and Welsh, no proof. */
export function againstHelpFault(text: string): string | undefined {
  const plain = withHelpNamed(text)
  if (against.some((one) => one.test(plain)))
    return 'This text speaks against 999, an ambulance or A&E. Leave that out: only the guidance says who needs them.'
  if (calm.some((one) => one.test(plain)))
    return 'This text says that an emergency can wait. Leave that out: only the guidance says how soon.'
  return pastSigns.some((one) => one.test(plain))
    ? 'This text speaks against the danger signs. Leave that out: they are asked in every call.'
    : undefined
}
