import { renderForm, scopeValues, templateDocument } from '@clearpost/law'
import { hashDocument } from '../domains/authorization/document.ts'
import type { AuthorizationPaper } from '../domains/authorization/pdf.ts'

/** A signed authorization of invented people, as its paper shows it. */
export const paperIn = (lang: 'en' | 'es', more: Partial<AuthorizationPaper> = {}): AuthorizationPaper => {
  const form = templateDocument('story', lang, {
    organization: 'Cedar Hill Clinic',
    address: '12 Cedar Road, Boise, Idaho',
    contact: 'privacy@cedarhill.example, 555-0100',
  })
  const values = scopeValues(
    {
      subject: 'Marisol Quintero Nguyễn',
      purposes: ['community', 'marketing'],
      channels: ['Bluesky @cedarhill.example', 'Mastodon @cedarhill@social.example'],
      pictures: [lang === 'en' ? 'Marisol beside the garden bench' : 'Marisol junto al banco del jardín'],
      story: lang === 'en' ? 'I walked home on my own.' : 'Caminé a casa yo sola.',
      endsOn: '2027-06-30',
      endsWhen: null,
    },
    lang,
  )
  const document = renderForm(form, values)
  return {
    id: '0199a1b2-0000-7000-8000-000000000001',
    lang,
    organization: 'Cedar Hill Clinic',
    timeZone: 'America/Boise',
    title: form.text.title,
    formName: form.text.title,
    formVersion: 2,
    document,
    documentHash: hashDocument(document),
    subject: { code: 'S-4K7Q', name: 'Marisol Quintero Nguyễn' },
    way: 'link',
    signer: { kind: 'patient', name: 'Marisol Quintero Nguyễn', authority: null, proofSha256: null },
    signature: {
      how: 'drawn',
      ratio: 3,
      strokes: [
        Array.from({ length: 60 }, (_, index): [number, number] => [
          0.05 + index * 0.012,
          0.5 + 0.35 * Math.sin(index / 4),
        ]),
        [[0.85, 0.3]],
        [
          [0.05, 0.9],
          [0.95, 0.8],
        ],
      ],
    },
    scanSha256: null,
    signedAt: '2026-11-24T21:05:00.000Z',
    narrowed: null,
    witness: null,
    events: [
      { at: '2026-11-24T18:00:00.000Z', who: 'person', name: 'Emery Lindqvist', action: 'create' },
      { at: '2026-11-24T18:01:00.000Z', who: 'person', name: 'Emery Lindqvist', action: 'send' },
      { at: '2026-11-24T20:58:00.000Z', who: 'signer', name: '', action: 'open' },
      { at: '2026-11-24T21:05:00.000Z', who: 'signer', name: '', action: 'sign' },
      { at: '2026-11-24T21:05:00.000Z', who: 'signer', name: '', action: 'inForce' },
    ],
    ...more,
  }
}
