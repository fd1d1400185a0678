package io.jets.benchmark.function;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.benchmark.variant.LambdaPackage;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a function with 512 MB.
 *
 * @param client AWS's runtime interface client
 * @param java the launcher
 * @param cpu the one CPU it runs on, {@code null} for any
 */
record FunctionCommand(RuntimeClient client, Path java, @Nullable Integer cpu) {

	/**
	 * What Lambda's launcher says (heap: 85 % of the memory), and the initial heap that
	 * it leaves to the JVM: one that finds 512 MB takes 8 MB, one that finds this
	 * machine's memory takes more.
	 */
	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:MaxHeapSize=435m", "-XX:InitialHeapSize=8m");

	/**
	 * As Lambda starts a zip function: only the client is on the class path, it loads the
	 * function itself.
	 */
	List<String> zip(String handler) {
		return command(List.of("-Xshare:auto"), this.client.jars(), handler);
	}

	/**
	 * With all on the class path.
	 */
	List<String> classPath(List<String> options, LambdaPackage function, String handler) {
		return command(options, Stream.concat(this.client.jars().stream(), function.classPath().stream()).toList(),
				handler);
	}

	private List<String> command(List<String> options, List<Path> classPath, String handler) {
		List<String> command = new ArrayList<>();
		if (this.cpu != null) {
			command.addAll(List.of("taskset", "-c", "" + this.cpu));
		}
		command.add(this.java.toString());
		command.addAll(FLAGS);
		command.addAll(options);
		command.add(this.client.option());
		command.add("-classpath");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(RuntimeClient.MAIN);
		command.add(handler);
		return command;
	}

}
