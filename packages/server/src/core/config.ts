import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'

/** How to write a value is told in the message: a person reads it in a terminal. */
const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no', ''], 'must be 1 or 0')
  .transform((text) => text === '1' || text === 'true' || text === 'yes')

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be from ${min} to ${max}`)

const address = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be an address like ${example}`,
    )

const Environment = z.object({
  PORT: whole(0, 65535).default(4300),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/clearpost',
  ).optional(),
  DATABASE_POOL_SIZE: whole(2, 200).default(20),
  PUBLIC_URL: address(['http:', 'https:'], 'https://clearpost.clinic.example').optional(),
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits, for example from: openssl rand -hex 32')
    .optional(),
  MASTER_KEY_FILE: z.string().min(1).optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.clinic.example').optional(),
  MAIL_FROM: z.string().min(3).default('Clearpost <clearpost@localhost>'),
  FILES_URL: address(['s3:'], 's3://bucket/prefix?region=us-east-1').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  TRUST_PROXY: flag.default(false),
  ALLOW_PRIVATE_NETWORKS: flag.default(false),
  JOB_POLL_MILLIS: whole(20, 60_000).default(1000),
  JOB_LEASE_SECONDS: whole(1, 600).default(30),
  CHECKS_PER_MINUTE: whole(1, 100_000_000).default(600),
  CHECK_ENCODER: flag.default(true),
})

type Settings = z.infer<typeof Environment>

export interface Config {
  port: number
  host: string
  /** Absolute. Holds database, keys, files and outbox, unless other places are configured. */
  dataDir: string
  /** When set, the embedded PostgreSQL is not started. */
  databaseUrl: string | undefined
  databasePoolSize: number
  /** Where people reach the server, without trailing slash; links in mails start with it. */
  publicUrl: string
  /** 64 hexadecimal digits; when absent the key file in the data folder is used. */
  masterKey: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  filesUrl: string | undefined
  logLevel: Settings['LOG_LEVEL']
  /** Believe X-Forwarded-For and X-Forwarded-Proto of the proxy in front. */
  trustProxy: boolean
  /** Let addresses given by users reach private networks. For development and tests. */
  allowPrivateNetworks: boolean
  jobPollMillis: number
  /** A job whose process died is taken up again after this long. */
  jobLeaseSeconds: number
  /** How many checks one person or API token may ask of one process. */
  checksPerMinute: number
  /** Ask the encoder where the core of the check is unsure: more exact, some 25 ms a text that is asked. */
  checkEncoder: boolean
}

/** Every bad variable is named at once, with what to write instead. */
export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The settings are not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/**
 * Settings from environment variables. An empty variable counts as absent.
 * @throws ConfigError naming every bad variable
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  }
  const set = parsed.data
  const host = set.HOST.includes(':') ? `[${set.HOST}]` : set.HOST
  const shown = ['127.0.0.1', '0.0.0.0', '[::1]', '[::]'].includes(host) ? 'localhost' : host
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL,
    databasePoolSize: set.DATABASE_POOL_SIZE,
    publicUrl: (set.PUBLIC_URL ?? `http://${shown}:${set.PORT}`).replace(/\/+$/, ''),
    masterKey: set.MASTER_KEY ?? readKeyFile(set.MASTER_KEY_FILE),
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    filesUrl: set.FILES_URL,
    logLevel: set.LOG_LEVEL,
    trustProxy: set.TRUST_PROXY,
    allowPrivateNetworks: set.ALLOW_PRIVATE_NETWORKS,
    jobPollMillis: set.JOB_POLL_MILLIS,
    jobLeaseSeconds: set.JOB_LEASE_SECONDS,
    checksPerMinute: set.CHECKS_PER_MINUTE,
    checkEncoder: set.CHECK_ENCODER,
  }
}

function readKeyFile(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8').trim()
  } catch {
    throw new ConfigError([
      'MASTER_KEY_FILE cannot be read; check that it exists and that this user may read it',
    ])
  }
  if (!/^[0-9a-fA-F]{64}$/.test(text)) {
    throw new ConfigError([
      'MASTER_KEY_FILE must hold 64 hexadecimal digits, for example from: openssl rand -hex 32',
    ])
  }
  return text
}

/** Variable → value as `clearpost config` prints it: secrets are replaced, passwords cut out of addresses. */
export function describeConfig(config: Config): Record<string, string> {
  const hidePassword = (text: string | undefined) => {
    if (text === undefined) return 'not set'
    const url = new URL(text)
    if (url.password !== '') url.password = 'hidden'
    for (const name of url.searchParams.keys()) {
      if (/key|secret|token|password/i.test(name)) url.searchParams.set(name, 'hidden')
    }
    return url.href
  }
  const yesNo = (value: boolean) => (value ? '1' : '0')
  return {
    PORT: String(config.port),
    HOST: config.host,
    DATA_DIR: config.dataDir,
    DATABASE_URL:
      config.databaseUrl === undefined ? 'not set (embedded PostgreSQL)' : hidePassword(config.databaseUrl),
    DATABASE_POOL_SIZE: String(config.databasePoolSize),
    PUBLIC_URL: config.publicUrl,
    MASTER_KEY: config.masterKey === undefined ? 'not set (key file in the data folder)' : 'hidden',
    SMTP_URL:
      config.smtpUrl === undefined
        ? 'not set (mails are written to the outbox folder)'
        : hidePassword(config.smtpUrl),
    MAIL_FROM: config.mailFrom,
    FILES_URL:
      config.filesUrl === undefined ? 'not set (files in the data folder)' : hidePassword(config.filesUrl),
    LOG_LEVEL: config.logLevel,
    TRUST_PROXY: yesNo(config.trustProxy),
    ALLOW_PRIVATE_NETWORKS: yesNo(config.allowPrivateNetworks),
    JOB_POLL_MILLIS: String(config.jobPollMillis),
    JOB_LEASE_SECONDS: String(config.jobLeaseSeconds),
    CHECKS_PER_MINUTE: String(config.checksPerMinute),
    CHECK_ENCODER: yesNo(config.checkEncoder),
  }
}
