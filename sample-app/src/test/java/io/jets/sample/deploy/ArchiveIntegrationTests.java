package io.jets.sample.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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

	@Test
	void jacksonsModuleForJodaTimeIsNoService() throws IOException {
		try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
			ZipEntry module = zip.stream()
				.filter((entry) -> entry.getName().startsWith("lib/jackson-datatype-joda-"))
				.findFirst()
				.orElseThrow();
			List<String> names = new ArrayList<>();
			try (ZipInputStream jar = new ZipInputStream(zip.getInputStream(module))) {
				for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
					names.add(entry.getName());
				}
			}
			assertThat(names).contains("tools/jackson/datatype/joda/JodaModule.class")
				.doesNotContain("META-INF/services/tools.jackson.databind.JacksonModule");
		}
	}

	private static List<String> entries() throws IOException {
		try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
