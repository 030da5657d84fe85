import { Center } from '@mantine/core'
import { encode } from 'uqr'

/** The address as a QR code, for the tablet's camera. */
export function LinkCode({ link }: { link: string }) {
  const { data, size } = encode(link, { border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <Center>
      <svg width={220} height={220} viewBox={`0 0 ${size} ${size}`} aria-hidden shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
    </Center>
  )
}
