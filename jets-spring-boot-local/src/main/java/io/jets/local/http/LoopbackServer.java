package io.jets.local.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * An HTTP server on the loopback addresses of IPv4 and IPv6. A request occupies a thread
 * only while it is handled: one thread reads all connections. The server of the JDK is
 * not used because it reads each request on a thread of its own, from the first byte.
 */
public final class LoopbackServer implements AutoCloseable {

	private static final int MAXIMUM_HEADERS = 100;

	private static final int MAXIMUM_LINE_LENGTH = 16 * 1024;

	private static final Log log = LogFactory.getLog(LoopbackServer.class);

	private final HttpAsyncServer server;

	private final ExecutorService executor;

	private final int port;

	/**
	 * Opens the port and starts to handle requests.
	 * @param port the port, {@code 0} for any free port
	 * @param handler handles the requests
	 * @param maximumBody the length of the longest body in bytes
	 * @param bounds the bounds of the server
	 * @throws LocalPortUnavailableException if the port is in use or not allowed
	 */
	public LoopbackServer(int port, RequestHandler handler, int maximumBody, ServerBounds bounds) {
		this.executor = executor(bounds.requests());
		Connections connections = new Connections(bounds.connections(), bounds.requestTime());
		AtomicLong freeMemory = new AtomicLong(bounds.bodies());
		this.server = AsyncServerBootstrap.bootstrap()
			.setIOReactorConfig(IOReactorConfig.custom()
				.setIoThreadCount(1)
				.setSelectInterval(TimeValue.ofMilliseconds(500))
				.setSoReuseAddress(true)
				.setTcpNoDelay(true)
				.build())
			.setHttp1Config(Http1Config.custom()
				.setMaxHeaderCount(MAXIMUM_HEADERS)
				.setMaxLineLength(MAXIMUM_LINE_LENGTH)
				.build())
			// The handler checks the Host header; no header names this server's version
			.setHttpProcessor(HttpProcessorBuilder.create()
				.addAll(new ResponseDate(), new ResponseContent(), new ResponseConnControl())
				.build())
			// The default asks DNS for the name of this machine
			.setCanonicalHostName("localhost")
			.setIOSessionListener(connections)
			.setStreamListener(connections)
			.setExceptionCallback((ex) -> log.debug("A connection failed", ex))
			.setRequestRouter((request,
					context) -> () -> new Exchange(handler, maximumBody, this.executor, connections, freeMemory))
			.create();
		this.server.start();
		try {
			this.port = LoopbackPort.open(this.server, port);
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private static ExecutorService executor(int maximum) {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-endpoint-");
		threads.setDaemon(true);
		return new ThreadPoolExecutor(0, maximum, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
	}

	/**
	 * Returns the port that is open.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Closes the port and aborts running requests.
	 */
	@Override
	public void close() {
		this.server.close(CloseMode.IMMEDIATE);
		this.executor.shutdownNow();
	}

}
