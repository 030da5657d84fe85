/** Why somebody posts: what the rewritten text should still do. */
export type Purpose =
  | 'thanks'
  | 'milestone'
  | 'education'
  | 'lesson'
  | 'reassurance'
  | 'grief'
  | 'humour'
  | 'venting'
  /** A remark on the work that shows no other purpose. */
  | 'work'
  | 'discreet'
  | 'recruiting'
  | 'event'
  | 'notice'

/** `we`: the official page; `i`: a professional or a worker. */
export type Voice = 'we' | 'i'

export type Statements = Record<Purpose, Record<Voice, readonly string[]>>
