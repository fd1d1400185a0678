package io.jets.sample.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's profile that looks up streams, run in a copy of this reactor and its
 * classes, whose plugin no repository has.
 */
@EnabledOnOs(OS.LINUX)
@SpringBootTest(properties = { "jets.local.enabled=true", "jets.local.port=0" })
class ReactorIntegrationTests {

	private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern WRITTEN = Pattern
		.compile("  (TestTableStreamArn=arn:aws:dynamodb:\\S+:table/test-table/stream/\\S+)");

	@Test
	void streamsOfTheSampleAreLookedUp(@Value("${jets.local.url}") URI endpoint, @TempDir Path copy)
			throws IOException {
		copyReactor(copy);
		LocalRepository repository = new LocalRepository(Path.of(System.getProperty("jets.test.repository")));
		try (MavenRun run = MavenRun.start(copy, Path.of(System.getProperty("jets.test.maven")), repository,
				"-Pstreams", "-pl", "sample-app", "-am", "package", "-Dmaven.main.skip", "-Dmaven.test.skip",
				"-Dspring-boot.aot.skip", "-Dspring-javaformat.skip", "-Djets.endpoint=" + endpoint,
				"-Djets.region=us-east-1", "-Daws.accessKeyId=local", "-Daws.secretAccessKey=local")) {
			Matcher parameter = WRITTEN.matcher(run.awaitEnd());
			assertThat(parameter.find()).as(run.output()).isTrue();
			assertThat(copy.resolve("infra/samconfig.toml")).content()
				.contains("parameter_overrides = \"" + parameter.group(1) + "\"", "stack_name = \"jets-sample\"");
		}
	}

	private static void copyReactor(Path copy) throws IOException {
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
