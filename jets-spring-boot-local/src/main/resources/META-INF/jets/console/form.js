// What the forms of the page Send have in common

import { html, nothing } from 'lit';
import { jsonProblem } from './json-problem.js';

export class Form {

  values = {};

  /**
   * @param page the page, which has the jobs and the tables, and is rendered when a value changes
   * @param values the values at the start
   */
  constructor(page, values) {
    this.page = page;
    this.values = values;
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    this.page.changed();
  }

  field(name, label, list = []) {
    return html`<label>${label}<input .value=${this.values[name]} spellcheck="false" list=${`${this.id}-${name}`}
      @input=${(event) => this.set(name, event.target.value)}></label>
      <datalist id=${`${this.id}-${name}`}>${list.map((value) => html`<option value=${value}></option>`)}</datalist>`;
  }

  select(name, label, options) {
    return html`<label>${label}<select .value=${this.values[name]} @change=${(event) => this.set(name, event.target.value)}>${
      options.map((option) => html`<option value=${option} ?selected=${option === this.values[name]}>${option}</option>`)}</select></label>`;
  }

  json(name, label) {
    const problem = jsonProblem(this.values[name]);
    return html`<label class="wide">${label}<textarea rows=${rows(this.values[name])} spellcheck="false" .value=${this.values[name]}
      aria-invalid=${problem != null} @input=${(event) => this.set(name, event.target.value)}></textarea></label>
      ${problem ? html`<p class="note bad" role="status">${problem}</p>` : nothing}`;
  }

  /** Returns what the page shows until the response arrives, if that can take long. */
  get waiting() {
    return undefined;
  }

  /** Returns what follows the buttons. */
  preview() {
    return nothing;
  }

  /** Returns why nothing can be sent, which the form shows; undefined if it can. */
  get obstacle() {
    return undefined;
  }

  /** Returns the jobs for whose tests the event can be saved. */
  get savedFor() {
    return [];
  }

}

/** Returns the height of a field: the text is seen at once, and the buttons with it. */
function rows(text) {
  return Math.min(Math.max(text.split('\n').length + 1, 8), 20);
}

/** Returns the lines of a text that are not blank. */
export function lines(text) {
  return (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
}
