/** How far a personal access token reaches. Somebody signed in on the pages has all of them. */
export const scopes = [
  'people:read',
  'people:write',
  'ladders:read',
  'ladders:write',
  'cycles:read',
  'cycles:write',
  'assessments:read',
  'assessments:write',
  'evidence:read',
  'evidence:write',
  'growth:read',
  'growth:write',
  'cases:read',
  'cases:write',
  'notifications:read',
  'notifications:write',
  'audit:read',
] as const;
export type Scope = (typeof scopes)[number];
