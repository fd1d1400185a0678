package io.jets.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The build's {@code spring-boot:process-aot}, which copies what it generates into the
 * application's classes.
 *
 * @param output what it generates
 * @param profiles the profiles that it is told, which are fixed from then on
 * @see <a href=
 * "https://docs.spring.io/spring-boot/maven-plugin/aot.html#aot.processing-applications">Processing
 * applications</a>
 */
record ProcessAot(AotOutput output, List<String> profiles) {

	private static final String PLUGIN = "org.springframework.boot:spring-boot-maven-plugin";

	private static final String GOAL = "process-aot";

	private static final String SKIP = "spring-boot.aot.skip";

	private static final Pattern COMMAND_LINE = Pattern
		.compile("(spring-boot|" + Pattern.quote(PLUGIN) + "(:[^:@]+)?):" + GOAL + "(@.+)?");

	/**
	 * Find it in the build.
	 * @param project the application
	 * @param session the build
	 * @return how it is configured, {@code null} if it is no part of the build or skipped
	 */
	static @Nullable ProcessAot find(MavenProject project, MavenSession session) {
		Plugin plugin = project.getPlugin(PLUGIN);
		List<Xpp3Dom> configurations = new ArrayList<>();
		if (session.getGoals().stream().anyMatch((goal) -> COMMAND_LINE.matcher(goal).matches())) {
			configurations.add(configuration((plugin != null) ? plugin.getConfiguration() : null));
		}
		if (plugin != null) {
			plugin.getExecutions()
				.stream()
				.filter((execution) -> execution.getGoals().contains(GOAL) && !"none".equals(execution.getPhase()))
				.map(PluginExecution::getConfiguration)
				.forEach((configuration) -> configurations.add(configuration(configuration)));
		}
		return configurations.stream()
			.filter((configuration) -> !isSkipped(configuration, project, session))
			.findFirst()
			.map((configuration) -> of(configuration, project))
			.orElse(null);
	}

	private static ProcessAot of(Xpp3Dom configuration, MavenProject project) {
		AotOutput output = AotOutput.in(project);
		return new ProcessAot(
				new AotOutput(path(configuration, "generatedClasses", project, output.classes()),
						path(configuration, "generatedResources", project, output.resources())),
				Stream.ofNullable(configuration.getChild("profiles"))
					.flatMap((profiles) -> Stream.of(profiles.getChildren()))
					.map(Xpp3Dom::getValue)
					.filter(Objects::nonNull)
					.toList());
	}

	private static Xpp3Dom configuration(@Nullable Object configuration) {
		return (configuration instanceof Xpp3Dom xml) ? xml : new Xpp3Dom("configuration");
	}

	private static Path path(Xpp3Dom configuration, String name, MavenProject project, Path defaultPath) {
		Xpp3Dom child = configuration.getChild(name);
		return (child != null && child.getValue() != null)
				? project.getBasedir().toPath().resolve(child.getValue().strip()) : defaultPath;
	}

	private static boolean isSkipped(Xpp3Dom configuration, MavenProject project, MavenSession session) {
		Xpp3Dom child = configuration.getChild("skip");
		if (child != null) {
			return Boolean.parseBoolean(child.getValue());
		}
		return Stream.of(session.getUserProperties(), project.getProperties())
			.map((properties) -> properties.getProperty(SKIP))
			.filter(Objects::nonNull)
			.findFirst()
			.map(Boolean::parseBoolean)
			.orElse(false);
	}

	/**
	 * Compare its profiles with those of the template, which the functions run with.
	 * @param template the template's profiles, separated by commas, if they were said
	 * @return a sentence for each profile that only one of them has
	 */
	List<String> profileWarnings(@Nullable String template) {
		List<String> said = Stream.ofNullable(template)
			.flatMap((profiles) -> Stream.of(profiles.split(",")))
			.map(String::strip)
			.filter((profile) -> !profile.isEmpty())
			.toList();
		List<String> warnings = new ArrayList<>();
		said.stream()
			.filter((profile) -> !this.profiles.contains(profile))
			.forEach((profile) -> warnings.add("The template is made with profile " + profile
					+ ", and process-aot, which chooses the beans at build time, without. Add <profiles><profile>"
					+ profile + "</profile></profiles> to its configuration in spring-boot-maven-plugin"));
		this.profiles.stream()
			.filter((profile) -> !said.contains(profile))
			.forEach((profile) -> warnings.add("process-aot chooses the beans of profile " + profile
					+ ", and the template is made without. Set jets.template.profiles to "
					+ String.join(",", this.profiles)));
		return warnings;
	}

}
