package io.jets.maven;

import java.io.IOException;
import java.io.StringReader;

import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link StartClass}.
 */
class StartClassTests {

	private static final String POM = """
			<project><properties>%s</properties><build><plugins><plugin><groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-maven-plugin</artifactId>%s</plugin></plugins></build></project>""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", value = { "<start-class>app.Main</start-class> | '' | app.Main",
			"<start-class> app.Main </start-class> | <configuration><mainClass>app.Tool</mainClass></configuration> | app.Main",
			"'' | <configuration><mainClass>app.Main</mainClass></configuration> | app.Main",
			"'' | <executions><execution><configuration><mainClass>app.Main</mainClass></configuration></execution></executions> | app.Main",
			"'' | <configuration><mainClass>${start-class}</mainClass></configuration> | none",
			"<start-class/> | <configuration><skip>true</skip></configuration> | none",
			"'' | <configuration><mainClass/></configuration> | none", "'' | '' | none" })
	void readsSettingsOfSpringBoot(String properties, String plugin, String expected)
			throws IOException, XmlPullParserException {
		assertThat(StartClass
			.of(new MavenProject(new MavenXpp3Reader().read(new StringReader(POM.formatted(properties, plugin))))))
			.isEqualTo(expected);
	}

}
