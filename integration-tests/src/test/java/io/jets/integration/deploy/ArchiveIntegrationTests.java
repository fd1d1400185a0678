package io.jets.integration.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.jets.integration.ApplicationJar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the archive that is deployed.
 */
class ArchiveIntegrationTests {

	private static final Path ARCHIVE = Path.of("..", "sample-app", "target", "sam", "sample-app.zip");

	private static final Path AOT_SOURCES = Path.of("..", "sample-app", "target", "spring-aot", "main");

	/** Packages of jets-tooling and jets-spring-boot-local, with slashes or dots. */
	private static final Pattern NOT_DEPLOYED = Pattern
		.compile("io[./]jets[./](local|check|pattern|reference|sam|processor|tooling)[./]");

	@Test
	void containsSampleAndItsDependencies() throws IOException {
		assertThat(entries(ARCHIVE)).contains("application.properties", "lib/application.jar")
			.filteredOn((name) -> name.startsWith("lib/"))
			.hasSize(1);
		assertThat(ApplicationJar.entries(ARCHIVE)).contains("io/jets/sample/ClerkJob.class",
				"io/jets/lambda/JobHandler.class",
				"io/jets/sample/SampleApplication__ApplicationContextInitializer.class");
		assertThat(ApplicationJar.libraries(ARCHIVE)).anyMatch((name) -> name.startsWith("jets-core-"))
			.anyMatch((name) -> name.startsWith("jets-spring-boot-autoconfigure-"));
	}

	@Test
	void doesNotContainLocalOrTestDependencies() throws IOException {
		assertThat(ApplicationJar.libraries(ARCHIVE)).noneMatch((name) -> name.matches(
				"(?i).*(jets-spring-boot-local|jets-tooling|event-ruler|jackson-databind-2|dynamodb|eventbridge|awssdk|"
						+ "aws-core|sdk-core|netty|webflux|function-adapter|log4j|snakeyaml|restclient|devtools|docker-compose|junit|mockito).*"));
		assertThat(ApplicationJar.entries(ARCHIVE)).noneMatch((name) -> name.startsWith("io/jets/sample/demo/"));
	}

	@Test
	void isSmallerThanFourteenMegabytes() {
		assertThat(ARCHIVE.toFile().length()).isLessThan(14_000_000);
	}

	@Test
	void doesNotRegisterJacksonModuleForJodaTime() throws IOException {
		assertThat(ApplicationJar.entries(ARCHIVE)).contains("tools/jackson/datatype/joda/JodaModule.class")
			.doesNotContain("META-INF/services/tools.jackson.databind.JacksonModule");
	}

	@Test
	void namesNoClassThatIsNotDeployed() throws IOException {
		assertThat(AOT_SOURCES).isNotEmptyDirectory();
		try (Stream<Path> files = Files.walk(AOT_SOURCES)) {
			for (Path file : files.filter(ArchiveIntegrationTests::isReadByJvm).toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
					.doesNotContainPattern(NOT_DEPLOYED);
			}
		}
		for (Map.Entry<String, byte[]> file : ApplicationJar.files(ARCHIVE).entrySet()) {
			if (file.getKey().startsWith("io/jets/") || file.getKey().matches("META-INF/(spring|services).*")) {
				assertThat(new String(file.getValue(), StandardCharsets.ISO_8859_1)).as(file.getKey())
					.doesNotContainPattern(NOT_DEPLOYED);
			}
		}
	}

	/**
	 * Excludes hints for native images, which name what the class path of process-aot
	 * registers in spring.factories. A native image ignores missing classes, and the
	 * archive does not contain the hints.
	 */
	private static boolean isReadByJvm(Path file) {
		return Files.isRegularFile(file) && !file.endsWith("reachability-metadata.json");
	}

	private static List<String> entries(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
