package io.jets.local.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.local.console.route.Json;
import io.jets.local.console.route.Route;
import io.jets.local.endpoint.api.AwsError;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;

/**
 * Serves the pages of the console and their API.
 */
final class ConsoleApi implements LocalApi {

	private static final String API = CONSOLE + "/api";

	private final ConsolePages pages = new ConsolePages();

	private final List<Route> routes;

	ConsoleApi(List<Route> routes) {
		this.routes = routes;
	}

	@Override
	public boolean serves(LocalRequest request) {
		return request.isBelow(CONSOLE) || isBrowserAtRoot(request);
	}

	/**
	 * Browsers ask for pages, other clients such as curl for anything.
	 */
	private static boolean isBrowserAtRoot(LocalRequest request) {
		String accepted = request.header("Accept");
		return request.path().equals("/") && request.isRead() && accepted != null && accepted.contains("text/html");
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		return secured(respond(request));
	}

	private static LocalResponse secured(LocalResponse response) {
		return response.with("Referrer-Policy", "same-origin").with("Cache-Control", "no-store");
	}

	private LocalResponse respond(LocalRequest request) {
		try {
			return dispatch(request);
		}
		catch (AwsErrorException ex) {
			return ex.error().toResponse();
		}
	}

	private LocalResponse dispatch(LocalRequest request) {
		if (isBrowserAtRoot(request)) {
			return LocalResponse.empty(302).with("Location", CONSOLE);
		}
		if (request.isBelow(API)) {
			return callApi(request, request.path().substring(API.length()));
		}
		String path = request.path().equals(CONSOLE) ? "" : request.path().substring(CONSOLE.length() + 1);
		LocalResponse page = request.isRead() ? this.pages.get(path) : null;
		return (page != null) ? page : notFound(request);
	}

	private LocalResponse callApi(LocalRequest request, String path) {
		if (path.isEmpty() && request.isRead()) {
			return Json.of(this.routes.stream().map(ConsoleApi::describe).toList());
		}
		return this.routes.stream()
			.map((route) -> route.handle(request, path))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> notFound(request));
	}

	private static Map<String, String> describe(Route route) {
		return Map.of("method", route.method(), "path", API + route.path(), "description", route.description());
	}

	private static LocalResponse notFound(LocalRequest request) {
		return new AwsError(404, "ResourceNotFoundException",
				request.method() + " " + request.path() + " is not supported. GET " + API + " lists what is")
			.toResponse();
	}

	@Override
	public String operations() {
		return "";
	}

	@Override
	public String usage(String endpoint) {
		return "Open the console\n  " + endpoint + CONSOLE + "\n";
	}

}
