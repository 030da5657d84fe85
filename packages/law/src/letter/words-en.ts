import type { RecipientKind } from './facts.ts'

/** Fixed words of notices, English. Written to be read at about the sixth grade. */
export const LETTER_WORDS_EN = {
  blank: '______________________________',
  individual: {
    title: 'Notice about your health information',
    dear: (name: string) => `Dear ${name},`,
    dearParent: (name: string, about: string) => `Dear ${name}, parent or guardian of ${about},`,
    opening: {
      individual:
        'We are writing to you because health information about you was seen or shared in a way that the privacy rules do not allow. We are sorry. This letter tells you what happened, what you can do and how to reach us.',
      parent:
        'We are writing to you because health information about your child was seen or shared in a way that the privacy rules do not allow. We are sorry. This letter tells you what happened, what you can do and how to reach us.',
      representative:
        'We are writing to you because you act for the person named above. Health information about this person was seen or shared in a way that the privacy rules do not allow. We are sorry. This letter tells you what happened, what you can do and how to reach us.',
      next_of_kin:
        'We are sorry for your loss. We are writing to you as family of the person named above, or as someone who acts for their estate. Health information about this person was seen or shared in a way that the privacy rules do not allow. We are sorry for that too. This letter tells you what happened, what you can do and how to reach us.',
    } satisfies Record<RecipientKind, string>,
    about: (name: string) => `About: ${name}`,
    closing: 'You do not have to do anything if you do not want to. Your care here does not change.',
    sincerely: 'Sincerely,',
  },
  whatHappened: 'What happened',
  happenedOn: (day: string) => `It happened on ${day}.`,
  happenedFrom: (first: string, last: string) => `It happened from ${first} to ${last}.`,
  dayUnknown: 'We do not know the exact day on which it happened.',
  foundOn: (day: string) => `We found out on ${day}.`,
  information: 'What information it was',
  informationLead: 'For you it may have been some or all of this:',
  informationLeadAll: 'For each person it may have been some or all of this:',
  steps: 'What you can do',
  doing: 'What we are doing',
  contact: 'How to reach us',
  contactLead: 'You can ask us anything about this:',
  tollFree: (value: string) => `Call us, free of charge: ${value}`,
  email: (value: string) => `E-mail: ${value}`,
  web: (value: string) => `Web site: ${value}`,
  postal: (value: string) => `Write to us: ${value}`,
  substitute: {
    title: 'Notice of a breach of health information',
    lead: (organization: string) =>
      `${organization} gives this notice because health information about some people was seen or shared in a way that the privacy rules do not allow, and we do not have an address at which we can reach all of them. We are sorry.`,
    posted: (first: string, last: string) =>
      `This notice stands on our home page from ${first} until ${last} at least.`,
    ask: (number: string, last: string) =>
      `To learn whether your information was part of it, call ${number}. The call is free. You can reach this number until ${last} at least.`,
    askUs: 'To learn whether your information was part of it, reach us as it says below.',
    spoken: 'To be read or told to one person',
    spokenLead:
      'First make sure that you talk to the right person. Do not leave these words with anyone else or on a machine. Then write down the day, the time and whom you reached.',
  },
  media: {
    title: (organization: string) => `${organization} reports a breach of health information`,
    release: 'For release to the media',
    place: (state: string) => `State: ${state}`,
    lead: (organization: string, persons: string, state: string) =>
      `${organization} tells the public that health information about ${persons} people who live in ${state} was seen or shared in a way that the privacy rules do not allow. The organization is writing to each of them.`,
    contact: 'Where people can ask',
    press: 'For questions of the press',
  },
}
