package io.jets.local.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The main class of the child JVM. Its arguments are a port, 0 for any free port, the
 * folder for temporary files, and optionally the folder for the data. Starts DynamoDB
 * Local on the loopback address, prints the port, and ends when its standard input ends,
 * which also happens when the parent is killed. It ignores the signals that a terminal
 * sends to all its processes, so that the application can use DynamoDB until it ends.
 * <p>
 * The command line of DynamoDB Local listens on all interfaces and rejects port 0.
 * Therefore this class calls the public constructors behind it, by reflection, because
 * the licence does not allow compiling against it here.
 */
final class DynamoDbLocalMain {

	static final String READY = "jets: DynamoDB Local listens on port ";

	static final String PROBLEM = "jets: problem: ";

	private static final String SERVER_PACKAGE = "software.amazon.dynamodb.services.local.server.";

	private static final int UNUSED = 0;

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

	private DynamoDbLocalMain() {
	}

	public static void main(String[] args) {
		List.of("INT", "TERM", "HUP").forEach(DynamoDbLocalMain::ignore);
		Path temporary = Path.of(args[1]);
		Thread watch = new Thread(() -> endWithParent(temporary), "jets-parent-watch");
		watch.setDaemon(true);
		watch.start();
		int port = Integer.parseInt(args[0]);
		String directory = (args.length > 2) ? args[2] : null;
		try {
			FileChannel lock = lock(directory);
			System.out.println(READY + start(port, directory));
			// Wait until this JVM is halted
			Thread.currentThread().join();
			Reference.reachabilityFence(lock);
		}
		catch (InvocationTargetException ex) {
			fail(ex.getTargetException(), temporary);
		}
		catch (Throwable ex) {
			fail(ex, temporary);
		}
	}

	/**
	 * Ignores a signal. The class is not part of the standard API; the parent copes with
	 * a child that it does not help.
	 */
	private static void ignore(String name) {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			signal.getMethod("handle", signal, handler)
				.invoke(null, signal.getConstructor(String.class).newInstance(name),
						handler.getField("SIG_IGN").get(null));
		}
		catch (ReflectiveOperationException ex) {
			// This system does not have the signal
		}
	}

	/**
	 * Locks the folder: two processes would corrupt each other's data.
	 */
	private static @Nullable FileChannel lock(@Nullable String directory) throws IOException, InterruptedException {
		if (directory == null) {
			return null;
		}
		try {
			return lock(Path.of(directory));
		}
		catch (IOException ex) {
			System.out.println(PROBLEM + "The folder " + directory + " for the data of DynamoDB Local cannot be used. "
					+ ((ex instanceof FileSystemException) ? ex.toString() : ex.getMessage()));
			throw ex;
		}
	}

	private static FileChannel lock(Path directory) throws IOException, InterruptedException {
		Files.createDirectories(directory);
		FileChannel channel = FileChannel.open(directory.resolve("jets.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		long deadline = System.nanoTime() + LOCK_TIMEOUT.toNanos();
		while (channel.tryLock() == null) {
			// A process that was killed releases the lock after a moment
			if (System.nanoTime() < deadline) {
				Thread.sleep(50);
				continue;
			}
			channel.close();
			throw new IOException("Another application uses it");
		}
		return channel;
	}

	private static int start(int port, @Nullable String directory) throws ReflectiveOperationException {
		Class<?> requestHandler = Class.forName(SERVER_PACKAGE + "DynamoDBRequestHandler");
		Class<?> serverHandler = Class.forName(SERVER_PACKAGE + "AbstractLocalDynamoDBServerHandler");
		boolean inMemory = (directory == null);
		boolean sharedDb = true;
		boolean delayTransientStatuses = false;
		Object requests = Class.forName(SERVER_PACKAGE + "LocalDynamoDBRequestHandler")
			.getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
			.newInstance(UNUSED, inMemory, directory, sharedDb, delayTransientStatuses);
		Object handler = Class.forName(SERVER_PACKAGE + "LocalDynamoDBServerHandler")
			.getConstructor(requestHandler, String.class)
			.newInstance(requests, null);
		Object proxyServer = Class.forName(SERVER_PACKAGE + "DynamoDBProxyServer")
			.getConstructor(int.class, serverHandler)
			.newInstance(port, handler);
		Object jetty = call(handler, "getServer");
		Object connector = ((Object[]) call(jetty, "getConnectors"))[0];
		connector.getClass().getMethod("setHost", String.class).invoke(connector, DynamoDbLocalProcess.LOOPBACK);
		call(proxyServer, "start");
		return (int) call(connector, "getLocalPort");
	}

	private static Object call(Object target, String method) throws ReflectiveOperationException {
		return target.getClass().getMethod(method).invoke(target);
	}

	private static void endWithParent(Path temporary) {
		try {
			while (System.in.read() != -1) {
				continue;
			}
		}
		catch (IOException ex) {
			// The same as the end of the input
		}
		halt(0, temporary);
	}

	private static void fail(Throwable ex, Path temporary) {
		ex.printStackTrace();
		halt(1, temporary);
	}

	private static void halt(int status, Path temporary) {
		try (Stream<Path> files = Files.walk(temporary)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
		}
		catch (IOException | UncheckedIOException ex) {
			// The parent deletes the files as well, if it still runs
		}
		Runtime.getRuntime().halt(status);
	}

}
