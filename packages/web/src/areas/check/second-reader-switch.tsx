import { Switch } from '@mantine/core'
import { secondReader, useSecondReader } from '../../engine/second-reader.ts'
import { useMessages } from '../../i18n.tsx'

/** Lets the visitor allow the larger download that reads unsure texts twice in this page. */
export function SecondReaderSwitch() {
  const t = useMessages().check.secondReader
  const { is } = useSecondReader()
  return (
    <Switch
      mt="sm"
      size="sm"
      label={t.label}
      description={is === 'loading' ? t.loading : t.hint}
      error={is === 'failed' ? t.failed : undefined}
      checked={is === 'on' || is === 'loading'}
      onChange={(event) => {
        if (event.currentTarget.checked) void secondReader.allow()
        else secondReader.refuse()
      }}
    />
  )
}
