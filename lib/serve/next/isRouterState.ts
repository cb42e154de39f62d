const DEEPEST = 20;

/**
 * Whether the header ROUTER_STATE_HEADER can be read. The pages fail on one that cannot, which is not theirs to answer for.
 *
 * @remarks
 * Shape: JSON in the letters of an address, [segment, {slot: the same again}, …]; a segment is a name or a list of names.
 */
export function isRouterState(header: string): boolean {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), DEEPEST);
  } catch {
    return false;
  }
}

function isTree(tree: unknown, deepest: number): boolean {
  if (!Array.isArray(tree) || deepest === 0) return false;
  const [segment, slots] = tree as [unknown, unknown];
  return (
    isSegment(segment) &&
    typeof slots === 'object' &&
    slots !== null &&
    !Array.isArray(slots) &&
    Object.values(slots).every((slot) => isTree(slot, deepest - 1))
  );
}

function isSegment(segment: unknown): boolean {
  return (
    typeof segment === 'string' ||
    (Array.isArray(segment) && segment.length >= 3 && typeof segment[0] === 'string' && typeof segment[1] === 'string')
  );
}
