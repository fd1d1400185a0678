package io.jets.packaging.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The manifest of merged jars. The information about the packages of a jar
 * ({@link java.lang.Package#getImplementationVersion()}) is kept in a section per package
 * if the code of the jar reads it.
 */
final class MergedManifest {

	private static final List<String> INFORMATION = List.of("Specification-Title", "Specification-Version",
			"Specification-Vendor", "Implementation-Title", "Implementation-Version", "Implementation-Vendor");

	private static final String PACKAGE = "java/lang/Package";

	private static final List<String> GETTERS = INFORMATION.stream()
		.map((attribute) -> "get" + attribute.replace("-", ""))
		.toList();

	private final Manifest manifest = new Manifest();

	/**
	 * Creates the manifest.
	 * @param multiRelease whether a JVM looks for files for its release of Java
	 */
	MergedManifest(boolean multiRelease) {
		this.manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		if (multiRelease) {
			this.manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
		}
	}

	/**
	 * Adds a jar.
	 * @param original its manifest
	 * @param files its files
	 */
	void add(Manifest original, Map<String, byte[]> files) {
		if (files.values().stream().noneMatch(MergedManifest::readsInformation)) {
			return;
		}
		files.keySet()
			.stream()
			.filter((name) -> name.endsWith(".class") && !name.startsWith("META-INF/"))
			.map((name) -> name.substring(0, name.lastIndexOf('/') + 1))
			.distinct()
			.forEach((packageName) -> add(packageName, original));
	}

	private void add(String packageName, Manifest original) {
		Attributes attributes = new Attributes();
		for (String name : INFORMATION) {
			String own = original.getEntries().getOrDefault(packageName, new Attributes()).getValue(name);
			String value = (own != null) ? own : original.getMainAttributes().getValue(name);
			if (value != null) {
				attributes.putValue(name, value);
			}
		}
		if (!packageName.isEmpty() && !attributes.isEmpty()) {
			this.manifest.getEntries().putIfAbsent(packageName, attributes);
		}
	}

	private static boolean readsInformation(byte[] file) {
		String content = new String(file, StandardCharsets.ISO_8859_1);
		return content.contains(PACKAGE) && GETTERS.stream().anyMatch(content::contains);
	}

	/**
	 * Returns the content of the file.
	 */
	byte[] content() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.manifest.write(content);
		return content.toByteArray();
	}

}
