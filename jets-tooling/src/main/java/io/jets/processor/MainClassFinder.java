package io.jets.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Finds the class that starts the application: the class with a {@code main} method and
 * {@code @SpringBootApplication}, or the only class with a {@code main} method.
 */
final class MainClassFinder {

	private final MetadataReaderFactory readers = new SimpleMetadataReaderFactory();

	String find(Path classesDirectory) {
		List<AnnotationMetadata> withMain = candidates(classesDirectory);
		List<AnnotationMetadata> applications = withMain.stream()
			.filter((type) -> type.isAnnotated(SpringBootConfiguration.class.getName()))
			.toList();
		List<AnnotationMetadata> found = (applications.isEmpty()) ? withMain : applications;
		if (found.isEmpty()) {
			throw new InvalidApplicationException("No class in " + classesDirectory
					+ " has a main method. Set jets.template.main-class to the class that starts the application");
		}
		if (found.size() > 1) {
			throw new InvalidApplicationException("Several classes have a main method: "
					+ String.join(", ", found.stream().map(AnnotationMetadata::getClassName).toList())
					+ ". Set jets.template.main-class, or the property start-class, to the one that starts the application");
		}
		return found.get(0).getClassName();
	}

	private List<AnnotationMetadata> candidates(Path classesDirectory) {
		try (Stream<Path> files = Files.walk(classesDirectory)) {
			return files.filter(MainClassFinder::isClass)
				.sorted()
				.map(this::read)
				.filter(MainClassFinder::hasMain)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isClass(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".class") && !name.equals("module-info.class") && !name.equals("package-info.class");
	}

	private AnnotationMetadata read(Path file) {
		try {
			return this.readers.getMetadataReader(new FileSystemResource(file)).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasMain(AnnotationMetadata type) {
		return type.getDeclaredMethods()
			.stream()
			.anyMatch((method) -> method.getMethodName().equals("main") && method.isStatic()
					&& method.getReturnTypeName().equals("void"));
	}

}
