package io.jets.local.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests to another server on this machine without changing them. The client
 * neither follows redirects nor retries, decompresses, or adds headers of its own, so
 * that the caller's signature stays valid and its SDK receives the original response.
 */
public final class HttpForwarder implements AutoCloseable {

	private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);

	private static final Timeout READ_TIMEOUT = Timeout.ofSeconds(60);

	/**
	 * Headers that concern one connection only (RFC 9110, section 7.6.1). The client sets
	 * those that its own connections need.
	 */
	private static final Set<String> HOP_BY_HOP = Set.of("connection", "content-length", "expect", "keep-alive",
			"proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

	private final CloseableHttpClient client = HttpClients.custom()
		.setConnectionManager(connectionManager())
		.setDefaultRequestConfig(
				RequestConfig.custom().setProtocolUpgradeEnabled(false).setResponseTimeout(READ_TIMEOUT).build())
		.disableRedirectHandling()
		.disableAutomaticRetries()
		.disableContentCompression()
		.disableCookieManagement()
		.disableAuthCaching()
		.disableDefaultUserAgent()
		.build();

	private static PoolingHttpClientConnectionManager connectionManager() {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(CONNECT_TIMEOUT)
				.setSocketTimeout(READ_TIMEOUT)
				// A request that fails on a connection closed by the server is not
				// retried
				.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
				.build())
			// The default would load the JVM's certificates, which takes 180 ms of CPU
			// time
			.setTlsSocketStrategy(HttpForwarder::refuseTls)
			// The server bounds the requests
			.setMaxConnPerRoute(Integer.MAX_VALUE)
			.setMaxConnTotal(Integer.MAX_VALUE)
			.build();
	}

	private static SSLSocket refuseTls(Socket socket, String target, int port, @Nullable Object attachment,
			HttpContext context) throws IOException {
		throw new IOException("Requests are forwarded over HTTP only");
	}

	/**
	 * Forwards a request.
	 * @param request the request, whose {@code Host} header is kept
	 * @param authorization the {@code Authorization} header for a request without one
	 * @param uri the server
	 * @return the server's response
	 * @throws IOException if the server does not respond
	 */
	public LocalResponse forward(LocalRequest request, String authorization, URI uri) throws IOException {
		ClassicHttpRequest forwarded = new BasicClassicHttpRequest(request.method(), request.target());
		for (Header header : request.headers().getHeaders()) {
			if (!isHopByHop(header.getName())) {
				forwarded.addHeader(header);
			}
		}
		if (request.header(HttpHeaders.AUTHORIZATION) == null) {
			forwarded.addHeader(HttpHeaders.AUTHORIZATION, authorization);
		}
		forwarded.setEntity(new ByteArrayEntity(request.body(), null));
		return this.client.execute(HttpHost.create(uri), forwarded, HttpForwarder::read);
	}

	private static LocalResponse read(ClassicHttpResponse response) throws IOException {
		HeaderGroup headers = new HeaderGroup();
		for (Header header : response.getHeaders()) {
			if (!isHopByHop(header.getName())) {
				headers.addHeader(header);
			}
		}
		HttpEntity entity = response.getEntity();
		byte[] body = (entity != null) ? EntityUtils.toByteArray(entity) : new byte[0];
		return new LocalResponse(response.getCode(), headers, body, null);
	}

	private static boolean isHopByHop(String header) {
		return HOP_BY_HOP.contains(header.toLowerCase(Locale.ROOT));
	}

	/**
	 * Closes all connections, including those in use.
	 */
	@Override
	public void close() {
		this.client.close(CloseMode.IMMEDIATE);
	}

}
