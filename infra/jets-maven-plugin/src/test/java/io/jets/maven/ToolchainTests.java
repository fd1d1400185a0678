package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.internal.impl.DefaultRepositorySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of which JDK reads the application's jobs.
 */
class ToolchainTests {

	@TempDir
	private Path directory;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void readsJobsWithJdkOfToolchain() throws IOException, MojoExecutionException, MojoFailureException {
		Path java = Files.writeString(this.directory.resolve("java"), "#!/bin/sh\necho toolchain > ran\n");
		assertThat(java.toFile().setExecutable(true)).isTrue();
		goal(new Jdk(java.toString())).execute();
		assertThat(this.directory.resolve("list/run/ran")).hasContent("toolchain");
	}

	@Test
	void readsJobsWithJdkOfMavenWhenThereIsNoToolchain() {
		for (Jdk none : new Jdk[] { null, new Jdk(null) }) {
			assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> goal(none).execute())
				.withMessageStartingWith("The application does not use jets-spring-boot");
		}
	}

	private AbstractJobsMojo goal(Jdk jdk) {
		AbstractJobsMojo goal = new AbstractJobsMojo(new Jdks(jdk), new DefaultRepositorySystem()) {

			@Override
			void run() throws IOException, InterruptedException, MojoFailureException {
				process("list", Map.of());
			}

		};
		File path = this.directory.toFile();
		ReflectionTestUtils.setField(goal, "project", new MavenProject());
		ReflectionTestUtils.setField(goal, "classesDirectory", path);
		ReflectionTestUtils.setField(goal, "workDirectory", path);
		return goal;
	}

	private record Jdks(Jdk jdk) implements ToolchainManager {

		@Override
		public Toolchain getToolchainFromBuildContext(String type, MavenSession session) {
			return type.equals("jdk") ? this.jdk : null;
		}

		@Override
		public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> requirements) {
			throw new UnsupportedOperationException();
		}

	}

	private record Jdk(String java) implements Toolchain {

		@Override
		public String getType() {
			return "jdk";
		}

		@Override
		public String findTool(String name) {
			return name.equals("java") ? this.java : null;
		}

	}

}
