package io.jets.benchmark.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.variant.EventKind;
import io.jets.benchmark.variant.LambdaPackage;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;

/**
 * Starts functions. Unpacks a package before its first function starts. An archive of
 * classes must have been written before the first function that uses it.
 */
public final class FunctionStarter {

	private static final int TRAINING = 20;

	private final RuntimeClient client;

	private final Path work;

	private final int cpu;

	private final Map<Path, LambdaPackage> packages = new HashMap<>();

	private final Map<String, ClassArchive> archives = new HashMap<>();

	/**
	 * Creates a starter.
	 * @param client AWS's runtime interface client
	 * @param work the directory for packages, archives and logs
	 * @param cpu the CPU that functions run on
	 */
	public FunctionStarter(RuntimeClient client, Path work, int cpu) {
		this.client = client;
		this.work = work;
		this.cpu = cpu;
	}

	/**
	 * Returns the package of a subject.
	 * @param subject the subject
	 * @return the unpacked package
	 * @throws IOException if the package does not exist
	 */
	public LambdaPackage unpack(Subject subject) throws IOException {
		Path built = subject.variant().built();
		LambdaPackage unpacked = this.packages.get(built);
		if (unpacked == null) {
			unpacked = LambdaPackage.unpack(built, this.work.resolve(subject.variant().name()));
			this.packages.put(built, unpacked);
		}
		return unpacked;
	}

	/**
	 * Lets a JVM write the archive of classes if a subject uses one.
	 * @param subject the subject
	 * @param kind the kind of events
	 * @param events the events with which the function is invoked before it ends
	 * @throws IOException if the archive cannot be written
	 */
	public void train(Subject subject, EventKind kind, List<byte[]> events) throws IOException {
		Path file = this.work.resolve(archiveName(subject, kind));
		ClassArchive archive = new ClassArchive(subject.jdk(), file);
		FunctionCommand command = new FunctionCommand(this.client, subject.jdk().java(), null);
		try (FunctionProcess function = start(subject, kind,
				command.classPath(archive.written(), unpack(subject), subject.variant().handler(kind)))) {
			function.awaitStart();
			for (int i = 0; i < TRAINING; i++) {
				for (byte[] event : events) {
					function.invoke(event);
				}
			}
			function.terminate();
			if (!Files.exists(file)) {
				throw new FunctionFailedException(
						"The JVM has not written " + file.getFileName() + ":\n" + function.log());
			}
		}
		this.archives.put(archiveName(subject, kind), archive);
	}

	/**
	 * Starts a function without waiting for it.
	 * @param subject the subject to start
	 * @param kind the kind of events with which it will be invoked
	 * @return the function
	 * @throws IOException if it cannot be started
	 */
	public FunctionProcess start(Subject subject, EventKind kind) throws IOException {
		FunctionCommand command = new FunctionCommand(this.client, subject.jdk().java(), this.cpu);
		String handler = subject.variant().handler(kind);
		if (subject.launch() == Launch.ZIP) {
			unpack(subject);
			return start(subject, kind, command.zip(handler));
		}
		ClassArchive archive = this.archives.get(archiveName(subject, kind));
		if (archive == null) {
			throw new IllegalStateException("No archive of classes was written for " + subject);
		}
		return start(subject, kind, command.classPath(archive.used(), unpack(subject), handler));
	}

	private FunctionProcess start(Subject subject, EventKind kind, List<String> command) throws IOException {
		// Classes on the class path must not be loaded from the package again
		Path root = (subject.launch() == Launch.ZIP) ? unpack(subject).task()
				: Files.createDirectories(this.work.resolve("empty"));
		Map<String, String> environment = new HashMap<>(RuntimeVariables.of(subject, kind, root));
		environment.putAll(subject.variant().environment(kind));
		return FunctionProcess.start(command, root, environment, this.work.resolve("function.log"));
	}

	private static String archiveName(Subject subject, EventKind kind) {
		return subject.variant().name() + "-" + subject.jdk().feature() + "-" + kind
				+ (subject.jdk().hasAotCache() ? ".aot" : ".jsa");
	}

}
