import { billingConduct } from './starters/billing-conduct.ts'
import { breachResponse } from './starters/breach-response.ts'
import { exposureControl } from './starters/exposure-control.ts'
import { monitoring } from './starters/monitoring.ts'
import { personalAccounts } from './starters/personal-accounts.ts'
import { photography } from './starters/photography.ts'
import { reviews } from './starters/reviews.ts'
import { sanctions } from './starters/sanctions.ts'
import { secureMessaging } from './starters/secure-messaging.ts'
import { socialMedia } from './starters/social-media.ts'

/** A policy in Markdown, with blanks like `{{organization}}`. */
export interface StarterText {
  title: string
  body: string
}
export type Starter = Readonly<Record<'en' | 'es', StarterText>>

/** Policies to begin with, written for any practice; a lawyer should read them before they hold. */
export const STARTERS = {
  social_media: socialMedia,
  photography,
  reviews,
  personal_accounts: personalAccounts,
  breach_response: breachResponse,
  sanctions,
  monitoring,
  secure_messaging: secureMessaging,
  exposure_control: exposureControl,
  billing_conduct: billingConduct,
} as const satisfies Record<string, Starter>
export type StarterKind = keyof typeof STARTERS

/** What blanks are filled with; null leaves a visible gap. */
export interface StarterBlanks {
  organization: string
  privacyOfficer: string | null
  privacyOfficerEmail: string | null
  phone: string | null
}

/** What a gap says, so that nobody signs it unseen. */
const GAPS: Readonly<Record<'en' | 'es', Readonly<Record<keyof StarterBlanks, string>>>> = {
  en: {
    organization: '[organization]',
    privacyOfficer: '[privacy officer]',
    privacyOfficerEmail: '[e-mail]',
    phone: '[phone]',
  },
  es: {
    organization: '[organización]',
    privacyOfficer: '[oficial de privacidad]',
    privacyOfficerEmail: '[correo electrónico]',
    phone: '[teléfono]',
  },
}

/** A starter in both languages with its blanks filled. */
export function starterPolicy(kind: StarterKind, blanks: StarterBlanks): Record<'en' | 'es', StarterText> {
  const filled = (lang: 'en' | 'es'): StarterText => {
    const fill = (text: string) =>
      text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
        name in blanks
          ? (blanks[name as keyof StarterBlanks] ?? GAPS[lang][name as keyof StarterBlanks])
          : whole,
      )
    const { title, body } = STARTERS[kind][lang]
    return { title: fill(title), body: fill(body) }
  }
  return { en: filled('en'), es: filled('es') }
}

/** Blanks that nobody has filled, as they stand in the text. */
export const gapsIn = (text: string, lang: 'en' | 'es'): string[] =>
  Object.values(GAPS[lang]).filter((gap) => text.includes(gap))
