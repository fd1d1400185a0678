package io.jets.sample.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The archive that the functions run.
 */
class ArchiveIntegrationTests {

	private static final Path ARCHIVE = Path.of("target", "sam", "sample-app.zip");

	@Test
	void holdsTheSampleAndWhatItRunsOn() throws IOException {
		assertThat(entries()).contains("io/jets/sample/ClerkJob.class", "application.properties")
			.anyMatch((name) -> name.startsWith("lib/jets-spring-boot-autoconfigure-"));
	}

	@Test
	void holdsNothingThatOnlyRunsLocallyOrInTests() throws IOException {
		assertThat(entries()).noneMatch((name) -> name
			.matches("(?i)lib/.*(jets-spring-boot-local|event-ruler|jackson-databind-2|dynamodb|eventbridge|awssdk|"
					+ "aws-core|sdk-core|netty|webflux|function-adapter|log4j|snakeyaml|restclient|devtools|docker-compose|junit|mockito).*|io/jets/sample/demo/.*"));
	}

	@Test
	void isUnderFourteenMegabytes() {
		assertThat(ARCHIVE.toFile().length()).isLessThan(14_000_000);
	}

	private static List<String> entries() throws IOException {
		try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
