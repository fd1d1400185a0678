package io.jets.lean.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;

/**
 * Finds methods with an annotation, or with one that has it as a meta-annotation, in all
 * classes of a class path. The types of beans do not tell: the class of a bean may be
 * known only when its factory method has returned it.
 */
public final class AnnotatedMethods {

	private final Set<String> known = new HashSet<>();

	private final Set<String> composed = new HashSet<>();

	private Set<String> searched;

	private AnnotatedMethods(String annotation) {
		this.searched = Set.of(annotation);
	}

	/**
	 * Finds a class that declares such a method.
	 * @param annotation the annotation
	 * @param loader the class loader with the class path
	 * @return the name of the class that is first on the class path, empty if there is
	 * none
	 */
	public static Optional<String> find(Class<? extends Annotation> annotation, ClassLoader loader) {
		try {
			return new AnnotatedMethods(Type.getDescriptor(annotation))
				.find(new PathMatchingResourcePatternResolver(loader).getResources("classpath*:"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads the class path again if it has new annotations with those searched for.
	 */
	private Optional<String> find(Resource[] roots) throws IOException {
		while (!this.searched.isEmpty()) {
			for (Resource root : roots) {
				Optional<String> found = find(root.getURL());
				if (found.isPresent()) {
					return found;
				}
			}
			this.known.addAll(this.searched);
			this.composed.removeAll(this.known);
			this.searched = Set.copyOf(this.composed);
		}
		return Optional.empty();
	}

	private Optional<String> find(URL root) throws IOException {
		if (ResourceUtils.isJarURL(root)) {
			return findInJar(ResourceUtils.getFile(ResourceUtils.extractJarFileURL(root)).toPath());
		}
		try (Stream<Path> files = Files.walk(ResourceUtils.getFile(root).toPath())) {
			for (Path file : files.filter((path) -> isClass(path.toString())).sorted().toList()) {
				Optional<String> found = findIn(Files.readAllBytes(file));
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<String> findInJar(Path jar) throws IOException {
		try (ZipFile zip = open(jar)) {
			if (zip == null) {
				return Optional.empty();
			}
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				if (isClass(entry.getName())) {
					try (InputStream content = zip.getInputStream(entry)) {
						Optional<String> found = findIn(content.readAllBytes());
						if (found.isPresent()) {
							return found;
						}
					}
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns {@code null} if the file is not a jar, for instance a native library. The
	 * JVM cannot load classes from it either.
	 */
	private static @Nullable ZipFile open(Path jar) throws IOException {
		try {
			return new ZipFile(jar.toFile());
		}
		catch (ZipException ex) {
			return null;
		}
	}

	private static boolean isClass(String name) {
		return name.endsWith(ClassUtils.CLASS_FILE_SUFFIX);
	}

	private Optional<String> findIn(byte[] classFile) {
		// Few classes mention an annotation, and searching costs less than parsing
		String content = new String(classFile, StandardCharsets.ISO_8859_1);
		if (this.searched.stream().map(AnnotatedMethods::encoded).noneMatch(content::contains)) {
			return Optional.empty();
		}
		ClassAnnotations annotations = ClassAnnotations.of(classFile);
		if (annotations.ofType().stream().anyMatch(this.searched::contains)) {
			this.composed.add(annotations.type());
		}
		return annotations.ofMethods().stream().anyMatch(this.searched::contains)
				? Optional.of(Type.getType(annotations.type()).getClassName()) : Optional.empty();
	}

	private static String encoded(String descriptor) {
		return new String(descriptor.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
