import type { Locale } from '@clearpost/contract'

interface PdfWords {
  form: (name: string, version: number) => string
  allowed: string
  allowedHint: string
  purposes: string
  channels: string
  everyChannel: string
  signature: string
  about: string
  signedBy: string
  kinds: Record<'patient' | 'representative' | 'parent', string>
  authority: string
  proof: (sha256: string) => string
  signedOn: string
  ways: Record<'tablet' | 'link' | 'paper', string>
  drawn: (name: string) => string
  typed: string
  consent: string
  paper: (sha256: string) => string
  witness: (name: string, at: string) => string
  events: string
  eventsHint: string
  actions: Record<string, string>
  who: Record<'person' | 'signer' | 'system', string>
  hash: string
  hashHint: string
  foot: (id: string, hash: string, page: number, pages: number) => string
}

/** What the program itself writes onto the signed paper. */
export const PDF_WORDS: Record<Locale, PdfWords> = {
  en: {
    form: (name, version) => `Form “${name}”, version ${version}`,
    allowed: 'What the signer allowed',
    allowedHint: 'The signer allowed less than was asked. Only this holds:',
    purposes: 'For',
    channels: 'On',
    everyChannel: 'all official accounts',
    signature: 'Signature',
    about: 'About',
    signedBy: 'Signed by',
    kinds: {
      patient: 'the patient',
      representative: 'personal representative of the patient',
      parent: 'parent or guardian of the patient',
    },
    authority: 'Authority to act',
    proof: (sha256) => `Proof of authority kept with this document, SHA-256 ${sha256}`,
    signedOn: 'Signed on',
    ways: { tablet: 'on a tablet of the organization', link: 'by a personal link', paper: 'on paper' },
    drawn: (name) => `Signature of ${name}, drawn by hand`,
    typed: 'Name typed as signature',
    consent: 'The signer agreed to sign electronically and to get a copy electronically, 15 U.S.C. 7001(c).',
    paper: (sha256) =>
      `The signed paper was scanned; the scan is what was signed, SHA-256 ${sha256}. A member of the workforce found on it every element of 45 CFR 164.508(c)(1) and (2).`,
    witness: (name, at) =>
      `Witness: ${name} confirmed on ${at} that the signature was made in their presence.`,
    events: 'What happened until it came into force',
    eventsHint: 'Times are in the time zone of the organization.',
    actions: {
      create: 'Prepared',
      change: 'Changed before it was signed',
      send: 'Link sent',
      tablet: 'Signing on a tablet began',
      open: 'Opened',
      proof: 'Proof of authority attached',
      scan: 'Scan of the paper attached',
      sign: 'Signed',
      acceptPaper: 'Paper checked and accepted',
      witness: 'Witnessed',
      inForce: 'In force',
      copySent: 'Copy sent to the signer',
      renew: 'Renewal prepared',
    },
    who: { person: 'workforce', signer: 'the signer', system: 'Clearpost' },
    hash: 'Document hash (SHA-256)',
    hashHint:
      'Computed over headings and paragraphs above, exactly as they were shown to the signer. If one letter changes, so does the hash.',
    foot: (id, hash, page, pages) =>
      `Authorization ${id}  ·  SHA-256 ${hash.slice(0, 16)}…  ·  page ${page} of ${pages}`,
  },
  es: {
    form: (name, version) => `Formulario «${name}», versión ${version}`,
    allowed: 'Lo que permitió quien firmó',
    allowedHint: 'Quien firmó permitió menos de lo que se pidió. Solo vale esto:',
    purposes: 'Para',
    channels: 'En',
    everyChannel: 'todas las cuentas oficiales',
    signature: 'Firma',
    about: 'Sobre',
    signedBy: 'Firmado por',
    kinds: {
      patient: 'el paciente o la paciente',
      representative: 'representante personal del paciente',
      parent: 'madre, padre o tutor del paciente',
    },
    authority: 'Autoridad para firmar',
    proof: (sha256) => `Prueba de la autoridad guardada con este documento, SHA-256 ${sha256}`,
    signedOn: 'Firmado el',
    ways: { tablet: 'en una tableta de la organización', link: 'con un enlace personal', paper: 'en papel' },
    drawn: (name) => `Firma de ${name}, hecha a mano`,
    typed: 'Nombre escrito como firma',
    consent:
      'Quien firmó aceptó firmar por medios electrónicos y recibir una copia electrónica, 15 U.S.C. 7001(c).',
    paper: (sha256) =>
      `El papel firmado se escaneó; lo firmado es el escaneo, SHA-256 ${sha256}. Una persona de la organización encontró en él cada elemento de 45 CFR 164.508(c)(1) y (2).`,
    witness: (name, at) => `Testigo: ${name} confirmó el ${at} que la firma se hizo en su presencia.`,
    events: 'Qué pasó hasta que entró en vigor',
    eventsHint: 'Las horas son de la zona horaria de la organización.',
    actions: {
      create: 'Preparado',
      change: 'Cambiado antes de firmarse',
      send: 'Enlace enviado',
      tablet: 'Empezó la firma en una tableta',
      open: 'Abierto',
      proof: 'Prueba de la autoridad adjuntada',
      scan: 'Escaneo del papel adjuntado',
      sign: 'Firmado',
      acceptPaper: 'Papel revisado y aceptado',
      witness: 'Atestiguado',
      inForce: 'En vigor',
      copySent: 'Copia enviada a quien firmó',
      renew: 'Renovación preparada',
    },
    who: { person: 'la organización', signer: 'quien firma', system: 'Clearpost' },
    hash: 'Huella del documento (SHA-256)',
    hashHint:
      'Calculada sobre los títulos y párrafos de arriba, exactamente como se mostraron a quien firmó. Si cambia una letra, cambia la huella.',
    foot: (id, hash, page, pages) =>
      `Autorización ${id}  ·  SHA-256 ${hash.slice(0, 16)}…  ·  página ${page} de ${pages}`,
  },
}
