package io.jets.local.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches each request to the API that serves it. The client gets a response even if
 * the API fails.
 */
final class RequestHandler implements HttpHandler {

	private static final Log log = LogFactory.getLog(LocalEndpoint.class);

	/** DynamoDB's limit, which is larger than those of Lambda and EventBridge. */
	private static final int MAXIMUM_BODY = 16 * 1024 * 1024;

	private final List<LocalApi> earlyApis;

	/** {@code null} while the application starts or stops. */
	private volatile @Nullable List<LocalApi> applicationApis;

	private final String url;

	RequestHandler(List<LocalApi> earlyApis, String url) {
		this.earlyApis = List.copyOf(earlyApis);
		this.url = url;
	}

	void setApplicationApis(@Nullable List<LocalApi> apis) {
		this.applicationApis = apis;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			LocalResponse response = respond(exchange);
			exchange.getResponseHeaders().set(LocalEndpoint.REQUEST_ID, UUID.randomUUID().toString());
			exchange.getResponseHeaders().putAll(response.headers());
			boolean empty = response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
			if (!empty) {
				exchange.getResponseBody().write(response.body());
			}
		}
	}

	private LocalResponse respond(HttpExchange exchange) throws IOException {
		@Nullable AwsError rejection = CallerGuard.check(exchange.getRequestHeaders());
		if (rejection != null) {
			return rejection.toResponse();
		}
		byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
		if (body.length > MAXIMUM_BODY) {
			return new AwsError(413, "RequestTooLargeException",
					"Request must be smaller than " + MAXIMUM_BODY + " bytes")
				.toResponse();
		}
		LocalRequest request = new LocalRequest(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
				exchange.getRequestHeaders(), body);
		try {
			return dispatch(request);
		}
		catch (RuntimeException ex) {
			log.error("Failed to handle " + request.method() + " " + request.path() + " " + request.target(), ex);
			return new AwsError(500, "InternalFailure", ex.toString()).toResponse();
		}
	}

	private LocalResponse dispatch(LocalRequest request) {
		List<LocalApi> applicationApis = this.applicationApis;
		List<LocalApi> apis = new ArrayList<>(this.earlyApis);
		if (applicationApis != null) {
			apis.addAll(applicationApis);
		}
		for (LocalApi api : apis) {
			if (api.serves(request)) {
				return api.handle(request);
			}
		}
		if (applicationApis == null) {
			return new AwsError(503, "ServiceUnavailable", "The application is starting or stopping").toResponse();
		}
		if (request.path().equals("/") && request.isPost()) {
			return unknown(400, "The operation \"" + request.target() + "\"");
		}
		boolean read = request.method().equals("GET") || request.method().equals("HEAD");
		return (request.path().equals("/") && read) ? usage(apis)
				: unknown(404, request.method() + " " + request.path());
	}

	private LocalResponse unknown(int status, String what) {
		return new AwsError(status, "UnknownOperationException",
				what + " is not supported. This endpoint supports Lambda Invoke, "
						+ "EventBridge PutEvents, DynamoDB and DynamoDB Streams: see " + this.url)
			.toResponse();
	}

	private LocalResponse usage(List<LocalApi> apis) {
		return LocalResponse.text(
				apis.stream()
					.map((api) -> api.usage(this.url))
					.filter((usage) -> !usage.isEmpty())
					.collect(
							Collectors.joining("\n",
									"This endpoint runs the jobs of an application locally (jets-spring-boot-local).\n"
											+ "The aws command needs a region and credentials; any values work.\n\n",
									"")));
	}

}
