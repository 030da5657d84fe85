import type { Connection, Content, Network } from '../network.ts'
import type { Wire } from './wire.ts'

/** A network with a server to talk to, as the contract tests need it. */
export type Fixture = {
  // biome-ignore lint/suspicious/noExplicitAny: each network has credentials of its own shape
  network: Network<any>
  wire: Wire
  handle: string
  accountId: string
  /** A well-formed id of a post that does not exist. */
  absentId: string
  /** False where publishing sends nothing that could be lost. */
  canLoseAnswers: boolean
  // biome-ignore lint/suspicious/noExplicitAny: as above
  connection(): Connection<any>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  unreachable(): Connection<any>
  loseNextPublishAnswer(): void
  /** What Clearpost itself does after publishing and before removing; nothing on real networks. */
  show(content: Content, key: string): Promise<void>
  hide(id: string): Promise<void>
  /** Changes a live post behind the client's back. */
  alter(id: string, text: string): Promise<void>
  /** How many live posts have this text, asked without our client. */
  countPosts(text: string): Promise<number>
  stop(): Promise<void>
}
