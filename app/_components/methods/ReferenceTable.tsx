import { agreesAsPrinted, asPrinted } from '@/lib/methods/asPrinted';
import { METHODS } from '@/lib/methods/methods';
import type { ReferenceValue } from '@/lib/types/method';

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
        <div className="table-box whole" tabIndex={0} role="region" aria-label={`Reference values: ${title}`}>
          <table className="reference">
            <thead>
              <tr>
                <th scope="col">Value</th>
                <th scope="col" className="number">
                  Ours
                </th>
                <th scope="col" className="number">
                  Printed
                </th>
                <th scope="col">Made by</th>
                <th scope="col">Printed in</th>
              </tr>
            </thead>
            <tbody>
              {own.map((one) => (
                <Row key={one.what + one.line + one.printed} value={one} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    ));
}

function Row({ value }: { value: ReferenceValue }) {
  const agrees = agreesAsPrinted(value.ours, value.printed);
  return (
    <tr data-agrees={agrees}>
      <th scope="row">{value.what}</th>
      <td className="number">{agrees ? asPrinted(value.ours, value.printed) : `${value.ours} (differs)`}</td>
      <td className="number">{value.printed}</td>
      <td>
        <code>{value.line}</code>
      </td>
      <td>{value.printedIn}</td>
    </tr>
  );
}
