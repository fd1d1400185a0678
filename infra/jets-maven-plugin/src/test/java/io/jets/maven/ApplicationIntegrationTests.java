package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the goals with a single-module application in a directory whose name contains a
 * space. The beans of the application cannot be created.
 */
class ApplicationIntegrationTests {

	private static final Pattern PACKED = Pattern.compile("^\\[INFO]     with (.*), \\d+\\.\\d MB$", Pattern.MULTILINE);

	@RegisterExtension
	private static final DynamoDbLocalServer dynamoDb = new DynamoDbLocalServer();

	@TempDir
	private static Path directory;

	private static MavenBuild build;

	private static String log;

	@BeforeAll
	static void buildApplication() throws IOException, InterruptedException {
		build = new MavenBuild("application", directory.resolve("my application"));
		log = build.run("package");
	}

	@Test
	void listsJobsWithoutCreatingBeans() {
		assertThat(log).containsPattern("ordersJob-file +OrdersJob#file +stream dev-orders")
			.containsPattern("ordersJob-remind +OrdersJob#remind +rate\\(10 hours\\) +2[-0-9]+ [:0-9]+ UTC");
	}

	@Test
	void listsJobsAsJsonOnlyAndResolvesPlaceholdersOfProfile() throws IOException, InterruptedException {
		String json = build.run("-q", "jets:list", "-Djets.format=json", "-Djets.template.profiles=prod");
		// Maven itself may reset the terminal's colours, and its JDK may print warnings
		assertThat(json).doesNotContain("[INFO]", "Spring")
			.contains("[ {\n  \"function\" : \"ordersJob-file\"", "\"stream prod-orders\"");
	}

	@Test
	void writesSameTemplateAgain() throws IOException, InterruptedException {
		Path template = build.file("target/sam/template.yaml");
		String first = Files.readString(template);
		assertThat(first)
			.contains("\n  DevOrdersStreamArn:\n", "CodeUri: application.zip", "Runtime: java21",
					"MAIN_CLASS: app.Application")
			.doesNotContain("SPRING_PROFILES_ACTIVE");
		Files.delete(template);
		build.run("-q", "jets:template");
		assertThat(template).hasContent(first);
	}

	@Test
	void templateActivatesConfiguredProfiles() throws IOException, InterruptedException {
		build.run("-q", "jets:template", "-Djets.template.profiles=prod",
				"-Djets.template.output-file=" + build.file("target/prod.yaml"));
		assertThat(build.file("target/prod.yaml")).content()
			.contains("\n  ProdOrdersStreamArn:\n", "SPRING_PROFILES_ACTIVE: prod", "CodeUri: sam/application.zip");
	}

	@Test
	void templateHasOverridesOfProfileAndParameters() throws IOException, InterruptedException {
		build.run("-q", "jets:template", "-Djets.template.profiles=prod", "-Djets.template.parameters=state, schedule",
				"-Djets.template.output-file=" + build.file("target/stages.yaml"));
		assertThat(build.file("target/stages.yaml")).content()
			.contains("MemorySize: 2048", "MemorySize: 1024", "\n  OrdersJobFileStream1Enabled:\n",
					"\n  OrdersJobRemindSchedule1State:\n", "Default: 'rate(1 hour)'",
					"ScheduleExpression: !Ref OrdersJobRemindSchedule1Schedule");
		assertThat(build.runAndFail("jets:template", "-Djets.template.parameters=role"))
			.contains("jets.template.parameters = \"role\"", "this attribute cannot be a parameter");
	}

	@Test
	void templateActivatesProfilesOfEnvironmentAndOfApplication() throws IOException, InterruptedException {
		String[] goal = { "-q", "jets:template", "-Djets.template.output-file=" + build.file("target/profiles.yaml") };
		build.run(Map.of("SPRING_PROFILES_ACTIVE", "prod,other"), goal);
		assertThat(build.file("target/profiles.yaml")).content()
			.contains("\n  ProdOrdersStreamArn:\n", "SPRING_PROFILES_ACTIVE: 'prod,other'");

		Path properties = build.file("target/classes/application.properties");
		String before = Files.readString(properties);
		Files.writeString(properties, before + "spring.profiles.active=prod\n");
		build.run(goal);
		Files.writeString(properties, before);
		assertThat(build.file("target/profiles.yaml")).content()
			.contains("\n  ProdOrdersStreamArn:\n", "SPRING_PROFILES_ACTIVE: prod");
	}

	@Test
	void templateFollowsRuntimeOfArchive() throws IOException, InterruptedException {
		String[] goal = { "-q", "jets:template", "-Djets.runtime=custom",
				"-Djets.template.output-file=" + build.file("target/custom.yaml") };
		build.run(goal);
		assertThat(build.file("target/custom.yaml")).content()
			.contains("Runtime: provided.al2023", "Handler: io.jets.lambda.JobHandler")
			.doesNotContain("java21");
		assertThat(build.runAndFail(goal[0], goal[1], goal[2], goal[3], "-Djets.template.runtime=java21")).contains(
				"jets.template.runtime is java21, and the archive of jets.runtime=custom runs on provided.al2023");
	}

	@Test
	void packagesRuntimeOfThisMachineOnly() throws IOException, InterruptedException {
		String other = System.getProperty("os.arch").equals("aarch64") ? "x86_64" : "arm64";
		assertThat(build.runAndFail("jets:package", "-Djets.runtime=custom", "-Djets.template.architecture=" + other,
				"-Djets.package.output-file=" + build.file("target/custom.zip")))
			.contains("The functions run on Linux/" + other + " (jets.template.architecture), and this build runs on ");
		assertThat(build.file("target/custom.zip")).doesNotExist();
		assertThat(build.runAndFail("jets:package", "-Djets.runtime=own"))
			.contains("jets.runtime is \"own\". Write custom, or omit the property");
	}

	@Test
	void templateIgnoresConfigurationThatIsNotDeployed() throws IOException, InterruptedException {
		Path stray = build.file("config/application.properties");
		Files.createDirectories(stray.getParent());
		Files.writeString(stray, "orders.table=stray-orders\n");
		build.run("-q", "jets:template", "-Djets.template.output-file=" + build.file("target/stray.yaml"));
		Files.delete(stray);
		assertThat(build.file("target/stray.yaml")).content().contains("DevOrdersStreamArn").doesNotContain("stray");
	}

	@Test
	void packagesClassesAndDependenciesInOneJar() throws IOException {
		ArchiveFiles files = files();
		assertThat(files.inside()).contains("app/OrdersJob.class", "io/jets/lambda/JobHandler.class");
		assertThat(files.libraries())
			.contains("jets-spring-boot-autoconfigure-" + System.getProperty("jets.test.version") + ".jar")
			.anyMatch((name) -> name.startsWith("jackson-annotations-"))
			.anyMatch((name) -> name.startsWith("slf4j-api-"));
		assertThat(files.outside())
			.contains("application.properties", "application-prod.properties", "lib/application.jar")
			.allMatch((name) -> name.equals("lib/application.jar") || name.startsWith("app")
					|| name.startsWith("META-INF/"))
			.noneMatch((name) -> name.endsWith(".class"));
	}

	@Test
	void packagesJarPerDependencyWhenSwitchedOff() throws IOException, InterruptedException {
		String output = build.run("jets:package", "-Djets.package.single-jar=false", "-Djets.package.desugar=false",
				"-Djets.package.output-file=" + build.file("target/jars.zip"));
		assertThat(output).contains("  one jar: off\n", "  desugar: off\n");
		try (ZipFile zip = new ZipFile(build.file("target/jars.zip").toFile())) {
			assertThat(zip.stream().map(ZipEntry::getName)).contains("app/OrdersJob.class")
				.anyMatch((name) -> name.startsWith("lib/slf4j-api-"))
				.doesNotContain("lib/application.jar");
		}
	}

	@Test
	void printsContentAndSizeOfArchive() throws IOException {
		List<String> libraries = files().libraries();
		assertThat(log).containsPattern("Lambda archive: .*/application\\.zip, \\d+\\.\\d MB, unzipped \\d+\\.\\d MB\n")
			.contains("Spring AOT is off: spring-boot:process-aot has not run in this build\n")
			.contains("one jar: on (" + libraries.size() + " jars)\n")
			.containsPattern("desugar: on, \\d{4} lambdas, \\d{4} concatenations\n")
			.contains("classes and resources of application, " + libraries.size() + " dependencies:\n");
		assertThat(PACKED.matcher(log).results().map((line) -> line.group(1))).containsExactlyElementsOf(libraries);
		assertThat(log).containsPattern("left out: log4j-to-slf4j-.*, because nothing logs through Log4j")
			.doesNotContain("Lambda accepts");
	}

	@Test
	void leavesOutDependenciesThatAreNotDeployed() throws IOException {
		assertThat(files().libraries())
			.noneMatch((name) -> name.matches("(jets-spring-boot-local|event-ruler|jackson-databind-2|dynamodb|"
					+ "spring-boot-devtools|commons-lang3|commons-codec|aws-core|apache5|junit|spring-test).*"));
	}

	@Test
	void leavesOutUnusedLibrariesUnlessApplicationDeclaresThem() throws IOException, InterruptedException {
		assertThat(files().libraries())
			.noneMatch((name) -> name.matches("(log4j-|snakeyaml-|spring-cloud-function-adapter).*"));
		assertThat(log).containsPattern("left out: log4j-api-.*, because nothing logs through Log4j")
			.containsPattern("left out: snakeyaml-.*, because nothing reads YAML")
			// The module for Joda-Time is registered because a job accepts an AWS event
			// class
			.doesNotContain("not registered");
		Path pom = build.file("pom.xml");
		String before = Files.readString(pom);
		Files.writeString(pom, before.replaceFirst("<dependencies>", """
				<dependencies>
				<dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId></dependency>
				"""));
		String output = "-Djets.package.output-file=" + build.file("target/yaml.zip");
		// All tests share one build
		build.run("-q", "package", output, "-Djets.template.output-file=" + build.file("target/yaml.yaml"));
		Files.writeString(pom, before);
		assertThat(ArchiveFiles.read(build.file("target/yaml.zip")).libraries())
			.anyMatch((name) -> name.startsWith("snakeyaml-"));
	}

	@Test
	void storesFilesOfDependenciesUncompressed() throws IOException {
		try (ZipFile zip = new ZipFile(build.file("target/sam/application.zip").toFile())) {
			ZipEntry library = zip.getEntry("lib/application.jar");
			assertThat(library.getCompressedSize()).isLessThan(library.getSize() / 2);
			try (ZipInputStream jar = new ZipInputStream(zip.getInputStream(library))) {
				for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
					assertThat(entry.getMethod()).as(entry.getName()).isEqualTo(ZipEntry.STORED);
				}
			}
		}
	}

	@Test
	void failsWhenArchiveDoesNotContainHandler() throws IOException, InterruptedException {
		assertThat(build.runAndFail("jets:package",
				"-Djets.template.handler=org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest"))
			.contains("does not contain the functions' handler",
					"add the dependency org.springframework.cloud:spring-cloud-function-adapter-aws");
	}

	@Test
	void writesSameArchiveAgain() throws IOException, InterruptedException {
		byte[] archive = Files.readAllBytes(build.file("target/sam/application.zip"));
		build.run("-q", "package");
		assertThat(build.file("target/sam/application.zip")).hasBinaryContent(archive);
	}

	@Test
	void streamsWritesParametersOfActiveProfile() throws IOException, InterruptedException {
		dynamoDb.createTable("prod-orders", DynamoDbLocalServer.STREAM);
		Path file = staleParameters();
		String arn = dynamoDb.client()
			.describeTable((request) -> request.tableName("prod-orders"))
			.table()
			.latestStreamArn();
		String output = build.run("jets:streams", "-Djets.endpoint=" + dynamoDb.endpoint(), "-Djets.region=eu-west-1",
				"-Djets.template.profiles=prod", "-Daws.accessKeyId=key", "-Daws.secretAccessKey=secret");
		assertThat(file).hasContent("ProdOrdersStreamArn=" + arn + "\n");
		assertThat(output).contains("  ProdOrdersStreamArn=" + arn + "\n",
				"  sam deploy --parameter-overrides $(cat target/sam/parameters)\n");
	}

	@Test
	void streamsReportsMissingRegionAndCredentialsAndLeavesNoStaleParameters()
			throws IOException, InterruptedException {
		Path file = staleParameters();
		assertThat(build.runAndFail("jets:streams"))
			.contains("The streams could not be looked up: no region is set. Run aws configure")
			.doesNotContain("Unable to load region");
		assertThat(file).doesNotExist();
		assertThat(build.runAndFail("jets:streams", "-Djets.region=eu-west-1"))
			.contains("The streams could not be looked up: no credentials were found");
	}

	@Test
	void helpDescribesGoalsAndParameters() throws IOException, InterruptedException {
		String output = build.run("jets:help", "-Ddetail");
		assertThat(output).contains("jets:help\n", "jets:list\n", "jets:package\n", "jets:streams\n", "jets:template\n")
			.containsPattern("outputFile \\(Default:\\s+\\$\\{project.build.directory}/sam/parameters\\)")
			.contains("User property: jets.streams.output-file");
	}

	private static Path staleParameters() throws IOException {
		return Files.writeString(build.file("target/sam/parameters"), "StaleStreamArn=arn:aws:stale\n");
	}

	private static ArchiveFiles files() throws IOException {
		return ArchiveFiles.read(build.file("target/sam/application.zip"));
	}

}
