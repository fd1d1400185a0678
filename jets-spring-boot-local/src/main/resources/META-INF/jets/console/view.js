// The base of all elements: light DOM, so that one style sheet and the browser's search work

import { html, LitElement } from 'lit';
import { get } from './api.js';
import { journal } from './journal.js';

export class View extends LitElement {

  createRenderRoot() {
    return this;
  }

}

/** A view that is rendered again when the journal has changed, at most once per frame. */
export class JournalView extends View {

  #listener = () => this.journalChanged();

  #startListener = () => this.newStart();

  connectedCallback() {
    super.connectedCallback();
    journal.addEventListener('change', this.#listener);
    journal.addEventListener('start', this.#startListener);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    journal.removeEventListener('change', this.#listener);
    journal.removeEventListener('start', this.#startListener);
  }

  journalChanged() {
    this.requestUpdate();
  }

  /** Called when another application answers than before: its numbers mean other events and runs. */
  newStart() {
  }

  /** Waits for the next frame, so that a burst of changes is rendered once. */
  async scheduleUpdate() {
    await new Promise((resolve) => {
      if (document.hidden) {
        setTimeout(resolve, 0);
      } else {
        requestAnimationFrame(resolve);
      }
    });
    super.scheduleUpdate();
  }

}

/**
 * A view of something else than the journal, which is loaded again whenever it may have changed. It can consist of parts,
 * which are shown even if others cannot be loaded.
 */
export class LoadingView extends JournalView {

  static properties = { problems: { state: true } };

  /** The path from which each part is loaded, by its name. */
  #paths = {};

  #reload = () => {
    if (!document.hidden && journal.running !== false) {
      this.load();
    }
  };

  constructor() {
    super();
    this.problems = {};
  }

  connectedCallback() {
    super.connectedCallback();
    journal.addEventListener('application', this.#reload);
    addEventListener('focus', this.#reload);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    journal.removeEventListener('application', this.#reload);
    removeEventListener('focus', this.#reload);
  }

  /** Loads a part into the property with its name. If it is loaded from another path meanwhile, the first result is ignored. */
  async loadPart(part, path) {
    this.#paths[part] = path;
    const isCurrent = () => this.#paths[part] === path;
    try {
      const loaded = await get(path);
      if (isCurrent()) {
        this[part] = loaded;
        this.problems = { ...this.problems, [part]: undefined };
      }
    } catch (problem) {
      if (isCurrent()) {
        this.problems = { ...this.problems, [part]: problem.message };
      }
    }
  }

  /** Clears a part and its problem. If it is being loaded, the result is ignored. */
  clearPart(part) {
    this.#paths[part] = null;
    this[part] = null;
    this.problems = { ...this.problems, [part]: undefined };
  }

  renderProblems() {
    const messages = new Set(Object.values(this.problems).filter(Boolean));
    return [...messages].map((message) => html`<p class="note bad" role="alert">${message}</p>`);
  }

}

/** Goes to a page of the console. */
export function go(path) {
  history.pushState(null, '', path);
  dispatchEvent(new Event('popstate'));
}
