/**
 * What somebody may hold beyond being a member. Being a manager isn't among them: that follows from the reporting
 * lines, for each person apart.
 */
export const roles = ['people-partner', 'ladder-owner', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  'people-partner': 'people partner',
  'ladder-owner': 'ladder owner',
  administrator: 'administrator',
  auditor: 'auditor',
};
