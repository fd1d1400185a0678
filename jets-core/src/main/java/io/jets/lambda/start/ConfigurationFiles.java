package io.jets.lambda.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The configuration files that Spring Boot looks for in the class path and in the working
 * directory if no profile is active.
 */
public final class ConfigurationFiles {

	/**
	 * The names without extension.
	 */
	static final List<String> NAMES = List.of("application", "application-default");

	private static final List<String> EXTENSIONS = List.of("properties", "xml", "yml", "yaml");

	private final ClassLoader classLoader;

	private final File workingDirectory;

	/**
	 * Creates an instance.
	 * @param classLoader loads the files in the class path
	 * @param workingDirectory the working directory
	 */
	public ConfigurationFiles(ClassLoader classLoader, File workingDirectory) {
		this.classLoader = classLoader;
		this.workingDirectory = workingDirectory;
	}

	/**
	 * Returns the names of all possible files, in the order of their precedence.
	 * @return the names
	 */
	public static List<String> names() {
		List<String> names = new ArrayList<>();
		for (String name : NAMES) {
			for (String extension : EXTENSIONS) {
				names.add(name + "." + extension);
			}
		}
		return names;
	}

	/**
	 * Returns the names of the files in the class path.
	 * @return paths that are relative to the root of the class path
	 */
	public List<String> inClassPath() {
		List<String> found = new ArrayList<>();
		for (String directory : new String[] { "", "config/" }) {
			for (String name : names()) {
				if (this.classLoader.getResource(directory + name) != null) {
					found.add(directory + name);
				}
			}
		}
		return found;
	}

	/**
	 * Returns a file in the class path.
	 * @param file its name
	 * @return the file
	 */
	public Resource resource(String file) {
		return new ClassPathResource(file, this.classLoader);
	}

	/**
	 * Computes the checksum of a file in the class path.
	 * @param file its name
	 * @return the checksum
	 * @throws IOException if the file cannot be read
	 */
	public long checksum(String file) throws IOException {
		CRC32 checksum = new CRC32();
		try (InputStream content = resource(file).getInputStream()) {
			checksum.update(content.readAllBytes());
		}
		return checksum.getValue();
	}

	/**
	 * Returns whether a file of the class path is in the working directory, too. Spring
	 * Boot then reads it from there.
	 */
	boolean isInWorkingDirectory(String file) {
		try {
			return new File(this.workingDirectory, file).getAbsoluteFile()
				.equals(resource(file).getFile().getAbsoluteFile());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Returns a file of the working directory that is not in the root of the class path.
	 */
	@Nullable File otherFile() {
		for (String name : names()) {
			File file = new File(this.workingDirectory, name);
			if (file.exists() && !isInWorkingDirectory(name)) {
				return file;
			}
		}
		return find(new File(this.workingDirectory, "config"), 1);
	}

	private static @Nullable File find(File directory, int depth) {
		File[] files = directory.listFiles();
		if (files == null) {
			return null;
		}
		List<String> names = names();
		for (File file : files) {
			File found = (depth > 0 && file.isDirectory()) ? find(file, depth - 1) : null;
			if (found != null || names.contains(file.getName())) {
				return (found != null) ? found : file;
			}
		}
		return null;
	}

}
