/**
 * Sends files one after another and keeps in the list what was not sent yet, so that a refusal loses nothing.
 * Throws what the server said of the first that it refused; the others were sent.
 */
export async function attachAll(
  files: readonly File[],
  keep: (left: File[]) => void,
  send: (file: File) => Promise<unknown>,
): Promise<void> {
  let left = [...files]
  let refused: unknown = null
  for (const file of files) {
    try {
      await send(file)
      left = left.filter((one) => one !== file)
    } catch (error) {
      refused ??= error
    }
  }
  keep(left)
  if (refused !== null) throw refused
}
