package io.jets.local.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;

import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;

/**
 * Opens the same port on 127.0.0.1 and on ::1, because {@code localhost} in a URL can
 * mean either. Without IPv6, it opens the port on 127.0.0.1 alone.
 */
final class LoopbackPort {

	private static final byte[] IPV4 = { 127, 0, 0, 1 };

	private static final byte[] IPV6 = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 };

	private static final int ATTEMPTS = 20;

	private LoopbackPort() {
	}

	/**
	 * Opens a port.
	 * @param server the started server
	 * @param port the port, {@code 0} for any port that is free on both addresses
	 * @return the port
	 * @throws LocalPortUnavailableException if the port is in use or not allowed
	 */
	static int open(HttpAsyncServer server, int port) {
		for (int attempt = 1;; attempt++) {
			ListenerEndpoint first = listen(server, IPV4, port);
			int opened = ((InetSocketAddress) first.getAddress()).getPort();
			try {
				if (hasIpv6()) {
					listen(server, IPV6, opened);
				}
				return opened;
			}
			catch (LocalPortUnavailableException ex) {
				first.close(CloseMode.IMMEDIATE);
				if (port != 0 || attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private static boolean hasIpv6() {
		try {
			return NetworkInterface.getByInetAddress(InetAddress.getByAddress(IPV6)) != null;
		}
		catch (SocketException | UnknownHostException ex) {
			return false;
		}
	}

	private static ListenerEndpoint listen(HttpAsyncServer server, byte[] address, int port) {
		try {
			InetAddress loopback = InetAddress.getByAddress(address);
			return server.listen(new InetSocketAddress(loopback, port), URIScheme.HTTP).get();
		}
		catch (ExecutionException ex) {
			throw unavailable(port, address, (ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (IOException ex) {
			throw unavailable(port, address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable(port, address, ex);
		}
	}

	private static LocalPortUnavailableException unavailable(int port, byte[] address, Throwable cause) {
		// The server's message ends with that of the system
		String reason = String.valueOf(cause.getMessage()).replaceFirst("(?s).*Exception: ", "");
		return new LocalPortUnavailableException(port,
				reason + ((address.length == IPV6.length) ? " on [::1]" : " on 127.0.0.1"), cause);
	}

}
