package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The file with the values of the template's parameters, one {@code Name=value} per line.
 * A shell splits it into the arguments of {@code sam deploy --parameter-overrides}, so a
 * value must contain neither spaces nor quotes. ARNs contain none.
 *
 * @param path the file
 */
record ParametersFile(Path path) {

	private static final Pattern PLAIN = Pattern.compile("[\\w./:\\\\+-]+");

	/**
	 * Deletes the file, so that values of an earlier run are never deployed.
	 * @throws IOException if the file cannot be deleted
	 */
	void delete() throws IOException {
		Files.deleteIfExists(this.path);
	}

	/**
	 * Writes the file.
	 * @param parameters the values by the parameters' names
	 * @throws IOException if the file cannot be written
	 */
	void write(SortedMap<String, String> parameters) throws IOException {
		Files.createDirectories(this.path.toAbsolutePath().getParent());
		Files.writeString(this.path,
				parameters.entrySet().stream().map(ParametersFile::line).collect(Collectors.joining()));
	}

	/**
	 * Returns the command that deploys with these parameters, for a POSIX shell or
	 * PowerShell. The path is absolute unless Maven runs in the project's directory: it
	 * is unknown where {@code samconfig.toml} is, and SAM is run there.
	 * @param projectDirectory the project's directory
	 * @param workingDirectory the directory in which Maven runs
	 * @return the command
	 */
	String deployCommand(Path projectDirectory, Path workingDirectory) {
		Path absolute = this.path.toAbsolutePath().normalize();
		Path file = (workingDirectory.equals(projectDirectory) && absolute.startsWith(projectDirectory))
				? projectDirectory.relativize(absolute) : absolute;
		return "sam deploy --parameter-overrides $(cat " + quote(file.toString()) + ")";
	}

	private static String line(Map.Entry<String, String> parameter) {
		return parameter.getKey() + "=" + parameter.getValue() + "\n";
	}

	private static String quote(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
