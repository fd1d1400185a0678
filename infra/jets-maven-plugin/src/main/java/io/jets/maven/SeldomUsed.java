package io.jets.maven;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Libraries that Spring Boot brings and most functions run without.
 *
 * @param modules the libraries, {@code <groupId>:<artifactId>}
 * @param markers what is in a file that uses them: packages, and classes that need them
 * @param extensions what a file that is read with them ends with
 * @param doWithout the libraries that use them if they are there
 * @param service the file with which they offer themselves to whoever looks for services:
 * they stay, without it; {@code null} if all of them is left out
 * @param reason why they are not needed
 */
record SeldomUsed(Set<String> modules, List<String> markers, List<String> extensions, Set<String> doWithout,
		@Nullable String service, String reason) {

	/**
	 * Boot's own logging system for Log4j needs its core, which would use the API;
	 * Commons Logging turns to SLF4J.
	 */
	private static final SeldomUsed LOG4J = new SeldomUsed(
			Set.of("org.apache.logging.log4j:log4j-api", "org.apache.logging.log4j:log4j-to-slf4j"),
			List.of("org.apache.logging.log4j"), List.of(),
			Set.of("org.springframework.boot:spring-boot", "commons-logging:commons-logging"), null,
			"nothing logs through Log4j");

	/**
	 * Boot says so where it is told to read YAML and cannot.
	 */
	private static final SeldomUsed YAML = new SeldomUsed(Set.of("org.yaml:snakeyaml"),
			List.of("org.yaml.snakeyaml", "org.springframework.beans.factory.config.Yaml",
					"org.springframework.boot.env.YamlPropertySourceLoader"),
			List.of(".yaml", ".yml"),
			Set.of("org.springframework.boot:spring-boot", "org.springframework:spring-beans"), null,
			"there is no YAML");

	/**
	 * Spring Cloud Function needs it for its own mapper, the application's finds it as a
	 * service. AWS's events have Joda-Time's types, but are read by AWS's serializer.
	 */
	private static final SeldomUsed JODA = new SeldomUsed(Set.of("tools.jackson.datatype:jackson-datatype-joda"),
			List.of("org.joda.time", "com.amazonaws.services.lambda.runtime.events"), List.of(),
			Set.of("joda-time:joda-time", "com.amazonaws:aws-lambda-java-events",
					"com.amazonaws:aws-lambda-java-serialization", "io.jets:jets-core",
					"org.springframework.cloud:spring-cloud-function-context",
					"org.springframework.cloud:spring-cloud-function-adapter-aws",
					"tools.jackson.core:jackson-databind"),
			"META-INF/services/tools.jackson.databind.JacksonModule", "nothing uses Joda-Time");

	static final List<SeldomUsed> ALL = List.of(LOG4J, YAML, JODA);

	/**
	 * Whether a library's files are worth looking at.
	 */
	boolean mayBeUsedBy(String module) {
		return !this.modules.contains(module) && !this.doWithout.contains(module);
	}

	/**
	 * Whether a file uses them. A class has the names of what it uses in it as they are.
	 * @param name the file's name
	 * @param content its bytes as characters
	 * @return whether it does
	 */
	boolean isUsedBy(String name, String content) {
		return this.extensions.stream().anyMatch(name::endsWith) || this.markers.stream()
			.anyMatch((marker) -> content.contains(marker.replace('.', '/')) || content.contains(marker));
	}

}
