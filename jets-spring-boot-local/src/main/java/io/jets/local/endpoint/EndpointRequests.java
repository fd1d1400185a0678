package io.jets.local.endpoint;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.local.endpoint.api.AwsError;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.http.RequestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches each request to the API that serves it.
 */
final class EndpointRequests implements RequestHandler {

	private static final String POLICY = "Content-Security-Policy";

	private final CallerGuard guard;

	private volatile ApplicationApis application;

	/** Zero until the port is open. */
	private volatile int port;

	EndpointRequests(ApplicationApis application, CallerToken token) {
		this.application = application;
		this.guard = new CallerGuard(token);
	}

	void setPort(int port) {
		this.port = port;
	}

	void route(ApplicationApis target) {
		this.application = target;
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		@Nullable AwsError rejection = this.guard.check(request, this.port);
		return complete((rejection != null) ? rejection.toResponse() : dispatch(request));
	}

	@Override
	public LocalResponse refuse(int status, String reason) {
		String code = switch (status) {
			case 413 -> "RequestTooLargeException";
			case 503 -> "ServiceUnavailable";
			default -> "InternalFailure";
		};
		return complete(new AwsError(status, code, reason).toResponse());
	}

	/**
	 * Adds what each response has, errors included: no page of another origin embeds it,
	 * and a browser that opens it runs nothing.
	 */
	private static LocalResponse complete(LocalResponse response) {
		if (!response.headers().containsHeader(LocalApi.REQUEST_ID)) {
			response.with(LocalApi.REQUEST_ID, UUID.randomUUID().toString());
		}
		if (!response.headers().containsHeader(POLICY)) {
			response.with(POLICY, "default-src 'none'; frame-ancestors 'none'");
		}
		return response.with("X-Content-Type-Options", "nosniff").with("Cross-Origin-Resource-Policy", "same-origin");
	}

	private LocalResponse dispatch(LocalRequest request) {
		ApplicationApis application = this.application;
		List<LocalApi> running = application.running();
		List<LocalApi> apis = (running != null) ? running : application.early();
		for (LocalApi api : apis) {
			if (api.serves(request)) {
				return handle(api, request);
			}
		}
		if (running == null) {
			return new AwsError(503, "ServiceUnavailable", "The application is starting or stopping").toResponse();
		}
		if (request.path().equals("/") && request.isPost()) {
			return unknown(apis, 400, request.operation().isEmpty() ? "A request without the header X-Amz-Target"
					: "The operation \"" + request.operation() + "\"");
		}
		return (request.path().equals("/") && request.isRead()) ? usage(apis, url(request))
				: unknown(apis, 404, request.method() + " " + request.path());
	}

	private static LocalResponse handle(LocalApi api, LocalRequest request) {
		try {
			return api.handle(request);
		}
		catch (AwsErrorException ex) {
			return ex.error().toResponse();
		}
	}

	/**
	 * Returns the URL of this endpoint as the client wrote it.
	 */
	private static String url(LocalRequest request) {
		return "http://" + request.header("Host");
	}

	private static LocalResponse unknown(List<LocalApi> apis, int status, String what) {
		return new AwsError(status, "UnknownOperationException", what + " is not supported. This endpoint has "
				+ operations(apis).collect(Collectors.joining("; ")) + ". Open its URL for examples")
			.toResponse();
	}

	private static LocalResponse usage(List<LocalApi> apis, String url) {
		return LocalResponse.text(apis.stream()
			.map((api) -> api.usage(url))
			.filter((usage) -> !usage.isEmpty())
			.collect(Collectors.joining("\n",
					"This endpoint runs the jobs of an application locally (jets-spring-boot-local).\n"
							+ "The aws command needs a region and credentials; any values work.\n\n",
					"\nOperations\n" + operations(apis).map((operations) -> "  " + operations + "\n")
						.collect(Collectors.joining()))));
	}

	private static Stream<String> operations(List<LocalApi> apis) {
		return apis.stream().map(LocalApi::operations).filter((operations) -> !operations.isEmpty());
	}

}
