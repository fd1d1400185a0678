package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.inject.Inject;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints the application's jobs: the names of their functions, their triggers, and when
 * schedules fire next. A rate is counted from now.
 */
@Mojo(name = "list", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ListMojo extends AbstractJobsMojo {

	/**
	 * The format: {@code table}, or {@code json}. With Maven's option {@code -q}, only
	 * the jobs are printed. {@code target/jets/list/jobs.json} contains the same JSON.
	 */
	@Parameter(property = "jets.format", defaultValue = "table")
	private String format;

	/**
	 * Creates the goal.
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves jets-tooling
	 */
	@Inject
	public ListMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		super(toolchains, repositories);
	}

	@Override
	void run() throws IOException, InterruptedException, MojoFailureException {
		String file = Map.of("table", "jobs.txt", "json", "jobs.json").get(this.format);
		if (file == null) {
			throw new MojoFailureException("jets.format is \"" + this.format + "\". Write \"table\" or \"json\"");
		}
		Path directory = process("list", Map.of());
		System.out.print(Files.readString(directory.resolve(file)));
		System.out.flush();
	}

}
