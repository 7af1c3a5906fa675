import type { ReactNode } from 'react';
import type { ApiSchema } from './api-document.ts';

/** What something looks like, in as few words as it takes. */
export function Shape({ schema }: { readonly schema: ApiSchema | undefined }): ReactNode {
  if (schema === undefined) return <small>nothing</small>;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return choices.map((own, index) => <Choice key={JSON.stringify(own)} schema={own} isFirst={index === 0} />);
  if (schema.allOf !== undefined) {
    return schema.allOf.map((own, index) => (
      <Choice key={JSON.stringify(own)} schema={own} isFirst={index === 0} word=" and " />
    ));
  }
  if (schema.enum !== undefined) return <code>{schema.enum.map((value) => JSON.stringify(value)).join(' | ')}</code>;
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  if (schema.items !== undefined) {
    return (
      <>
        list of <Shape schema={schema.items} />
      </>
    );
  }
  if (schema.properties !== undefined) return <Properties schema={schema} />;
  return <code>{typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'anything')}</code>;
}

function Choice({
  schema,
  isFirst,
  word = ' or ',
}: {
  readonly schema: ApiSchema;
  readonly isFirst: boolean;
  readonly word?: string;
}): ReactNode {
  return (
    <>
      {isFirst ? '' : word}
      <Shape schema={schema} />
    </>
  );
}

function Properties({ schema }: { readonly schema: ApiSchema }): ReactNode {
  const required = new Set(schema.required ?? []);
  return (
    <ul>
      {Object.entries(schema.properties ?? {}).map(([name, own]) => (
        <li key={name}>
          <code>{name}</code>
          {required.has(name) ? '' : '?'}: <Shape schema={own} />
          {own.description === undefined ? null : <small> {own.description}</small>}
        </li>
      ))}
    </ul>
  );
}
