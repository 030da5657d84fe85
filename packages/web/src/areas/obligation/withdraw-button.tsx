import { api } from '@clearpost/contract'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { obligationsQuery, useObligationWords } from './words.ts'

/** Takes back a clock that was begun by mistake. */
export function WithdrawButton({ dueId }: { dueId: string }) {
  const t = useObligationWords()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const withdraw = async (reason: string) => {
    await call(api.obligation.withdraw, { params: { dueId }, body: { reason } })
    await queryClient.invalidateQueries({ queryKey: obligationsQuery.queryKey })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.withdraw}
        confirm={t.withdraw}
        reason={{ label: t.withdrawWhy, min: 3 }}
        onConfirm={withdraw}
      />
    </>
  )
}
