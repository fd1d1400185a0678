package io.jets.integration.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.jets.integration.docs.CodeBlock;
import io.jets.integration.docs.MarkdownPage;
import org.awaitility.Awaitility;
import io.jets.integration.ApplicationJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the application that the documentation shows: writes its files, and builds and
 * runs it as described. The README shows a part of it.
 */
@EnabledOnOs(OS.LINUX)
class ReadmeIntegrationTests {

	private static final Path REACTOR = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern ENDPOINT = Pattern.compile("(http://localhost:\\d+) speaks");

	private static final Pattern TABLE = Pattern.compile("clerkJob-file +stream (\\S+)");

	private static final Pattern STARTED = Pattern.compile("Started \\w+Application in ");

	private static final Pattern LOGGED = Pattern.compile("ClerkJob +: .*Grace Hopper");

	@TempDir
	private static Path folder;

	private static LocalRepository repository;

	private @Nullable MavenRun run;

	@BeforeAll
	static void layOut() throws IOException {
		for (String page : new String[] { "docs/getting-started.md", "docs/testing.md" }) {
			for (CodeBlock block : MarkdownPage.read(REACTOR.resolve(page)).blocks()) {
				if (block.file() != null) {
					block.write(folder);
				}
			}
		}
		repository = LocalRepository.create(Path.of("target", "outside-repository").toAbsolutePath(),
				Path.of(System.getProperty("jets.test.repository")), REACTOR, System.getProperty("jets.test.version"));
	}

	@AfterEach
	void close() {
		if (this.run != null) {
			this.run.close();
		}
	}

	@Test
	void testsPackagesAndRunsApplicationUntilInterrupted() throws IOException {
		// Runs separately, because a test of the application logs the line that is
		// awaited below
		try (MavenRun build = MavenRun.start(folder, Path.of(System.getProperty("jets.test.maven")), repository,
				"package")) {
			assertThat(build.awaitEnd()).contains("BUILD SUCCESS");
		}
		MavenRun run = start("spring-boot:run");
		assertCanBeDeployed(folder.resolve("target").resolve("sam"));
		URI endpoint = URI.create(run.await(ENDPOINT).group(1));
		put(endpoint, run.await(TABLE).group(1));
		run.await(LOGGED);
		assertStreamsAreLookedUp(endpoint);
		List<ProcessHandle> processes = run.processes();
		assertThat(processes).as("Maven, the application, DynamoDB Local").hasSize(3);
		run.interrupt();
		awaitEnd(processes);
	}

	@Test
	void leavesNoProcessWhenApplicationIsKilled() throws IOException {
		MavenRun run = start("spring-boot:run");
		ProcessHandle application = run.application();
		List<ProcessHandle> processes = run.processes();
		assertThat(application.children()).as("DynamoDB Local").hasSize(1);
		assertThat(application.destroyForcibly()).isTrue();
		awaitEnd(processes);
	}

	private MavenRun start(String... goals) throws IOException {
		MavenRun run = MavenRun.start(folder, Path.of(System.getProperty("jets.test.maven")), repository, goals);
		this.run = run;
		run.await(STARTED);
		return run;
	}

	private static void assertCanBeDeployed(Path sam) throws IOException {
		assertReadmeShowsParts(sam.resolve("template.yaml"));
		assertThat(folder.resolve("samconfig.toml")).content().contains("\"target/sam/template.yaml\"");
		assertThat(sam.resolve("template.yaml")).content()
			.contains("  OrdersStreamArn:", "  ClerkJobFile:", "CodeUri: orders.zip",
					"MAIN_CLASS: com.example.orders.OrdersApplication");
		Path archive = sam.resolve("orders.zip");
		assertThat(ApplicationJar.entries(archive)).contains("com/example/orders/ClerkJob.class");
		assertThat(ApplicationJar.libraries(archive))
			.anyMatch((name) -> name.startsWith("jets-spring-boot-autoconfigure"))
			.noneMatch((name) -> name.matches("(?i).*(jets-spring-boot-local|dynamodb|awssdk|sdk-core).*"));
	}

	private static void assertReadmeShowsParts(Path template) throws IOException {
		List<CodeBlock> readme = MarkdownPage.read(REACTOR.resolve("README.md")).blocks();
		assertThat(Files.readString(folder.resolve("src/main/java/com/example/orders/ClerkJob.java")))
			.contains(first(readme, "java"));
		assertThat(stripped(Files.readString(folder.resolve("pom.xml"))))
			.containsSubsequence(stripped(first(readme, "xml")));
		List<String> lines = first(readme, "yaml").lines().map((line) -> line.replaceFirst(" +#.*", "")).toList();
		assertThat(Files.readAllLines(template)).containsSubsequence(lines);
	}

	private static List<String> stripped(String xml) {
		return xml.replaceAll(" *<!--.*?-->", "").lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static String first(List<CodeBlock> blocks, String language) {
		return blocks.stream()
			.filter((block) -> block.language().equals(language))
			.map(CodeBlock::content)
			.findFirst()
			.orElseThrow();
	}

	private static void assertStreamsAreLookedUp(URI endpoint) throws IOException {
		try (MavenRun streams = MavenRun.start(folder, Path.of(System.getProperty("jets.test.maven")), repository,
				"jets:streams", "-Djets.endpoint=" + endpoint, "-Djets.region=us-east-1", "-Daws.accessKeyId=local",
				"-Daws.secretAccessKey=local")) {
			String output = streams.awaitEnd();
			assertThat(folder.resolve("target/sam/parameters")).content()
				.as(output)
				.matches("OrdersStreamArn=arn:aws:dynamodb:\\S+:table/orders/stream/\\S+\n");
			assertThat(output).contains("  sam deploy --parameter-overrides $(cat target/sam/parameters)\n");
		}
	}

	private static void put(URI endpoint, String table) {
		try (DynamoDbClient client = DynamoDbClient.builder()
			.endpointOverride(endpoint)
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
			.build()) {
			client.putItem((request) -> request.tableName(table)
				.item(Map.of("id", AttributeValue.fromS("1"), "customer", AttributeValue.fromS("Grace Hopper"))));
		}
	}

	private static void awaitEnd(List<ProcessHandle> processes) {
		Awaitility.await("end of all processes")
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
	}

}
