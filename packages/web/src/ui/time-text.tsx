import { Text, type TextProps } from '@mantine/core'
import { useFormat } from '../i18n.tsx'

/** An instant in the organization's time zone; `relative` shows "3 hours ago" with the full time as title. */
export function TimeText({ at, relative = false, ...props }: { at: string; relative?: boolean } & TextProps) {
  const format = useFormat()
  return (
    <Text
      component="time"
      inherit
      {...props}
      {...{ dateTime: at }}
      title={`${format.dateTime(at)} (${format.timeZone})`}
    >
      {relative ? format.relative(at) : format.dateTime(at)}
    </Text>
  )
}
