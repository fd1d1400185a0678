package io.jets.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The profiles that {@code spring-boot:process-aot} is configured with. The functions
 * start with the beans of these profiles, whichever profiles the template activates.
 *
 * @param names the profiles
 * @see <a href=
 * "https://docs.spring.io/spring-boot/maven-plugin/aot.html#aot.processing-applications">Processing
 * applications</a>
 */
record AotProfiles(List<String> names) {

	static final String PLUGIN = "org.springframework.boot:spring-boot-maven-plugin";

	private static final String GOAL = "process-aot";

	/**
	 * Reads the configuration of the goal's execution, or else of the plugin.
	 */
	static AotProfiles of(MavenProject project) {
		Plugin plugin = project.getPlugin(PLUGIN);
		if (plugin == null) {
			return new AotProfiles(List.of());
		}
		Object configuration = plugin.getExecutions()
			.stream()
			.filter((execution) -> execution.getGoals().contains(GOAL) && !"none".equals(execution.getPhase()))
			.map(PluginExecution::getConfiguration)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(plugin.getConfiguration());
		return new AotProfiles(profiles(configuration));
	}

	private static List<String> profiles(@Nullable Object configuration) {
		if (!(configuration instanceof Xpp3Dom xml) || xml.getChild("profiles") == null) {
			return List.of();
		}
		return Stream.of(xml.getChild("profiles").getChildren())
			.map(Xpp3Dom::getValue)
			.filter(Objects::nonNull)
			.map(String::strip)
			.toList();
	}

	/**
	 * Compares the profiles with those of the template.
	 * @param template the template's profiles, separated by commas, {@code null} for the
	 * default
	 * @return a warning for each profile that only one of them has
	 */
	List<String> warnings(@Nullable String template) {
		List<String> active = Stream.ofNullable(template)
			.flatMap((profiles) -> Stream.of(profiles.split(",")))
			.map(String::strip)
			.filter((profile) -> !profile.isEmpty())
			.toList();
		List<String> warnings = new ArrayList<>();
		active.stream()
			.filter((profile) -> !this.names.contains(profile))
			.forEach((profile) -> warnings.add("The template activates profile " + profile
					+ ", but process-aot chose the beans without it. Add <profiles><profile>" + profile
					+ "</profile></profiles> to its configuration in spring-boot-maven-plugin"));
		this.names.stream()
			.filter((profile) -> !active.contains(profile))
			.forEach((profile) -> warnings.add("process-aot chose the beans of profile " + profile
					+ ", but the template does not activate it. Set jets.template.profiles to "
					+ String.join(",", this.names)));
		return warnings;
	}

}
