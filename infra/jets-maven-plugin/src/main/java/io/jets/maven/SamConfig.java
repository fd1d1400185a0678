package io.jets.maven;

import java.util.List;
import java.util.Map;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@code samconfig.toml}. Only what is asked for changes: comments, order
 * and all other settings stay byte for byte.
 *
 * @param text the text, {@code ""} for a new file
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html">AWS
 * SAM CLI configuration file</a>
 */
record SamConfig(String text) {

	private static final String KEY = "parameter_overrides";

	/**
	 * Set parameters of {@code sam deploy}.
	 * @param environment the file's environment, {@code default} unless the user has
	 * several
	 * @param parameters the parameters' values, by their names
	 * @return the new text
	 * @throws MojoFailureException if the file cannot be changed without a risk
	 */
	SamConfig withParameters(String environment, Map<String, String> parameters) throws MojoFailureException {
		TomlReader toml = read();
		if (!environment.matches("[A-Za-z0-9_-]+")) {
			throw new MojoFailureException(
					"samconfig.toml: an environment is a word of letters, digits, - and _, not \"" + environment
							+ "\"");
		}
		List<String> table = List.of(environment, "deploy", "parameters");
		TomlValue value = find(toml, table);
		if (value == null) {
			// SAM takes a command's own value instead of the global one, which would be
			// lost
			value = find(toml, List.of(environment, "global", "parameters"));
		}
		if (value != null) {
			if (this.text.charAt(value.start()) == '[' && hasComment(value)) {
				throw new MojoFailureException("samconfig.toml: take the comments out of " + KEY);
			}
			if ("\"'[".indexOf(this.text.charAt(value.start())) < 0) {
				throw new MojoFailureException("samconfig.toml: write " + KEY + " as a string or an array of strings");
			}
			String changed = new ParameterOverrides(this.text.substring(value.start(), value.end())).with(parameters);
			return new SamConfig(this.text.substring(0, value.start()) + changed + this.text.substring(value.end()));
		}
		String line = KEY + " = " + new ParameterOverrides("\"\"").with(parameters);
		Integer header = toml.tables().get(table);
		return new SamConfig((header != null) ? insertAfterLine(header, line) : append(environment, line));
	}

	private TomlReader read() throws MojoFailureException {
		try {
			return new TomlReader(this.text);
		}
		catch (IllegalArgumentException ex) {
			throw new MojoFailureException("samconfig.toml: " + ex.getMessage(), ex);
		}
	}

	private boolean hasComment(TomlValue value) {
		return this.text.substring(value.start(), value.end()).replaceAll("\"[^\"\n]*\"|'[^'\n]*'", "").contains("#");
	}

	private static @Nullable TomlValue find(TomlReader toml, List<String> table) throws MojoFailureException {
		for (TomlValue value : toml.values()) {
			List<String> key = value.key();
			if (key.size() == table.size() + 1 && key.subList(0, table.size()).equals(table)
					&& key.get(table.size()).equals(KEY)) {
				return value;
			}
			if (key.size() > table.size() && key.subList(0, table.size()).equals(table)
					&& !toml.tables().containsKey(table)) {
				throw new MojoFailureException(
						"samconfig.toml: write [" + String.join(".", table) + "] as a table with a setting per line");
			}
			if (key.size() <= table.size() && table.subList(0, key.size()).equals(key)) {
				throw new MojoFailureException("samconfig.toml: write " + String.join(".", key) + " as a table ["
						+ String.join(".", table) + "] with a setting per line");
			}
		}
		return null;
	}

	private String insertAfterLine(int position, String line) {
		int end = this.text.indexOf('\n', position);
		return (end < 0) ? this.text + lineEnd() + line + lineEnd()
				: this.text.substring(0, end + 1) + line + lineEnd() + this.text.substring(end + 1);
	}

	private String append(String environment, String line) {
		StringBuilder appended = new StringBuilder(this.text.isEmpty() ? "version = 0.1" + lineEnd() : this.text);
		if (appended.charAt(appended.length() - 1) != '\n') {
			appended.append(lineEnd());
		}
		return appended.append(lineEnd())
			.append("[" + environment + ".deploy.parameters]")
			.append(lineEnd())
			.append(line)
			.append(lineEnd())
			.toString();
	}

	private String lineEnd() {
		return this.text.contains("\r\n") ? "\r\n" : "\n";
	}

}
