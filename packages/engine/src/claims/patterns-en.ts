import type { ClaimPattern } from './pattern.ts'

const PLAN = 'medicare|medicaid|medi-cal|insurance|insurers?|your plan|your health plan|tricare|chip'

/** English. Each is one way in which such a claim is made; words between are few, and none of them takes it back. */
export const CLAIMS_EN: readonly ClaimPattern[] = [
  // Promises about what a payer will do.
  {
    kind: 'promise',
    find: `\\b(?:${PLAN})\\s+(?:will\\s+|always\\s+)*(?:pays?|covers?|takes care of)\\s+(?:for\\s+)?(?:it\\s+all|everything|all of it|all|100\\s?%|the (?:whole|full|entire) (?:cost|bill|amount|visit)|every(?:thing| cent| penny))`,
  },
  {
    kind: 'promise',
    find: `\\b(?:100\\s?%|fully|completely|entirely)\\s+(?:paid|covered)\\s+(?:for\\s+)?by\\s+(?:your\\s+)?(?:${PLAN})`,
  },
  {
    kind: 'promise',
    find: `\\b(?:free|no cost|no charge|at no cost|zero cost|costs? (?:you )?nothing)\\s+(?:to you\\s+)?(?:with|under|through|for anyone (?:on|with)|for (?:everyone|people|patients|seniors) (?:on|with)|if you have)\\s+(?:your\\s+|any\\s+)?(?:${PLAN})`,
  },
  {
    kind: 'promise',
    find: `\\b(?:${PLAN})\\s+(?:members?|patients?|beneficiaries|holders?|recipients?)\\s+(?:pay|owe)\\s+(?:nothing|\\$0|zero|no money)`,
  },
  {
    kind: 'promise',
    find: `\\b(?:you|patients|seniors)\\s+(?:will\\s+)?(?:pay|owe)\\s+(?:nothing|\\$0|zero|not a (?:cent|penny))\\s+(?:with|if|because|when|thanks to)\\b[^.!?]{0,30}\\b(?:${PLAN})`,
  },
  {
    kind: 'promise',
    find: `\\b(?:guaranteed?|we guarantee)\\s+(?:that\\s+)?(?:your\\s+)?(?:${PLAN})?\\s*(?:approval|coverage|reimbursement)\\b`,
  },
  {
    kind: 'promise',
    find: `\\b(?:you|patients)\\s+(?:will\\s+)?(?:never|won'?t)\\s+(?:see|get|receive|have)\\s+(?:a|any)\\s+(?:surprise\\s+)?bills?\\b`,
  },
  { kind: 'promise', find: `\\bno out[- ]of[- ]pocket (?:costs?|expenses?|anything)\\b` },
  // Copayments and deductibles that are not asked for.
  {
    kind: 'waiver',
    find: `\\b(?:we(?:'ll| will| can)?\\s+)?(?:waive|waives|waiving|waived|forgive|forgiving|skip|drop|cancel|eat|absorb|cover)\\s+(?:all\\s+|any\\s+|the\\s+|your\\s+|every\\s+|their\\s+)*(?:co-?pay(?:ment)?s?|co-?insurance|deductibles?)`,
  },
  {
    kind: 'waiver',
    find: `(?<!plans? with )(?:no|zero|free|\\$0)\\s+(?:co-?pay(?:ment)?s?|co-?insurance|deductibles?)\\b`,
  },
  {
    kind: 'waiver',
    find: `\\b(?:co-?pay(?:ment)?s?|co-?insurance|deductibles?)\\s+(?:is|are|will be|gets?)\\s+(?:always\\s+)?(?:waived|on us|free|forgiven|covered by us|our treat)`,
  },
  {
    kind: 'waiver',
    find: `\\b(?:won'?t|will not|never|don'?t)\\s+(?:have to\\s+)?(?:charge|collect|ask for|bill|pay)\\s+(?:you\\s+)?(?:for\\s+)?(?:a|any|the|your)\\s+(?:co-?pay(?:ment)?s?|co-?insurance|deductibles?)`,
  },
  // Something of value for sending, coming or praising.
  {
    kind: 'inducement',
    find: `\\b(?:get|receive|earn|win|enjoy|claim|collect|grab|take home)\\s+(?:a|an|your|one|up to)?\\s*(?:free\\s+)?(?:\\$\\s?\\d+[\\w ]{0,20}|gift ?cards?|gifts?|prizes?|rewards?|cash|t-?shirts?|vouchers?|raffle tickets?|credit)\\b[^.!?]{0,40}\\b(?:for|when|if|by|each time|every time|after)\\s+(?:you(?:'ve)?\\s+)?(?:each|every|a|an|you|refer\\w*|leav\\w+|writ\\w+|post\\w*|review\\w*|rat\\w+|recommend\\w*|bring\\w*|send\\w*|switch\\w*)[^.!?]{0,40}\\b(?:referr?\\w*|reviews?|ratings?|stars?|friends?|family|relatives?|neighbou?rs?|patients?|testimonials?|us on)`,
  },
  {
    kind: 'inducement',
    find: `\\b(?:refer|bring|send)\\s+(?:a|your|us|in|any|one)\\s*(?:new\\s+)?(?:friends?|family|relatives?|neighbou?rs?|patients?|loved ones?|someone|somebody)[^.!?]{0,40}\\b(?:and|to|,)\\s*(?:you(?:'ll)?\\s+)?(?:both\\s+)?(?:get|receive|earn|win|save|enjoy|claim|we(?:'ll| will) (?:give|send|pay|credit))`,
  },
  {
    kind: 'inducement',
    find: `\\b(?:leave|write|post|give)\\s+(?:us\\s+)?(?:a|an|your)\\s+(?:\\w+[- ]){0,2}(?:reviews?|ratings?|testimonials?)[^.!?]{0,40}\\b(?:and|to|for|,)\\s*(?:you(?:'ll)?\\s+)?(?:be entered|get|receive|earn|win|enter|save|claim|a chance|we(?:'ll| will) (?:give|send|pay))`,
  },
  {
    kind: 'inducement',
    find: `\\b(?:gift ?cards?|cash|\\$\\s?\\d+(?: (?:off|credit|reward|bonus))?|rewards?|bonus(?:es)?|raffle|prizes?|discounts?)\\s+(?:for|in exchange for|in return for)\\s+(?:each|every|any|a|an|your|all|leaving|writing)?\\s*(?:new\\s+|honest\\s+|5-star\\s+|five-star\\s+|positive\\s+|google\\s+)*(?:referrals?|reviews?|ratings?|testimonials?|patients? you (?:send|bring|refer))`,
  },
  { kind: 'inducement', find: `\\breferral (?:bonus(?:es)?|rewards?|fees?|program pays|prizes?)\\b` },
  {
    kind: 'inducement',
    find: `\\bfree (?:gifts?|gift ?cards?|rides?|meals?|gas cards?|groceries|tvs?|tablets?|phones?)\\s+(?:for|to|with)\\s+(?:all\\s+|every\\s+|each\\s+|any\\s+|new\\s+|our\\s+)*(?:medicare|medicaid|patients?|visits?|seniors on)`,
  },
  // Discounts and free services as an offer.
  {
    kind: 'discount',
    find: `\\b\\d{1,3}\\s?% (?:off|discount)\\b[^.!?]{0,50}\\b(?:visits?|exams?|cleanings?|treatments?|procedures?|surger\\w+|consult\\w*|screenings?|services?|botox|fillers?|implants?|braces|x-?rays?|lab ?work|physicals?|vaccines?|shots?|injections?|therapy|sessions?)`,
  },
  {
    kind: 'discount',
    find: `\\b(?:visits?|exams?|cleanings?|treatments?|procedures?|surger\\w+|consult\\w*|screenings?|services?|botox|fillers?|implants?|braces|x-?rays?|lab ?work|physicals?|injections?|therapy|sessions?)\\b[^.!?]{0,30}\\b(?:\\d{1,3}\\s?% off|half[- ]price|\\$\\s?\\d+ off|buy one,? get one|bogo|two for (?:one|the price of one))`,
  },
  {
    kind: 'discount',
    find: `\\b\\$\\s?\\d+ off (?:your |any |the |a )?(?:first |next |new |initial )?(?:\\w+ )?(?:visits?|exams?|cleanings?|treatments?|procedures?|consult\\w*|screenings?|services?|x-?rays?|physicals?|therapy|sessions?|appointments?)`,
  },
  {
    kind: 'discount',
    find: `\\bfree\\s+(?:first\\s+|initial\\s+|new[- ]patient\\s+)?(?:visits?|exams?|consult(?:ation)?s?|x-?rays?|cleanings?|braces|whitening|hearing tests?|knee braces?|genetic tests?|cancer tests?|dna tests?)\\s+(?:for|with|when|if|this|until|only|today)\\b`,
  },
  {
    kind: 'discount',
    find: `\\b(?:half[- ]price|half off|bogo|buy one,? get one)\\b[^.!?]{0,30}\\b(?:visits?|exams?|cleanings?|treatments?|procedures?|surger\\w+|consult\\w*|botox|fillers?|implants?|braces|injections?|physicals?|sessions?)`,
  },
]
