import type { PaperDesk } from '@clearpost/contract'
import { BLANK_RECIPIENT, individualNotice, type LetterBlock, type LetterLang } from '@clearpost/law'
import { List, Paper, Table, Text } from '@mantine/core'

/** The notice as it would be printed, with blanks for name and address. */
export function PaperPreview({
  facts,
  lang,
  today,
}: {
  facts: PaperDesk['facts']['letter']
  lang: LetterLang
  today: string
}) {
  const { title, blocks } = individualNotice(facts, lang, BLANK_RECIPIENT, today)
  return (
    <Paper component="article" withBorder p="lg" radius="md" lang={lang} aria-label={title} maw={760}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one paper never move
        <Block key={index} block={block} />
      ))}
    </Paper>
  )
}

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'title':
    case 'heading':
      // Headings of the paper are none of this page.
      return (
        <Text fw={650} size={block.kind === 'title' ? 'lg' : 'md'} mt="sm">
          {block.text}
        </Text>
      )
    case 'paragraph':
      return (
        <Text
          mt="xs"
          fw={block.look === 'strong' ? 600 : 400}
          size={block.look === 'small' ? 'sm' : 'md'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {block.text}
        </Text>
      )
    case 'list':
      return (
        <List type={block.counted ? 'ordered' : 'unordered'} mt="xs">
          {block.items.map((item) => (
            <List.Item key={item}>{item}</List.Item>
          ))}
        </List>
      )
    case 'table':
      return (
        <Table mt="xs">
          <Table.Thead>
            <Table.Tr>
              {block.head.map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {block.rows.map((row) => (
              <Table.Tr key={row.join(' ')}>
                {row.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table never move
                  <Table.Td key={at}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )
    case 'newPage':
      return <hr />
  }
}
