package io.jets.integration.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.jets.packaging.jar.JarSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a class loader finds the same in one desugared jar as in the jars of the
 * libraries, and that all classes can be linked.
 */
@ParameterizedClass
@EnumSource
class PackedClassPathIntegrationTests {

	/** What packing leaves out, moves or merges. */
	private static final Pattern OTHERWISE = Pattern.compile("META-INF/(MANIFEST.MF|INDEX.LIST|libraries.txt"
			+ "|native-image.*|notices/.*|(additional-)?spring-configuration-metadata.json"
			+ "|versions/.*|spring.factories|spring/aot.factories|services/.*|spring/.*imports"
			+ "|(?i:[^/]*(license|notice|dependencies)[^/]*))|module-info.class|.*\\.class");

	/** Properties that are read from all jars. */
	private static final Set<String> PROPERTIES = Set.of("META-INF/spring-autoconfigure-metadata.properties",
			"META-INF/spring.handlers", "META-INF/spring.schemas", "META-INF/spring.tooling",
			"META-INF/spring-devtools.properties");

	private static FunctionClassLoader before;

	private static FunctionClassLoader after;

	@Parameter
	private Application application;

	enum Application {

		SAMPLE, LARGER

	}

	@BeforeParameterizedClassInvocation
	static void pack(Application application, @TempDir Path directory) throws IOException {
		Path path = directory.resolve("task");
		TaskDirectory task;
		if (application == Application.SAMPLE) {
			task = TaskDirectory.ofSampleClasses(path);
		}
		else {
			task = TaskDirectory.create(path, Path.of("target", "test-classes"), "io/jets/larger");
			Files.copy(Path.of("target", "test-classes", "larger", "application.yml"),
					task.path().resolve("application.yml"));
			task.add(Yaml.class);
		}
		before = new FunctionClassLoader(task.packed(new JarSettings(false, false)));
		after = new FunctionClassLoader(task.packed(new JarSettings(true, true)));
	}

	@AfterParameterizedClassInvocation
	static void close() throws IOException {
		before.close();
		after.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "META-INF/spring.factories", "META-INF/spring/aot.factories" })
	void findsSameFactories(String location) {
		assertThat(factories(location, after)).isEqualTo(factories(location, before)).isNotEmpty();
	}

	private static Map<?, ?> factories(String location, ClassLoader loader) {
		return (Map<?, ?>) ReflectionTestUtils.getField(SpringFactoriesLoader.forResourceLocation(location, loader),
				"factories");
	}

	/**
	 * Nothing can load the candidates of annotations in missing optional dependencies.
	 */
	@Test
	void findsSameImportCandidates() throws ReflectiveOperationException {
		Pattern imports = Pattern.compile("META-INF/spring/(.*)\\.imports");
		List<String> annotations = before.names()
			.stream()
			.map(imports::matcher)
			.filter((name) -> name.matches())
			.map((name) -> name.group(1))
			.filter((name) -> before.getResource(name.replace('.', '/') + ".class") != null)
			.toList();
		assertThat(annotations).contains("org.springframework.boot.autoconfigure.AutoConfiguration");
		for (String annotation : annotations) {
			Class<?> type = before.loadClass(annotation);
			assertThat(ImportCandidates.load(type, after).getCandidates()).as(annotation)
				.isEqualTo(ImportCandidates.load(type, before).getCandidates());
		}
	}

	@Test
	void findsSameServices() {
		List<String> services = before.names()
			.stream()
			.filter((name) -> name.matches("META-INF/services/[^/]+"))
			.map((name) -> name.substring(name.lastIndexOf('/') + 1))
			.toList();
		assertThat(services).isNotEmpty();
		services.forEach((name) -> assertThat(providers(name, after)).as(name).isEqualTo(providers(name, before)));
	}

	private static List<String> providers(String service, ClassLoader loader) {
		List<String> providers = new ArrayList<>();
		try {
			ServiceLoader.load(loader.loadClass(service), loader)
				.stream()
				.forEach((provider) -> providers.add(provider.type().getName()));
		}
		catch (ClassNotFoundException | LinkageError | ServiceConfigurationError ex) {
			providers.add(ex.toString());
		}
		return providers;
	}

	@Test
	void findsSameProperties() throws IOException {
		for (String name : PROPERTIES) {
			Properties expected = PropertiesLoaderUtils.loadAllProperties(name, before);
			assertThat(PropertiesLoaderUtils.loadAllProperties(name, after)).as(name).isEqualTo(expected);
		}
	}

	@Test
	void findsSameResources() throws IOException {
		Set<String> names = new TreeSet<>(before.names());
		names.removeAll(PROPERTIES);
		names.removeIf((name) -> OTHERWISE.matcher(name).matches());
		assertThat(names).hasSizeGreaterThan(300);
		for (String name : names) {
			if (name.endsWith("/")) {
				assertThat(after.getResource(name)).as(name).isNotNull();
			}
			else {
				assertThat(contents(name, after)).as(name).isEqualTo(contents(name, before));
			}
		}
	}

	private static Set<String> contents(String name, ClassLoader loader) throws IOException {
		Set<String> contents = new LinkedHashSet<>();
		for (URL url : Collections.list(loader.getResources(name))) {
			try (InputStream content = url.openStream()) {
				contents.add(DigestUtils.md5DigestAsHex(content));
			}
		}
		return contents;
	}

	/**
	 * A class that cannot be linked, because an optional dependency is missing, has the
	 * same fault as before. The JVM verifies all classes of this loader.
	 */
	@Test
	void linksSameClasses() {
		Map<String, String> expected = faults(before);
		Map<String, String> faults = faults(after);
		Map<String, String> ofLambdas = new TreeMap<>(faults);
		ofLambdas.keySet().removeIf((name) -> !name.contains("$$Lambda$"));
		assertThat(ofLambdas.values()).allMatch((fault) -> fault.startsWith("java.lang.NoClassDefFoundError"));
		faults.keySet().removeAll(ofLambdas.keySet());
		assertThat(faults).isEqualTo(expected);
		assertThat(after.names()).filteredOn((name) -> name.contains("$$Lambda$")).hasSizeGreaterThan(4_000);
	}

	private static Map<String, String> faults(FunctionClassLoader loader) {
		Map<String, String> faults = new TreeMap<>();
		for (String name : loader.names()) {
			if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class")) {
				String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
				try {
					// Links the class
					Class.forName(type, false, loader).getDeclaredMethods();
				}
				catch (ClassNotFoundException | LinkageError ex) {
					faults.put(type, ex.toString());
				}
			}
		}
		return faults;
	}

}
