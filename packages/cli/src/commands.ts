import type { Command, Flag } from './command.ts'

const file: Flag = { type: 'string', short: 'f', value: 'FILE', says: 'read the text from a file' }
const jsonl: Flag = {
  type: 'boolean',
  says: 'one post a line in, one answer a line out, in the same order; from a file or standard input',
}
const context: Record<string, Flag> = {
  account: {
    type: 'string',
    value: 'WHOSE',
    says: 'whose account: organization (default), professional, personal or patient',
  },
  kind: { type: 'string', value: 'KIND', says: 'post (default), reply, comment, caption or story' },
  network: { type: 'string', value: 'NAME', says: 'where it is to appear, e.g. bluesky' },
  lang: { type: 'string', value: 'en|es', says: 'language of the text; found out when absent' },
  facility: { type: 'string', value: 'NAME', says: 'the facility that posts' },
  place: { type: 'string', value: 'PLACE', says: 'where it stands, e.g. "Haxtun, CO"' },
  role: { type: 'string', value: 'ROLE', says: "the author's role, e.g. nurse" },
  'replying-to': { type: 'string', value: 'TEXT', says: 'the comment or review that is answered' },
}
const allowList: Flag = {
  type: 'string',
  value: 'FILE',
  says: "JSON with the organization's own names, staff, places, phones, emails, handles and domains: never findings by themselves",
}
const settings = 'Settings come from environment variables; "clearpost config" shows them.'

export const commands: Command[] = [
  {
    name: 'check',
    summary: 'Does this text disclose a patient? Says why, with the rule, and how to fix it',
    usage: '[TEXT… | FILE | --jsonl [FILE]]',
    about:
      'Checks a text before it is posted: what could identify someone, who it is about, whether it confirms a care relationship, how many people fit the description. Nothing leaves this machine.',
    flags: {
      file,
      jsonl,
      json: { type: 'boolean', says: 'print the whole report as JSON' },
      rewrite: { type: 'boolean', says: 'with --jsonl: add the safer text (takes longer)' },
      encoder: {
        type: 'string',
        value: 'on|off',
        says: 'ask the second reader where the first is unsure (on); off is many times faster and misses more',
      },
      ...context,
      'allow-list': allowList,
    },
    exitCodes: {
      0: 'clear or caution; with --jsonl: the input was read to its end',
      1: 'review or stop',
      2: 'unusable input',
    },
    examples: [
      { line: 'clearpost check "So proud of our team, 500 flu shots in one day!"', says: 'a text' },
      {
        line: 'clearpost check --kind reply "Thanks for trusting us with your knee, Dan!"',
        says: 'an answer to a review',
      },
      { line: 'pbpaste | clearpost check', says: 'what you have copied' },
      {
        line: 'clearpost check --jsonl posts.jsonl | jq -c \'select(.verdict == "stop") | .id\'',
        says: 'a whole archive: the ids of what must not stand there',
      },
    ],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'identify',
    summary: 'Which names, places, dates, numbers and codes stand in this text?',
    usage: '[TEXT… | FILE | --jsonl [FILE]]',
    about:
      'Finds everything that would be an identifier if it concerned a patient, whoever it is about: the categories A to R of 45 CFR 164.514(b)(2)(i). The first step of the check alone.',
    flags: { file, jsonl, json: { type: 'boolean', says: 'print the spans as JSON' } },
    exitCodes: { 0: 'done', 2: 'unusable input' },
    examples: [
      { line: 'clearpost identify "Maria Lopez, MRN 00482913, seen 3/14 in Haxtun"', says: 'a text' },
      { line: 'clearpost identify --jsonl notes.jsonl > spans.jsonl', says: 'many texts' },
    ],
    load: () => import('./commands/identify.ts'),
  },
  {
    name: 'redact',
    summary: 'The text with every identifier replaced',
    usage: '[TEXT… | FILE | --jsonl [FILE]]',
    about:
      'Prints the text with each span that "clearpost identify" finds replaced by the name of its kind in brackets.',
    flags: { file, jsonl },
    exitCodes: { 0: 'done', 2: 'unusable input' },
    examples: [
      { line: 'clearpost redact "Call Maria Lopez at 970-555-0142"', says: 'a text' },
      { line: 'clearpost redact letter.txt > letter.redacted.txt', says: 'a file' },
    ],
    load: () => import('./commands/redact.ts'),
  },
  {
    name: 'look',
    summary: 'What does this picture or video show? Faces, text, codes, metadata',
    usage: 'FILE…',
    about:
      'Finds faces (never whose), reads text and codes, and lists what a file carries besides: places, devices, captions. Videos need ffmpeg. Nothing leaves this machine, nothing is kept; a picture in which nothing is found still wants the eyes of a person.',
    flags: {
      json: { type: 'boolean', says: 'print one JSON object a file, boxes as shares of width and height' },
      models: {
        type: 'string',
        value: 'FOLDER',
        says: 'models that take the place of those that came with the program',
      },
    },
    exitCodes: { 0: 'nothing was found', 1: 'something was found', 2: 'a file could not be looked at' },
    examples: [
      { line: 'clearpost look ward.jpg', says: 'a picture' },
      {
        line: "clearpost look --json *.jpg | jq -c 'select(.regions | length > 0) | .file'",
        says: 'which pictures of a folder show somebody or something written',
      },
    ],
    load: () => import('./commands/look.ts'),
  },
  {
    name: 'serve',
    summary: 'Run the whole product: pages, API, jobs, and its database',
    usage: '[--demo]',
    about: `Starts the server; its address is printed when it is ready. Without DATABASE_URL it brings its own PostgreSQL, in the data folder. Ctrl-C stops it after the last request. ${settings}`,
    flags: {
      demo: {
        type: 'boolean',
        says: 'start with an invented clinic full of posts, when the data folder is new',
      },
    },
    examples: [
      { line: 'clearpost serve', says: 'on http://localhost:4300, data in ./data' },
      {
        line: 'PORT=8080 DATA_DIR=/srv/clearpost PUBLIC_URL=https://posts.clinic.example clearpost serve',
        says: 'elsewhere',
      },
    ],
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'migrate',
    summary: 'Bring the database to this version and stop',
    usage: '',
    about: `The server does this at its start. Run it alone when several servers share one database, before they are updated. ${settings}`,
    flags: {},
    examples: [
      {
        line: 'DATABASE_URL=postgres://clearpost@db.clinic.example/clearpost clearpost migrate',
        says: 'an own PostgreSQL',
      },
    ],
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'backup',
    summary: 'One consistent snapshot of everything in one file, also while the server runs',
    usage: 'FILE [--with-keys]',
    about: `Writes every table, waiting job and stored file. What is sealed in the database stays sealed in the backup. Keep the master key apart: without it sealed data cannot be read. ${settings}`,
    flags: {
      'with-keys': {
        type: 'boolean',
        says: 'put the master key into the backup; whoever has the file can then read everything',
      },
    },
    examples: [
      { line: 'clearpost backup /backups/clearpost-$(date +%F).backup', says: 'every night, from cron' },
    ],
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: 'Fill an empty data folder or database from a backup',
    usage: 'FILE [--no-pause]',
    about: `All or nothing, into a new DATA_DIR or an empty PostgreSQL 15 or newer. Publishing stays paused afterwards, because posts that went out after the backup would go out again: look, then resume in the settings. ${settings}`,
    flags: { pause: { type: 'boolean', says: '--no-pause: let the queues run at once' } },
    examples: [
      {
        line: 'DATA_DIR=/srv/clearpost-new clearpost restore /backups/clearpost-2026-11-24.backup',
        says: 'into a new folder',
      },
    ],
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'verify',
    summary: 'Prove an evidence pack or an audit export, without the server',
    usage: 'FILE [--key KEY]',
    about:
      'Checks every hash, the chain, the Merkle proofs and the signature. Without --key it proves that nothing was changed; with the key that the organization handed over earlier it also proves who made it.',
    flags: {
      key: {
        type: 'string',
        value: 'KEY',
        says: 'public key (base64, 44 characters) as "clearpost config" prints it',
      },
      json: { type: 'boolean', says: 'print the result as JSON' },
    },
    exitCodes: { 0: 'proven', 1: 'changed, or signed by another key', 2: 'not a pack or trail' },
    examples: [
      { line: 'clearpost verify evidence-2026-11-24.zip', says: 'an evidence pack' },
      { line: 'clearpost verify audit.jsonl --key "mWq…="', says: 'the whole audit trail' },
    ],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'config',
    summary: 'Show the settings in use, secrets hidden',
    usage: '[--json]',
    about: 'Reads and checks the settings as the server would, and prints them as environment variables.',
    flags: { json: { type: 'boolean', says: 'print as JSON' } },
    exitCodes: { 0: 'usable', 2: 'some setting is not usable; each is named' },
    examples: [{ line: 'PORT=8080 clearpost config', says: 'see what a variable does' }],
    load: () => import('./commands/config.ts'),
  },
  {
    name: 'rotate-key',
    summary: 'Replace the master key',
    usage: '[--new-key-file FILE]',
    about: `Wraps every data key with a new master key. Stop the server first. With the key file of the data folder the file is replaced; with MASTER_KEY or MASTER_KEY_FILE give the new key in a file and change the setting afterwards. ${settings}`,
    flags: {
      'new-key-file': {
        type: 'string',
        value: 'FILE',
        says: '64 hexadecimal digits; made by the command when absent',
      },
    },
    examples: [{ line: 'clearpost rotate-key', says: 'with the key file in the data folder' }],
    load: () => import('./commands/rotate-key.ts'),
  },
]
