/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * A schema as the YAML language service is best told it: no references (they are all to `$defs`, and none leads back to
 * itself), descriptions as the Markdown that they are, and names of keys that are known as keys. What an object's
 * snippet holds is required: the service then inserts these keys with the object; a list has the snippets of its items.
 * It is for editing and validates nothing.
 */
export function editorSchema(schema: Schema): Schema {
  const definitions = isSchema(schema.$defs) ? schema.$defs : {};
  return rewritten(schema) as Schema;

  function rewritten(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(rewritten);
    if (!isSchema(part)) return part;
    const { $ref, $defs, ...own } = part;
    const referred = typeof $ref === "string" ? definitions[$ref.slice("#/$defs/".length)] : undefined;
    const keywords = Object.entries({ ...(isSchema(referred) && referred), ...own });
    const inner = Object.fromEntries(keywords.map(([keyword, value]) => [keyword, rewrittenValue(keyword, value)]));
    return withItemSnippets(withSnippetKeys(withKnownKeys(described(inner))));
  }

  function rewrittenValue(keyword: string, value: unknown): unknown {
    if (dataKeywords.has(keyword)) return value;
    if (!mapKeywords.has(keyword) || !isSchema(value)) return rewritten(value);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rewritten(part)]));
  }
}

/** Keywords whose values are data, and those whose values are schemas by name. */
const dataKeywords: ReadonlySet<string> = new Set(["const", "default", "defaultSnippets", "enum", "examples"]);
const mapKeywords: ReadonlySet<string> = new Set(["patternProperties", "properties"]);

/** An editor's schema for hover: what a key is called and means there, not what one of its alternatives is. */
export function hoverSchema(schema: Schema): Schema {
  const inner = Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, told(value)]));
  if (schema.title === undefined || !Array.isArray(inner.anyOf)) return inner;
  return { ...inner, anyOf: inner.anyOf.map((part) => (isSchema(part) ? unnamed(part) : part)) };
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  return isSchema(value) ? hoverSchema(value) : value;
}

function unnamed({ title, description, markdownDescription, ...rest }: Schema): Schema {
  return rest;
}

function isSchema(part: unknown): part is Schema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function described(schema: Schema): Schema {
  const { description } = schema;
  return typeof description === "string" ? { ...schema, markdownDescription: description } : schema;
}

/** A map whose keys have names that are known offers and explains these as it does properties. */
function withKnownKeys(schema: Schema): Schema {
  const { propertyNames, additionalProperties, ...rest } = schema;
  if (!isSchema(propertyNames) || !Array.isArray(propertyNames.enum) || !isSchema(additionalProperties)) return schema;
  const descriptions: unknown = propertyNames.enumDescriptions;
  const properties = propertyNames.enum.map((name: string, index) => {
    const description: unknown = Array.isArray(descriptions) ? descriptions[index] : undefined;
    return [name, described({ ...additionalProperties, ...(description !== undefined && { description }) })];
  });
  return { ...rest, properties: Object.fromEntries(properties) };
}

function withSnippetKeys(schema: Schema): Schema {
  const { defaultSnippets, ...rest } = schema;
  const snippet: unknown = Array.isArray(defaultSnippets) ? defaultSnippets[0] : undefined;
  if (!isSchema(snippet) || !isSchema(snippet.body)) return schema;
  const required = Array.isArray(schema.required) ? schema.required : [];
  return { ...rest, snippet, required: [...new Set([...required, ...Object.keys(snippet.body)])] };
}

function withItemSnippets(schema: Schema): Schema {
  const { items } = schema;
  if (!isSchema(items)) return schema;
  const alternatives = [items, ...(Array.isArray(items.anyOf) ? items.anyOf : [])].filter(isSchema);
  const snippets = alternatives.map(({ snippet }) => snippet).filter(isSchema);
  if (snippets.length === 0) return schema;
  return { ...schema, defaultSnippets: snippets.map(({ label, body }) => ({ label: `- ${label}`, body })) };
}
