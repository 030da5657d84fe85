import type { OshaCaseSummary } from '@clearpost/contract'

type Words = {
  log: string
  summary: string
  report: string
  year: (year: number) => string
  place: string
  keep: (until: string) => string
  columns: readonly string[]
  privacy: string
  none: string
  notEntered: (count: number) => string
  classes: Record<OshaCaseSummary['classification'], string>
  types: Record<OshaCaseSummary['type'], string>
  cases: string
  days: string
  daysAway: string
  daysRestricted: string
  kinds: string
  about: string
  company: string
  industry: string
  average: string
  hours: string
  certify: string
  certified: (name: string, title: string, phone: string, on: string) => string
  notCertified: string
  post: (from: string, until: string) => string
  fields: Record<string, string>
  sections: { employee: string; care: string; event: string; completed: string }
  sexes: { male: string; female: string }
  yes: string
  no: string
  count: string
  total: string
  legend: string
  signature: string
  foot: (page: number, pages: number) => string
  publicFoot: (page: number, pages: number) => string
}

/** Words of the printed forms. The labels are those of the forms; no sentence here states a rule of law. */
export const FORM_WORDS: Record<'en' | 'es', Words> = {
  en: {
    log: 'Log of Work-Related Injuries and Illnesses (Form 300)',
    summary: 'Summary of Work-Related Injuries and Illnesses (Form 300A)',
    report: 'Injury and Illness Incident Report (Form 301)',
    year: (year) => `Year ${year}`,
    place: 'Establishment',
    keep: (until) => `Kept until ${until}`,
    columns: [
      '(A) Case',
      '(B) Name',
      '(C) Job title',
      '(D) Date',
      '(E) Where',
      '(F) Describe injury or illness',
    ],
    privacy: 'Privacy Case',
    none: 'No case was recorded.',
    notEntered: (count) => `${count} cases wait for their entry and are not shown.`,
    classes: {
      death: 'G Death',
      days_away: 'H Days away from work',
      restricted: 'I Job transfer or restriction',
      other: 'J Other recordable cases',
    },
    types: {
      injury: 'M1 Injury',
      skin: 'M2 Skin disorder',
      respiratory: 'M3 Respiratory condition',
      poisoning: 'M4 Poisoning',
      hearing: 'M5 Hearing loss',
      other_illness: 'M6 All other illnesses',
    },
    cases: 'Number of cases',
    days: 'Number of days',
    daysAway: 'K Days away from work',
    daysRestricted: 'L Days of job transfer or restriction',
    kinds: 'Injury and illness types',
    about: 'Establishment information',
    company: 'Company',
    industry: 'Industry and NAICS code',
    average: 'Annual average number of employees',
    hours: 'Total hours worked by all employees',
    certify: 'Certification',
    certified: (name, title, phone, on) =>
      `Examined and certified as true, accurate and complete to the best of their knowledge by ${name}, ${title}, ${phone}, on ${on}.`,
    notCertified: 'Not certified yet. Company executive, title, phone, date:',
    post: (from, until) => `Posting from ${from} to ${until}.`,
    fields: {
      name: 'Full name',
      address: 'Address',
      bornOn: 'Date of birth',
      hiredOn: 'Date hired',
      sex: 'Sex',
      physician: 'Physician or other health care professional',
      facility: 'Facility, if treated away from the worksite',
      emergencyRoom: 'Treated in an emergency room',
      overnight: 'Hospitalized overnight as an in-patient',
      number: 'Case number from the log',
      occurredOn: 'Date of injury or illness',
      beganWorkAt: 'Time employee began work',
      eventAt: 'Time of event',
      unknown: 'cannot be determined',
      before: 'What was the employee doing just before the incident?',
      happened: 'What happened?',
      injury: 'What was the injury or illness?',
      object: 'What object or substance directly harmed the employee?',
      diedOn: 'If the employee died, when?',
      completedBy: 'Completed by',
    },
    sections: {
      employee: 'About the employee',
      care: 'About the physician or other health care professional',
      event: 'About the case',
      completed: 'Completed',
    },
    sexes: { male: 'Male', female: 'Female' },
    yes: 'Yes',
    no: 'No',
    count: 'Count',
    total: 'Totals',
    legend: 'What the columns mean',
    signature: 'Signature of the executive:',
    publicFoot: (page, pages) => `Form 300A. Page ${page} of ${pages}`,
    foot: (page, pages) => `Contains information about employee health. Page ${page} of ${pages}`,
  },
  es: {
    log: 'Registro de lesiones y enfermedades del trabajo (Formulario 300)',
    summary: 'Resumen de lesiones y enfermedades del trabajo (Formulario 300A)',
    report: 'Informe de incidente de lesión o enfermedad (Formulario 301)',
    year: (year) => `Año ${year}`,
    place: 'Establecimiento',
    keep: (until) => `Se conserva hasta el ${until}`,
    columns: [
      '(A) Caso',
      '(B) Nombre',
      '(C) Puesto',
      '(D) Fecha',
      '(E) Dónde',
      '(F) Descripción de la lesión o enfermedad',
    ],
    privacy: 'Caso privado',
    none: 'No se registró ningún caso.',
    notEntered: (count) => `${count} casos esperan su anotación y no se muestran.`,
    classes: {
      death: 'G Muerte',
      days_away: 'H Días de ausencia',
      restricted: 'I Traslado o restricción',
      other: 'J Otros casos registrables',
    },
    types: {
      injury: 'M1 Lesión',
      skin: 'M2 Trastorno de la piel',
      respiratory: 'M3 Afección respiratoria',
      poisoning: 'M4 Intoxicación',
      hearing: 'M5 Pérdida de audición',
      other_illness: 'M6 Otras enfermedades',
    },
    cases: 'Número de casos',
    days: 'Número de días',
    daysAway: 'K Días de ausencia',
    daysRestricted: 'L Días de traslado o restricción',
    kinds: 'Tipos de lesión y enfermedad',
    about: 'Datos del establecimiento',
    company: 'Empresa',
    industry: 'Actividad y código NAICS',
    average: 'Promedio anual de empleados',
    hours: 'Horas trabajadas por todos los empleados',
    certify: 'Certificación',
    certified: (name, title, phone, on) =>
      `Examinado y certificado como verdadero, exacto y completo según su leal saber por ${name}, ${title}, ${phone}, el ${on}.`,
    notCertified: 'Sin certificar todavía. Ejecutivo de la empresa, cargo, teléfono, fecha:',
    post: (from, until) => `Se exhibe del ${from} al ${until}.`,
    fields: {
      name: 'Nombre completo',
      address: 'Dirección',
      bornOn: 'Fecha de nacimiento',
      hiredOn: 'Fecha de contratación',
      sex: 'Sexo',
      physician: 'Médico u otro profesional de la salud',
      facility: 'Centro, si se atendió fuera del lugar de trabajo',
      emergencyRoom: 'Se atendió en urgencias',
      overnight: 'Pasó la noche hospitalizado',
      number: 'Número del caso en el registro',
      occurredOn: 'Fecha de la lesión o enfermedad',
      beganWorkAt: 'Hora en que empezó a trabajar',
      eventAt: 'Hora del hecho',
      unknown: 'no se puede determinar',
      before: '¿Qué hacía el empleado justo antes?',
      happened: '¿Qué pasó?',
      injury: '¿Cuál fue la lesión o enfermedad?',
      object: '¿Qué objeto o sustancia dañó directamente al empleado?',
      diedOn: 'Si el empleado murió, ¿cuándo?',
      completedBy: 'Completado por',
    },
    sections: {
      employee: 'Sobre el empleado',
      care: 'Sobre el médico u otro profesional',
      event: 'Sobre el caso',
      completed: 'Completado',
    },
    sexes: { male: 'Hombre', female: 'Mujer' },
    yes: 'Sí',
    no: 'No',
    count: 'Cantidad',
    total: 'Totales',
    legend: 'Qué significan las columnas',
    signature: 'Firma del ejecutivo:',
    publicFoot: (page, pages) => `Formulario 300A. Página ${page} de ${pages}`,
    foot: (page, pages) => `Contiene información de salud de empleados. Página ${page} de ${pages}`,
  },
}
