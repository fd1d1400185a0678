package io.jets.integration.outside;

import java.io.IOException;
import java.nio.file.Path;

import io.jets.integration.ApplicationJar;
import io.jets.integration.docs.CodeBlock;
import io.jets.integration.docs.MarkdownPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the application that the page about Kotlin shows: writes its files and builds it
 * as described.
 */
@EnabledOnOs(OS.LINUX)
class KotlinPageIntegrationTests {

	private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

	@Test
	void testsAndPackagesApplication(@TempDir Path folder) throws IOException {
		for (CodeBlock block : MarkdownPage.read(REACTOR.resolve("docs/kotlin.md")).blocks()) {
			if (block.file() != null) {
				block.write(folder);
			}
		}
		LocalRepository repository = LocalRepository.create(Path.of("target", "kotlin-repository").toAbsolutePath(),
				Path.of(System.getProperty("jets.test.repository")), REACTOR, System.getProperty("jets.test.version"));
		try (MavenRun build = MavenRun.start(folder, Path.of(System.getProperty("jets.test.maven")), repository,
				"package", "-Dkotlin.compiler.daemon=false")) {
			assertThat(build.awaitEnd()).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0", "BUILD SUCCESS");
		}
		Path sam = folder.resolve("target").resolve("sam");
		assertThat(sam.resolve("template.yaml")).content()
			.contains("  OrdersStreamArn:", "  ClerkJobFile:", "  ClerkJobPaid:",
					"MAIN_CLASS: com.example.orders.OrdersApplicationKt");
		assertThat(ApplicationJar.entries(sam.resolve("orders.zip"))).contains("com/example/orders/ClerkJob.class");
		assertThat(ApplicationJar.libraries(sam.resolve("orders.zip")))
			.anyMatch((name) -> name.startsWith("jackson-module-kotlin"))
			.noneMatch((name) -> name.matches("(?i).*(jets-spring-boot-local|dynamodb|kotlin-test).*"));
	}

}
