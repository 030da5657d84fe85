import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './numbers-table.module.css'

/** A table; where the page is narrow, each row is a list of its cells with their headings. */
export function NumbersTable({
  label,
  head,
  rows,
}: {
  label: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}) {
  return (
    // Roles by name: a narrow page lays the rows out as lists, and the browser would forget the table.
    <Table
      role="table"
      aria-label={label}
      className={classes.numbers}
      verticalSpacing={6}
      horizontalSpacing="sm"
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {head.map((name) => (
            <Table.Th key={name} role="columnheader">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key} role="row">
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table never move
              <Table.Td key={index} role="cell">
                <span className={classes.heading} aria-hidden>
                  {head[index]}
                </span>
                <span>{cell}</span>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
