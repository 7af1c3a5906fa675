import { list } from './phrases.ts';

/** What competencies ask: does every level say what it means, and more than the one below? */
export const cellFindings = {
  'missing-cell': {
    severity: 'warning',
    say: (a: { competency: string; levels: readonly string[] }) =>
      `Competency "${a.competency}" has no cell for ${list(a.levels.map((level) => `"${level}"`))}. Write what is asked there, or say \`inherited\`, \`none\` or \`planned\`.`,
  },
  'cell-outside-tracks': {
    severity: 'warning',
    say: (a: { competency: string; level: string; track: string }) =>
      `Competency "${a.competency}" has a cell for "${a.level}", and doesn't belong to that level's track "${a.track}". Add the track to the competency, or take the cell out.`,
  },
  'empty-cell': {
    severity: 'warning',
    say: (a: { competency: string; level: string }) =>
      `The cell of "${a.competency}" for "${a.level}" holds no statement and no list. Write what is asked, or say \`inherited\`, \`none\` or \`planned\`.`,
  },
  'inherits-nothing': {
    severity: 'note',
    say: (a: { competency: string; level: string }) =>
      `"${a.level}" inherits its cell of "${a.competency}", and no level below has anything to pass on. Write what is asked, or say \`none\` if that is nothing.`,
  },
  'cells-identical': {
    severity: 'warning',
    say: (a: { competency: string; lower: string; level: string }) =>
      `In "${a.competency}" the cells for "${a.lower}" and "${a.level}" say the same. Say what is more at "${a.level}", or write \`inherited\` there.`,
  },
  'cells-nearly-identical': {
    severity: 'note',
    say: (a: { competency: string; lower: string; level: string }) =>
      `In "${a.competency}" the cells for "${a.lower}" and "${a.level}" differ in less than one word in ten. See whether people will notice what is more at "${a.level}".`,
  },
  'expected-profile-falls': {
    severity: 'warning',
    say: (a: { competency: string; lower: string; below: number; level: string; value: number }) =>
      `In "${a.competency}" the level "${a.level}" expects ${a.value}, and "${a.lower}" below it already expects ${a.below}. Raise the one or lower the other.`,
  },
  'expected-outside-scale': {
    severity: 'error',
    say: (a: { competency: string; value: number; highest: number }) =>
      `${a.value} can't be rated in "${a.competency}": its scale ends at ${a.highest}. Expect at most that.`,
  },
  'competency-not-needed': {
    severity: 'warning',
    say: (a: { competency: string }) =>
      `No level asks for anything in competency "${a.competency}". Write its cells or its expected profile, or take it out.`,
  },
  'vague-words': {
    severity: 'note',
    say: (a: { competency: string; level: string; words: readonly string[] }) =>
      `The cell of "${a.competency}" for "${a.level}" says ${list(a.words.map((words) => `"${words}"`))}, which nobody can observe. Say what somebody does or makes that shows it.`,
  },
  'descriptor-missing': {
    severity: 'warning',
    say: (a: { competency: string; dimension: string; values: readonly number[] }) =>
      `Dimension "${a.dimension}" of "${a.competency}" doesn't say what ${list(a.values)} ${a.values.length === 1 ? 'looks' : 'look'} like. Add a descriptor for each value, so that two people rate alike.`,
  },
} as const;
