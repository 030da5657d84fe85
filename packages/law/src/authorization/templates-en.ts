import type { FormText, TemplateId } from './form.ts'

const BASE: FormText = {
  title: 'Permission to use your photo or video',
  description:
    'You let us use these photos and videos of you: {{pictures}}. They may show your face. They also show that you got care from us.',
  discloser: '{{organization}}, {{address}}. Our staff who run our social media accounts may share them.',
  recipient:
    'The public. Anyone who looks at these accounts can see the post: {{channels}}. The companies that run these sites will have it too.',
  purpose: 'We will use them only for this: {{purposes}}.',
  expiry: 'This permission ends {{expiry}}. After that day we will not post them again.',
  rightToRevoke: 'You can take back this permission at any time, in writing. You do not have to say why.',
  howToRevoke: 'Use the link on your copy of this form. Or write to us: {{contact}}.',
  revocationExceptions:
    'When you take it back, we stop and we take our posts down. We cannot undo what we did before you told us. We cannot remove copies that other people made.',
  noticeReference: '',
  conditioning:
    'You do not have to sign. If you say no, your care stays the same. Your treatment, what you pay, your health plan, and your benefits do not depend on this form. The law says so.',
  redisclosure:
    'Once a post is public, other people can copy it and share it again. Privacy law may no longer protect it then.',
  remuneration: '',
  sale: '',
  part2Notice: '',
  copy: 'We will give you a copy of this form when you have signed it.',
  declaration:
    'I have read this form, or someone read it to me. I could ask questions. I agree to what it says.',
  authority: 'If you sign for someone else: who are you to them, and what gives you the right to sign?',
  paragraphs: [],
}

/** The house's forms in English. */
export const TEMPLATES_EN: Record<TemplateId, FormText> = {
  photo_video: BASE,
  story: {
    ...BASE,
    title: 'Permission to tell your story',
    description:
      'You let us tell your story in your own words: {{story}} We may add these photos and videos: {{pictures}}. The story shows that you got care from us and may say why.',
    discloser:
      '{{organization}}, {{address}}. Our staff who run our social media accounts may share your story.',
    purpose: 'We will tell your story only for this: {{purposes}}.',
    expiry: 'This permission ends {{expiry}}. After that day we will not tell it again.',
    paragraphs: ['You will see the post before it goes out. You can ask us to change it.'],
  },
  paid_marketing: {
    ...BASE,
    title: 'Permission to use your photo or story in paid advertising',
    description:
      'You let us use these photos and videos of you: {{pictures}}. You also let us tell this about you: {{story}} They show that you got care from us.',
    purpose: 'We will use them for advertising and for nothing else: {{purposes}}.',
    remuneration:
      'Another company pays us for this advertising. We get money because your photo or story is part of it.',
  },
  minor: {
    ...BASE,
    title: 'Permission to use your child’s photo or video',
    description:
      'You let us use these photos and videos of your child: {{pictures}}. They may show your child’s face. They also show that your child got care from us.',
    conditioning:
      'You do not have to sign. If you say no, your child’s care stays the same. Treatment, what you pay, your health plan, and your benefits do not depend on this form. The law says so.',
    revocationExceptions:
      'When you take it back, we stop and we take our posts down. We cannot undo what we did before you told us. We cannot remove copies that other people made. When your child comes of age, we ask your child. Without a new yes, we stop.',
    declaration:
      'I am the parent or guardian of this child. I have read this form, or someone read it to me. I could ask questions. I agree to what it says.',
    authority:
      'Are you the mother, the father, or the guardian? What gives you the right to sign for this child?',
    paragraphs: [
      'We also ask your child, if your child is old enough to understand. A no from your child counts.',
    ],
  },
  behavioral_health: {
    ...BASE,
    title: 'Permission to share that you were in treatment for substance use',
    description:
      'You let us use these photos and videos of you: {{pictures}}. You also let us tell this about you: {{story}} They show that you were treated for alcohol or drug use. No notes from your talks with a counselor are shared.',
    discloser:
      '{{organization}}, {{address}}. Only our staff who run our social media accounts may share them.',
    redisclosure:
      'Once a post is public, other people can copy it and share it again. Privacy law may no longer protect it then. People may treat you in a different way when they know.',
    part2Notice:
      '42 CFR part 2 prohibits unauthorized use or disclosure of these records. We put this sentence with each post.',
    declaration:
      'My name is {{subject}}, or I sign for this person. I have read this form, or someone read it to me. I could ask questions. I agree to what it says.',
    paragraphs: [
      'Take your time. You can talk with your counselor or with someone you trust before you sign.',
    ],
  },
}
