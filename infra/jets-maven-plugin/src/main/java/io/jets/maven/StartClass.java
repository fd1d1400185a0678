package io.jets.maven;

import java.util.Objects;
import java.util.stream.Stream;

import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Reads the class that starts an application from Spring Boot's own settings.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-boot/maven-plugin/using.html#using.parent-pom">Inheriting
 * the Starter Parent POM</a>
 */
final class StartClass {

	private static final String PROPERTY = "start-class";

	private StartClass() {
	}

	/**
	 * Returns the property {@code start-class}, or else {@code mainClass} of Spring
	 * Boot's plugin or of one of its executions.
	 * @param project the application
	 * @return the class name, or {@code null} if the project sets none
	 */
	static @Nullable String of(MavenProject project) {
		return Stream.concat(Stream.ofNullable(project.getProperties().getProperty(PROPERTY)), mainClasses(project))
			.map(String::strip)
			// Spring Boot's parent always sets mainClass to the property
			.filter((name) -> !name.isEmpty() && !name.contains("${"))
			.findFirst()
			.orElse(null);
	}

	private static Stream<String> mainClasses(MavenProject project) {
		Plugin plugin = project.getPlugin(AotProfiles.PLUGIN);
		if (plugin == null) {
			return Stream.empty();
		}
		return Stream.concat(Stream.<ConfigurationContainer>of(plugin), plugin.getExecutions().stream())
			.map(ConfigurationContainer::getConfiguration)
			.map((configuration) -> (configuration instanceof Xpp3Dom xml) ? xml.getChild("mainClass") : null)
			.filter(Objects::nonNull)
			.map(Xpp3Dom::getValue)
			.filter(Objects::nonNull);
	}

}
