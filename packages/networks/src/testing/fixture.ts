import type { Connection, Content, Network } from '../network.ts'
import type { Wire } from './wire.ts'

/** A network with a server to talk to, as the contract tests need it. */
export type Fixture = {
  network: Network
  wire: Wire
  handle: string
  accountId: string
  /** A well-formed id of a post that does not exist. */
  absentId: string
  /** False where publishing sends nothing that could be lost. */
  canLoseAnswers: boolean
  connection(): Connection
  unreachable(): Connection
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
