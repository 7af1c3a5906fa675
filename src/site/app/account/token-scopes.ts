/** How far an access token can reach, in words. It never reaches further than its owner. */
export const tokenScopes = {
  'people:read': 'Read the directory: people, teams, who reports to whom',
  'people:write': 'Change people, as far as your roles go',
  'ladders:read': 'Read ladders and their versions',
  'ladders:write': 'Draft and publish ladders, as far as your roles go',
  'cycles:read': 'Read cycles and what waits for you',
  'cycles:write': 'Open, change and close cycles, as far as your roles go',
  'assessments:read': 'Read assessments that you can see, your drafts too',
  'assessments:write': 'Write and share assessments in your name',
  'evidence:read': 'Read your evidence log and feedback',
  'evidence:write': 'Write in your evidence log, ask for feedback and answer',
  'growth:read': 'Read your growth plans, and those shared with you',
  'growth:write': 'Write your growth plans, and check in',
  'cases:read': 'Read promotions and moves that you can see',
  'cases:write': 'Propose, review and decide promotions and moves in your name',
  'notifications:read': 'Read what you were told',
  'notifications:write': 'Mark what you were told as read',
  'audit:read': 'Read the audit log, as far as your roles go',
} as const;

export type TokenScope = keyof typeof tokenScopes;
