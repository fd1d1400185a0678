package io.jets.local.endpoint.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.jets.function.json.JsonLimits;
import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.endpoint.api.JsonSyntax;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.engine.JobEngine;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.FunctionError;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * The operation {@code Invoke}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class InvokeOperation {

	private static final int MAXIMUM_PAYLOAD = 6 * 1024 * 1024;

	private static final int MAXIMUM_ASYNCHRONOUS_PAYLOAD = 1024 * 1024;

	private static final byte[] NO_PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

	private static final JsonMapper mapper = new JsonMapper(JsonLimits.factory());

	private final JobEngine engine;

	InvokeOperation(JobEngine engine) {
		this.engine = engine;
	}

	LocalResponse handle(JobMethod job, LocalRequest request) {
		String type = header(request, "X-Amz-Invocation-Type", "RequestResponse");
		String logType = header(request, "X-Amz-Log-Type", "None");
		byte[] payload = (request.body().length > 0) ? request.body() : NO_PAYLOAD;
		check(type, logType, payload);
		return switch (type) {
			case "DryRun" -> LocalResponse.empty(204);
			case "Event" -> {
				this.engine.invokeAsync(job, payload, Origin.CLIENT);
				yield LocalResponse.empty(202);
			}
			default -> invoke(job, payload, logType.equals("Tail"));
		};
	}

	private static String header(LocalRequest request, String name, String otherwise) {
		String header = request.header(name);
		return StringUtils.hasLength(header) ? header : otherwise;
	}

	private static void check(String type, String logType, byte[] payload) {
		if (!List.of("RequestResponse", "Event", "DryRun").contains(type)) {
			throw invalid(type, "invocationType", "[Event, RequestResponse, DryRun]");
		}
		if (!List.of("None", "Tail").contains(logType)) {
			throw invalid(logType, "logType", "[Tail, None]");
		}
		int limit = type.equals("Event") ? MAXIMUM_ASYNCHRONOUS_PAYLOAD : MAXIMUM_PAYLOAD;
		if (payload.length > limit) {
			throw new AwsErrorException(413, "RequestTooLargeException",
					"Request must be smaller than " + limit + " bytes for the InvokeFunction operation");
		}
		@Nullable String problem = JsonSyntax.problem(payload);
		if (problem != null) {
			throw new AwsErrorException(400, "InvalidRequestContentException",
					"Could not parse request body into json: Could not parse payload into json: " + problem);
		}
	}

	private static AwsErrorException invalid(String value, String parameter, String values) {
		return new AwsErrorException(400, "InvalidParameterValueException", "Value '" + value + "' at '" + parameter
				+ "' failed to satisfy constraint: Member must satisfy enum value set: " + values);
	}

	private LocalResponse invoke(JobMethod job, byte[] payload, boolean tail) {
		try {
			InvocationResult result = this.engine.invoke(job, payload, Origin.CLIENT);
			LocalResponse response = respond(result);
			return tail ? response.with("X-Amz-Log-Result", LogTail.of(result.run(), lines(result))) : response;
		}
		catch (TooManyRequestsException ex) {
			byte[] body = mapper.writeValueAsBytes(
					Map.of("Reason", ex.reason(), "Type", "User", "message", "Rate Exceeded. " + ex.getMessage()));
			return LocalResponse.of(429, "application/json", body).with("X-Amzn-ErrorType", "TooManyRequestsException");
		}
	}

	private List<LogLine> lines(InvocationResult result) {
		return this.engine.journal().lines(result.run().number());
	}

	private static LocalResponse respond(InvocationResult result) {
		Throwable error = result.error();
		byte[] body = (error != null) ? mapper.writeValueAsBytes(FunctionError.of(error)) : result.payload();
		LocalResponse response = LocalResponse.of(200, "application/json", body)
			.with("X-Amz-Executed-Version", Functions.LATEST)
			.with(LocalApi.REQUEST_ID, result.requestId());
		return (error != null) ? response.with("X-Amz-Function-Error", "Unhandled") : response;
	}

}
