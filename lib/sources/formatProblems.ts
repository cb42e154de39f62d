import type { Problem } from '../types/problem';

/** A list a person can work through: where, what stands there, which rule it breaks, what would be right. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => {
    const place = [problem.file, problem.line && `line ${problem.line}`, problem.column && `column ${problem.column}`]
      .filter(Boolean)
      .join(', ');
    const value = problem.value === null ? '' : ` "${problem.value}"`;
    return `  ${place}:${value} ${problem.rule}. Expected: ${problem.expected}`;
  });
  const heading = problems.length === 1 ? 'One problem in the record:' : `${problems.length} problems in the record:`;
  return [heading, ...lines].join('\n');
}
