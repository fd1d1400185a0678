package io.jets.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link AotProfiles}.
 */
class AotProfilesTests {

	private static final String PROFILES = """
			<configuration><profiles><profile>prod</profile><profile>eu</profile></profiles></configuration>""";

	@Test
	void readsConfigurationOfExecution() throws IOException, XmlPullParserException {
		assertThat(read("<executions><execution><goals><goal>process-aot</goal></goals>" + PROFILES
				+ "</execution></executions>"))
			.containsExactly("prod", "eu");
	}

	@Test
	void readsConfigurationOfPlugin() throws IOException, XmlPullParserException {
		assertThat(read(PROFILES)).containsExactly("prod", "eu");
	}

	@Test
	void ignoresConfigurationOfOtherGoals() throws IOException, XmlPullParserException {
		assertThat(
				read("<executions><execution><goals><goal>run</goal></goals>" + PROFILES + "</execution></executions>"))
			.isEmpty();
	}

	@Test
	void ignoresExecutionThatDoesNotRun() throws IOException, XmlPullParserException {
		assertThat(read("<executions><execution><phase>none</phase><goals><goal>process-aot</goal></goals>" + PROFILES
				+ "</execution></executions>"))
			.isEmpty();
	}

	@Test
	void isEmptyWithoutConfiguration() throws IOException, XmlPullParserException {
		assertThat(read("<configuration><classifier>exec</classifier></configuration>")).isEmpty();
		assertThat(AotProfiles.of(new MavenProject()).names()).isEmpty();
	}

	@Test
	void warnsOfProfileThatOnlyTheTemplateActivates() {
		assertThat(new AotProfiles(List.of("eu")).warnings("prod, eu")).singleElement()
			.asString()
			.contains("activates profile prod", "<profiles><profile>prod</profile></profiles>");
	}

	@Test
	void warnsOfProfileThatTheTemplateDoesNotActivate() {
		assertThat(new AotProfiles(List.of("eu", "prod")).warnings("eu")).singleElement()
			.asString()
			.contains("beans of profile prod", "Set jets.template.profiles to eu,prod");
	}

	@ParameterizedTest
	@CsvSource({ "'',", "'eu prod','prod,eu'" })
	void doesNotWarnWhenProfilesAreTheSame(String names, String template) {
		assertThat(new AotProfiles(names.isEmpty() ? List.of() : List.of(names.split(" "))).warnings(template))
			.isEmpty();
	}

	private static List<String> read(String plugin) throws IOException, XmlPullParserException {
		String pom = """
				<project><build><plugins><plugin><groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-maven-plugin</artifactId>%s</plugin></plugins></build></project>""";
		return AotProfiles.of(new MavenProject(new MavenXpp3Reader().read(new StringReader(pom.formatted(plugin)))))
			.names();
	}

}
