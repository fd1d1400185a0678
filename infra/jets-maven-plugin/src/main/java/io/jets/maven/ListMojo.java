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
 * Prints the application's jobs: their functions' names, their triggers and when these
 * fire next, for a rate as if it was deployed now.
 */
@Mojo(name = "list", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ListMojo extends AbstractJobsMojo {

	/**
	 * What to print: {@code table} for people, {@code json} for programs. With Maven's
	 * {@code -q} nothing else is printed; the same is in
	 * {@code target/jets/list/jobs.json}.
	 */
	@Parameter(property = "jets.format", defaultValue = "table")
	private String format;

	/**
	 * Create the goal.
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves what checks the jobs
	 */
	@Inject
	public ListMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		super(toolchains, repositories);
	}

	@Override
	void run() throws IOException, InterruptedException, MojoFailureException {
		String file = Map.of("table", "jobs.txt", "json", "jobs.json").get(this.format);
		if (file == null) {
			throw new MojoFailureException("jets.format is table or json, not " + this.format);
		}
		Path directory = process("list", Map.of());
		System.out.print(Files.readString(directory.resolve(file)));
		System.out.flush();
	}

}
