import { type AssessData, unpackAssessData } from '../../assess/assess-data.ts';
import { ApiProblem } from '../api/api-client.ts';

/** The ladder version that an assessment is on, as the rating pages load it. Throws an `ApiProblem`. */
export async function loadLadderData(ladder: string, version: string): Promise<AssessData> {
  const newest = await fetchData(`/ladders/${ladder}/assess/data.json`);
  if (newest.ladder.version === version) return newest;
  const earlier = newest.versions.find((own) => own.version === version);
  if (earlier === undefined) throw notThere();
  return fetchData(earlier.address);
}

async function fetchData(address: string): Promise<AssessData> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new ApiProblem('unreachable', 0, 'The ladder can’t be loaded now. Try again in a moment.');
  }
  if (!response.ok) throw notThere();
  return unpackAssessData(await response.text());
}

function notThere(): ApiProblem {
  return new ApiProblem(
    'not-found',
    404,
    'This version of the ladder is no longer here. A ladder owner can say where it went.',
  );
}
