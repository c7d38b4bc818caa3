import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { z } from 'zod';

/**
 * Apollo alone over the same contract: every mutation answers at once that it was recorded, and the negotiation is the
 * answer that a file holds, from memory.
 */
const [answerFile = ''] = process.argv.slice(2);
const schema = join(import.meta.dirname, '../schema');
const typeDefs = globSync('*.graphqls', { cwd: schema }).map((file) =>
  readFileSync(join(schema, file), 'utf8'),
);
const answer = z
  .object({ negotiation: z.unknown().optional() })
  .parse(answerFile === '' ? {} : JSON.parse(readFileSync(answerFile, 'utf8')));
const recorded = {
  version: 1,
  bookmark: 'bookmark',
  replayed: false,
  visible: true,
  userErrors: [],
  events: [],
};

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: { negotiation: () => answer.negotiation },
    Mutation: { recordStatement: () => recorded },
  },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
process.send?.(url.replace(/\/$/, ''));
