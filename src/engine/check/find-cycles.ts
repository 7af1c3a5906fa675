/**
 * One shortest cycle for each knot of a directed graph (each set of nodes that all lead to each other), beginning with
 * the knot's first node. Mending the one named shows whether there is another. In time linear in nodes and edges.
 */
export function findCycles<Node extends string>(
  nodes: readonly Node[],
  next: (node: Node) => readonly Node[],
): Node[][] {
  return knots(nodes, next).flatMap((knot) => {
    // The first node of a knot is the one that the walk over all nodes came to first.
    const [first] = knot;
    if (first === undefined || (knot.length === 1 && !next(first).includes(first))) return [];
    const members = new Set(knot);
    return [shortestCycle(first, (node) => next(node).filter((other) => members.has(other)))];
  });
}

/** Breadth first from a node that lies on a cycle until it is met again. */
function shortestCycle<Node>(start: Node, next: (node: Node) => readonly Node[]): Node[] {
  const cameFrom = new Map<Node, Node>();
  const queue = [start];
  for (const node of queue) {
    for (const other of next(node)) {
      if (other === start) return wayTo(node, start, cameFrom);
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, node);
      queue.push(other);
    }
  }
  return [start];
}

function wayTo<Node>(node: Node, start: Node, cameFrom: ReadonlyMap<Node, Node>): Node[] {
  const way: Node[] = [];
  for (let at: Node | undefined = node; at !== undefined && at !== start; at = cameFrom.get(at)) way.push(at);
  return [start, ...way.reverse()];
}

interface Visit<Node> {
  readonly node: Node;
  readonly edges: readonly Node[];
  edge: number;
}

/** Tarjan's strongly connected components, with a stack of its own so that a long ladder doesn't overflow ours. */
function knots<Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): Node[][] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const found: Node[][] = [];
  const lower = (node: Node, to: number | undefined) => lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? 0));
  const enter = (node: Node): Visit<Node> => {
    lowest.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    return { node, edges: next(node), edge: 0 };
  };
  for (const root of nodes) {
    const visits = order.has(root) ? [] : [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const other = visit.edges[visit.edge++];
      if (other !== undefined) {
        if (!order.has(other)) visits.push(enter(other));
        else if (isOpen.has(other)) lower(visit.node, order.get(other));
        continue;
      }
      visits.pop();
      const caller = visits.at(-1);
      if (caller) lower(caller.node, lowest.get(visit.node));
      if (lowest.get(visit.node) === order.get(visit.node)) found.push(close(open, isOpen, visit.node));
    }
  }
  return found;
}

function close<Node>(open: Node[], isOpen: Set<Node>, root: Node): Node[] {
  const knot = open.splice(open.lastIndexOf(root));
  for (const node of knot) isOpen.delete(node);
  return knot;
}
