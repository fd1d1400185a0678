package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the goals on other kinds of applications.
 */
class ProjectsIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void printsEmptyListAndRejectsTemplateWhenThereAreNoJobs() throws IOException, InterruptedException {
		assertThat(new MavenBuild("no-jobs", this.directory).runAndFail("compile", "jets:list", "jets:template"))
			.contains("The application has no jobs.", "CloudFormation rejects a template without resources");
	}

	@Test
	void reportsAllFaultsAtOnce() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("faulty-jobs", this.directory);
		assertThat(build.runAndFail("-q", "compile", "jets:list")).contains("faults in jobs:",
				"FaultyJob#rate, @Rate value = \"1 minutes\"", "Write \"1 minute\"",
				"FaultyJob#cron, @Cron value = \"0 12 * * * *\"", "FaultyJob#pattern, @EventPattern",
				"FaultyJob#placeholder, @Rate value = \"${missing.rate}\"");
		assertThat(build.runAndFail("-q", "jets:template")).contains("faults in jobs:",
				"FaultyJob#rate, @Rate value = \"1 minutes\"", "FaultyJob#once, @Idempotent",
				"the application has no client of DynamoDB", "Add the dependency software.amazon.awssdk:dynamodb");
		assertThat(build.file("target/sam/template.yaml")).doesNotExist();
	}

	@Test
	void startsClassThatSpringBootsPropertyNames() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("no-jobs", this.directory);
		String application = Files.readString(build.file("src/main/java/app/Application.java"));
		Files.writeString(build.file("src/main/java/app/Tool.java"),
				application.replace("class Application", "class Tool"));
		assertThat(build.runAndFail("compile", "jets:list"))
			.contains("Several classes have a main method: app.Application, app.Tool. Set jets.template.main-class")
			.doesNotContain("at io.jets.processor");
		Path pom = build.file("pom.xml");
		Files.writeString(pom,
				Files.readString(pom)
					.replace("<dependencies>",
							"<properties><start-class>app.Application</start-class></properties><dependencies>"));
		assertThat(build.run("jets:list")).contains("The application has no jobs.");
	}

	@Test
	void reportsMainMethodThatFunctionsDoNotCall() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("no-jobs", this.directory);
		Files.writeString(build.file("src/main/java/app/Launcher.java"), """
				package app;

				public class Launcher {

					public static void main(String[] args) {
						Application.main(args);
					}

				}
				""");
		assertThat(build.runAndFail("-Djets.template.main-class=app.Launcher", "compile", "jets:template"))
			.contains("functions do not call its main method, which starts app.Application");
	}

	@Test
	void packagesApplicationOfSeveralModulesWithRepackageAndProcessAot() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("multi-module", this.directory);
		assertThat(build.run("package")).containsPattern("sharedJob-run +SharedJob#run +rate\\(1 minute\\)");
		ArchiveFiles files = ArchiveFiles.read(build.file("application/target/sam/application.zip"));
		assertThat(files.outside()).contains("lib/application.jar").noneMatch((name) -> name.startsWith("BOOT-INF"));
		assertThat(files.inside()).contains("multi/Application.class", "multi/Application__BeanDefinitions.class")
			.noneMatch((name) -> name.startsWith("BOOT-INF"));
		assertThat(files.libraries()).contains("shared-1.0.jar").noneMatch((name) -> name.startsWith("commons-lang3"));
		assertThat(entries(build.file("application/target/application-1.0.jar")))
			.contains("BOOT-INF/classes/multi/Application.class");
	}

	@Test
	void checksJobsWhenApplicationExcludesLocal() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("without-local", this.directory);
		assertThat(build.runAndFail("-q", "compile", "jets:template")).contains("RuleJob#run, @EventPattern",
				"numeric");
		Path job = build.file("src/main/java/app/RuleJob.java");
		Files.writeString(job, Files.readString(job).replace("\"100\"", "100"));
		build.run("-q", "compile", "jets:template", "jets:package");
		assertThat(build.file("target/sam/template.yaml")).content().contains("numeric");
		assertThat(ArchiveFiles.read(build.file("target/sam/without-local.zip")).libraries()).isNotEmpty()
			.noneMatch((name) -> name.contains("tooling"));
	}

	@Test
	void streamsRemovesParametersWhenNoJobNeedsArn() throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("without-local", this.directory);
		Path job = build.file("src/main/java/app/RuleJob.java");
		Files.writeString(job, Files.readString(job).replace("\"100\"", "100"));
		Path parameters = build.file("target/sam/parameters");
		Files.createDirectories(parameters.getParent());
		Files.writeString(parameters, "StaleStreamArn=arn:aws:stale\n");
		assertThat(build.run("compile", "jets:streams"))
			.contains("No job needs the ARN of a stream: run sam deploy without --parameter-overrides");
		assertThat(parameters).doesNotExist();
	}

	private static List<String> entries(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

}
