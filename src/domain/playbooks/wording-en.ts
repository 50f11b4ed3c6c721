import type { WordingPattern } from './wording-pattern.ts'

const NAMED = 'I am sorry that … and that you had to …'
const BY = 'you wrote, we are on it, I will tell you by …'
const CAN = 'let me see what we can do, I think I know how we can help you better'
const ASK = "I don't know this myself; I will ask and tell you by …"
const PLAIN = 'in plain words:'

/** In text that goes to a customer, in English. */
export const CUSTOMER_EN: readonly WordingPattern[] = [
  {
    kind: 'stamp',
    phrase:
      "(?:we(?: are|'re)? |I(?: am|'m)? )?(?:(?:very |truly |so )?sorry|apologi[sz]e|our apologies|apologies) for (?:the|any|this|all) inconveniences?(?: (?:this|it|that) (?:may|might) have caused(?: you)?| caused)?",
    offer: NAMED
  },
  {
    kind: 'stamp',
    phrase: 'your (?:call|message|opinion|feedback|business|satisfaction) is (?:very |so )?important to us',
    offer: BY
  },
  {
    kind: 'stamp',
    phrase: 'we (?:value|appreciate) your (?:feedback|business|patience|understanding)',
    offer: 'what you told us helps; I passed it on to …'
  },
  {
    kind: 'stamp',
    phrase: 'thank you for your (?:patience|understanding)',
    offer: 'you waited …, and I am sorry for that'
  },
  {
    kind: 'stamp',
    phrase: 'we take (?:this|your feedback|your complaint|such matters|complaints) (?:very )?seriously',
    offer: 'I passed this on to …, and I will tell you what comes of it'
  },
  {
    kind: 'stamp',
    phrase: 'due to (?:a )?high(?:er)? (?:call )?volumes?(?: of (?:calls|requests|messages))?',
    offer: 'you have waited since …; I am sorry'
  },
  {
    kind: 'stamp',
    phrase: "(?:please )?do(?: not|n't) hesitate to (?:contact|call|write to) us",
    offer: 'you can reach me at …'
  },
  {
    kind: 'stamp',
    phrase: 'we are (?:already )?aware of (?:the|this) (?:issue|problem)',
    offer: 'we know since …, and we are working on it'
  },
  {
    kind: 'stamp',
    phrase:
      '(?:we are )?sorry if (?:anybody|anyone|somebody|someone|you) (?:felt|feels?|were|was|is|are) (?:offended|upset|hurt)',
    offer: 'I am sorry that we hurt you with …'
  },
  { kind: 'refusal', phrase: "(?:we|I) (?:do not|don't|dont) do (?:that|this|such things)", offer: CAN },
  {
    kind: 'refusal',
    phrase:
      "(?:we|I) (?:can(?: )?not|can't|cant|are unable to|am unable to|are not able to|am not able to) (?:help|assist)(?: you)?(?: with (?:that|this))?",
    offer: ASK
  },
  {
    kind: 'refusal',
    phrase: "(?:that|this|it)(?: is|'s) not (?:my|our) (?:department|job|responsibility)",
    offer: 'I will find out who knows and bring you the answer'
  },
  {
    kind: 'refusal',
    phrase: "there(?: is|'s) nothing (?:more )?(?:we|I) can do(?: for you| about it)?",
    offer: 'what I can do is …'
  },
  { kind: 'refusal', phrase: 'rules are rules', offer: CAN },
  {
    kind: 'soon',
    phrase:
      "(?:your |the |this )?(?:problem|issue|request|complaint|matter|it)(?: will|'ll) be (?:solved|resolved|fixed|handled|dealt with) (?:soon|shortly)",
    offer: BY
  },
  {
    kind: 'soon',
    phrase: "(?:we(?: will|'ll) )?get back to you (?:soon|shortly|as soon as possible|asap)",
    offer: 'I will tell you by …'
  },
  { kind: 'soon', phrase: 'as soon as possible|asap|a\\.s\\.a\\.p\\.?', offer: 'by …' },
  {
    kind: 'clause',
    phrase:
      '(?:according to|as per|per|pursuant to|in accordance with|under|as stated in|as set out in) (?:(?:our|the) )?(?:(?:clause|section|paragraph|article) [\\d.]*\\d(?: \\(?[a-z]\\)?)?(?: of (?:our|the) \\p{L}+(?: and conditions)?)?|(?:company )?(?:terms(?: and conditions| of (?:use|service))?|policy|policies|regulations|contract|agreement)),?',
    offer: PLAIN
  },
  { kind: 'clause', phrase: "(?:it(?: is|'s)|that(?: is|'s)) (?:(?:our|company) )policy", offer: CAN },
  {
    kind: 'clause',
    phrase:
      '(?:clause|section|paragraph|article) \\d[\\d.]*(?: of (?:our|the) (?:terms(?: and conditions)?|contract|agreement|policy))?',
    offer: 'the rule, in plain words,'
  },
  { kind: 'clause', phrase: 'hereby|herewith|aforementioned|hereinafter', offer: 'in plain words' },
  {
    kind: 'call-again',
    phrase:
      "(?:please |you(?: will|'ll) (?:have|need) to |kindly )(?:call|ring|phone|contact|write to|try)(?: us)? (?:again|back)(?: (?:later|tomorrow|soon|next week))?(?: later)?",
    offer: 'I will call you on … at …'
  },
  {
    kind: 'call-again',
    phrase: 'please (?:call|contact) us (?:later|tomorrow|next week)',
    offer: 'I will call you on … at …'
  },
  { kind: 'accuses', phrase: 'you failed to', offer: 'we did not help you to' },
  {
    kind: 'accuses',
    phrase: "you should(?: have|'ve)(?! (?:heard|had|been|got|gotten|received|known))",
    offer: 'we should have made sure you had'
  },
  { kind: 'accuses', phrase: "(?:why )(?:did you not|didn't you)", offer: 'what made it hard to' },
  { kind: 'accuses', phrase: 'you just want to (?:argue|fight|complain)', offer: 'we see this differently' },
  {
    kind: 'accuses',
    phrase: "(?:do not|don't) (?:you )?take that tone(?: with (?:me|us))?",
    offer: 'I want to hear you, and I can do that better without shouting'
  },
  { kind: 'accuses', phrase: 'you forgot to', offer: 'we did not remind you to' },
  { kind: 'accuses', phrase: 'you (?:neglected|refused) to', offer: 'you did not find it right to' },
  { kind: 'accuses', phrase: 'you claim(?:ed)?(?: that)?', offer: 'you told us that' },
  { kind: 'accuses', phrase: "you(?: are|'re) (?:wrong|mistaken)", offer: 'let us look at it together' },
  {
    kind: 'accuses',
    phrase: "(?:it|this|that)(?: is|'s| was) your (?:own )?(?:fault|mistake)",
    offer: 'let us find out how this could happen'
  },
  { kind: 'accuses', phrase: 'you (?:misunderstood|misread)', offer: 'we were not clear enough with' },
  { kind: 'accuses', phrase: '(?:please )?calm down', offer: 'I understand that you are upset' },
  {
    kind: 'accuses',
    phrase:
      "as (?:I|we)(?:'ve| have)? already (?:told|explained|said|informed)(?: to)?(?: you)?,?|as you were already told,?",
    offer: 'let me say it more clearly:'
  }
]

/** In a note that stays inside, in English: words that run the customer down. */
export const INTERNAL_EN: readonly WordingPattern[] = [
  {
    kind: 'belittles',
    phrase: '(?:an? )?(?:total |complete )?(?:idiot|moron|imbecile|fool|jerk|asshole|scum)',
    offer: 'somebody who is upset'
  },
  { kind: 'belittles', phrase: '(?:idiots|morons|imbeciles|fools|jerks|assholes)', offer: 'people who are upset' },
  { kind: 'belittles', phrase: 'stupid|dumb|clueless|idiotic', offer: 'confused' },
  {
    kind: 'belittles',
    phrase: '(?:an? )?(?:liar|fraud|cheat|con artist)',
    offer: 'somebody who remembers it differently'
  },
  { kind: 'belittles', phrase: '(?:is|was) lying', offer: 'remembers it differently' },
  { kind: 'belittles', phrase: '(?:an? )?(?:crazy|insane|psycho|lunatic|nutcase|nutter)', offer: 'very upset' },
  { kind: 'belittles', phrase: 'hysterical', offer: 'very upset' },
  {
    kind: 'belittles',
    phrase: '(?:an? )?(?:nuisance|pain in the (?:neck|ass|arse)|troublemaker|whiner|moaner|drama queen|nag|karen)',
    offer: 'somebody who had to ask again'
  },
  { kind: 'belittles', phrase: '(?:keeps |kept )?(?:whining|moaning|nagging)', offer: 'asked again' },
  {
    kind: 'belittles',
    phrase: '(?:an? )?(?:cheapskate|freeloader|scrounger)',
    offer: 'somebody for whom the price matters'
  }
]
