package io.jets.local.console.route;

import java.util.Map;
import java.util.function.Function;

import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.AntPathMatcher;

/**
 * A kind of request that the console's API answers.
 *
 * @param method the HTTP method
 * @param path the path below {@code /console/api}, with variables in braces
 * @param description what the request does, for the list of all routes
 * @param handler handles the request
 */
public record Route(String method, String path, String description, Function<RouteRequest, LocalResponse> handler) {

	private static final AntPathMatcher paths = new AntPathMatcher();

	/**
	 * Creates a route that reads.
	 * @param path the path
	 * @param description what it returns
	 * @param handler handles the request
	 * @return the route
	 */
	public static Route get(String path, String description, Function<RouteRequest, LocalResponse> handler) {
		return new Route("GET", path, description, handler);
	}

	/**
	 * Creates a route that changes something.
	 * @param path the path
	 * @param description what it does
	 * @param handler handles the request
	 * @return the route
	 */
	public static Route post(String path, String description, Function<RouteRequest, LocalResponse> handler) {
		return new Route("POST", path, description, handler);
	}

	/**
	 * Handles a request if it is of this kind.
	 * @param request the request
	 * @param requested its path below {@code /console/api}
	 * @return the response, {@code null} if the request is of another kind
	 */
	public @Nullable LocalResponse handle(LocalRequest request, String requested) {
		if (!request.method().equals(this.method) || !paths.match(this.path, requested)) {
			return null;
		}
		Map<String, String> variables = paths.extractUriTemplateVariables(this.path, requested);
		return this.handler.apply(new RouteRequest(request, variables));
	}

}
