import { format } from 'prettier';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { teamFile } from '../../../lib/settings/schema';

test('the published JSON Schema is the one we check with (-u writes it anew)', async () => {
  const schema = {
    title: 'team.json of Beside',
    description: 'The backends and models of a team, packed beside the manifest.',
    ...z.toJSONSchema(teamFile, { io: 'input' }),
  };
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  await expect(text).toMatchFileSnapshot('../../../public/team.schema.json');
});
