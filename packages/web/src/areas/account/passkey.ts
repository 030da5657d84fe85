import { api, type Me } from '@clearpost/contract'
import { call } from '../../api.ts'

/** Signs in with a passkey of this device. Throws when the person cancels or the server refuses. */
export async function passkeySignIn(): Promise<Me> {
  const options = await call(api.account.passkeyOptions, {})
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const answer = await startAuthentication({ optionsJSON: options as never })
  return call(api.account.passkeySignIn, { body: answer as never })
}

/** Makes a passkey on this device and registers it under the name. */
export async function addPasskey(name: string) {
  const options = await call(api.account.beginPasskey, {})
  const { startRegistration } = await import('@simplewebauthn/browser')
  const credential = await startRegistration({ optionsJSON: options as never })
  return call(api.account.addPasskey, { body: { name, credential: credential as never } })
}
