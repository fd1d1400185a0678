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
 * The HTTP server that AWS clients call. The constructor opens the port; requests wait
 * until the server starts. While the server serves the application's APIs, it keeps the
 * application running.
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
	 * Opens the port.
	 * @param port the port, {@code 0} for any free port
	 * @throws LocalPortUnavailableException if the port is in use or not allowed
	 */
	public LocalEndpoint(int port) {
		this.server = bind(port);
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-endpoint-");
		threads.setDaemon(true);
		this.executor = Executors.newCachedThreadPool(threads);
		this.server.setExecutor(this.executor);
	}

	private static HttpServer bind(int port) {
		// Without it, a response takes 40 ms on Java 17. The first server reads it once
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
	 * Returns the port that is open.
	 * @return the port
	 */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Returns the URL of the endpoint.
	 * @return {@code http://localhost:<port>}
	 */
	public String url() {
		return "http://localhost:" + port();
	}

	/**
	 * Starts to serve APIs before the application has started. Other requests get a
	 * response that makes AWS clients retry.
	 * @param apis the APIs that do not need the application
	 */
	public synchronized void start(List<LocalApi> apis) {
		this.handler = new RequestHandler(apis, url());
		this.server.createContext("/", this.handler);
		startServer();
	}

	/**
	 * Serves the APIs of the application as well, and keeps the application running.
	 * @param apis the APIs of the application
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
	 * Starts the server on a daemon thread, so that the server's thread is a daemon too
	 * and does not keep an application alive that failed to start.
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
	 * Stops serving the APIs of the application, which is about to stop.
	 */
	public synchronized void pause() {
		if (this.handler != null) {
			this.handler.setApplicationApis(null);
		}
	}

	/**
	 * Closes the port and aborts running requests.
	 */
	@Override
	public synchronized void close() {
		if (!this.started) {
			// A server that was never started would not close its port
			startServer();
		}
		this.server.stop(0);
		this.executor.shutdownNow();
		this.closed.countDown();
	}

}
