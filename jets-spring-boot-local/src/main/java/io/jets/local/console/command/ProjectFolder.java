package io.jets.local.console.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the folder of the project to which a class belongs.
 */
final class ProjectFolder {

	private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

	private ProjectFolder() {
	}

	/**
	 * Returns the nearest folder above the class's folder that has a build file.
	 * @return the folder, {@code null} if there is none or if the class is in a jar
	 */
	static @Nullable Path of(Class<?> type) {
		Path classes = location(type);
		if (classes == null || !Files.isDirectory(classes)) {
			return null;
		}
		return Stream.iterate(classes, (folder) -> folder != null, Path::getParent)
			.filter(ProjectFolder::isProject)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Path location(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null || !"file".equals(source.getLocation().getProtocol())) {
			return null;
		}
		try {
			return Path.of(source.getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static boolean isProject(Path folder) {
		return BUILD_FILES.stream().anyMatch((file) -> Files.isRegularFile(folder.resolve(file)));
	}

}
