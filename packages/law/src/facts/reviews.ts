import type { Fact } from './source.ts'

/** What HHS said on answering reviews and on testimonials, and what follows from the rule. */
export const REVIEW_GUIDANCE = {
  ocrNo: {
    id: 'ocr_no',
    citation: 'HHS press release 2022-12-14 (Director Fontes Rainer)',
    sourceUrl:
      'https://www.hhs.gov/about/news/2022/12/14/hhs-civil-rights-office-enters-settlement-with-dental-practice-over-disclosures-of-patients-protected-health-information.html',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: "'Providers cannot disclose protected health information of their patients when responding to negative online reviews. This is a clear NO.'",
  },
  ocrSimplyPut: {
    id: 'ocr_simply_put',
    citation: 'HHS release 2023-06-05 (Manasa)',
    sourceUrl: 'https://www.hhs.gov/about/news/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: "'OCR continues to receive complaints about health care providers disclosing their patients' protected health information on social media or on the internet in response to negative reviews. Simply put, this is not allowed.'",
  },
  ocrElite: {
    id: 'ocr_elite',
    citation: 'HHS release 2019-10-02 (Elite)',
    sourceUrl:
      'https://www.hhs.gov/hipaa/for-professionals/compliance-enforcement/agreements/elite/index.html',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: "'Social media is not the place for providers to discuss a patient's care.'",
  },
  ocrTestimonial: {
    id: 'ocr_testimonial',
    citation: 'HHS release 2025-09-30 (Cadia, Director Stannard)',
    sourceUrl: 'https://www.hhs.gov/press-room/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: "'Generally, a valid, written HIPAA authorization from an individual is necessary before a covered entity or business associate can post that individual's PHI in a website testimonial or through a social media campaign.'",
  },
  noWaiver: {
    id: 'no_waiver',
    citation: '45 CFR 164.502(a), 164.508; hipaaguide.net on Manasa',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.502',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: "A patient's own post does not authorize the provider: authorization still required; PHI includes status as a patient. There is no self-disclosure exception in 164.502(a)/164.508 (read). Resharing/liking a patient's post about their care = use/disclosure needing authorization (inference).",
  },
  safeReply: {
    id: 'safe_reply',
    citation: 'inference; no OCR-published approved reply script found',
    sourceUrl: '',
    status: 'derived_not_published',
    asOf: '2026-11-24',
    allowed: [
      "generic statement of policy that applies to everyone ('privacy law does not let us discuss or confirm whether anyone is a patient')",
      'general, non-individual description of practice standards',
      'offer an offline contact (phone/privacy officer)',
    ],
    prohibited: [
      'confirm or deny the reviewer is/was a patient',
      "thank reviewer 'for visiting/being our patient'",
      'any date, treatment, billing, insurance, staff interaction',
      'correct facts about the visit',
      'reveal real name behind handle',
    ],
  },
} as const satisfies Record<string, Fact>
