package io.jets.packaging.archive;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A library that Spring Boot or Spring Cloud Function depends on, but that most functions
 * do not use.
 *
 * @param modules its modules, {@code <groupId>:<artifactId>}
 * @param markers texts that a file which uses it contains: names of packages, and of
 * classes that need it
 * @param extensions the extensions of files that are read with it
 * @param toleratedUsers modules that use it if it is present, and work without it
 * @param service the file that registers it as a service: the library stays in the
 * archive without this file. {@code null} if the library is left out
 * @param reason why the archive does not need it
 */
public record OptionalLibrary(Set<String> modules, List<String> markers, List<String> extensions,
		Set<String> toleratedUsers, @Nullable String service, String reason) {

	/**
	 * Spring Boot's logging system for Log4j needs {@code log4j-core}, which would use
	 * the API. Without it, Commons Logging logs through SLF4J.
	 */
	private static final OptionalLibrary LOG4J = new OptionalLibrary(
			Set.of("org.apache.logging.log4j:log4j-api", "org.apache.logging.log4j:log4j-to-slf4j"),
			List.of("org.apache.logging.log4j"), List.of(),
			Set.of("org.springframework.boot:spring-boot", "commons-logging:commons-logging"), null,
			"nothing logs through Log4j");

	/**
	 * Spring Boot reports a YAML file that it cannot read.
	 */
	private static final OptionalLibrary YAML = new OptionalLibrary(Set.of("org.yaml:snakeyaml"),
			List.of("org.yaml.snakeyaml", "org.springframework.beans.factory.config.Yaml",
					"org.springframework.boot.env.YamlPropertySourceLoader"),
			List.of(".yaml", ".yml"),
			Set.of("org.springframework.boot:spring-boot", "org.springframework:spring-beans"), null,
			"nothing reads YAML");

	/**
	 * Spring Cloud Function needs the module for its own mapper; the application's mapper
	 * finds it as a service. AWS's event classes use Joda-Time, but AWS's serializer
	 * reads them.
	 */
	private static final OptionalLibrary JODA = new OptionalLibrary(
			Set.of("tools.jackson.datatype:jackson-datatype-joda"),
			List.of("org.joda.time", "com.amazonaws.services.lambda.runtime.events"), List.of(),
			Set.of("joda-time:joda-time", "com.amazonaws:aws-lambda-java-events",
					"com.amazonaws:aws-lambda-java-serialization", "io.jets:jets-core",
					"org.springframework.cloud:spring-cloud-function-context",
					"org.springframework.cloud:spring-cloud-function-adapter-aws",
					"tools.jackson.core:jackson-databind"),
			"META-INF/services/tools.jackson.databind.JacksonModule", "nothing uses Joda-Time");

	static final List<OptionalLibrary> ALL = List.of(LOG4J, YAML, JODA);

	/**
	 * Returns whether a library may be a reason to deploy this one.
	 * @param module the other library's module
	 */
	boolean mayBeUsedBy(String module) {
		return !this.modules.contains(module) && !this.toleratedUsers.contains(module);
	}

	/**
	 * Returns whether a file uses this library. A class file contains the names of the
	 * classes that it uses as plain text.
	 * @param name the file's name
	 * @param content the file's bytes as characters
	 */
	boolean isUsedBy(String name, String content) {
		return this.extensions.stream().anyMatch(name::endsWith) || this.markers.stream()
			.anyMatch((marker) -> content.contains(marker.replace('.', '/')) || content.contains(marker));
	}

}
