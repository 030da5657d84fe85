import type { Locale, NoticeDuty } from '@clearpost/contract'

interface MailWords {
  reported: { subject: string; lead(organization: string): string; button: string; note: string }
  due: {
    subject: string
    lead(organization: string, number: string, overdue: number, soon: number): string
    button: string
    note: string
  }
  recheck: {
    subject: string
    lead(organization: string, number: string): string
    button: string
    note: string
  }
}

/** Words of mails: numbers of files and counts, never what a file says. */
export const mailWords: Record<Locale, MailWords> = {
  en: {
    reported: {
      subject: 'An incident was reported',
      lead: (organization) =>
        `${organization}: somebody reported an incident. Its clocks run from the day of discovery.`,
      button: 'Open the file',
      note: 'The report stands in Clearpost alone.',
    },
    due: {
      subject: 'Clocks of an incident',
      lead: (organization, number, overdue, soon) =>
        `${organization}, ${number}: ${overdue} overdue, ${soon} due soon.`,
      button: 'Open the file',
      note: 'You are reminded until each is settled; every day once it is overdue.',
    },
    recheck: {
      subject: 'Look again whether it is gone',
      lead: (organization, number) => `${organization}, ${number}: the day has come to look again.`,
      button: 'Open the file',
      note: 'Say in the file what you found.',
    },
  },
  es: {
    reported: {
      subject: 'Se informó de un incidente',
      lead: (organization) =>
        `${organization}: alguien informó de un incidente. Sus plazos corren desde el día en que se descubrió.`,
      button: 'Abrir el expediente',
      note: 'El informe está solo en Clearpost.',
    },
    due: {
      subject: 'Plazos de un incidente',
      lead: (organization, number, overdue, soon) =>
        `${organization}, ${number}: ${overdue} vencidos, ${soon} por vencer.`,
      button: 'Abrir el expediente',
      note: 'Se le recordará hasta que se resuelvan; cada día cuando estén vencidos.',
    },
    recheck: {
      subject: 'Mire otra vez si ya no está',
      lead: (organization, number) => `${organization}, ${number}: llegó el día de mirar otra vez.`,
      button: 'Abrir el expediente',
      note: 'Diga en el expediente lo que encontró.',
    },
  },
}

/** Titles in a calendar: the file's number, the kind of notice and the state, and nothing else. */
export const calendarWords: Record<
  Locale,
  { name: string; task: string; notices: Record<NoticeDuty['kind'], string> }
> = {
  en: {
    name: 'Incidents and duties',
    task: 'task',
    notices: {
      individuals: 'notice to individuals',
      hhs: 'notice to HHS',
      hhs_log: 'HHS yearly log',
      media: 'media notice',
      state_individuals: 'state notice to residents',
      regulator: 'state regulator',
    },
  },
  es: {
    name: 'Incidentes y deberes',
    task: 'tarea',
    notices: {
      individuals: 'aviso a las personas',
      hhs: 'aviso al HHS',
      hhs_log: 'registro anual del HHS',
      media: 'aviso a los medios',
      state_individuals: 'aviso estatal a residentes',
      regulator: 'autoridad estatal',
    },
  },
}
