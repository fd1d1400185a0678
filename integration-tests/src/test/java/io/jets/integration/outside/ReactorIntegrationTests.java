package io.jets.integration.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.sample.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the README's commands for the sample in a copy of this reactor and its classes,
 * with a local repository that does not contain the library.
 */
@EnabledOnOs(OS.LINUX)
@SpringBootTest(classes = SampleApplication.class, properties = { "jets.local.enabled=true", "jets.local.port=0" })
class ReactorIntegrationTests {

	private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

	private static final String[] NOT_AGAIN = { "-Dmaven.main.skip", "-Dmaven.test.skip", "-Dspring-javaformat.skip" };

	private static final Pattern FIRES = Pattern.compile("Jobs fire locally .*\\R.*clerkJob-file +stream test-table");

	private static final Pattern STARTED = Pattern.compile("Started SampleApplication in ");

	private static final Pattern WRITTEN = Pattern
		.compile("  (TestTableStreamArn=arn:aws:dynamodb:\\S+:table/test-table/stream/\\S+)");

	@TempDir
	private static Path copy;

	private static LocalRepository repository;

	@BeforeAll
	static void layOut() throws IOException {
		copyReactor();
		repository = LocalRepository.create(Path.of("target", "reactor-repository").toAbsolutePath(),
				Path.of(System.getProperty("jets.test.repository")));
	}

	@AfterAll
	static void installsNothing() {
		assertThat(repository.path().resolve("io/jets")).doesNotExist();
	}

	@Test
	void runsSample() throws IOException {
		try (MavenRun run = start(repository, "-pl", "sample-app", "-am", "spring-boot:run")) {
			run.await(FIRES);
			run.await(STARTED);
			run.interrupt();
			run.awaitEnd();
		}
	}

	@Test
	void looksUpStreamsOfSampleWhenLibraryIsInstalled(@Value("${jets.local.url}") URI endpoint) throws IOException {
		LocalRepository installed = LocalRepository.create(Path.of("target", "installed-repository").toAbsolutePath(),
				Path.of(System.getProperty("jets.test.repository")), REACTOR, System.getProperty("jets.test.version"));
		Path parameters = copy.resolve("sample-app/target/sam/parameters");
		try (MavenRun run = start(installed, "-pl", "sample-app", "jets:streams", "-Djets.endpoint=" + endpoint,
				"-Djets.region=us-east-1", "-Daws.accessKeyId=local", "-Daws.secretAccessKey=local")) {
			Matcher parameter = WRITTEN.matcher(run.awaitEnd());
			assertThat(parameter.find()).as(run.output()).isTrue();
			assertThat(parameters).content().isEqualTo(parameter.group(1) + "\n");
			// Maven runs in a different directory than SAM
			assertThat(run.output()).contains("  sam deploy --parameter-overrides $(cat " + parameters + ")");
		}
		assertThat(copy.resolve("infra/samconfig.toml"))
			.hasSameTextualContentAs(REACTOR.resolve("infra/samconfig.toml"));
	}

	private static MavenRun start(LocalRepository repository, String... goals) throws IOException {
		return MavenRun.start(copy, Path.of(System.getProperty("jets.test.maven")), repository,
				Stream.of(goals, NOT_AGAIN).flatMap(Stream::of).toArray(String[]::new));
	}

	private static void copyReactor() throws IOException {
		Files.walkFileTree(REACTOR, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
					throws IOException {
				boolean output = directory.getParent().endsWith("target")
						&& Files.exists(directory.getParent().resolveSibling("pom.xml"));
				if ((output && !directory.endsWith("classes")) || directory.getFileName().toString().equals(".git")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(copy.resolve(REACTOR.relativize(directory).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!file.getParent().endsWith("target")) {
					Files.copy(file, copy.resolve(REACTOR.relativize(file).toString()));
				}
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
