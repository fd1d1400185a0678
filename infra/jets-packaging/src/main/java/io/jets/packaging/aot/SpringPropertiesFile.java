package io.jets.packaging.aot;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The file {@code spring.properties}, which Spring reads from the root of the class path
 * and which has priority over system properties.
 *
 * @param location the location of the file, as shown in messages
 * @param content its content
 * @see <a href=
 * "https://docs.spring.io/spring-framework/reference/appendix.html#appendix-spring-properties">Spring
 * properties</a>
 */
public record SpringPropertiesFile(String location, byte[] content) {

	public static final String NAME = "spring.properties";

	public static final String AOT_ENABLED = "spring.aot.enabled";

	/**
	 * Reads the file that Spring finds on Lambda: the application's own file or, if it
	 * has none, the file of the first library that contains one. Spring ignores all other
	 * files of this name.
	 * @return the file, empty if Spring does not find one
	 */
	public static SpringPropertiesFile read(Application application) throws IOException {
		Path own = application.classes().resolve(NAME);
		if (Files.isRegularFile(own)) {
			return new SpringPropertiesFile(own.toString(), Files.readAllBytes(own));
		}
		for (Library library : application.libraries()) {
			try (ZipFile jar = new ZipFile(library.file().toFile())) {
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
	 * Returns the value of {@code spring.aot.enabled}, {@code null} if it is not set.
	 */
	public @Nullable String aotEnabled() throws IOException {
		Properties properties = new Properties();
		properties.load(new ByteArrayInputStream(this.content));
		return properties.getProperty(AOT_ENABLED);
	}

	/**
	 * Returns the file with Spring AOT switched on. The setting is the first line,
	 * because the last line of the file may be continued.
	 */
	public SpringPropertiesFile withAotEnabled() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((AOT_ENABLED + "=true\n").getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(this.content);
		return new SpringPropertiesFile(this.location, bytes.toByteArray());
	}

}
