package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ProcessAot}.
 */
class ProcessAotTests {

	private static final String EXECUTION = "<phase>prepare-package</phase><goals><goal>process-aot</goal></goals>";

	private static final File BASE = new File("project").getAbsoluteFile();

	private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

	@Test
	void anExecutionOfThePomCounts() throws IOException, XmlPullParserException {
		assertThat(find(EXECUTION)).isEqualTo(new ProcessAot(output("target/spring-aot/main"), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<goals><goal>repackage</goal></goals>",
			"<phase>none</phase><goals><goal>process-aot</goal></goals>",
			EXECUTION + "<configuration><skip>true</skip></configuration>" })
	void whatDoesNotRunDoesNotCount(String execution) throws IOException, XmlPullParserException {
		assertThat(find(execution)).isNull();
	}

	@Test
	void aPropertySkipsIt() throws IOException, XmlPullParserException {
		this.request.getUserProperties().setProperty("spring-boot.aot.skip", "true");
		assertThat(find(EXECUTION)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "spring-boot:process-aot,true", "org.springframework.boot:spring-boot-maven-plugin:process-aot,true",
			"org.springframework.boot:spring-boot-maven-plugin:4.1.2:process-aot@aot,true",
			"spring-boot:process-test-aot,false", "other:process-aot,false" })
	void theCommandLineCounts(String goal, boolean found) throws IOException, XmlPullParserException {
		this.request.setGoals(List.of("package", goal));
		assertThat(find("") != null).isEqualTo(found);
	}

	@Test
	void configuredDirectoriesAndProfilesCount() throws IOException, XmlPullParserException {
		assertThat(find(EXECUTION + """
				<configuration><generatedClasses>aot/classes</generatedClasses>
				<generatedResources>aot/resources</generatedResources>
				<profiles><profile>prod</profile><profile>eu</profile></profiles></configuration>"""))
			.isEqualTo(new ProcessAot(output("aot"), List.of("prod", "eu")));
	}

	@Test
	void profilesThatOnlyTheTemplateHasAreSaid() {
		assertThat(new ProcessAot(output("aot"), List.of("eu")).profileWarnings("prod, eu")).singleElement()
			.asString()
			.contains("made with profile prod", "<profiles><profile>prod</profile></profiles>");
	}

	@Test
	void profilesThatTheTemplateLacksAreSaid() {
		assertThat(new ProcessAot(output("aot"), List.of("eu", "prod")).profileWarnings("eu")).singleElement()
			.asString()
			.contains("beans of profile prod", "Set jets.template.profiles to eu,prod");
	}

	@Test
	void profilesThatAreTheSameAreFine() {
		assertThat(new ProcessAot(output("aot"), List.of()).profileWarnings(null)).isEmpty();
		assertThat(new ProcessAot(output("aot"), List.of("eu", "prod")).profileWarnings("prod,eu")).isEmpty();
	}

	@SuppressWarnings("deprecation") // Maven offers no other way to make a session
	private @Nullable ProcessAot find(String execution) throws IOException, XmlPullParserException {
		Model model = new MavenXpp3Reader().read(new StringReader("""
				<project><build><directory>%s</directory><plugins><plugin>
				<groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId>
				<executions><execution>%s</execution></executions>
				</plugin></plugins></build></project>""".formatted(new File(BASE, "target"), execution)));
		MavenProject project = new MavenProject(model);
		project.setFile(new File(BASE, "pom.xml"));
		return ProcessAot.find(project, new MavenSession(null, null, this.request, new DefaultMavenExecutionResult()));
	}

	private static AotOutput output(String directory) {
		Path path = BASE.toPath().resolve(directory);
		return new AotOutput(path.resolve("classes"), path.resolve("resources"));
	}

}
