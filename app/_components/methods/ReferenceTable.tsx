import { agreesAsPrinted, asPrinted } from '@/lib/methods/asPrinted';
import { METHODS } from '@/lib/methods/methods';
import type { ReferenceValue } from '@/lib/types/method';
import { DataTable } from '../DataTable';

const GROUPS: readonly { readonly id: ReferenceValue['method']; readonly title: string }[] = [
  ...METHODS,
  { id: 'unused', title: 'In the code, on no page yet' },
];

/** Ours beside what others printed, a part for each method. */
export function ReferenceTable({ values }: { values: readonly ReferenceValue[] }) {
  return GROUPS.map(({ id, title }) => ({ id, title, own: values.filter((one) => one.method === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, title, own }, index) => (
      <details key={id} className="fold-table" open={index === 0}>
        <summary>
          {title}: {own.length} values
        </summary>
        <DataTable
          name={`Reference values: ${title}`}
          className="reference"
          rows={own}
          dataOf={({ ours, printed }) => ({ 'data-agrees': agreesAsPrinted(ours, printed) })}
          columns={[
            ['Value', ({ what }) => what, 'row-head'],
            ['Ours', oursWords, 'number'],
            ['Printed', ({ printed }) => printed, 'number'],
            ['Made by', ({ line }) => <code>{line}</code>],
            ['Printed in', ({ printedIn }) => printedIn],
          ]}
        />
      </details>
    ));
}

const oursWords = ({ ours, printed }: ReferenceValue) =>
  agreesAsPrinted(ours, printed) ? asPrinted(ours, printed) : `${ours} (differs)`;
