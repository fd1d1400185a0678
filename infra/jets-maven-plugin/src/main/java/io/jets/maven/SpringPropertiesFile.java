package io.jets.maven;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The file {@code spring.properties}, which Spring reads from the root of the class path
 * before all else, and which counts more than a system property.
 *
 * @param location where it is, as users know it
 * @param content what is in it
 * @see <a href=
 * "https://docs.spring.io/spring-framework/reference/appendix.html#appendix-spring-properties">Spring
 * properties</a>
 */
record SpringPropertiesFile(String location, byte[] content) {

	static final String NAME = "spring.properties";

	static final String AOT_ENABLED = "spring.aot.enabled";

	/**
	 * Read the one that counts on Lambda: the application's own, else that of the first
	 * library that has one. No other one is read.
	 * @param classes the directory of the application's classes
	 * @param libraries the libraries in the order of the class path
	 * @return the file, empty if there is none
	 * @throws IOException if a file cannot be read
	 */
	static SpringPropertiesFile read(Path classes, List<Library> libraries) throws IOException {
		Path own = classes.resolve(NAME);
		if (Files.isRegularFile(own)) {
			return new SpringPropertiesFile(own.toString(), Files.readAllBytes(own));
		}
		for (Library library : libraries) {
			try (ZipFile jar = new ZipFile(library.file())) {
				ZipEntry entry = jar.getEntry(NAME);
				if (entry != null) {
					return new SpringPropertiesFile(NAME + " of lib/" + library.name(),
							jar.getInputStream(entry).readAllBytes());
				}
			}
		}
		return new SpringPropertiesFile(own.toString(), new byte[0]);
	}

	/**
	 * What it says of Spring AOT.
	 * @return the value, {@code null} if it says nothing
	 * @throws IOException if it is malformed
	 */
	@Nullable String aotEnabled() throws IOException {
		Properties properties = new Properties();
		properties.load(new ByteArrayInputStream(this.content));
		return properties.getProperty(AOT_ENABLED);
	}

	/**
	 * The file for an archive of which Spring AOT is on or off. In front: the last line
	 * may be open.
	 * @param aot which
	 * @return the file with that switched on; this one if it says so already, or there is
	 * nothing to say
	 * @throws IOException if it is malformed
	 */
	SpringPropertiesFile with(AotState aot) throws IOException {
		if (!aot.enabled() || aotEnabled() != null) {
			return this;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((AOT_ENABLED + "=true\n").getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(this.content);
		return new SpringPropertiesFile(this.location, bytes.toByteArray());
	}

}
