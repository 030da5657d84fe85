const MEGABYTE = 1024 * 1024

/** Bytes as people say them: "340 kB", "3.2 MB". */
export function sizeText(bytes: number): string {
  return bytes >= MEGABYTE
    ? `${(bytes / MEGABYTE).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`
}
