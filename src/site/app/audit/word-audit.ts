/** What is written into the log as `person:leave`, as people say it. What isn't here is shown as it is written. */
const words: Readonly<Record<string, string>> = {
  'access-token:make': 'made an access token',
  'access-token:remove': 'removed an access token',
  'administrator:first': 'set the organisation up',
  'assessment:discuss': 'said that an assessment was talked about',
  'assessment:lock': 'locked an assessment',
  'assessment:read': 'read an assessment',
  'assessment:share': 'shared an assessment',
  'assessment:take-back': 'took an assessment back',
  'audit:export': 'exported this log',
  'audit:read': 'read this log',
  'bench:read': 'read the bench',
  'case:read': 'read a case',
  'cycle:add': 'planned a cycle',
  'cycle:change': 'changed a cycle',
  'cycle:close': 'closed a cycle',
  'cycle:open': 'opened a cycle',
  'cycle:remind': 'reminded people of a cycle',
  'cycle:take-in': 'took people into a cycle',
  'cycle:take-out': 'took people out of a cycle',
  'demo:begin': 'opened the demo company',
  'evidence:read': 'read evidence',
  'growth-plan:read': 'read a growth plan',
  'invitation:send': 'invited',
  'ladder:change': 'changed a draft of a ladder',
  'ladder:draft': 'began a draft of a ladder',
  'ladder:publish': 'published a ladder',
  'ladder:remove-draft': 'removed a draft of a ladder',
  'ladders:assign': 'said which ladder applies to whom',
  'organisation:change': 'changed the organisation',
  'password:change': 'changed their password',
  'password:reset': 'set a new password by a link',
  'people:export': 'exported everybody',
  'people:import': 'imported a list of people',
  'person:add': 'added somebody',
  'person:change': 'changed somebody’s entry',
  'person:erase': 'erased somebody',
  'person:export': 'took somebody’s data along',
  'person:leave': 'said that somebody left',
  'person:return': 'said that somebody came back',
  'placement:begin': 'placed somebody',
  'placement:read': 'read where somebody stands',
  'readiness:read': 'read how far somebody is',
  'role-holders:change': 'said who usually acts in a role',
  'role:give': 'gave a role',
  'role:take-away': 'took a role away',
  'session:end': 'signed out',
  'session:start': 'signed in',
  'sign-in-link:make': 'made a link to sign in with',
};

/** `case:view-given` is in a case, and what happened there stands in the case itself. */
export function wordAudit(action: string): string {
  const known = words[action];
  if (known !== undefined) return known;
  const [kind, what = ''] = action.split(':');
  return kind === 'case' && what !== '' ? `in a case: ${what.replaceAll('-', ' ')}` : action;
}

/** What was done it to, where it has no name: `assessment 01a1fccc`. */
export function wordTarget({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind.replaceAll('-', ' ')} ${id.slice(0, 8)}`;
}

/** Besides: `way: link`, in words without hyphens; what is long is cut, since the export has it whole. */
export function wordDetail(detail: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key.replaceAll('-', ' ')}: ${shortened(String(value))}`)
    .join(', ');
}

function shortened(value: string): string {
  return value.length <= 40 ? value : `${value.slice(0, 12)}…`;
}
