import type { Risk } from '@clearpost/contract'
import { RISK_LEVELS, riskBand } from '@clearpost/law'
import { Table, VisuallyHidden } from '@mantine/core'
import classes from './risk-matrix.module.css'
import { useRiskWords } from './words.ts'

/** Likelihood from above down, impact from left to right; each cell holds the numbers of its risks. */
export function RiskMatrix({ risks }: { risks: readonly Risk[] }) {
  const t = useRiskWords()
  return (
    <Table className={classes.matrix ?? ''} aria-label={t.matrix}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            {t.likelihood} ↓ {t.impact} →
          </Table.Th>
          {RISK_LEVELS.map((impact) => (
            <Table.Th key={impact} scope="col">
              <VisuallyHidden>{t.impact} </VisuallyHidden>
              {impact}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...RISK_LEVELS].reverse().map((likelihood) => (
          <Table.Tr key={likelihood}>
            <Table.Th scope="row">{t.levels[likelihood]}</Table.Th>
            {RISK_LEVELS.map((impact) => {
              const band = riskBand(likelihood, impact)
              const here = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact)
              return (
                <Table.Td key={impact} data-band={band}>
                  <VisuallyHidden>{t.bands[band]} </VisuallyHidden>
                  {here.map(({ number }) => number).join(', ')}
                </Table.Td>
              )
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
