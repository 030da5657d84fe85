import * as z from 'zod'
import { NarrowInput, SignInput, SigningView, WithdrawalReason } from './authorization.ts'
import { endpoint } from './endpoint.ts'
import { Id, Sha256 } from './shared.ts'

/** The signer's own endpoints: the token of the link is the bearer, and no session is read. */
export const signingApi = {
  view: endpoint({
    method: 'get',
    path: '/api/signing',
    summary: 'What the signer is asked, or what was signed and where it is used',
    access: 'public',
    response: SigningView,
  }),
  picture: endpoint({
    method: 'get',
    path: '/api/signing/pictures/{mediaId}',
    summary: 'One of the pictures that the signer is asked about',
    access: 'public',
    params: z.object({ mediaId: Id }),
    response: 'bytes',
  }),
  proof: endpoint({
    method: 'post',
    path: '/api/signing/proof',
    summary: 'Proof of the authority to sign for someone, PDF or picture, as the raw body',
    access: 'public',
    body: 'bytes',
    response: z.object({ sha256: Sha256, bytes: z.number().int() }),
    status: 201,
  }),
  sign: endpoint({
    method: 'post',
    path: '/api/signing/sign',
    summary: 'Sign exactly the document that was shown',
    access: 'public',
    body: SignInput,
    response: SigningView,
  }),
  decline: endpoint({
    method: 'post',
    path: '/api/signing/decline',
    summary: 'Say no; nothing follows from it',
    access: 'public',
    response: SigningView,
  }),
  narrow: endpoint({
    method: 'post',
    path: '/api/signing/narrow',
    summary: 'Allow less than what was signed',
    access: 'public',
    body: NarrowInput.omit({ mediaIds: true }),
    response: SigningView,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/signing/withdraw',
    summary: 'Take the authorization back; everything that relied on it is taken down',
    access: 'public',
    body: z.object({ reason: WithdrawalReason }),
    response: SigningView,
  }),
  document: endpoint({
    method: 'get',
    path: '/api/signing/document',
    summary: 'The signed PDF, for whoever signed it',
    access: 'public',
    response: 'bytes',
  }),
} as const
