package io.jets.maven.dependency;

import java.io.File;
import java.io.IOException;
import java.util.zip.ZipFile;

/**
 * The file by which a library declares that it is for development only and not deployed.
 * Spring Boot's own marker, the jar type {@code development-tool}, would also remove the
 * library from {@code spring-boot:run} and {@code process-aot}.
 */
final class NotDeployedMarker {

	static final String NAME = "META-INF/jets/not-deployed";

	private NotDeployedMarker() {
	}

	/**
	 * Returns whether a library contains the marker.
	 * @param library a jar, or the directory of classes of a module in the same build
	 */
	static boolean isIn(File library) throws IOException {
		if (library.isDirectory()) {
			return new File(library, NAME).isFile();
		}
		if (!library.getName().endsWith(".jar")) {
			return false;
		}
		try (ZipFile jar = new ZipFile(library)) {
			return jar.getEntry(NAME) != null;
		}
	}

}
