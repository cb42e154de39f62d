import { formatRatio, formatRatioInterval } from '@/lib/format/ratios';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';

/** The picture of all effects as a table. */
export function EffectTable({ answered, caption }: { answered: readonly AnsweredEffect[]; caption: string }) {
  return (
    <div className="table-box whole" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Declared beforehand</th>
            <th scope="col" className="number">
              Ratio
            </th>
            <th scope="col" className="number">
              95 % interval
            </th>
            <th scope="col" className="number">
              p-value
            </th>
            <th scope="col" className="number">
              Months before
            </th>
            <th scope="col" className="number">
              Months after
            </th>
            <th scope="col" className="number">
              Placebo rank
            </th>
          </tr>
        </thead>
        <tbody>
          {answered.map(({ definition, analysis, finding }) => (
            <tr key={definition.id} data-row-series={definition.id}>
              <th scope="row">{definition.title}</th>
              <td>{analysis ? 'yes' : 'no'}</td>
              <td className="number">{formatRatio(finding.answer.ratio)}</td>
              <td className="number">{formatRatioInterval(finding.answer)}</td>
              <td className="number">
                {finding.answer.pValue < 0.01 ? 'below 0.01' : finding.answer.pValue.toFixed(2)}
              </td>
              <td className="number">{Math.round(finding.monthsBefore)}</td>
              <td className="number">{Math.round(finding.monthsAfter)}</td>
              <td className="number">
                {finding.placebos ? `${finding.placebos.rank} of ${finding.placebos.of}` : 'not known'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
