// Shows JSON without parsing numbers, so that none loses digits

import { html } from 'lit';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/** Marks a number that is kept as text. No JSON text has this key by chance. */
const NUMBER = '\u0000number';

/** Returns indented JSON, or the text itself if it is not JSON. */
export function pretty(text) {
  if (!isJson(text)) {
    return text;
  }
  const tokens = text.match(TOKEN) ?? [];
  let result = '';
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  tokens.forEach((token, index) => {
    if (token === '{' || token === '[') {
      depth++;
      const empty = '}]'.includes(tokens[index + 1] ?? ' ');
      result += token + (empty ? '' : line());
    } else if (token === '}' || token === ']') {
      depth--;
      result += ('{['.includes(tokens[index - 1]) ? '' : line()) + token;
    } else {
      result += token === ',' ? token + line() : token === ':' ? ': ' : token;
    }
  });
  return result;
}

/** Returns the text of a member of an object, with all digits of its numbers; undefined if it is missing. */
export function member(text, name) {
  let depth = 0;
  let start = null;
  let key = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (start != null && depth === 1 && (token === ',' || token === '}')) {
      return text.slice(start, index).trim();
    }
    if (depth === 1 && token === ':') {
      start = key === JSON.stringify(name) ? index + 1 : null;
    }
    key = depth === 1 && start == null ? token : key;
    depth += '{['.includes(token) ? 1 : '}]'.includes(token) ? -1 : 0;
  }
  return undefined;
}

/** Returns an item as DynamoDB's JSON, with all digits of its numbers. */
export function dynamoDbItem(text, isDynamoDbJson) {
  if (isDynamoDbJson) {
    return JSON.parse(text);
  }
  const numbersAsText = text.replace(TOKEN, (token) => /^[-\d]/.test(token) ? JSON.stringify({ [NUMBER]: token }) : token);
  return typed(JSON.parse(numbersAsText)).M;
}

function typed(value) {
  if (value === null) {
    return { NULL: true };
  }
  if (typeof value === 'string') {
    return { S: value };
  }
  if (typeof value === 'boolean') {
    return { BOOL: value };
  }
  if (Array.isArray(value)) {
    return { L: value.map(typed) };
  }
  return NUMBER in value ? { N: value[NUMBER] }
    : { M: Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typed(each)])) };
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Returns JSON with a class for each kind of token. Payloads are only ever text nodes. */
export function json(text) {
  const shown = pretty(text);
  const parts = [];
  let end = 0;
  for (const match of shown.matchAll(TOKEN)) {
    const token = match[0];
    if (match.index > end) {
      parts.push(shown.slice(end, match.index));
    }
    end = match.index + token.length;
    parts.push(html`<span class=${classOf(token, shown.slice(end, end + 1))}>${token}</span>`);
  }
  parts.push(shown.slice(end));
  return html`<pre class="json" tabindex="0">${parts}</pre>`;
}

function classOf(token, next) {
  if (token.startsWith('"')) {
    return next === ':' ? 'key' : 'string';
  }
  return '{}[],:'.includes(token) ? 'mark' : 'number';
}

/** Returns a value of DynamoDB JSON as plain JSON text. */
export function plain(value) {
  const [type, content] = Object.entries(value)[0];
  switch (type) {
    case 'M':
      return `{${Object.entries(content).map(([key, each]) => `${JSON.stringify(key)}:${plain(each)}`).join(',')}}`;
    case 'L':
      return `[${content.map(plain).join(',')}]`;
    case 'N':
      return content;
    case 'NS':
      return `[${content.join(',')}]`;
    case 'NULL':
      return 'null';
    default:
      return JSON.stringify(content);
  }
}

export async function copy(text, button) {
  await navigator.clipboard.writeText(text);
  button.classList.add('copied');
  setTimeout(() => button.classList.remove('copied'), 1500);
}

export function copyButton(text) {
  return html`<button class="small" @click=${(event) => copy(text, event.currentTarget)}>Copy</button>`;
}

/** Shows text that can be copied. */
export function text(content) {
  return html`<div class="payload">${copyButton(content)}<pre tabindex="0">${content}</pre></div>`;
}

/** Shows a payload of the API. */
export function payload(value, empty = 'Empty') {
  if (value.size === 0) {
    return html`<p class="quiet">${empty}</p>`;
  }
  return html`
    <div class="payload">${copyButton(pretty(value.text))}${json(value.text)}</div>
    ${value.cut ? html`<p class="note">Cut after 256 KB of ${value.size.toLocaleString()} bytes</p>` : ''}`;
}
