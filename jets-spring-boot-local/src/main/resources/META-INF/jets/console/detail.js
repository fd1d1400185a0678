// An event or a run, which is loaded again when the journal has a later version of it

import { html, nothing } from 'lit';
import { get } from './api.js';
import { journal } from './journal.js';
import { JournalView } from './view.js';

export class Detail extends JournalView {

  static properties = { number: { type: Number }, data: { state: true }, problem: { state: true } };

  #known = '';

  willUpdate(changed) {
    if (changed.has('number')) {
      this.data = null;
      this.#known = '';
      this.over = false;
      this.#load();
    }
  }

  /** The page closes it. */
  newStart() {
    this.over = true;
  }

  journalChanged() {
    if (!this.over && this.version() !== this.#known) {
      this.#load();
    }
  }

  async #load() {
    const number = this.number;
    this.#known = this.version();
    try {
      const data = await get(`${this.path}/${number}`);
      if (number === this.number) {
        this.data = data;
        this.problem = null;
      }
    } catch (problem) {
      if (number === this.number) {
        this.problem = problem.message;
      }
    }
  }

  render() {
    if (this.problem && !this.data) {
      return html`<div class="empty"><h2>Not found</h2><p>${this.problem}</p></div>`;
    }
    return this.data ? this.show(this.data) : nothing;
  }

  get journal() {
    return journal;
  }

}
