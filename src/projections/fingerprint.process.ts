/** Tells how far a view has come in a read model, and its fingerprint there: with the path, and the name of the view. */
import { answerAside } from '../event-store/aside.js';
import { checkpointOf } from './checkpoint.js';
import { fingerprint } from './fingerprint.js';
import { ReadModelReader } from './read-model.reader.js';

const [path = '', name = ''] = process.argv.slice(2);

answerAside(() => {
  const reader = ReadModelReader.open(path);
  const print = reader?.read((db) => {
    const checkpoint = checkpointOf(db, name);
    return checkpoint && { checkpoint, print: fingerprint(reader, { name }) };
  });
  reader?.close();
  return print;
});
