// The form for an item that is written through DynamoDB

import { html, nothing } from 'lit';
import { post } from './api.js';
import { Form } from './form.js';
import { dynamoDbItem } from './json.js';

export class ItemForm extends Form {

  id = 'item';
  label = 'Item';
  body = 'item';

  constructor(page) {
    super(page, { table: '', operation: 'put', item: '{\n  "id": "1"\n}', dynamoDbJson: false });
  }

  get keys() {
    return this.page.tables.tables.find(({ name }) => name === this.values.table)?.keys ?? [];
  }

  get obstacle() {
    return this.page.tables.obstacle;
  }

  async send() {
    const { values, keys } = this;
    await post('/items', values);
    if (!this.page.jobs.some((job) => job.triggers.some((trigger) => trigger.kind === 'stream' && trigger.channel === values.table))) {
      return { note: `Written to ${values.table}. No job reads the stream of this table.` };
    }
    return {
      note: `Written to ${values.table}. The change opens when the stream has it. A write that changes nothing causes none.`,
      caused: (event) => event.kind === 'CHANGE' && event.channel === values.table && hasKeys(event.keys ?? '', keys, values)
    };
  }

  render() {
    if (this.obstacle) {
      return html`<p class="note">${this.obstacle}</p>`;
    }
    const { operation, dynamoDbJson } = this.values;
    return html`<div class="fields">
        ${this.select('table', 'Table', this.page.tables.tables.map(({ name }) => name))}
        ${this.select('operation', 'Operation', ['put', 'update', 'delete'])}
        <label class="check"><input type="checkbox" .checked=${dynamoDbJson} @change=${(event) => this.set('dynamoDbJson', event.target.checked)}> DynamoDB JSON</label>
      </div>
      ${this.json('item', operation === 'delete' ? 'Key' : 'Item')}
      <p class="quiet">${this.keys.length ? html`Key: ${this.keys.map((key, index) => html`${index ? ', ' : ''}<code>${key.name}</code> (${key.type})`)}. ` : nothing}${
        operation === 'update' ? 'The other attributes are set; those that you leave out stay.' : ''}</p>`;
  }

}

/** Returns whether a change has the keys of an item. DynamoDB may write a number differently. */
function hasKeys(text, keys, { item, dynamoDbJson }) {
  const attributes = dynamoDbItem(item, dynamoDbJson);
  return keys.every(({ name, type }) => {
    const value = attributes[name]?.[type];
    const part = type === 'N' ? '(-?[\\d.eE+-]+)' : literal(value);
    const found = new RegExp(`(?:^|, )${literal(name)}=${part}(?:$|, )`).exec(text);
    return found != null && (type !== 'N' || Number(found[1]) === Number(value));
  });
}

function literal(text) {
  return String(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
