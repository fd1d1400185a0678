package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.maven.dependency.ToolingResolver;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * A goal that needs the application's jobs. A JVM of the project's JDK reads them, with
 * the project's class path.
 */
abstract class AbstractJobsMojo extends AbstractJetsMojo {

	private static final String PROCESSOR = "io.jets.processor.JobsProcessor";

	private final ToolchainManager toolchains;

	private final ToolingResolver tooling;

	AbstractJobsMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		this.toolchains = toolchains;
		this.tooling = new ToolingResolver(repositories);
	}

	/**
	 * Runs the processor of jets-tooling.
	 * @param output the kind of output
	 * @param options the options of this output
	 * @return the directory with the output
	 */
	final Path process(String output, Map<String, @Nullable String> options)
			throws IOException, InterruptedException, MojoFailureException {
		Path directory = workDirectory(output);
		List<String> arguments = new ArrayList<>(List.of(output, classes().toString(), directory.toString()));
		Map<String, @Nullable String> all = new LinkedHashMap<>(options);
		all.put("main-class", mainClass());
		all.put("profiles", profiles());
		all.forEach((name, value) -> {
			if (value != null) {
				arguments.add("--" + name + "=" + value);
			}
		});
		// The configuration files in the project's directory are not deployed
		Path empty = Files.createDirectories(directory.resolve("run"));
		JavaProcess.Result result = new JavaProcess(ProjectJdk.tool("java", this.toolchains, session()).toString(),
				directory, classPath(), PROCESSOR)
			.run(empty, arguments, getLog()::info);
		if (result.exitCode() != 0) {
			throw new MojoFailureException(result.errors().isEmpty()
					? "The application's jobs could not be read, see the lines above" : explain(result.errors()));
		}
		if (!result.errors().isEmpty()) {
			getLog().warn(result.errors());
		}
		return directory;
	}

	private static String explain(String errors) {
		return errors.contains("ClassNotFoundException: " + PROCESSOR)
				? "The application does not use jets-spring-boot: add the dependency io.jets:jets-spring-boot-starter"
				: errors;
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
	 * Copies a file, unless the target has the same content already.
	 */
	final void copy(Path source, Path target) throws IOException {
		Files.createDirectories(target.toAbsolutePath().getParent());
		if (!Files.exists(target) || Files.mismatch(source, target) != -1) {
			Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
