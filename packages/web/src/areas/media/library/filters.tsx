import { api, MEDIA_STAGES } from '@clearpost/contract'
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { foldersQuery, tagsQuery } from '../queries.ts'
import { useWords } from '../words.ts'

export interface Wanted {
  q: string
  tag: string
  stage: string
  /** A folder's id, `none` for those in no folder, empty for all. */
  folder: string
}

/** Narrows the library by words, folder, tag and what is still to be done. */
export function LibraryFilters({
  wanted,
  filtered,
  mayWrite,
  onChange,
  onClear,
}: {
  wanted: Wanted
  filtered: boolean
  mayWrite: boolean
  onChange: (wanted: Partial<Wanted>) => void
  onClear: () => void
}) {
  const t = useWords()
  const folders = useQuery(foldersQuery).data?.items ?? []
  const tags = useQuery(tagsQuery).data?.items ?? []
  const [adding, setAdding] = useState(false)
  return (
    <Group gap="sm" align="flex-end" role="search" aria-label={t.filters}>
      <TextInput
        label={t.search}
        placeholder={t.searchHint}
        miw={220}
        type="search"
        value={wanted.q}
        maxLength={200}
        onChange={(event) => onChange({ q: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.toDo}
        value={wanted.stage}
        onChange={(event) => onChange({ stage: event.currentTarget.value })}
        data={[
          { value: '', label: t.anyStage },
          ...MEDIA_STAGES.map((value) => ({ value, label: t.stageFilters[value] })),
        ]}
      />
      {folders.length > 0 && (
        <NativeSelect
          label={t.folder}
          value={wanted.folder}
          onChange={(event) => onChange({ folder: event.currentTarget.value })}
          data={[
            { value: '', label: t.anyFolder },
            ...folders.map(({ id, name, pictures }) => ({ value: id, label: `${name} (${pictures})` })),
            { value: 'none', label: t.noFolder },
          ]}
        />
      )}
      {tags.length > 0 && (
        <NativeSelect
          label={t.tag}
          value={wanted.tag}
          onChange={(event) => onChange({ tag: event.currentTarget.value })}
          data={[
            { value: '', label: t.anyTag },
            ...tags.map(({ tag, pictures }) => ({ value: tag, label: `${tag} (${pictures})` })),
          ]}
        />
      )}
      {mayWrite && (
        <Button
          variant="default"
          leftSection={<IconFolderPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t.newFolder}
        </Button>
      )}
      {filtered && (
        <Button variant="subtle" onClick={onClear}>
          {t.clearFilters}
        </Button>
      )}
      {adding && (
        <FolderDialog
          onClose={() => setAdding(false)}
          onAdded={(folder) => {
            setAdding(false)
            onChange({ folder })
          }}
        />
      )}
    </Group>
  )
}

function FolderDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (folderId: string) => void }) {
  const t = useWords()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [name, setName] = useState('')
  const add = () =>
    run(async () => {
      const folder = await call(api.media.addFolder, { body: { name: name.trim() } })
      await queryClient.invalidateQueries({ queryKey: foldersQuery.queryKey })
      onAdded(folder.id)
    })
  return (
    <Modal opened onClose={onClose} title={t.newFolder} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void add()
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            required
            label={t.folderName}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {common.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
