/** Somebody of the demo company: where they work and how far they have come, from 1 (new) to 5. */
export interface DemoPerson {
  readonly name: string;
  readonly team: string;
  /** Index of the manager in the list; null at the top. */
  readonly manager: number | null;
  readonly strength: number;
  readonly part: 'engineer' | 'manager' | 'director' | 'people-partner' | 'ladder-owner' | 'auditor';
}

const teams = ['Checkout', 'Search', 'Platform', 'Mobile'] as const;

const heads: readonly Omit<DemoPerson, 'manager'>[] = [
  { name: 'Ines Carvalho', team: '', strength: 4.6, part: 'director' },
  { name: 'Tomasz Wrona', team: '', strength: 3, part: 'people-partner' },
  { name: 'Adaeze Obi', team: '', strength: 4.8, part: 'ladder-owner' },
  { name: 'Henrik Aalto', team: '', strength: 3, part: 'auditor' },
  { name: 'Priya Raman', team: 'Checkout', strength: 4, part: 'manager' },
  { name: 'Marta Kovács', team: 'Search', strength: 4.1, part: 'manager' },
  { name: 'Daniel Osei', team: 'Platform', strength: 4.2, part: 'manager' },
  { name: 'Yuki Tanabe', team: 'Mobile', strength: 3.9, part: 'manager' },
];

/** Two names each, 13 to a team: one who leads, and from seniors to those who began last month. */
const engineers: readonly (readonly string[])[] = [
  ['Sam Whitlock', 'Leila Haddad', 'Oskar Lind', 'Grace Mwangi', 'Paolo Ricci', 'Nadia Belova', 'Jonas Keller'],
  ['Amira Saleh', 'Wei Zhang', 'Clara Dubois', 'Kofi Mensah', 'Ewa Nowak', 'Rafael Souza', 'Hana Kim'],
  ['Lars Holm', 'Meera Iyer', 'Ben Achterberg', 'Zoe Papadaki', 'Ivan Petrov', 'Noor Rahman', 'Felix Baum'],
  ['Aiko Mori', 'Carlos Vega', 'Sofia Lindqvist', 'Tunde Bello', 'Anna Weiss', 'Milan Horvat', 'Lucy Tran'],
  ['Eva Janssen', 'Omar Farouk', 'Katya Morozova', 'Pedro Alves', 'Ruth Cohen', 'Dev Patel'],
  ['Maja Bergström', 'Ali Reza', 'Chloe Martin', 'Stefan Ilić', 'Ana Duarte', 'Kenji Sato'],
  ['Nina Fischer', 'Jamal Carter', 'Elif Demir', 'Viktor Hansen', 'Rosa Moreno', 'Ian Byrne'],
  ['Petra Novák', 'Hugo Silva', 'Thea Larsen', 'Ravi Menon', 'Julie Roche', 'Marek Zieliński'],
];

const strengths = [3.6, 3.2, 3, 2.7, 2.5, 2.2, 1.9, 2.9, 2.4, 2.1, 1.7, 1.4, 1.1] as const;

/** Sixty people in four teams. */
export function demoPeople(): readonly DemoPerson[] {
  const people: DemoPerson[] = heads.map((head, index) => ({ ...head, manager: index === 0 ? null : 0 }));
  teams.forEach((team, at) => {
    const names = [...(engineers[at] ?? []), ...(engineers[at + teams.length] ?? [])];
    const manager = people.findIndex((own) => own.part === 'manager' && own.team === team);
    names.forEach((name, index) => {
      people.push({ name, team, manager, strength: strengths[index] ?? 2, part: 'engineer' });
    });
  });
  return people;
}

/** `Maja Bergström` as `maja.bergstrom`. */
export function mailName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(' ', '.');
}
