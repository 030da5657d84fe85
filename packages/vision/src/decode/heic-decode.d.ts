declare module 'heic-decode' {
  interface Decoded {
    width: number
    height: number
    data: Uint8ClampedArray
  }
  interface Picture {
    width: number
    height: number
    decode(): Promise<Decoded>
  }
  const decode: {
    (source: { buffer: Uint8Array }): Promise<Decoded>
    all(source: { buffer: Uint8Array }): Promise<Picture[] & { dispose(): void }>
  }
  export default decode
}
