import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Day, INCIDENT_NOTE_MAX, INCIDENT_TEXT_MAX, IncidentMessage } from './incident.ts'
import { Locale } from './shared.ts'

export const REPORT_FILE_MAX_BYTES = 5 * 1024 * 1024
/** Files that come with one report. */
export const REPORT_FILES_MAX = 10

/** What a reporter sees of the report: nothing of the file. */
export const AnonymousReport = z.object({
  organizationName: z.string(),
  state: z.enum(['received', 'in_work', 'closed']),
  reportedOn: Day,
  messages: z.array(IncidentMessage),
  files: z.number().int(),
})
export type AnonymousReport = z.infer<typeof AnonymousReport>

/**
 * Reports without a name. The bearer is the secret of the link, or `<secret>~<code>` of a report. No session is read,
 * and neither the address nor the program nor the time of the call is kept.
 */
export const reportApi = {
  intake: endpoint({
    method: 'get',
    path: '/api/report',
    summary: 'Whose reports this link takes',
    access: 'public',
    unlogged: true,
    response: z.object({ organizationName: z.string(), lang: Locale }),
  }),
  submit: endpoint({
    method: 'post',
    path: '/api/report',
    summary: 'Report without a name; the code is shown once',
    access: 'public',
    unlogged: true,
    body: z.object({
      what: z.string().trim().min(1).max(INCIDENT_TEXT_MAX),
      link: z.url().max(2000).nullable().default(null),
      /** When it happened, as far as the reporter wants to say. */
      occurredOn: Day.nullable().default(null),
    }),
    response: z.object({ code: z.string(), reportedOn: Day }),
    status: 201,
  }),
  follow: endpoint({
    method: 'get',
    path: '/api/report/case',
    summary: 'How far the report is, and what the office wrote',
    access: 'public',
    unlogged: true,
    response: AnonymousReport,
  }),
  add: endpoint({
    method: 'post',
    path: '/api/report/case/messages',
    summary: 'Add to the report',
    access: 'public',
    unlogged: true,
    body: z.object({ text: z.string().trim().min(1).max(INCIDENT_NOTE_MAX) }),
    response: AnonymousReport,
    status: 201,
  }),
  attach: endpoint({
    method: 'post',
    path: '/api/report/case/files',
    summary: 'Add a PDF, JPEG or PNG to the report, as the raw body',
    access: 'public',
    unlogged: true,
    body: 'bytes',
    response: AnonymousReport,
    status: 201,
  }),
} as const

export const reportProblems = {
  linkUnknown: [404, 'This link takes no reports. Ask the privacy office for the newest one.'],
  codeUnknown: [404, 'No report has this code. Check it letter by letter.'],
  tooMany: [429, 'Many reports came in just now. Nothing was kept; try again in a few minutes.'],
  closed: [409, 'This report is closed. Make a new one if something else happened.'],
  dayAhead: [422, 'That day has not come yet.'],
  fileType: [415, 'Attach a PDF, JPEG or PNG.'],
  fileTooLarge: [413, 'The file is larger than 5 MB. Make it smaller and attach it again.'],
  filesMany: [409, 'Ten files are the most that one report takes.'],
} as const
