package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * A goal that needs the application's jobs. They are read in a JVM of its own, the
 * project's JDK on the project's class path.
 */
abstract class AbstractJobsMojo extends AbstractJetsMojo {

	private static final String PROCESSOR = "io.jets.processor.JobsProcessor";

	private final ToolchainManager toolchains;

	private final ToolingResolver tooling;

	/**
	 * The profiles that are active, separated by commas. Unless it is said, those that
	 * the application or {@code SPRING_PROFILES_ACTIVE} names.
	 */
	@Parameter(property = "jets.template.profiles")
	private @Nullable String profiles;

	AbstractJobsMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		this.toolchains = toolchains;
		this.tooling = new ToolingResolver(repositories);
	}

	/**
	 * Make something of the application's jobs.
	 * @param output what to make
	 * @param options what to tell about it
	 * @return the directory with what was made
	 */
	final Path process(String output, Map<String, @Nullable String> options)
			throws IOException, InterruptedException, MojoFailureException {
		Path directory = workDirectory(output);
		List<String> arguments = new ArrayList<>(List.of(output, classes().toString(), directory.toString()));
		Map<String, @Nullable String> all = new LinkedHashMap<>(options);
		all.put("main-class", mainClass());
		all.put("profiles", this.profiles);
		all.forEach((name, value) -> {
			if (value != null) {
				arguments.add("--" + name + "=" + value);
			}
		});
		// Not in the project's directory, whose configuration files are not deployed
		Path empty = Files.createDirectories(directory.resolve("run"));
		JavaProcess.Result result = new JavaProcess(java(), directory, classPath(), PROCESSOR).run(empty, arguments,
				getLog()::info);
		if (result.exitCode() != 0) {
			throw new MojoFailureException(result.errors().isEmpty()
					? "The application's jobs could not be read, see above" : explain(result.errors()));
		}
		if (!result.errors().isEmpty()) {
			getLog().warn(result.errors());
		}
		return directory;
	}

	/**
	 * What the user should know of the profiles, if Spring AOT fixes some.
	 */
	final List<String> profileWarnings() {
		ProcessAot processAot = ProcessAot.find(project(), session());
		return (processAot != null) ? processAot.profileWarnings(this.profiles) : List.of();
	}

	private static String explain(String errors) {
		return errors.contains("ClassNotFoundException: " + PROCESSOR)
				? "The application does not use jets-spring-boot: add the dependency io.jets:jets-spring-boot-starter"
				: errors;
	}

	private String java() {
		Toolchain toolchain = this.toolchains.getToolchainFromBuildContext("jdk", session());
		String java = (toolchain != null) ? toolchain.findTool("java") : null;
		return (java != null) ? java : Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private List<Path> classPath() throws MojoFailureException {
		List<Path> classPath = new ArrayList<>();
		classPath.add(classes());
		for (Artifact artifact : project().getArtifacts()) {
			if (!Artifact.SCOPE_TEST.equals(artifact.getScope())
					&& artifact.getArtifactHandler().isAddedToClasspath()) {
				classPath.add(artifact.getFile().toPath());
			}
		}
		this.tooling.missing(project(), session()).forEach((file) -> classPath.add(file.toPath()));
		return classPath;
	}

	/**
	 * Copy what was made to where it belongs, unless that is there already.
	 */
	final void copy(Path made, Path target) throws IOException {
		Files.createDirectories(target.toAbsolutePath().getParent());
		if (!Files.exists(target) || Files.mismatch(made, target) != -1) {
			Files.copy(made, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
