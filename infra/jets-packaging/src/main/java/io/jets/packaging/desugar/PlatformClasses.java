package io.jets.packaging.desugar;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * The class files of the JDK that runs the build.
 */
public final class PlatformClasses {

	private PlatformClasses() {
	}

	/**
	 * Reads a class file.
	 * @param name the file's name, for instance {@code java/lang/Object.class}
	 * @return its content, {@code null} if the JDK has no such class
	 */
	public static byte @Nullable [] read(String name) throws IOException {
		try (InputStream content = ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
			return (content != null) ? content.readAllBytes() : null;
		}
	}

}
