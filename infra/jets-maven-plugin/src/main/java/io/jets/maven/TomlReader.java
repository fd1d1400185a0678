package io.jets.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds tables and values in a TOML text, so that one value can be exchanged and all else
 * stays as it is.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML</a>
 */
final class TomlReader {

	private final String text;

	private final List<TomlValue> values = new ArrayList<>();

	private final Map<List<String>, Integer> tables = new LinkedHashMap<>();

	private int position;

	TomlReader(String text) {
		this.text = text;
		List<String> table = List.of();
		for (skipBlank(true); !atEnd(); skipBlank(true)) {
			if (peek() == '[') {
				table = header();
				this.tables.put(table, this.position);
			}
			else {
				readValue(table);
			}
		}
	}

	/**
	 * The values, tables' own and those that they hold, in the order of the text.
	 * @return the values
	 */
	List<TomlValue> values() {
		return this.values;
	}

	/**
	 * The tables, and where each one's header ends.
	 * @return the tables in the order of the text
	 */
	Map<List<String>, Integer> tables() {
		return this.tables;
	}

	private List<String> header() {
		boolean array = this.text.startsWith("[[", this.position);
		this.position += array ? 2 : 1;
		List<String> key = key(']');
		this.position += array ? 2 : 1;
		return key;
	}

	private void readValue(List<String> table) {
		List<String> key = new ArrayList<>(table);
		key.addAll(key('='));
		this.position++;
		skipBlank(false);
		int start = this.position;
		skipValue();
		this.values.add(new TomlValue(List.copyOf(key), start, this.position));
	}

	private List<String> key(char end) {
		List<String> key = new ArrayList<>();
		for (skipBlank(false); !atEnd() && peek() != end; skipBlank(false)) {
			int start = this.position;
			if (peek() == '"' || peek() == '\'') {
				skipString();
				key.add(this.text.substring(start + 1, this.position - 1));
			}
			else if (peek() == '.') {
				this.position++;
			}
			else {
				skipBare("." + end);
				if (this.position == start || atEnd() || peek() == '\n') {
					throw invalid();
				}
				key.add(this.text.substring(start, this.position).strip());
			}
		}
		if (atEnd() || key.isEmpty()) {
			throw invalid();
		}
		return key;
	}

	private void skipValue() {
		if (atEnd()) {
			throw invalid();
		}
		switch (peek()) {
			case '"', '\'' -> skipString();
			case '[' -> skipNested(']');
			case '{' -> skipNested('}');
			default -> skipBare(",]}#");
		}
	}

	private void skipNested(char end) {
		this.position++;
		while (!atEnd() && peek() != end) {
			switch (peek()) {
				case '"', '\'' -> skipString();
				case '[' -> skipNested(']');
				case '{' -> skipNested('}');
				case '#' -> skipBlank(true);
				default -> this.position++;
			}
		}
		if (atEnd()) {
			throw invalid();
		}
		this.position++;
	}

	private void skipString() {
		String quote = String.valueOf(peek());
		String end = this.text.startsWith(quote.repeat(3), this.position) ? quote.repeat(3) : quote;
		this.position += end.length();
		while (!this.text.startsWith(end, this.position)) {
			this.position += (!atEnd() && peek() == '\\' && quote.equals("\"")) ? 2 : 1;
			if (atEnd() || (end.length() == 1 && peek() == '\n')) {
				throw invalid();
			}
		}
		this.position += end.length();
	}

	private void skipBare(String ends) {
		while (!atEnd() && peek() != '\n' && peek() != '\r' && ends.indexOf(peek()) < 0) {
			this.position++;
		}
	}

	private void skipBlank(boolean lines) {
		while (!atEnd() && (peek() == ' ' || peek() == '\t'
				|| (lines && (peek() == '\n' || peek() == '\r' || peek() == '#')))) {
			if (peek() == '#') {
				skipBare("");
			}
			else {
				this.position++;
			}
		}
	}

	private char peek() {
		return this.text.charAt(this.position);
	}

	private boolean atEnd() {
		return this.position >= this.text.length();
	}

	private IllegalArgumentException invalid() {
		long line = this.text.substring(0, Math.min(this.position, this.text.length()))
			.chars()
			.filter((character) -> character == '\n')
			.count() + 1;
		return new IllegalArgumentException("line " + line + " is not TOML");
	}

}
