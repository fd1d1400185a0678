// Finds what is wrong with a JSON text. Browsers tell the position only of some problems.

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Problem extends Error {
}

/** Returns a problem with its line and column; null if the text is JSON. */
export function jsonProblem(text) {
  try {
    JSON.parse(text);
    return null;
  } catch (problem) {
    return locate(text) ?? problem.message;
  }
}

function locate(text) {
  let at = 0;
  const skip = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    at = found ? pattern.lastIndex : at;
    return found;
  };
  const next = (character) => {
    skip(SPACE);
    const found = text[at] === character;
    at += found ? 1 : 0;
    return found;
  };
  const expect = (found, expected) => {
    if (!found) {
      throw new Problem(`expected ${expected}, ${at < text.length ? `but found ${text[at]}` : 'but the text ends'}`);
    }
  };
  const list = (end, entry) => {
    if (next(end)) {
      return;
    }
    do {
      entry();
    } while (next(','));
    expect(next(end), `, or ${end}`);
  };
  const value = () => {
    if (next('{')) {
      list('}', () => {
        skip(SPACE);
        expect(skip(STRING), 'a name in double quotes');
        expect(next(':'), ':');
        value();
      });
    } else if (next('[')) {
      list(']', value);
    } else {
      expect(skip(STRING) || skip(LITERAL), 'a value');
    }
  };
  try {
    value();
    skip(SPACE);
    expect(at === text.length, 'nothing after the value');
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    const before = text.slice(0, at).split('\n');
    return `Line ${before.length}, column ${before.at(-1).length + 1}: ${problem.message}`;
  }
}
