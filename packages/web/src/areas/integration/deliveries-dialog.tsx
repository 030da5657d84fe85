import { api, type Webhook } from '@clearpost/contract'
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'

/** Log of what was sent to a webhook, newest first. */
export function DeliveriesDialog({
  webhook,
  mayWrite,
  onClose,
}: {
  webhook: Webhook
  mayWrite: boolean
  onClose: () => void
}) {
  const { integration: t, common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const queryKey = ['deliveries', webhook.id]
  const deliveries = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      call(api.integration.deliveries, {
        params: { webhookId: webhook.id },
        query: pageParam ? { after: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 3000,
  })
  const rows = deliveries.data?.pages.flatMap((page) => page.items) ?? []
  const act = (request: () => Promise<unknown>) =>
    void run(async () => {
      await request()
      await queryClient.invalidateQueries({ queryKey })
    })
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`${t.deliveries}: ${webhook.url}`}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        {deliveries.isPending && <LoadingRows rows={3} />}
        {deliveries.isError && <ProblemAlert error={deliveries.error} />}
        {error !== null && <ProblemAlert error={error} />}
        {deliveries.data && rows.length === 0 && <Text c="dimmed">{t.noDeliveries}</Text>}
        {rows.length > 0 && (
          <Table.ScrollContainer
            minWidth={560}
            type="native"
            tabIndex={0}
            role="group"
            aria-label={t.deliveries}
          >
            <Table>
              <Table.Tbody>
                {rows.map((delivery) => (
                  <Table.Tr key={delivery.id}>
                    <Table.Td>
                      <TimeText at={delivery.createdAt} />
                    </Table.Td>
                    <Table.Td>{delivery.event}</Table.Td>
                    <Table.Td>
                      {t.states[delivery.state]} {delivery.responseStatus ?? ''}
                      <Text size="xs" c="dimmed">
                        {t.attempts(delivery.attempts)} {delivery.problem}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="right">
                      {mayWrite && delivery.state !== 'waiting' && (
                        <Button
                          variant="default"
                          size="compact-sm"
                          onClick={() =>
                            act(() =>
                              call(api.integration.redeliver, {
                                params: { webhookId: webhook.id, deliveryId: delivery.id },
                              }),
                            )
                          }
                        >
                          {t.redeliver}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group justify="space-between">
          {deliveries.hasNextPage ? <MoreButton list={deliveries} /> : <span />}
          {mayWrite && (
            <Button
              loading={busy}
              onClick={() =>
                act(() => call(api.integration.testWebhook, { params: { webhookId: webhook.id } }))
              }
            >
              {t.test}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
