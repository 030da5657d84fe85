export const guest = {
  title: 'Please read this post',
  hint: (name: string, organization: string) =>
    `${name}, ${organization} asks you to read this post before it is published.`,
  goesTo: 'Will appear on',
  when: 'When',
  asSoon: 'As soon as everybody has agreed',
  expires: (time: string) => `This link can be used until ${time}.`,
  text: 'The post',
  checkSays: 'What the automatic check says',
  approve: 'I agree',
  changes: 'Ask for changes',
  reason: 'What should change?',
  comment: 'A remark',
  commentHint: 'Optional. The organization reads it; it is not published.',
  send: 'Send my answer',
  approved: 'Thank you. You agreed to this post.',
  changed: 'Thank you. You asked for changes.',
  done: 'Your answer was recorded. You can close this page.',
  noLink: 'This page needs the link from your e-mail',
  noLinkHint:
    'Open it from the e-mail again. If it no longer works, ask the person who sent it for a new one.',
  pictureOf: (index: number) => `Picture ${index}`,
}
