/** What a reading page does with a script: find, pick columns, put two ladders side by side. All of it optional. */
import { startCompareAcross } from './compare-across.ts';
import { startFinder } from './finder.ts';
import { startMatrix } from './matrix.ts';
import { registerServiceWorker } from './register-service-worker.ts';

startFinder(document);
startMatrix(document);
startCompareAcross(document);
registerServiceWorker(document);
