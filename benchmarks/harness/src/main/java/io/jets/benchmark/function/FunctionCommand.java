package io.jets.benchmark.function;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The command line of a function with 512 MB.
 *
 * @param client AWS's runtime interface client
 * @param java the {@code java} command
 * @param cpu the CPU that the function runs on, {@code null} for any
 */
record FunctionCommand(RuntimeClient client, Path java, @Nullable Integer cpu) {

	/**
	 * The options of Lambda's launcher (the heap has 85 % of the memory), and the initial
	 * heap. Lambda's launcher does not set the initial heap: a JVM that detects 512 MB
	 * chooses 8 MB, but on this machine it would choose more.
	 */
	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:MaxHeapSize=435m", "-XX:InitialHeapSize=8m");

	/**
	 * Returns the command for a zip function. As on Lambda, only the client is on the
	 * class path, and it loads the function itself.
	 */
	List<String> zip(String handler) {
		return command(List.of("-Xshare:auto"), this.client.jars(), handler);
	}

	/**
	 * Returns the command for a function with its own Java runtime.
	 */
	List<String> bootstrap(Path task) {
		return on(List.of(task.resolve("bootstrap").toString()));
	}

	/**
	 * Returns the command for a function whose classes are all on the class path.
	 */
	List<String> classPath(List<String> options, List<Path> jars, String handler) {
		return command(options, Stream.concat(this.client.jars().stream(), jars.stream()).toList(), handler);
	}

	private List<String> command(List<String> options, List<Path> classPath, String handler) {
		List<String> command = new ArrayList<>();
		command.add(this.java.toString());
		command.addAll(FLAGS);
		command.addAll(options);
		command.add(this.client.option());
		command.add("-classpath");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(RuntimeClient.MAIN);
		command.add(handler);
		return on(command);
	}

	private List<String> on(List<String> command) {
		return (this.cpu == null) ? command
				: Stream.concat(Stream.of("taskset", "-c", "" + this.cpu), command.stream()).toList();
	}

}
