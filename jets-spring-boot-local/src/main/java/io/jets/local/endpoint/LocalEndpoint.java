package io.jets.local.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The port at which AWS's clients find the local engine. It is taken when this is
 * created; requests wait until it starts. Once it serves all, it keeps the application
 * running.
 */
public final class LocalEndpoint implements AutoCloseable {

	static final String REQUEST_ID = "X-Amzn-RequestId";

	private static final String NO_DELAY = "sun.net.httpserver.nodelay";

	private final HttpServer server;

	private final ExecutorService executor;

	private final CountDownLatch closed = new CountDownLatch(1);

	private @Nullable RequestHandler handler;

	private boolean started;

	/**
	 * Take a port.
	 * @param port the port, {@code 0} for any free one
	 * @throws LocalPortUnavailableException if the port is taken or not allowed
	 */
	public LocalEndpoint(int port) {
		this.server = bind(port);
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-endpoint-");
		threads.setDaemon(true);
		this.executor = Executors.newCachedThreadPool(threads);
		this.server.setExecutor(this.executor);
	}

	private static HttpServer bind(int port) {
		// Without it an answer takes 40 ms on Java 17. Read once, by the first server
		boolean unset = System.getProperty(NO_DELAY) == null;
		if (unset) {
			System.setProperty(NO_DELAY, "true");
		}
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (BindException ex) {
			throw new LocalPortUnavailableException(port, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (unset) {
				System.clearProperty(NO_DELAY);
			}
		}
	}

	/**
	 * The port, also where any free one was asked for.
	 * @return the port
	 */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * The endpoint's URL, for clients.
	 * @return {@code http://localhost:<port>}
	 */
	public String url() {
		return "http://localhost:" + port();
	}

	/**
	 * Begin to serve, before the application has started.
	 * @param apis what needs nothing of the application; requests for anything else are
	 * to be tried again, which AWS's clients do
	 */
	public synchronized void start(List<LocalApi> apis) {
		this.handler = new RequestHandler(apis, url());
		this.server.createContext("/", this.handler);
		startServer();
	}

	/**
	 * Serve all there is, and keep the application running.
	 * @param apis what to serve as well
	 */
	public synchronized void serve(List<LocalApi> apis) {
		if (this.handler == null) {
			throw new IllegalStateException("Not started");
		}
		this.handler.setApplicationApis(List.copyOf(apis));
		Thread keeper = new Thread(this::awaitClose, "jets-endpoint");
		keeper.setDaemon(false);
		keeper.start();
	}

	/**
	 * On a daemon thread, so that the server's own thread is one too and does not keep an
	 * application alive whose start has failed.
	 */
	private void startServer() {
		Thread starter = new Thread(this.server::start, "jets-endpoint-start");
		starter.setDaemon(true);
		starter.start();
		try {
			starter.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.started = true;
	}

	private void awaitClose() {
		try {
			this.closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Serve only what needs nothing of the application, which is about to end.
	 */
	public synchronized void pause() {
		if (this.handler != null) {
			this.handler.setApplicationApis(null);
		}
	}

	/**
	 * Give the port back. Requests under way are cut off.
	 */
	@Override
	public synchronized void close() {
		if (!this.started) {
			// A server that never ran would not let go of its port
			startServer();
		}
		this.server.stop(0);
		this.executor.shutdownNow();
		this.closed.countDown();
	}

}
