package io.jets.local.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.function.json.JsonLimits;
import io.jets.job.JobMethod;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.FunctionError;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.sam.template.FunctionResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * The {@code Invoke} API of Lambda. Each job is a function with the version
 * {@code $LATEST} and, if it uses SnapStart, the alias {@code live}, as in the template.
 * Both refer to the running code.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class LambdaApi implements LocalApi {

	private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations/?");

	private static final Pattern FUNCTION = Pattern
		.compile("(?:(?:arn:[^:]+:lambda:[^:]*:)?[^:]*:function:)?([^:]+)(?::([^:]+))?");

	private static final Pattern QUALIFIER = Pattern.compile("(?:.*&)?Qualifier=([^&]+)(?:&.*)?");

	private static final String LATEST = "$LATEST";

	private static final int MAXIMUM_PAYLOAD = 6 * 1024 * 1024;

	private static final int MAXIMUM_ASYNCHRONOUS_PAYLOAD = 1024 * 1024;

	private static final byte[] NO_PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

	private static final JsonMapper mapper = new JsonMapper(JsonLimits.factory());

	private final Map<String, JobMethod> jobs = new LinkedHashMap<>();

	private final JobInvoker invoker;

	private final LocalAccount account;

	/**
	 * Creates the API.
	 * @param jobs the functions
	 * @param invoker runs the functions
	 * @param account the region and account of the functions
	 */
	public LambdaApi(List<JobMethod> jobs, JobInvoker invoker, LocalAccount account) {
		jobs.forEach((job) -> this.jobs.put(job.name(), job));
		this.invoker = invoker;
		this.account = account;
	}

	@Override
	public boolean serves(LocalRequest request) {
		return request.isPost() && PATH.matcher(request.path()).matches();
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		Matcher path = PATH.matcher(request.path());
		String name = path.matches() ? decode(path.group(1)) : "";
		Matcher function = FUNCTION.matcher(name);
		@Nullable String qualifier = null;
		if (function.matches()) {
			name = function.group(1);
			qualifier = function.group(2);
		}
		Matcher query = QUALIFIER.matcher(request.query());
		if (query.matches()) {
			String parameter = decode(query.group(1));
			if (qualifier != null && !qualifier.equals(parameter)) {
				return new AwsError(400, "InvalidParameterValueException",
						"The derived qualifier from the function name " + "does not match the specified qualifier.")
					.toLambdaResponse();
			}
			qualifier = parameter;
		}
		JobMethod job = this.jobs.get(name);
		if (job == null || (qualifier != null && !qualifiers(job).contains(qualifier))) {
			return notFound(job, name, qualifier).toLambdaResponse();
		}
		String header = request.header("X-Amz-Invocation-Type");
		String type = StringUtils.hasLength(header) ? header : "RequestResponse";
		byte[] payload = (request.body().length > 0) ? request.body() : NO_PAYLOAD;
		header = request.header("X-Amz-Log-Type");
		String logType = StringUtils.hasLength(header) ? header : "None";
		AwsError rejection = check(type, logType, payload);
		return (rejection != null) ? rejection.toLambdaResponse() : invoke(job, type, logType.equals("Tail"), payload);
	}

	/**
	 * Decodes a part of the URL. What cannot be decoded names no function.
	 */
	private static String decode(String text) {
		try {
			return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	private AwsError notFound(@Nullable JobMethod job, String name, @Nullable String qualifier) {
		String arn = this.account.arn("lambda", "function:" + name + ((qualifier != null) ? ":" + qualifier : ""));
		return new AwsError(404, "ResourceNotFoundException", "Function not found: " + arn + ". " + ((job != null)
				? "Qualifiers of " + name + " are " + qualifiers(job) : "Functions are " + this.jobs.keySet()));
	}

	private static List<String> qualifiers(JobMethod job) {
		return job.function().snapStart() ? List.of(LATEST, FunctionResource.ALIAS) : List.of(LATEST);
	}

	private static @Nullable AwsError check(String type, String logType, byte[] payload) {
		if (!List.of("RequestResponse", "Event", "DryRun").contains(type)) {
			return invalid(type, "invocationType", "[Event, RequestResponse, DryRun]");
		}
		if (!List.of("None", "Tail").contains(logType)) {
			return invalid(logType, "logType", "[Tail, None]");
		}
		int limit = type.equals("Event") ? MAXIMUM_ASYNCHRONOUS_PAYLOAD : MAXIMUM_PAYLOAD;
		if (payload.length > limit) {
			return new AwsError(413, "RequestTooLargeException",
					"Request must be smaller than " + limit + " bytes for the InvokeFunction operation");
		}
		@Nullable String problem = JsonSyntax.problem(payload);
		return (problem == null) ? null : new AwsError(400, "InvalidRequestContentException",
				"Could not parse request body into json: Could not parse payload into json: " + problem);
	}

	private static AwsError invalid(String value, String parameter, String values) {
		return new AwsError(400, "InvalidParameterValueException", "Value '" + value + "' at '" + parameter
				+ "' failed to satisfy constraint: Member must satisfy enum value set: " + values);
	}

	private LocalResponse invoke(JobMethod job, String type, boolean tail, byte[] payload) {
		InvocationCause cause = new InvocationCause("Invoke", payload.length + " bytes");
		return switch (type) {
			case "DryRun" -> LocalResponse.empty(204);
			case "Event" -> {
				this.invoker.invokeAsync(job, payload, cause);
				yield LocalResponse.empty(202);
			}
			default -> invoke(job, payload, cause, tail);
		};
	}

	private LocalResponse invoke(JobMethod job, byte[] payload, InvocationCause cause, boolean tail) {
		try (LogTail log = tail ? new LogTail() : null) {
			InvocationResult result = this.invoker.invoke(job, payload, cause);
			LocalResponse response = respond(result);
			return (log != null) ? response.with("X-Amz-Log-Result", log.of(result)) : response;
		}
		catch (TooManyRequestsException ex) {
			byte[] body = mapper.writeValueAsBytes(
					Map.of("Reason", ex.reason(), "Type", "User", "message", "Rate Exceeded. " + ex.getMessage()));
			return LocalResponse.of(429, "application/json", body).with("X-Amzn-ErrorType", "TooManyRequestsException");
		}
	}

	private static LocalResponse respond(InvocationResult result) {
		Throwable error = result.error();
		byte[] body = (error != null) ? mapper.writeValueAsBytes(FunctionError.of(error)) : result.payload();
		LocalResponse response = LocalResponse.of(200, "application/json", body)
			.with("X-Amz-Executed-Version", LATEST)
			.with(LocalEndpoint.REQUEST_ID, result.requestId());
		return (error != null) ? response.with("X-Amz-Function-Error", "Unhandled") : response;
	}

	@Override
	public String usage(String endpoint) {
		JobMethod job = this.jobs.isEmpty() ? null : this.jobs.values().iterator().next();
		return """
				Run a job. Functions: %2$s
				  aws --endpoint-url %1$s lambda invoke --function-name %3$s --payload '%4$s' out.json
				  curl -d '%4$s' %1$s/2015-03-31/functions/%3$s/invocations
				  (version 2 of aws also needs --cli-binary-format raw-in-base64-out)
				""".formatted(endpoint, String.join(", ", this.jobs.keySet()),
				(job != null) ? job.name() : "<function>", (job != null) ? payload(job) : "{}");
	}

	/**
	 * Returns a payload that typed methods can read as well.
	 */
	private static String payload(JobMethod job) {
		return job.triggers().stream().map((trigger) -> trigger.payload().shortest()).findFirst().orElse("{}");
	}

}
