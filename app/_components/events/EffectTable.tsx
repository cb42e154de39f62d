import { formatPValue } from '@/lib/format/numbers';
import { formatRatio, formatRatioInterval } from '@/lib/format/ratios';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';
import { DataTable } from '../DataTable';

/** The picture of all effects as a table. */
export function EffectTable({ answered, caption }: { answered: readonly AnsweredEffect[]; caption: string }) {
  return (
    <DataTable
      name={caption}
      caption={caption}
      rows={answered}
      dataOf={({ definition }) => ({ 'data-row-series': definition.id })}
      columns={[
        ['Series', ({ definition }) => definition.title, 'row-head'],
        ['Declared beforehand', ({ analysis }) => (analysis ? 'yes' : 'no')],
        ['Ratio', ({ finding }) => formatRatio(finding.answer.ratio), 'number'],
        ['95 % interval', ({ finding }) => formatRatioInterval(finding.answer), 'number'],
        ['p-value', ({ finding }) => formatPValue(finding.answer.pValue), 'number'],
        ['Months before', ({ finding }) => Math.round(finding.monthsBefore), 'number'],
        ['Months after', ({ finding }) => Math.round(finding.monthsAfter), 'number'],
        [
          'Placebo rank',
          ({ finding: { placebos } }) => (placebos ? `${placebos.rank} of ${placebos.of}` : 'not known'),
          'number',
        ],
      ]}
    />
  );
}
