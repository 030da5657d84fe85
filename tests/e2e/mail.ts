/** A mail as a reader sees it: headers, and each part with its transfer encoding undone. */
export function decodedMail(raw: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1]
  return (boundary ? raw.split(`--${boundary}`) : [raw]).map(decodedPart).join('\n')
}

function decodedPart(part: string): string {
  const cut = /\r?\n\r?\n/.exec(part)
  if (!cut) return part
  const head = part.slice(0, cut.index)
  const body = part.slice(cut.index + cut[0].length)
  const encoding = /content-transfer-encoding:\s*(\S+)/i.exec(head)?.[1]?.toLowerCase()
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body
              .replace(/=\r?\n/g, '')
              .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString()
        : body
  return `${head}\n\n${text}`
}
