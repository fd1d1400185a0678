package io.jets.maven;

import java.nio.file.Path;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The JDK of a project: that of its toolchain, or else the one that runs Maven.
 */
final class ProjectJdk {

	private ProjectJdk() {
	}

	/**
	 * Returns a command of the JDK.
	 * @param name the command
	 * @param toolchains finds the toolchain
	 * @param session the build
	 * @return the path of the command
	 */
	static Path tool(String name, ToolchainManager toolchains, MavenSession session) {
		Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
		String tool = (toolchain != null) ? toolchain.findTool(name) : null;
		return (tool != null) ? Path.of(tool) : Path.of(System.getProperty("java.home"), "bin", name);
	}

}
