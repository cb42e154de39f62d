import type { Problem } from '../types/problem';

/**
 * A list a person can work through: where, what stands there, which rule it breaks, what would be right.
 *
 * @param more - further problems that are counted and not listed
 */
export function formatProblems(
  problems: readonly Problem[],
  { of = 'record', more = 0 }: { of?: 'record' | 'file'; more?: number } = {},
): string {
  const lines = problems.map((problem) => {
    const place = [problem.file, problem.line && `line ${problem.line}`, problem.column && `column ${problem.column}`]
      .filter(Boolean)
      .join(', ');
    const value = problem.value === null ? '' : ` "${problem.value}"`;
    return `  ${place}:${value} ${problem.rule}. Expected: ${problem.expected}`;
  });
  const count = problems.length + more;
  const heading = count === 1 ? `One problem in the ${of}:` : `${count} problems in the ${of}:`;
  return [heading, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
