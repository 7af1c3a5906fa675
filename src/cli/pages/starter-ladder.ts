/** A ladder from nothing: small, whole, without findings, and with a word on each thing that can be said. */
export const starterLadder = `# A ladder to start from. Check it with \`rungs check\`, look at it with \`rungs show\`.
id: my-ladder
title: My ladder
version: "0.1.0"
# A scorecard may compute levels; a mirror shows where somebody stands and never scores.
intent: mirror
summary: >-
  Who this ladder is for, and what growing means here.

# What each level states in a few words.
facets:
  scope: Scope

levels:
  junior:
    title: Junior
    tagline: Ships small changes with a reviewer at their side.
    facets:
      scope: A task
  mid:
    title: Mid
    tagline: Takes a feature from question to production.
    facets:
      scope: A feature
  senior:
    title: Senior
    terminal: true
    tagline: Leads work that several people build.
    facets:
      scope: A project

# A rating is the level whose words are honestly true. For numbers instead, write the values:
#   scale: { 1: Aware, 2: Practised, 3: Expert }
scale: levels

groups:
  craft: Craft
  people: People

# What is rated: one cell for each level. A cell can also be \`inherited\` (the level below still holds),
# \`none\` (nothing is asked), \`planned\` (not written yet) or a list of behaviours.
competencies:
  building:
    title: Building
    group: craft
    cells:
      junior: Finishes a described task and asks before being stuck for a day.
      mid: Splits a feature into steps, ships each, and watches it in production.
      senior: Chooses the design of a project and writes down why.
  reviewing:
    title: Reviewing
    group: craft
    cells:
      junior: Reads every comment and answers it.
      mid:
        - Finds the edge case that tests miss
        - Explains what to change and why
      senior: inherited
  helping-others:
    title: Helping others
    group: people
    cells:
      junior: none
      mid: Pairs with newcomers in their first weeks.
      senior: Mentors two people or more until they lead by themselves.

# Without \`paths\` a track is climbed in the order its levels are written.
paths:
  - from: junior
    to: mid
    readyWhen:
      - Three features in a row went out without a rescue.
    practise:
      - title: Own one feature from its question to its numbers
        how: Write the plan first, and compare it with what happened.
  - mid -> senior

practice:
  cadence: Quarterly
  focusItems: 2-3
`;
