package io.jets.integration.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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
		assertThat(entries()).contains("io/jets/sample/ClerkJob.class", "application.properties")
			.anyMatch((name) -> name.startsWith("lib/jets-core-"))
			.anyMatch((name) -> name.startsWith("lib/jets-spring-boot-autoconfigure-"));
	}

	@Test
	void doesNotContainLocalOrTestDependencies() throws IOException {
		assertThat(entries()).noneMatch((name) -> name.matches(
				"(?i)lib/.*(jets-spring-boot-local|jets-tooling|event-ruler|jackson-databind-2|dynamodb|eventbridge|awssdk|"
						+ "aws-core|sdk-core|netty|webflux|function-adapter|log4j|snakeyaml|restclient|devtools|docker-compose|junit|mockito).*|io/jets/sample/demo/.*"));
	}

	@Test
	void isSmallerThanFourteenMegabytes() {
		assertThat(ARCHIVE.toFile().length()).isLessThan(14_000_000);
	}

	@Test
	void doesNotRegisterJacksonModuleForJodaTime() throws IOException {
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

	@Test
	void namesNoClassThatIsNotDeployed() throws IOException {
		assertThat(AOT_SOURCES).isNotEmptyDirectory();
		try (Stream<Path> files = Files.walk(AOT_SOURCES)) {
			for (Path file : files.filter(ArchiveIntegrationTests::isReadByJvm).toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
					.doesNotContainPattern(NOT_DEPLOYED);
			}
		}
		try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
			for (ZipEntry entry : zip.stream().filter(ArchiveIntegrationTests::isOwn).toList()) {
				try (InputStream content = zip.getInputStream(entry)) {
					assertNamesNone(entry.getName(), content.readAllBytes());
				}
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

	private static boolean isOwn(ZipEntry entry) {
		return !entry.isDirectory() && (!entry.getName().startsWith("lib/") || entry.getName().startsWith("lib/jets-"));
	}

	private static void assertNamesNone(String name, byte[] content) throws IOException {
		if (!name.endsWith(".jar")) {
			assertThat(new String(content, StandardCharsets.ISO_8859_1)).as(name).doesNotContainPattern(NOT_DEPLOYED);
			return;
		}
		try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
				assertNamesNone(name + "!" + entry.getName(), jar.readAllBytes());
			}
		}
	}

	private static List<String> entries() throws IOException {
		try (ZipFile zip = new ZipFile(ARCHIVE.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
