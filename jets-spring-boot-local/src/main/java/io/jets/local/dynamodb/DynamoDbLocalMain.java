package io.jets.local.dynamodb;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The main class of the child JVM. Its arguments are a port, 0 for any free port, and
 * optionally the folder for the data. Starts DynamoDB Local on the loopback address,
 * prints the port, and ends when its standard input ends, which also happens when the
 * parent is killed.
 * <p>
 * The command line of DynamoDB Local listens on all interfaces and rejects port 0.
 * Therefore this class calls the public constructors behind it, by reflection, because
 * the licence does not allow compiling against it here.
 */
final class DynamoDbLocalMain {

	static final String READY = "jets: DynamoDB Local listens on port ";

	private static final String SERVER_PACKAGE = "software.amazon.dynamodb.services.local.server.";

	private static final int UNUSED = 0;

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

	private DynamoDbLocalMain() {
	}

	public static void main(String[] args) {
		Thread watch = new Thread(DynamoDbLocalMain::endWithParent, "jets-parent-watch");
		watch.setDaemon(true);
		watch.start();
		int port = Integer.parseInt(args[0]);
		String directory = (args.length > 1) ? args[1] : null;
		try {
			FileChannel lock = lock(directory);
			System.out.println(READY + start(port, directory));
			// Wait until this JVM is halted
			Thread.currentThread().join();
			Reference.reachabilityFence(lock);
		}
		catch (InvocationTargetException ex) {
			fail(ex.getTargetException());
		}
		catch (Throwable ex) {
			fail(ex);
		}
	}

	/**
	 * Locks the folder: two processes would corrupt each other's data.
	 */
	private static @Nullable FileChannel lock(@Nullable String directory) throws IOException, InterruptedException {
		if (directory == null) {
			return null;
		}
		Files.createDirectories(Path.of(directory));
		FileChannel channel = FileChannel.open(Path.of(directory, "jets.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		long deadline = System.nanoTime() + LOCK_TIMEOUT.toNanos();
		while (channel.tryLock() == null) {
			// A process that was killed releases the lock after a moment
			if (System.nanoTime() < deadline) {
				Thread.sleep(50);
				continue;
			}
			throw new IllegalStateException("Another application uses the folder " + directory
					+ ": set a different jets.local.dynamodb.path for each application");
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

	private static void endWithParent() {
		try {
			while (System.in.read() != -1) {
				continue;
			}
		}
		catch (IOException ex) {
			// The same as the end of the input
		}
		Runtime.getRuntime().halt(0);
	}

	private static void fail(Throwable ex) {
		ex.printStackTrace();
		Runtime.getRuntime().halt(1);
	}

}
