/** One training post: the fields of a check, the verdict a careful reader gave, and where it belongs. */
export interface TrainingPost {
  id: string
  text: string
  account: string
  kind: string
  network: string
  lang: string
  context: { facility?: string; place?: string; role?: string; replyingTo?: string }
  expected: string
  about: string
  /** Exact substrings of `text`; category A–R, `quasi` or `relation`. */
  identifiers: { category: string; text: string }[]
  /** Where the author works: hospital, clinic, dental, ... */
  setting: string
  /** Variations of one situation share this slug; keep a group on one side of a train/test split. */
  situation: string
}

const ALLOWED: Record<string, string[]> = {
  account: ['organization', 'professional', 'personal', 'patient'],
  kind: ['post', 'reply', 'comment', 'caption', 'story'],
  network: [
    ...['facebook', 'x', 'linkedin', 'instagram', 'reddit', 'tiktok'],
    ...['google-review', 'bluesky', 'youtube', 'mastodon', 'website'],
  ],
  lang: ['en', 'es'],
  expected: ['stop', 'review', 'caution', 'clear'],
  about: [
    ...['patient', 'none', 'self', 'public-figure', 'aggregate'],
    ...['staff', 'historical', 'fictional', 'family'],
  ],
}
const FIELDS = [
  ...['id', 'text', 'account', 'kind', 'network', 'lang', 'context'],
  ...['expected', 'about', 'identifiers', 'setting', 'situation'],
]
const CONTEXT = ['facility', 'place', 'role', 'replyingTo']
const CATEGORIES = new Set([...'ABCDEFGHIJKLMNOPQR', 'quasi', 'relation'])

/**
 * Reads JSON lines and says what is wrong with them: one sentence a problem, naming file and line.
 * A line that is not JSON is reported and left out of `posts`.
 */
export function checkPosts(files: { name: string; text: string }[]): {
  posts: TrainingPost[]
  problems: string[]
} {
  const posts: TrainingPost[] = []
  const problems: string[] = []
  const ids = new Set<string>()
  const texts = new Set<string>()
  for (const file of files) {
    const lines = file.text.split('\n').filter((line) => line !== '')
    lines.forEach((line, index) => {
      const where = `${file.name}:${index + 1}`
      const post = parse(line)
      if (post === undefined) {
        problems.push(`${where} is not a JSON object`)
        return
      }
      for (const problem of checkPost(post)) problems.push(`${where} ${problem}`)
      if (ids.has(post.id)) problems.push(`${where} repeats id ${post.id}`)
      if (texts.has(post.text)) problems.push(`${where} repeats a text (${post.id})`)
      ids.add(post.id)
      texts.add(post.text)
      posts.push(post)
    })
  }
  return { posts, problems }
}

/** How many posts hold each value of each field, and how many spans each category has. */
export function countPosts(posts: TrainingPost[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = { all: { posts: posts.length } }
  const add = (field: string, value: string): void => {
    counts[field] ??= {}
    counts[field][value] = (counts[field][value] ?? 0) + 1
  }
  for (const post of posts) {
    for (const field of ['expected', 'lang', 'account', 'kind', 'network', 'about', 'setting'] as const) {
      add(field, post[field])
    }
    for (const identifier of post.identifiers) add('identifiers', identifier.category)
  }
  add('situations', 'different')
  counts.situations = { different: new Set(posts.map((post) => `${post.setting}/${post.situation}`)).size }
  return counts
}

function parse(line: string): TrainingPost | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return value as TrainingPost
  } catch {
    return undefined
  }
}

function checkPost(post: TrainingPost): string[] {
  const problems: string[] = []
  const record = post as unknown as Record<string, unknown>
  for (const field of FIELDS) if (!(field in record)) problems.push(`lacks ${field}`)
  for (const field of Object.keys(record)) if (!FIELDS.includes(field)) problems.push(`has unknown ${field}`)
  if (problems.length > 0) return problems
  if (!/^t\d{4}$/.test(post.id)) problems.push(`has id ${post.id}, not t0001…`)
  for (const [field, values] of Object.entries(ALLOWED)) {
    if (!values.includes(String(record[field]))) problems.push(`has ${field} "${String(record[field])}"`)
  }
  for (const key of Object.keys(post.context)) {
    if (!CONTEXT.includes(key)) problems.push(`has unknown context ${key}`)
  }
  for (const slug of [post.setting, post.situation]) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) problems.push(`has slug "${slug}"`)
  }
  if (post.text.length < 18 || post.text.length > 1400) problems.push(`has ${post.text.length} characters`)
  for (const { category, text } of post.identifiers) {
    if (!CATEGORIES.has(category)) problems.push(`has category ${category}`)
    if (text === '' || !post.text.includes(text)) problems.push(`does not contain "${text}"`)
  }
  if (post.expected === 'stop' && post.identifiers.length === 0) problems.push('stops without an identifier')
  if (post.expected === 'clear' && post.identifiers.length > 0) problems.push('is clear with identifiers')
  return problems
}
